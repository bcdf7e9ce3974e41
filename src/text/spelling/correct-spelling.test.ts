import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../glossary.ts';
import { EMPTY_PIVOT_TABLE } from '../pivot/pivot-table.ts';
import type { PivotSource } from '../pivot/word-keys.ts';
import { createSpellingCorrector } from './correct-spelling.ts';

const { glossary } = parseGlossary(
  '- id: commitment\n  fr: [engagement, engagement de change, importation, importation directe, engagement direct]\n  ar: [تعهد]\n  en: [commitment, internet]\n',
  'glossary.yaml',
);
const FRENCH = { fr: 1 };
const holdsNothing = (): boolean => false;

describe('the spelling corrector', () => {
  const correct = createSpellingCorrector(glossary, EMPTY_PIVOT_TABLE);

  it('repairs words of the glossary and leaves the rest of the text as it is', () => {
    expect(correct('Un engagment, un certificat ?', FRENCH, holdsNothing)).toBe(
      'Un engagement, un certificat ?',
    );
  });

  it('leaves a word that passages hold: it will find them', () => {
    const asked: string[] = [];
    const holds = (term: string): boolean => asked.push(term) > 0 && term === 'w:internet2';
    expect(correct('what is Internet2', { en: 1 }, holds)).toBe('what is Internet2');
    expect(correct('what is Internet2', { en: 1 }, holdsNothing)).toMatch(/ internet$/);
    expect(asked).toContain('w:internet2');
  });

  it('leaves a word that the pivot table holds in a language that the question is probably in', () => {
    const table = {
      ...EMPTY_PIVOT_TABLE,
      holds: (word: string, source: PivotSource) => word === 'engagment' && source === 'en',
    };
    const withTable = createSpellingCorrector(glossary, table);
    expect(withTable('engagment', { fr: 0.4, en: 0.6 }, holdsNothing)).toBe('engagment');
    expect(withTable('engagment', { fr: 0.75, en: 0.25 }, holdsNothing)).toBe('engagement');
  });

  it('counts the spelling keys of Darija as no knowledge, passages in Darija as some', () => {
    const table = {
      ...EMPTY_PIVOT_TABLE,
      holds: (_word: string, source: PivotSource) => source === 'latn',
    };
    const withTable = createSpellingCorrector(glossary, table);
    const reading = { 'ary-Latn': 1 };
    expect(withTable('bghit engagment', reading, holdsNothing)).toBe('bghit engagement');
    expect(withTable('bghit engagment', reading, (term) => term === 'w:engagment')).toBe('bghit engagment');
  });

  it('keeps an Arabic word beside a repair that is not certain, and drops a Latin one', () => {
    expect(correct('تعهدا', { ar: 1 }, holdsNothing)).toBe('تعهدا تعهد');
    expect(correct('بالتعهد', { ar: 1 }, holdsNothing)).toBe('بال تعهد');
    expect(correct('engagment', FRENCH, holdsNothing)).toBe('engagement');
  });

  it('takes words of Darija for spelt well only where the question may be Darija', () => {
    const { glossary: mixed } = parseGlossary(
      '- id: import\n  fr: [import, importation]\n  ar: [استيراد]\n  en: [import]\n  darija: [limport]\n',
      'glossary.yaml',
    );
    const repair = createSpellingCorrector(mixed, EMPTY_PIVOT_TABLE);
    expect(repair('tva a limport', FRENCH, holdsNothing)).toBe('tva a l import');
    expect(repair('tva a limport', { 'ary-Latn': 1 }, holdsNothing)).toBe('tva a limport');
    expect(repair('tva a limport', { fr: 0.8, 'ary-Latn': 0.2 }, holdsNothing)).toBe('tva a limport');
  });
});

import { describe, expect, it } from 'vitest';
import { parseGlossary } from '../glossary.ts';
import { EMPTY_PIVOT_TABLE } from '../pivot/pivot-table.ts';
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
    expect(correct('Un engagment, un certificat ?', FRENCH, holdsNothing)).toMatch(
      /^Un .*engagement, un certificat \?$/,
    );
  });

  it('leaves a word that passages hold: it will find them', () => {
    const asked: string[] = [];
    const holds = (term: string): boolean => asked.push(term) > 0 && term === 'w:internet2';
    expect(correct('what is Internet2', { en: 1 }, holds)).toBe('what is Internet2');
    expect(correct('what is Internet2', { en: 1 }, holdsNothing)).toMatch(/ internet$/);
    expect(asked).toContain('w:internet2');
  });

  it('leaves a word that the pivot table holds', () => {
    const table = { ...EMPTY_PIVOT_TABLE, holds: (word: string) => word === 'engagment' };
    expect(createSpellingCorrector(glossary, table)('engagment', FRENCH, holdsNothing)).toBe('engagment');
  });
});

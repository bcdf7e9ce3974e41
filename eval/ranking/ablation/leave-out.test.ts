import { describe, expect, it } from 'vitest';
import { EMPTY_GLOSSARY } from '../../../src/text/glossary.ts';
import { EMPTY_PIVOT_TABLE, type PivotTable } from '../../../src/text/pivot/pivot-table.ts';
import { createTermAnalyser } from '../../../src/text/term-analysis.ts';
import { withoutCorrection, withoutSynonyms, withoutTerms } from './leave-out.ts';

const analyser = createTermAnalyser(EMPTY_GLOSSARY);
const FRENCH = { fr: 1 };
const prefixesOf = (terms: readonly { term: string }[]): Set<string> =>
  new Set(terms.map(({ term }) => term.slice(0, 2)));

describe('withoutTerms', () => {
  const text = 'Le port de Casablanca reçoit 40 navires';
  const bare = withoutTerms(analyser, ['k:', 'n:']);

  it('leaves the terms out of questions and passages', () => {
    expect(prefixesOf(analyser.expandQuery(text, FRENCH))).toEqual(new Set(['p:', 'w:', 'k:', 'n:']));
    expect(prefixesOf(bare.expandQuery(text, FRENCH))).toEqual(new Set(['p:', 'w:']));
    expect(prefixesOf(bare.expandPassage(text, FRENCH).terms)).toEqual(new Set(['p:', 'w:']));
    expect(prefixesOf(bare.analyse(text, FRENCH))).toEqual(new Set(['w:']));
  });

  it('changes neither the other terms nor the length', () => {
    const whole = analyser.expandPassage(text, FRENCH);
    const { terms, length } = bare.expandPassage(text, FRENCH);
    expect(length).toBe(whole.length);
    expect(terms).toEqual(whole.terms.filter(({ term }) => !/^[kn]:/.test(term)));
  });

  it('has an id of its own', () => expect(bare.id).not.toBe(analyser.id));
});

describe('withoutCorrection', () => {
  it('gives the text back as it was written', () => {
    const misspelt = { ...analyser, correct: () => 'repaired' };
    expect(withoutCorrection(misspelt).correct('doaune', FRENCH, () => false)).toBe('doaune');
  });
});

describe('withoutSynonyms', () => {
  const table: PivotTable = {
    ...EMPTY_PIVOT_TABLE,
    translate: (word) => [{ term: `${word}-meant`, weight: 1 }],
    knows: () => true,
  };

  it('asks nothing for English words, and the table for all others', () => {
    const bare = withoutSynonyms(table);
    expect(bare.translate('ship', 'en')).toBeUndefined();
    expect(bare.translate('navire', 'fr')).toEqual([{ term: 'navire-meant', weight: 1 }]);
    expect(bare.knows('ship')).toBe(true);
    expect(bare.header.digest).not.toBe(table.header.digest);
  });
});

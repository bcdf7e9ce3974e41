import { describe, expect, it } from 'vitest';
import { VARIETIES } from '../../source/language.ts';
import type { WeightedTerm } from '../term-analyser.ts';
import { createPivotExpansion } from './pivot-expansion.ts';
import { EMPTY_PIVOT_TABLE, type PivotTable, type Translation } from './pivot-table.ts';
import type { PivotSource } from './word-keys.ts';

const means = (meanings: Readonly<Record<string, number>>): Translation[] =>
  Object.entries(meanings).map(([term, weight]) => ({ term, weight }));
const MEANINGS: Readonly<Record<PivotSource, Readonly<Record<string, Translation[]>>>> = {
  fr: {
    douane: means({ custom: 0.8, duti: 0.2 }),
    contrat: means({ contract: 0.75, deal: 0.25 }),
    marche: means({ market: 0.25, walk: 0.25, work: 0.25, deal: 0.25 }),
    le: means({ the: 1 }),
    sel: means({ salt: 1 }),
  },
  ar: { جمارك: means({ custom: 1 }) },
  latn: { diwana: means({ custom: 1 }), sel: means({ good: 1 }) },
  en: { customs: means({ custom: 0.7, duti: 0.3 }), trader: means({ merchant: 1 }) },
};
const TABLE: PivotTable = {
  header: EMPTY_PIVOT_TABLE.header,
  translate: (word, source) => MEANINGS[source][word],
  knows: (stem) => ['custom', 'trader'].includes(stem),
  holds: (word, source) => MEANINGS[source][word] !== undefined,
};
const { passage, query } = createPivotExpansion(TABLE);

const weights = (terms: readonly WeightedTerm[], prefix = ''): Record<string, number> =>
  Object.fromEntries(
    terms.filter(({ term }) => term.startsWith(prefix)).map(({ term, weight }) => [term, weight]),
  );
const normOf = (terms: readonly WeightedTerm[]): number => Math.hypot(...Object.values(weights(terms, 'p:')));

describe('a word of a passage', () => {
  it('is indexed under its meanings, itself and its consonants', () => {
    const terms = passage.fr('contrat');
    expect(weights(terms, 'p:')).toEqual({ 'p:contract': 0.75, 'p:deal': 0.25 });
    expect(weights(terms, 'w:')).toEqual({ 'w:contrat': 1 });
    expect(Object.values(weights(terms, 'k:'))).toEqual([0.8]);
  });

  it('means itself alone in English, whatever its synonyms', () => {
    expect(weights(passage.en('customs'), 'p:')).toEqual({ 'p:custom': 1 });
  });

  it('has no consonants when it is grammar or too short', () => {
    for (const word of ['le', 'pourquoi', 'ab']) expect(weights(passage.fr(word), 'k:')).toEqual({});
    expect(weights(passage.fr('le'), 'p:')).toEqual({ 'p:the': 1 });
  });

  it('stands for itself when the table does not know it', () => {
    expect(weights(passage.fr('berrechid'), 'p:')).toEqual({ 'p:berrechid': 1 });
  });
});

describe('a word of a question', () => {
  it('asks with length 1 for its meanings, however many they are, and for a part of the word itself', () => {
    for (const word of ['douane', 'marche']) expect(normOf(query.fr(word))).toBeCloseTo(1, 12);
    expect(Object.values(weights(query.fr('marche'), 'p:'))).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(weights(query.fr('douane'), 'w:')).toEqual({ 'w:douan': 0.3 });
    expect(weights(query.ar('جمارك'), 'w:')).toEqual({ 'w:جمارك': 0.3 });
  });

  it('asks for a fifth when it is grammar', () => {
    expect(weights(query.fr('le'))).toEqual({ 'p:the': 0.2, 'w:le': expect.closeTo(0.06, 12) as number });
  });

  it('asks for its consonants when it is a name that the table does not know, and only then', () => {
    expect(weights(query.fr('contrat'), 'k:')).toEqual({});
    expect(weights(query.en('customs'), 'k:')).toEqual({});
    for (const terms of [query.fr('tamassint'), query.en('tamassint'), query['ary-Latn']('tamassint')])
      expect(Object.values(weights(terms, 'k:'))).toEqual([1]);
    expect(weights(query.fr('pourquoi'), 'k:')).toEqual({});
  });

  it('meets a name in the other script by its consonants', () => {
    const [latin] = Object.keys(weights(query.fr('tamassint'), 'k:'));
    expect(Object.keys(weights(passage.ar('تماسينت'), 'k:'))).toEqual([latin]);
  });

  it('asks in English for itself first, its synonyms by the way, and not for the word as it stands', () => {
    const terms = query.en('customs');
    const { 'p:custom': own, 'p:duti': synonym } = weights(terms, 'p:');
    // By hand: 1 + 0.7 and 0.3, over their length 1.7263.
    expect(own).toBeCloseTo(0.98479, 4);
    expect(synonym).toBeCloseTo(0.17378, 4);
    expect(weights(terms, 'w:')).toEqual({});
    // By hand: itself 1 and the synonym 1, over √2, though the table does not list the word with its synonyms.
    expect(Object.keys(weights(query.en('trader'), 'p:'))).toEqual(['p:trader', 'p:merchant']);
    expect(weights(query.en('trader'), 'p:')['p:trader']).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('is taken for French in a Darija text only when Darija does not know it', () => {
    expect(Object.keys(weights(query['ary-Latn']('douane'), 'p:'))).toEqual(['p:custom', 'p:duti']);
    expect(weights(query['ary-Latn']('sel'), 'p:')).toEqual({ 'p:good': 1 });
  });
});

describe('an expansion', () => {
  it('without a table leaves every word to itself', () => {
    const bare = createPivotExpansion(EMPTY_PIVOT_TABLE);
    expect(weights(bare.passage.fr('douane'), 'p:')).toEqual({ 'p:douane': 1 });
    expect(weights(bare.query.ar('جمارك'), 'p:')).toEqual({ 'p:جمارك': 1 });
  });

  it('gives the same for a word each time, weights above 0', () => {
    for (const variety of VARIETIES)
      for (const word of ['douane', 'جمارك', 'le', 'x', '9rib']) {
        expect(passage[variety](word)).toEqual(passage[variety](word));
        for (const { weight } of [...passage[variety](word), ...query[variety](word)])
          expect(weight).toBeGreaterThan(0);
      }
  });
});

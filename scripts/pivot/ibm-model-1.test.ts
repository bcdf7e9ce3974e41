import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnTranslations, type WordPair } from './ibm-model-1.ts';

const pair = (source: number[], target: number[], weight = 1): WordPair => ({ source, target, weight });

describe('learnTranslations', () => {
  it('finds which word means which in sentences that share words', () => {
    // The textbook's example (Brown et al., 1993; Koehn, "Statistical Machine Translation", 2010, section 4.2):
    // das Haus / the house, das Buch / the book, ein Buch / a book.
    const [das, haus, buch, ein] = [0, 1, 2, 3];
    const [the, house, book, a] = [0, 1, 2, 3];
    const table = learnTranslations(
      [pair([das, haus], [the, house]), pair([das, buch], [the, book]), pair([ein, buch], [a, book])],
      4,
      4,
    );
    const best = (word: number): number | undefined =>
      [...(table.get(word) ?? [])].sort((x, y) => y[1] - x[1])[0]?.[0];
    expect([das, haus, buch, ein].map(best)).toEqual([the, house, book, a]);
  });

  it('gives what one round computes by hand when nothing can change after it', () => {
    // One pair, one word each: NULL and the word share the target for ever, each explaining all it can: p = 1.
    expect([...learnTranslations([pair([0], [0])], 1, 1)]).toEqual([[0, [[0, 1]]]]);
    // One word with two targets that always come together: half each.
    const row = learnTranslations([pair([0], [0, 1])], 1, 2).get(0) ?? [];
    expect(row.map(([target, p]) => [target, Number(p.toFixed(6))])).toEqual([
      [0, 0.5],
      [1, 0.5],
    ]);
  });

  it('counts a pair as often as its weight says', () => {
    const once = [pair([0], [0]), pair([0], [1]), pair([0], [1])];
    expect(learnTranslations([pair([0], [0]), pair([0], [1], 2)], 1, 2)).toEqual(
      learnTranslations(once, 1, 2),
    );
  });

  it('gives each word probabilities that sum to at most one, the same each time', () => {
    const word = fc.integer({ min: 0, max: 5 });
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 12 }), (texts) => {
        const pairs = texts.map(([source, target]) => pair(source, target));
        const table = learnTranslations(pairs, 6, 6);
        for (const row of table.values()) {
          const sum = row.reduce((total, [, probability]) => total + probability, 0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(learnTranslations(pairs, 6, 6)).toEqual(table);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('learns nothing from nothing', () => {
    expect(learnTranslations([], 0, 0).size).toBe(0);
  });
});

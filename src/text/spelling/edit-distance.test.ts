import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, emptyPattern, preparePattern } from './edit-distance.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function distance(one: string, other: string): number {
  const pattern = emptyPattern();
  preparePattern(pattern, bytesOf(one), one.length);
  return editDistance(pattern, bytesOf(`--${other}--`), 2, 2 + other.length);
}

/** Optimal string alignment by the table of its definition. */
function byTable(one: string, other: string): number {
  const cost: number[][] = Array.from({ length: one.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number): number => cost[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= one.length; i++)
    for (let j = i === 0 ? 0 : 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const row = cost[i];
      if (row === undefined) continue;
      row[j] =
        i === 0
          ? j
          : Math.min(
              at(i - 1, j) + 1,
              at(i, j - 1) + 1,
              at(i - 1, j - 1) + same,
              swapped ? at(i - 2, j - 2) + 1 : 99,
            );
    }
  return at(one.length, other.length);
}

describe('editDistance', () => {
  it.each([
    ['douane', 'douane', 0],
    ['facutre', 'facture', 1],
    ['importaion', 'importation', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['a', '', 1],
  ])('of %s and %s is %i', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
  });

  it('agrees with the table of the definition', () => {
    const word = (least: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: least, maxLength: 24 });
    fc.assert(
      fc.property(word(1), word(0), (one, other) => {
        expect(distance(one, other)).toBe(byTable(one, other));
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('forgets the pattern before', () => {
    const pattern = emptyPattern();
    preparePattern(pattern, bytesOf('zzzzzz'), 6);
    preparePattern(pattern, bytesOf('abc'), 3);
    expect(editDistance(pattern, bytesOf('abc'), 0, 3)).toBe(0);
  });
});

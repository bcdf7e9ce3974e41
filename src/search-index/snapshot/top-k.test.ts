import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopK } from './top-k.ts';

function offerAll(k: number, scores: readonly number[]): TopK {
  const top = new TopK(k);
  for (const [ordinal, score] of scores.entries()) top.offer(score, ordinal);
  return top;
}

describe('top k', () => {
  it('keeps what sorting everything and cutting would keep', () => {
    // Few distinct scores, so that ties are common.
    const scores = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 70 }), (list, k) => {
        const sorted = list.map((score, ordinal) => ({ score, ordinal }));
        sorted.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
        expect(offerAll(k, list).ranked()).toEqual(sorted.slice(0, k));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('admits an equal score only with a lower ordinal', () => {
    const top = new TopK(1);
    top.offer(5, 10);
    expect([top.admits(5, 9), top.admits(5, 11), top.admits(4, 1), top.admits(6, 99)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('keeps nothing when k is 0', () => {
    const top = offerAll(0, [1, 2]);
    expect(top.admits(3, 2)).toBe(false);
    expect(top.ranked()).toEqual([]);
  });

  it('can be read twice', () => {
    const top = offerAll(2, [1, 3, 2]);
    expect(top.ranked()).toEqual(top.ranked());
  });
});

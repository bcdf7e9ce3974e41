import { describe, expect, it } from 'vitest';
import { reciprocalRankAtK } from './mrr-at-k.ts';

describe('reciprocalRankAtK', () => {
  it('is one over the rank of the first relevant id', () => {
    // The textbook example: first relevant ids at ranks 3, 2 and 1; mean (1/3 + 1/2 + 1) / 3 = 11/18.
    const ranks = [
      reciprocalRankAtK(['x', 'y', 'a'], new Set(['a']), 10),
      reciprocalRankAtK(['x', 'a', 'b'], new Set(['a', 'b']), 10),
      reciprocalRankAtK(['a', 'x', 'y'], new Set(['a']), 10),
    ];
    expect(ranks.reduce((sum, value) => sum + value, 0) / 3).toBeCloseTo(11 / 18, 12);
  });

  it('is 0 past rank k and for an empty list', () => {
    expect(reciprocalRankAtK(['x', 'a'], new Set(['a']), 2)).toBe(0.5);
    expect(reciprocalRankAtK(['x', 'a'], new Set(['a']), 1)).toBe(0);
    expect(reciprocalRankAtK([], new Set(['a']), 10)).toBe(0);
  });

  it('refuses a query without relevant ids', () => {
    expect(() => reciprocalRankAtK(['a'], new Set(), 10)).toThrow(RangeError);
  });
});

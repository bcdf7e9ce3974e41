import { describe, expect, it } from 'vitest';
import { ndcgAtK } from './ndcg-at-k.ts';

describe('ndcgAtK', () => {
  it('agrees with a computation by hand', () => {
    // Relevant at ranks 1 and 3 of two relevant: DCG = 1 + 1/log2(4) = 1.5; ideal = 1 + 1/log2(3) = 1.630929754.
    expect(ndcgAtK(['a', 'x', 'b'], new Set(['a', 'b']), 10)).toBeCloseTo(1.5 / 1.630929753571, 9);
    // One relevant at rank 2: 1/log2(3).
    expect(ndcgAtK(['x', 'a'], new Set(['a']), 10)).toBeCloseTo(0.630929753571, 9);
  });

  it('is 1 for the best order, also when more is relevant than fits in k', () => {
    expect(ndcgAtK(['a', 'b', 'x'], new Set(['a', 'b']), 10)).toBe(1);
    expect(ndcgAtK(['a', 'b'], new Set(['a', 'b', 'c', 'd']), 2)).toBe(1);
  });

  it('is 0 past rank k and for an empty list', () => {
    expect(ndcgAtK(['x', 'y', 'a'], new Set(['a']), 2)).toBe(0);
    expect(ndcgAtK([], new Set(['a']), 10)).toBe(0);
  });

  it('gains nothing by repeating an id', () => {
    expect(ndcgAtK(['a', 'a'], new Set(['a', 'b']), 10)).toBeCloseTo(1 / 1.630929753571, 9);
  });

  it('refuses a query without relevant ids', () => {
    expect(() => ndcgAtK(['a'], new Set(), 10)).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { recallAtK } from './recall-at-k.ts';

describe('recallAtK', () => {
  it('is the part of the relevant ids found in the first k', () => {
    // Four relevant, of which a at 1 and c at 3: 1/4 at 1 and 2, 2/4 from 3 on.
    const relevant = new Set(['a', 'c', 'y', 'z']);
    expect([1, 2, 3, 10].map((k) => recallAtK(['a', 'b', 'c', 'd'], relevant, k))).toEqual([
      0.25, 0.25, 0.5, 0.5,
    ]);
  });

  it('is 0 when nothing relevant is found, also in an empty list', () => {
    expect(recallAtK(['b', 'a'], new Set(['a']), 1)).toBe(0);
    expect(recallAtK([], new Set(['a']), 10)).toBe(0);
  });

  it('counts a repeated id once', () => {
    expect(recallAtK(['a', 'a'], new Set(['a', 'b']), 2)).toBe(0.5);
  });

  it('refuses a query without relevant ids', () => {
    expect(() => recallAtK(['a'], new Set(), 1)).toThrow(RangeError);
  });
});

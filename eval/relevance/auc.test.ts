import { describe, expect, it } from 'vitest';
import { auc } from './auc.ts';

describe('auc', () => {
  it('is the part of pairs whose positive scores higher, ties counting half', () => {
    // Pairs: .9 wins against .8, .5, .1 (3); .5 loses, ties, wins (1.5); .3 loses, loses, wins (1): 5.5 of 9.
    expect(auc([0.9, 0.5, 0.3], [0.8, 0.5, 0.1])).toBeCloseTo(5.5 / 9, 12);
  });

  it('is 1 when all positives score higher, 0 when all score lower, a half when nothing is told apart', () => {
    expect(auc([3, 2], [1, 0])).toBe(1);
    expect(auc([1, 0], [3, 2])).toBe(0);
    expect(auc([1, 1], [1, 1, 1])).toBe(0.5);
  });

  it('does not depend on the order or the scale of the scores', () => {
    expect(auc([30, 90, 50], [10, 50, 80])).toBe(auc([0.9, 0.5, 0.3], [0.8, 0.5, 0.1]));
  });

  it('refuses a side without scores', () => {
    expect(() => auc([], [1])).toThrow(RangeError);
    expect(() => auc([1], [])).toThrow(RangeError);
  });
});

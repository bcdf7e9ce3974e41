import { describe, expect, it } from 'vitest';
import { percentile } from './percentile.ts';

describe('percentile', () => {
  it('agrees with the worked example of the nearest-rank method', () => {
    const values = [35, 20, 15, 50, 40];
    expect([5, 30, 40, 50, 100].map((percent) => percentile(values, percent))).toEqual([15, 20, 20, 35, 50]);
    expect(values).toEqual([35, 20, 15, 50, 40]);
  });

  it('is the least value at 0 and the only value at any percent', () => {
    expect(percentile([3, 1, 2], 0)).toBe(1);
    expect(percentile([7], 95)).toBe(7);
  });

  it.each([
    [[], 50],
    [[1, 2], -1],
    [[1, 2], 101],
    [[1, 2], Number.NaN],
  ])('refuses %j at %d', (values, percent) => {
    expect(() => percentile(values, percent)).toThrow(RangeError);
  });
});

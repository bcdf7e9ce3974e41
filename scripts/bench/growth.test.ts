import { describe, expect, it } from 'vitest';
import { growthExponent } from './growth.ts';

describe('growthExponent', () => {
  it.each([0, 0.5, 1, 2])('finds the exponent %s of exact powers', (exponent) => {
    const measured = [1000, 3000, 10_000].map((size) => [size, 0.02 * size ** exponent] as const);
    expect(growthExponent(measured)).toBeCloseTo(exponent, 10);
  });

  it('draws a line through points that are on none', () => {
    // By hand: logarithms 0, 1, 2 against 0, 2, 1: covariance 1, variance 2.
    const measured = [
      [1, 1],
      [Math.E, Math.E ** 2],
      [Math.E ** 2, Math.E],
    ] as const;
    expect(growthExponent(measured)).toBeCloseTo(0.5, 10);
  });

  it('refuses one size', () => {
    expect(() => growthExponent([[10, 1]])).toThrow(/expected two different sizes, received 1/);
  });
});

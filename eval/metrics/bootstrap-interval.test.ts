import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from './bootstrap-interval.ts';

describe('bootstrapInterval', () => {
  it('has no width when all values are equal', () => {
    expect(bootstrapInterval([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it('agrees with the binomial quantiles for ten values, half of them 1', () => {
    // The mean of a resample is Bin(10, ½)/10: P(X ≤ 1) = .0107, P(X ≤ 2) = .0547, so the ends are .2 and .8.
    const values = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    expect(bootstrapInterval(values, { resamples: 20_000 })).toEqual({ mean: 0.5, low: 0.2, high: 0.8 });
  });

  it('agrees with the normal approximation for many values', () => {
    // 400 values, a quarter of them 1: standard error √(.25 · .75 / 400) = .02165, ends .25 ± 1.96 · .02165.
    const values = Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? 1 : 0));
    const { mean, low, high } = bootstrapInterval(values);
    expect(mean).toBe(0.25);
    expect(Math.abs(low - 0.2076)).toBeLessThan(0.006);
    expect(Math.abs(high - 0.2924)).toBeLessThan(0.006);
  });

  it('gives the same interval for the same seed, another for another', () => {
    const values = Array.from({ length: 50 }, (_, i) => Math.sin(i));
    expect(bootstrapInterval(values, { seed: 1 })).toEqual(bootstrapInterval(values, { seed: 1 }));
    expect(bootstrapInterval(values, { seed: 1 })).not.toEqual(bootstrapInterval(values, { seed: 2 }));
  });

  it('refuses an empty sample', () => {
    expect(() => bootstrapInterval([])).toThrow(RangeError);
  });
});

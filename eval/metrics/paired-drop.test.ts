import { describe, expect, it } from 'vitest';
import { pairedDrop } from './paired-drop.ts';

describe('pairedDrop', () => {
  it('is certain when every question fell alike', () => {
    expect(pairedDrop([1, 0.75, 0.5], [0.75, 0.5, 0.25])).toEqual({ drop: 0.25, atLeast: 0.25 });
  });

  it('is exactly 0 when nothing changed', () => {
    expect(pairedDrop([0.1, 0.7, 0.3], [0.1, 0.7, 0.3])).toEqual({ drop: 0, atLeast: 0 });
  });

  it('agrees with the binomial quantile for ten questions of which five fell by 1', () => {
    // The mean of a resample is Bin(10, ½)/10: P(X ≤ 1) = .0107 and P(X ≤ 2) = .0547, so the 5th percentile is .2.
    const after = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    expect(pairedDrop(Array<number>(10).fill(1), after, { resamples: 20_000 })).toEqual({
      drop: 0.5,
      atLeast: 0.2,
    });
  });

  it('agrees with the normal approximation for many questions', () => {
    // 400 differences, a quarter of them 1: standard error .02165, one-sided 95 % bound .25 − 1.645 · .02165 = .2144.
    const after = Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? 0 : 1));
    const { drop, atLeast } = pairedDrop(Array<number>(400).fill(1), after);
    expect(drop).toBe(0.25);
    expect(Math.abs(atLeast - 0.2144)).toBeLessThan(0.006);
  });

  it('sees through differences between questions, which an unpaired comparison would not', () => {
    const before = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 1 : 0.1));
    const { atLeast } = pairedDrop(
      before,
      before.map((value) => value - 0.02),
    );
    expect(atLeast).toBeCloseTo(0.02, 9);
  });

  it('leaves open whether there is a drop when questions fell and rose alike, and a rise is below 0', () => {
    const [before, after] = [
      [1, 0, 1, 0, 1, 0],
      [0, 1, 0, 1, 1, 0],
    ] as const;
    expect(pairedDrop(before, after)).toMatchObject({ drop: 0 });
    expect(pairedDrop(before, after).atLeast).toBeLessThan(0);
    expect(pairedDrop([0.25, 0.5], [0.5, 0.75])).toEqual({ drop: -0.25, atLeast: -0.25 });
  });

  it('gives the same bound for the same seed', () => {
    const before = Array.from({ length: 50 }, (_, i) => Math.abs(Math.sin(i)));
    const after = before.map((value, i) => value * Math.abs(Math.cos(i)));
    expect(pairedDrop(before, after, { seed: 1 })).toEqual(pairedDrop(before, after, { seed: 1 }));
    expect(pairedDrop(before, after, { seed: 1 })).not.toEqual(pairedDrop(before, after, { seed: 2 }));
  });

  it.each([
    [[], []],
    [[1], [1, 2]],
  ])('refuses %j and %j', (before, after) => {
    expect(() => pairedDrop(before, after)).toThrow(RangeError);
  });
});

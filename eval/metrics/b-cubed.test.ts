import { describe, expect, it } from 'vitest';
import { bCubed, pairScores, type Clustered } from './b-cubed.ts';

/** Two needs, a and b: b is cut in two, and one part of it lies with a. */
const ITEMS: readonly Clustered[] = [
  { cluster: 1, truth: 'a' },
  { cluster: 1, truth: 'a' },
  { cluster: 1, truth: 'b' },
  { cluster: 2, truth: 'b' },
];

describe('bCubed', () => {
  it('averages over items what belongs with each', () => {
    // Precision: 2/3, 2/3, 1/3, 1. Recall: 1, 1, 1/2, 1/2.
    const { precision, recall, f } = bCubed(ITEMS);
    expect(precision).toBeCloseTo(8 / 12, 9);
    expect(recall).toBeCloseTo(3 / 4, 9);
    expect(f).toBeCloseTo(12 / 17, 9);
  });

  it('is 1 for the truth itself, and has no value without items', () => {
    expect(bCubed(ITEMS.map(({ truth }) => ({ cluster: truth, truth }))).f).toBe(1);
    expect(bCubed([]).f).toBeNaN();
  });
});

describe('pairScores', () => {
  it('counts pairs', () => {
    // Together: 3 pairs, 1 of them right; belonging together: aa and bb.
    expect(pairScores(ITEMS)).toMatchObject({ precision: 1 / 3, recall: 1 / 2 });
  });

  it('has no value where nothing was put together', () => {
    expect(pairScores(ITEMS.slice(2)).precision).toBeNaN();
  });
});

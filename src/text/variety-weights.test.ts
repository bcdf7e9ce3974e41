import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURE_BUCKETS } from './variety-features.ts';
import { boundScore, readVarietyWeights, scoreWord } from './variety-weights.ts';

const bytes = new Int8Array(FEATURE_BUCKETS);
bytes.set([2, -3], 5);
const stored = { bias: [0.5], unit: 0.1, weights: Buffer.from(bytes.buffer).toString('base64') };

describe('readVarietyWeights', () => {
  it('opens a byte as its square times the unit, with its sign', () => {
    const model = readVarietyWeights(stored);
    expect(model.bias).toEqual([0.5]);
    expect(scoreWord([5], model)[0]).toBeCloseTo(0.4);
    expect(scoreWord([6], model)[0]).toBeCloseTo(-0.9);
  });

  it('refuses a table of another size and says what to run', () => {
    expect(() => readVarietyWeights({ ...stored, bias: [0, 0] })).toThrow(
      /expected 65536 bytes, received 32768; run npx tsx/,
    );
  });

  it('ships weights small enough to load at every start', () => {
    expect(statSync(`${import.meta.dirname}/variety-weights.json`).size).toBeLessThan(300_000);
  });
});

describe('scoreWord', () => {
  it('sums weights over the root of their number', () => {
    expect(scoreWord([5, 5, 6, 7], readVarietyWeights(stored))[0]).toBeCloseTo((0.4 + 0.4 - 0.9) / 2);
    expect(scoreWord([], readVarietyWeights(stored))).toEqual([0]);
  });
});

describe('boundScore', () => {
  it('leaves small scores nearly alone and bounds large ones', () => {
    expect(boundScore(0.1, 3)).toBeCloseTo(0.1, 3);
    expect(boundScore(-1e9, 3)).toBe(-3);
  });
});

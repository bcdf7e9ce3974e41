import { expect, it } from 'vitest';
import { LETTER_BUCKETS } from '../../src/answering/field/field-letters.ts';
import { openField } from '../../src/answering/field/open-field.ts';
import { storeField } from './store-field.ts';

const model = (letters: readonly number[]): Parameters<typeof storeField>[0] => {
  const all = new Float64Array(LETTER_BUCKETS);
  all.set(letters);
  return { bias: -1, weights: { 'p:duti': 2 }, letters: all };
};

it('is opened as it was, letters to within half a unit', () => {
  const before = model([0.25, -0.31, 0.001, 0]);
  const stored = storeField(before);
  const after = openField(stored);
  expect({ bias: after.bias, weights: after.weights }).toEqual({ bias: -1, weights: { 'p:duti': 2 } });
  for (let at = 0; at < 5; at += 1)
    expect(Math.abs((after.letters[at] ?? NaN) - (before.letters[at] ?? NaN))).toBeLessThanOrEqual(
      stored.letters.unit / 2 + 1e-6,
    );
});

it('keeps the sign of the largest, and stores letters that say nothing', () => {
  expect(openField(storeField(model([-3]))).letters[0]).toBeCloseTo(-3, 3);
  expect(openField(storeField(model([]))).letters[0]).toBe(0);
});

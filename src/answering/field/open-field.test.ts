import { expect, it } from 'vitest';
import { LETTER_BUCKETS } from './field-letters.ts';
import { openField } from './open-field.ts';

const stored = (bytes: Int8Array): Parameters<typeof openField>[0] => ({
  bias: 1,
  weights: { 'p:duti': 2 },
  letters: { unit: 0.5, bytes: Buffer.from(bytes.buffer).toString('base64') },
});

it('opens letter weights as signed bytes times their unit', () => {
  const bytes = new Int8Array(LETTER_BUCKETS);
  bytes.set([127, -127, 3]);
  const { bias, weights, letters } = openField(stored(bytes));
  expect({ bias, weights }).toEqual({ bias: 1, weights: { 'p:duti': 2 } });
  expect(Array.from(letters).slice(0, 4)).toEqual([63.5, -63.5, 1.5, 0]);
  expect(letters.length).toBe(LETTER_BUCKETS);
});

it('refuses another number of letter weights', () => {
  expect(() => openField(stored(new Int8Array(5)))).toThrow(
    'opening the field model: expected 32768 letter weights, received 5; run npm run train:field',
  );
});

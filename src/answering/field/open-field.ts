import { LETTER_BUCKETS } from './field-letters.ts';
import type { FieldModel } from './field-model.ts';

/** A {@link FieldModel} as it is stored: of letters a signed byte a bucket, in `unit`s, base64. */
export interface StoredField extends Omit<FieldModel, 'letters'> {
  readonly letters: { readonly unit: number; readonly bytes: string };
}

/** Opens a stored model. Throws `RangeError` when it has not as many letter weights as there are buckets. */
export function openField({ bias, weights, letters: { unit, bytes } }: StoredField): FieldModel {
  const stored = Buffer.from(bytes, 'base64');
  if (stored.length !== LETTER_BUCKETS)
    throw new RangeError(
      `opening the field model: expected ${LETTER_BUCKETS} letter weights, received ${stored.length}; run npm run train:field`,
    );
  const signed = new Int8Array(stored.buffer, stored.byteOffset, stored.length);
  return { bias, weights, letters: Float32Array.from(signed, (byte) => byte * unit) };
}

import { LETTER_BUCKETS } from './field-letters.ts';

/** What is learned by `scripts/train-field.ts`. */
export interface FieldModel {
  /** Log-odds of a question without anything known. */
  readonly bias: number;
  /** What a term, alone in a question, adds to them. Terms without a weight add nothing. */
  readonly weights: Readonly<Record<string, number>>;
  /** What each occurrence of a sequence of letters adds, by bucket; see `field-letters.ts`. */
  readonly letters: ArrayLike<number>;
}

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

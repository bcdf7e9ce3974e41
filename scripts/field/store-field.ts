import type { FieldModel, StoredField } from '../../src/answering/field/open-field.ts';

const LARGEST_BYTE = 127;

/** A model as it is stored: the largest letter weight as ±127, the others in proportion; terms as they are. */
export function storeField({ bias, weights, letters }: FieldModel): StoredField {
  const values = Array.from(letters);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Rounded up, so that the largest still fits into its byte.
  const unit = Math.ceil((largest / LARGEST_BYTE) * 1e6) / 1e6;
  const bytes = Int8Array.from(values, (value) => (unit === 0 ? 0 : Math.round(value / unit)));
  return { bias, weights, letters: { unit, bytes: Buffer.from(bytes.buffer).toString('base64') } };
}

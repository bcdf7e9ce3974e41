import type { StoredWeights, VarietyWeights } from '../../src/text/variety-weights.ts';

const LARGEST_BYTE = 127;

/** Weights in a signed byte each, the largest as ±127; all zero when no weight is anything else. */
export function storeWeights({ bias, weights }: VarietyWeights): StoredWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const unit = Number((largest / LARGEST_BYTE ** 2).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) =>
    unit === 0
      ? 0
      : Math.sign(weight) * Math.min(LARGEST_BYTE, Math.round(Math.sqrt(Math.abs(weight) / unit))),
  );
  return {
    bias: bias.map((value) => Number(value.toFixed(4))),
    unit,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

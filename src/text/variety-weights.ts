import { FEATURE_BUCKETS } from './variety-features.ts';

/** A linear model over features: bucket `b`'s weight for output `k` of `K` is `weights[b * K + k]`. */
export interface VarietyWeights {
  /** One per output: what is added before anything is read. Its length is the number of outputs. */
  readonly bias: readonly number[];
  readonly weights: Float32Array | Int8Array;
  /** Given when the weights are bytes as stored: decoding all of them would take 20 ms of every start. */
  readonly unit?: number;
}

/**
 * {@link VarietyWeights} as they are stored: a signed byte a weight, base64. A byte `b` is `b * |b| * unit`, so that
 * the many small weights are told apart and the few large ones kept.
 */
export interface StoredWeights {
  readonly bias: readonly number[];
  readonly unit: number;
  readonly weights: string;
}

/** Opens stored weights. Throws RangeError when there are not as many as buckets times outputs. */
export function readVarietyWeights({ bias, unit, weights }: StoredWeights): VarietyWeights {
  const bytes = Buffer.from(weights, 'base64');
  if (bytes.length !== FEATURE_BUCKETS * bias.length)
    throw new RangeError(
      `reading variety weights: expected ${FEATURE_BUCKETS * bias.length} bytes, received ${bytes.length}; ` +
        'run npx tsx scripts/train-variety.ts',
    );
  return { bias, unit, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/**
 * What the features of one word say for each output, unbounded; positive speaks for it. Long words have more features:
 * the sum is divided by the root of their number.
 */
export function scoreWord(features: readonly number[], { bias, unit, weights }: VarietyWeights): number[] {
  const factor = (unit ?? 1) / Math.sqrt(Math.max(1, features.length));
  return bias.map((_, output) => {
    let sum = 0;
    for (const feature of features) {
      const weight = weights[feature * bias.length + output] ?? 0;
      sum += unit === undefined ? weight : weight * Math.abs(weight);
    }
    return sum * factor;
  });
}

/** A score brought within ±`bound`, nearly unchanged when small: one odd word must not decide a sentence. */
export function boundScore(score: number, bound: number): number {
  return bound * Math.tanh(score / bound);
}

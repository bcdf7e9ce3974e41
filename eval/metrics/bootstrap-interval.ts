import { seededRandom } from '../../src/common/seeded-random.ts';
import { percentile } from './percentile.ts';

/** The mean of a sample and the ends of the interval that its sampling error leaves open. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Resamples drawn: enough that the ends move by less than the third digit between seeds for some hundred values. */
const RESAMPLES = 1_000;
/** What is drawn is always the same, so that the same values give the same interval. */
const SEED = 20_261_123;

/**
 * The mean of the values with its 95 % interval by the percentile bootstrap: the 2.5th and 97.5th percentile of the
 * means of resamples of the same size, drawn with replacement. Same values in the same order and same seed: same
 * interval. Throws `RangeError` for no values.
 * @see Efron & Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13; for retrieval metrics, Sakai,
 *   "Evaluating evaluation metrics based on the bootstrap", SIGIR 2006.
 */
export function bootstrapInterval(
  values: readonly number[],
  { resamples = RESAMPLES, seed = SEED }: { resamples?: number; seed?: number } = {},
): Interval {
  if (values.length === 0) throw new RangeError('bootstrap: expected values, received none');
  const random = seededRandom(seed);
  const means = Array.from({ length: resamples }, () => resampledMean(values, random));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: percentile(means, 2.5), high: percentile(means, 97.5) };
}

function resampledMean(values: readonly number[], random: () => number): number {
  let sum = 0;
  for (let drawn = 0; drawn < values.length; drawn += 1)
    sum += values[Math.floor(random() * values.length)] ?? 0;
  return sum / values.length;
}

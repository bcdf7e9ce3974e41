import { seededRandom } from '../../src/common/seeded-random.ts';
import type { Interval } from '../metrics/bootstrap-interval.ts';
import { percentile } from '../metrics/percentile.ts';
import { auc } from './auc.ts';

/** Fewer than for means, because each draw compares every pair; the ends move by less than .005 between seeds. */
const RESAMPLES = 400;
/** What is drawn is always the same, so that the same scores give the same interval. */
const SEED = 20_261_125;

/**
 * {@link auc} (as `mean`) with its 95 % interval by the percentile bootstrap, positives and negatives resampled apart.
 * Same scores in the same order: same interval. Throws `RangeError` when either side is empty.
 */
export function aucInterval(positives: readonly number[], negatives: readonly number[]): Interval {
  const random = seededRandom(SEED);
  const resample = (scores: readonly number[]): number[] =>
    scores.map(() => scores[Math.floor(random() * scores.length)] ?? 0);
  const mean = auc(positives, negatives);
  const drawn = Array.from({ length: RESAMPLES }, () => auc(resample(positives), resample(negatives)));
  return { mean, low: percentile(drawn, 2.5), high: percentile(drawn, 97.5) };
}

import { seededRandom } from '../../src/common/seeded-random.ts';
import { percentile } from './percentile.ts';

/** How much a mean fell between two measurements of the same questions; a rise is below 0. */
export interface PairedDrop {
  readonly drop: number;
  /** The drop is at least this with a confidence of 95 %. */
  readonly atLeast: number;
}

/** As many as for the intervals, and drawn the same at every run. */
const RESAMPLES = 1_000;
const SEED = 20_261_123;

/**
 * The drop of the mean from `before` to `after`, value i of both being of the same question, and its one-sided 95 %
 * bound by the paired percentile bootstrap: the 5th percentile of the means of resampled differences. Questions differ
 * far more from each other than one question does from itself, so pairing sees drops that two intervals would hide.
 * Throws `RangeError` for no values or different counts.
 * @see Sakai, "Evaluating evaluation metrics based on the bootstrap", SIGIR 2006; Efron & Tibshirani, "An Introduction
 *   to the Bootstrap", 1993, chapter 13.
 */
export function pairedDrop(
  before: readonly number[],
  after: readonly number[],
  { resamples = RESAMPLES, seed = SEED }: { resamples?: number; seed?: number } = {},
): PairedDrop {
  if (before.length === 0 || before.length !== after.length)
    throw new RangeError(
      `paired drop: expected two values of each question, received ${before.length} before and ${after.length} after`,
    );
  const differences = before.map((value, i) => value - (after[i] ?? 0));
  const random = seededRandom(seed);
  const draw = (): number => differences[Math.floor(random() * differences.length)] ?? 0;
  const means = Array.from({ length: resamples }, () => mean(differences.map(draw)));
  return { drop: mean(differences), atLeast: percentile(means, 5) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

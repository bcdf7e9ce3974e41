import { logistic } from '../../src/common/logistic.ts';
import { solve } from './solve.ts';
import { standardise } from './standardise.ts';

/** A fitted regression: the probability of a positive is 1 / (1 + exp(−(bias + Σ weight × value))). */
export interface LogisticFit {
  readonly bias: number;
  /** One for each column of the rows, in units of the column. */
  readonly weights: readonly number[];
}

/** Steps of Newton's method; it has settled to twelve digits after about ten. */
const STEPS = 30;
/** Ridge on the weights of standardised columns, so that columns that say the same share their weight. */
const RIDGE = 1;

/**
 * Logistic regression with both classes counting the same in sum, whatever their numbers, and a small ridge. Same rows,
 * same fit. Rows have the same length, at least one; `labels[i]` is true for a positive row. Throws `RangeError` when
 * a class is missing.
 * @see Hastie, Tibshirani & Friedman, "The Elements of Statistical Learning", 2nd ed., section 4.4.1 (Newton steps).
 */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly boolean[]): LogisticFit {
  const positives = labels.filter(Boolean).length;
  if (positives === 0 || positives === labels.length)
    throw new RangeError(
      `fitting: expected both classes, received ${positives} positives of ${labels.length}`,
    );
  const columns = (rows[0] ?? []).map((_, at) => standardise(rows.map((row) => row[at] ?? 0)));
  const inputs = rows.map((_, i) => [1, ...columns.map(({ values }) => values[i] ?? 0)]);
  const counts = labels.map((label) => labels.length / 2 / (label ? positives : labels.length - positives));
  let beta: number[] = inputs[0]?.map(() => 0) ?? [];
  for (let step = 0; step < STEPS; step += 1) beta = newtonStep(inputs, labels, counts, beta);
  const weights = columns.map(({ deviation }, at) => (beta[at + 1] ?? 0) / deviation);
  const shift = columns.reduce((sum, { mean }, at) => sum + (weights[at] ?? 0) * mean, 0);
  return { bias: (beta[0] ?? 0) - shift, weights };
}

function newtonStep(
  inputs: readonly (readonly number[])[],
  labels: readonly boolean[],
  counts: readonly number[],
  beta: readonly number[],
): number[] {
  const gradient: number[] = beta.map((value, j) => (j === 0 ? 0 : RIDGE * value));
  const hessian: number[][] = beta.map((_, j) => beta.map((__, k) => (j === k && j > 0 ? RIDGE : 0)));
  inputs.forEach((row, i) => {
    const probability = logistic(row.reduce((sum, value, j) => sum + value * (beta[j] ?? 0), 0));
    const count = counts[i] ?? 0;
    const error = count * (probability - (labels[i] === true ? 1 : 0));
    const curvature = count * probability * (1 - probability);
    row.forEach((value, j) => {
      gradient[j] = (gradient[j] ?? 0) + error * value;
      const line = hessian[j] ?? [];
      row.forEach((other, k) => (line[k] = (line[k] ?? 0) + curvature * value * other));
    });
  });
  const step = solve(hessian, gradient);
  return beta.map((value, j) => value - (step[j] ?? 0));
}

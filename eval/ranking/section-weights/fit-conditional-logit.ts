import { softmax } from '../../../src/retrieval/score-sections.ts';
import { solve } from '../../relevance/solve.ts';

/** One choice: the features of every alternative, and which of them are right, at least one. */
export interface Choice {
  readonly alternatives: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
}

/** What weights are pulled towards 0 by: a few hundred choices determine no more. */
const RIDGE = 0.003;
/** Both loops converge long before. */
const ROUNDS = 30;
const STEPS = 6;

/**
 * Weights of a conditional logit: an alternative is chosen with a probability proportional to exp(weights · features),
 * and the probability that a right one is chosen is made as high as possible, with a ridge. Where several are right,
 * each counts by its present probability (expectation maximisation); each round is solved by Newton's method.
 * Same input, same weights. Throws `RangeError` for no choices, and for one without a right alternative.
 * @see McFadden, "Conditional logit analysis of qualitative choice behavior", 1974.
 */
export function fitConditionalLogit(choices: readonly Choice[]): number[] {
  const size = choices[0]?.alternatives[0]?.length ?? 0;
  if (size === 0) throw new RangeError('fitting: expected choices with features, received none');
  if (!choices.every(({ isRight }) => isRight.includes(true)))
    throw new RangeError('fitting: expected a right alternative in every choice');
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const wanted = choices.map((choice) => rightShares(choice, weights));
    for (let step = 0; step < STEPS; step += 1) weights = newtonStep(choices, wanted, weights);
  }
  return weights;
}

/** Probability of each alternative; sums to 1. */
export function choiceProbabilities(
  alternatives: readonly (readonly number[])[],
  weights: readonly number[],
): number[] {
  return softmax(alternatives.map((features) => dot(features, weights)));
}

function rightShares({ alternatives, isRight }: Choice, weights: readonly number[]): number[] {
  const right = choiceProbabilities(alternatives, weights).map((share, i) =>
    isRight[i] === true ? share : 0,
  );
  const sum = right.reduce((total, share) => total + share, 0);
  return right.map((share) => share / sum);
}

function newtonStep(
  choices: readonly Choice[],
  wanted: readonly (readonly number[])[],
  weights: readonly number[],
): number[] {
  const gradient = weights.map((weight) => -RIDGE * weight);
  const curvature: number[][] = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)));
  choices.forEach(({ alternatives }, at) => {
    const shares = choiceProbabilities(alternatives, weights);
    const mean = weights.map((_, i) =>
      alternatives.reduce((sum, features, a) => sum + (shares[a] ?? 0) * (features[i] ?? 0), 0),
    );
    alternatives.forEach((features, a) => {
      const share = shares[a] ?? 0;
      const more = ((wanted[at]?.[a] ?? 0) - share) / choices.length;
      const apart = features.map((value, i) => value - (mean[i] ?? 0));
      features.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + more * value;
        const row = curvature[i];
        if (row === undefined) return;
        apart.forEach((other, j) => {
          row[j] = (row[j] ?? 0) + (share * (apart[i] ?? 0) * other) / choices.length;
        });
      });
    });
  });
  return shortened(weights, solve(curvature, gradient), (moved) => objective(choices, wanted, moved));
}

/** Halvings of a step that goes too far: where features nearly agree, a whole one leads away. */
const MOST_HALVINGS = 20;

/** The weights moved by the step, or by the largest of its halves that does not make matters worse. */
function shortened(
  weights: readonly number[],
  step: readonly number[],
  value: (weights: readonly number[]) => number,
): number[] {
  const before = value(weights);
  for (let halving = 0, share = 1; halving <= MOST_HALVINGS; halving += 1, share /= 2) {
    const moved = weights.map((weight, i) => weight + share * (step[i] ?? 0));
    if (value(moved) >= before) return moved;
  }
  return [...weights];
}

/** What a round makes as high as possible: the mean log probability of what is wanted, less the ridge. */
function objective(
  choices: readonly Choice[],
  wanted: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  const fit = choices.reduce((sum, { alternatives }, at) => {
    const shares = choiceProbabilities(alternatives, weights);
    return sum + shares.reduce((own, share, a) => own + logShare(wanted[at]?.[a] ?? 0, share), 0);
  }, 0);
  return fit / choices.length - (RIDGE / 2) * dot(weights, weights);
}

function logShare(wanted: number, share: number): number {
  return wanted === 0 ? 0 : wanted * Math.log(Math.max(share, Number.MIN_VALUE));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

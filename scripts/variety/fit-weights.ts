import { FEATURE_BUCKETS } from '../../src/text/variety-features.ts';
import type { VarietyWeights } from '../../src/text/variety-weights.ts';

/** How the logits of one text hang on its words. */
export interface Gradient {
  /** Probability of each output's variety as it is read now. */
  readonly shares: readonly number[];
  /** Per word: its features, and by how much each output's logit rises when the word's score for it does. */
  readonly words: readonly { readonly features: readonly number[]; readonly slopes: readonly number[] }[];
}

/** One text to learn from. */
export interface Example<Words> {
  readonly words: Words;
  /** Probability that each output's variety should get; the first variety of the model has none. */
  readonly target: readonly number[];
}

/** How long and how strongly is learned. */
export interface FitOptions {
  readonly outputs: number;
  readonly examples: number;
  /** First step size; it falls to 0 in a straight line. */
  readonly rate: number;
  /** Pull of every weight towards 0 (L1), in units of the gradient. */
  readonly pull: number;
}

/** Nothing is learned from a share that is as right as this. */
const CLOSE_ENOUGH = 1e-3;

/**
 * Learns a linear model by stochastic gradient descent on log loss, each weight with a step size of its own.
 * Deterministic when `next` is.
 * @see Duchi, Hazan & Singer, "Adaptive Subgradient Methods", JMLR 12, 2011.
 */
export function fitWeights<Words>(
  next: () => Example<Words>,
  gradientOf: (words: Words, model: VarietyWeights) => Gradient,
  { outputs, examples, rate, pull }: FitOptions,
): VarietyWeights {
  const weights = new Float32Array(FEATURE_BUCKETS * outputs);
  const squares = new Float32Array(weights.length).fill(1e-4);
  const bias = Array.from({ length: outputs }, () => 0);
  const biasSquares = bias.map(() => 1e-2);
  const model: VarietyWeights = { bias, weights };
  for (let done = 0; done < examples; done++) {
    const { words, target } = next();
    const gradient = gradientOf(words, model);
    const size = rate * (1 - done / examples);
    for (let output = 0; output < outputs; output++) {
      const error = (gradient.shares[output] ?? 0) - (target[output] ?? 0);
      const square = (biasSquares[output] ?? 0) + error * error;
      biasSquares[output] = square;
      bias[output] = (bias[output] ?? 0) - (size * error) / Math.sqrt(square);
      if (Math.abs(error) < CLOSE_ENOUGH) continue;
      for (const { features, slopes } of gradient.words) {
        const slope = (error * (slopes[output] ?? 0)) / Math.sqrt(features.length);
        if (slope === 0) continue;
        for (const feature of features) move(feature * outputs + output, slope, size);
      }
    }
  }
  return model;

  function move(at: number, slope: number, size: number): void {
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    const step = size / Math.sqrt(square);
    const moved = (weights[at] ?? 0) - step * slope;
    weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * pull);
  }
}

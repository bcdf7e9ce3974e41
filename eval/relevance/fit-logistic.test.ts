import { describe, expect, it } from 'vitest';
import { fitLogistic } from './fit-logistic.ts';

describe('fitLogistic', () => {
  it('finds the weights at which the penalised gradient is zero', () => {
    // One column, -1 and 1, three of four labels each as the sign says: mean 0, deviation 1. By symmetry the bias is 0
    // and the weight solves 8 (1/(1+exp(-w)) - 3/4) + w = 0, found by bisection: 0.7002...
    const rows = [[-1], [-1], [-1], [-1], [1], [1], [1], [1]];
    const labels = [false, false, false, true, true, true, true, false];
    const { bias, weights } = fitLogistic(rows, labels);
    const [weight = 0] = weights;
    expect(bias).toBeCloseTo(0, 9);
    expect(8 * (1 / (1 + Math.exp(-weight)) - 0.75) + weight).toBeCloseTo(0, 9);
  });

  it('gives weights in the units of the columns', () => {
    const labels = [false, false, true, false, true, true];
    const small = fitLogistic([[1], [2], [3], [4], [5], [6]], labels);
    const large = fitLogistic([[10], [20], [30], [40], [50], [60]], labels);
    expect((large.weights[0] ?? 0) * 10).toBeCloseTo(small.weights[0] ?? 0, 9);
    expect(large.bias).toBeCloseTo(small.bias, 9);
  });

  it('does not mind how many there are of each class, nor a column that never changes', () => {
    const rows = [
      [0, 7],
      [1, 7],
      [1, 7],
      [2, 7],
    ];
    const once = fitLogistic(rows, [false, false, true, true]);
    expect(once.bias + (once.weights[0] ?? 0) + 7 * (once.weights[1] ?? 0)).toBeCloseTo(0, 9);
    expect(once.weights[1]).toBeCloseTo(0, 9);
  });

  it('refuses rows of one class', () => {
    expect(() => fitLogistic([[1], [2]], [true, true])).toThrow(RangeError);
  });
});

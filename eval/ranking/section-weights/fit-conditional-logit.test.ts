import { describe, expect, it } from 'vitest';
import { choiceProbabilities, fitConditionalLogit, type Choice } from './fit-conditional-logit.ts';

const RIDGE = 0.003;

describe('fitConditionalLogit', () => {
  it('finds the weight at which the penalised gradient is zero', () => {
    // Two alternatives, 1 and 0; the first is right in three of four choices. The weight solves
    // 3/4 - 1 / (1 + exp(-w)) = ridge * w.
    const choices = [true, true, true, false].map((isFirst): Choice => ({
      alternatives: [[1], [0]],
      isRight: [isFirst, !isFirst],
    }));
    const [weight = 0] = fitConditionalLogit(choices);
    expect(0.75 - 1 / (1 + Math.exp(-weight))).toBeCloseTo(RIDGE * weight, 9);
  });

  it('takes any of several right alternatives for right, and does not split a choice between them', () => {
    const choices: Choice[] = [
      { alternatives: [[1], [1], [0]], isRight: [true, true, false] },
      { alternatives: [[1], [0], [0]], isRight: [false, true, false] },
    ];
    const [weight = 0] = fitConditionalLogit(choices);
    // Gradient: 1 - 2e/(2e + 1) of the first, -e/(e + 2) of the second, halved.
    const e = Math.exp(weight);
    expect((1 - (2 * e) / (2 * e + 1) - e / (e + 2)) / 2).toBeCloseTo(RIDGE * weight, 7);
  });

  it('gives nothing to a feature that all alternatives share', () => {
    const choice = {
      alternatives: [
        [1, 5],
        [0, 5],
      ],
      isRight: [true, false],
    };
    expect(fitConditionalLogit([choice])[1]).toBeCloseTo(0, 9);
  });

  it('refuses no choices, and a choice without a right alternative', () => {
    expect(() => fitConditionalLogit([])).toThrow(/received none/);
    expect(() => fitConditionalLogit([{ alternatives: [[1]], isRight: [false] }])).toThrow(
      /right alternative/,
    );
  });
});

describe('choiceProbabilities', () => {
  it('are those of a softmax, also for values that exp cannot hold', () => {
    const [a = 0, b = 0] = choiceProbabilities([[1], [0]], [Math.log(3)]);
    expect([a, b]).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
    expect(choiceProbabilities([[1], [0]], [5000])).toEqual([1, 0]);
  });
});

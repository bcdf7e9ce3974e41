import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { FEATURE_BUCKETS } from '../../src/text/variety-features.ts';
import { readLatin } from '../../src/text/variety-latin.ts';
import { readVarietyWeights, scoreWord, type VarietyWeights } from '../../src/text/variety-weights.ts';
import { judgedWords } from '../../src/text/variety-words.ts';
import { arabicGradient } from './fit-arabic.ts';
import { fitLatin, latinGradient } from './fit-latin.ts';
import type { Gradient } from './fit-weights.ts';
import { storeWeights } from './store-weights.ts';
import type { TrainingSource } from './training-source.ts';

function randomModel(outputs: number): VarietyWeights {
  const random = seededRandom(4);
  const weights = Float32Array.from({ length: FEATURE_BUCKETS * outputs }, () => random() - 0.5);
  return { bias: Array.from({ length: outputs }, () => 0.1), weights };
}

/** Changes one weight a little and compares what the shares do with what the slopes promise. */
function expectSlopes(
  gradientOf: (model: VarietyWeights) => Gradient,
  model: VarietyWeights,
  output: number,
): void {
  const before = gradientOf(model);
  const word = before.words[1];
  const feature = word?.features[0] ?? 0;
  const count = before.words.reduce(
    (sum, { features, slopes }) =>
      sum +
      (features.filter((own) => own === feature).length * (slopes[output] ?? 0)) / Math.sqrt(features.length),
    0,
  );
  const nudge = 1e-2;
  const weights = Float32Array.from(model.weights);
  const at = feature * model.bias.length + output;
  weights[at] = (weights[at] ?? 0) + nudge;
  const after = gradientOf({ ...model, weights });
  const share = before.shares[output] ?? 0;
  expect(((after.shares[output] ?? 0) - share) / nudge).toBeCloseTo(count * share * (1 - share), 2);
}

const SOURCES: TrainingSource[] = [
  { name: 'a', variety: 'fr', share: 1, texts: ['le prix de la farine', 'une facture du transitaire'] },
  { name: 'b', variety: 'en', share: 1, texts: ['the price of the flour', 'which invoice should I keep'] },
  { name: 'c', variety: 'ary-Latn', share: 1, texts: ['ch7al taman d t7in', 'fin kayna l fatoura dyali'] },
];

describe('learning', () => {
  it('has the slopes of the models that it trains', () => {
    const latin = judgedWords('combien coute le dedouanement');
    expectSlopes((model) => latinGradient(latin, model), randomModel(2), 0);
    expectSlopes((model) => latinGradient(latin, model), randomModel(2), 1);
    const arabic = judgedWords('شحال كيكلف التعشير ديال السلعة');
    expectSlopes((model) => arabicGradient(arabic, model), randomModel(1), 0);
  });

  it('learns to tell what it is shown, the same at every run, and keeps it in bytes', () => {
    const fitted = fitLatin(SOURCES, 3_000);
    expect(fitLatin(SOURCES, 3_000)).toEqual(fitted);
    const model = readVarietyWeights(storeWeights(fitted));
    for (const [at, { texts }] of SOURCES.entries())
      for (const text of texts) expect(readLatin(judgedWords(text), model)[at]).toBeGreaterThan(0.7);
  });

  it('refuses to learn a variety without texts', () => {
    expect(() => fitLatin(SOURCES.slice(1), 100)).toThrow(/expected some in fr, found none/);
  });

  it('stores weights that are all zero', () => {
    const weights = new Float32Array(FEATURE_BUCKETS);
    const model = readVarietyWeights(storeWeights({ bias: [0], weights }));
    expect(scoreWord([0, 1, 2], model)).toEqual([0]);
  });
});

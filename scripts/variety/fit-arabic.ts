import { logistic } from '../../src/common/logistic.ts';
import { seededRandom } from '../../src/common/seeded-random.ts';
import {
  ARABIC_BOUND,
  ARABIC_VARIETIES,
  arabicEvidence,
  arabicLogit,
  STANDARD_BOUND,
} from '../../src/text/variety-arabic.ts';
import type { VarietyWeights } from '../../src/text/variety-weights.ts';
import { judgedWords, type JudgedWord } from '../../src/text/variety-words.ts';
import { randomWindow } from './distort.ts';
import { createDraw } from './draw-source.ts';
import { fitWeights, type Example, type Gradient } from './fit-weights.ts';
import type { TrainingSource } from './training-source.ts';

/** A little more than half: a question in Darija is worth more words of it than of the standard language. */
const DARIJA_DRAWN = 0.54;
const CUT = 0.3;
const CUT_WORDS = 6;

/** Learns Darija in Arabic letters against the standard language; the same sources give the same weights. */
export function fitArabic(sources: readonly TrainingSource[], examples: number): VarietyWeights {
  const random = seededRandom(7);
  const draw = createDraw(sources, random);
  const next = (): Example<readonly JudgedWord[]> => {
    const at = random() < DARIJA_DRAWN ? 1 : 0;
    const words = judgedWords(draw(ARABIC_VARIETIES[at])).filter(({ isArabic }) => isArabic);
    return { words: random() < CUT ? randomWindow(words, CUT_WORDS, random) : words, target: [at] };
  };
  return fitWeights(next, arabicGradient, { outputs: 1, examples, rate: 0.15, pull: 5e-4 });
}

/** Share and slopes of a text as it is read now. */
export function arabicGradient(words: readonly JudgedWord[], model: VarietyWeights): Gradient {
  const evidence = arabicEvidence(words, model);
  const scores = evidence.map(({ score }) => score);
  const standard = scores.reduce((sum, score) => sum + Math.max(0, -score), 0);
  // The derivative of c·tanh(x/c) is 1 - tanh²: of each word's bound, and of the bound on all that speaks against.
  const against = 1 - Math.tanh(standard / STANDARD_BOUND) ** 2;
  return {
    shares: [logistic(arabicLogit(scores, model.bias[0] ?? 0))],
    words: evidence.map(({ features, score }) => ({
      features,
      slopes: [(score > 0 ? 1 : against) * (1 - (score / ARABIC_BOUND) ** 2)],
    })),
  };
}

import { logistic } from '../common/logistic.ts';
import type { Variety } from '../source/language.ts';
import { weighArabicWord } from './variety-arabic-marks.ts';
import { arabicFeatures, namedFeature, pairFeature } from './variety-features.ts';
import { boundScore, scoreWord, type VarietyWeights } from './variety-weights.ts';
import type { JudgedWord } from './variety-words.ts';

/** Varieties in Arabic letters in the order of the model: its output is the log-odds of the second. */
export const ARABIC_VARIETIES = ['ar', 'ary-Arab'] as const satisfies readonly Variety[];

/** Log-odds that one word can give at most. */
export const ARABIC_BOUND = 5;
/**
 * Log-odds that all words together can give for the standard language. Darija borrows standard words every day, the
 * standard never the reverse: however long the sentence, one sure mark of Darija must be able to win.
 */
export const STANDARD_BOUND = 3;
/** Training texts are harder to tell apart than questions: log-odds are too timid by this factor. */
const SHARPNESS = 1.5;
/** Without any mark, Darija stays this possible. */
const DARIJA_FLOOR = 0.04;

/** How probable standard Arabic and Darija are for the words, in the order of {@link ARABIC_VARIETIES}; sums to 1. */
export function readArabic(words: readonly JudgedWord[], model: VarietyWeights): number[] {
  const evidence = arabicEvidence(words, model).map(({ score }) => score);
  const logit = arabicLogit(evidence, model.bias[0] ?? 0);
  const darija = Math.max(DARIJA_FLOOR, logistic(SHARPNESS * logit));
  return [1 - darija, darija];
}

/** What one word says. */
export interface ArabicEvidence {
  readonly features: readonly number[];
  /** For Darija when positive, within ±{@link ARABIC_BOUND}. */
  readonly score: number;
}

/** What each word says where it stands; training uses it too. */
export function arabicEvidence(words: readonly JudgedWord[], model: VarietyWeights): ArabicEvidence[] {
  return words.map(({ word, raw }, at) => {
    const previous = words[at - 1]?.word;
    const features = [
      ...arabicFeatures(word, raw),
      pairFeature(previous, word),
      ...markFeatures(word, raw, previous),
    ];
    const [score = 0] = scoreWord(features, model);
    return { features, score: boundScore(score, ARABIC_BOUND) };
  });
}

/** Weights by the rules from which on a finding is a feature: below, every other word has one. */
const [LEAST_DARIJA, LEAST_STANDARD] = [0.3, 0.5];

/** What the rules made by hand find, by how much they make of it: they know words that training never met. */
function markFeatures(word: string, raw: string, previous: string | undefined): number[] {
  const { darija, standard } = weighArabicWord(word, raw, previous);
  return [
    ...(darija >= LEAST_DARIJA ? [namedFeature(`darija ${darija}`)] : []),
    ...(standard >= LEAST_STANDARD ? [namedFeature(`standard ${standard}`)] : []),
  ];
}

/** Log-odds of Darija: evidence for it adds up, evidence against it only up to {@link STANDARD_BOUND}. */
export function arabicLogit(evidence: readonly number[], bias: number): number {
  const darija = evidence.reduce((sum, value) => sum + Math.max(0, value), 0);
  const standard = evidence.reduce((sum, value) => sum + Math.max(0, -value), 0);
  return bias + darija - boundScore(standard, STANDARD_BOUND);
}

import type { Variety } from '../source/language.ts';
import { latinFeatures } from './variety-features.ts';
import { boundScore, scoreWord, type VarietyWeights } from './variety-weights.ts';
import type { JudgedWord } from './variety-words.ts';

/** In the order of the model: its outputs are log-odds of the second and third against the first. */
export const LATIN_VARIETIES = ['fr', 'en', 'ary-Latn'] as const satisfies readonly Variety[];

/** Log-odds that one word can give at most. */
export const LATIN_BOUND = 3;
/** Words of a sentence are not independent: the sum over n words is divided by n to this power. */
export const LATIN_DAMPING = 0.2;
/** Words left and right that a word is read with when a mixed sentence is taken apart. */
const WINDOW = 2;
/** Five words say less than the sentence: what they say is taken this much more firmly. */
const WINDOW_SHARPNESS = 1.5;
/** Share of the word-by-word reading in the result; the rest is the sentence as a whole. */
const WINDOW_SHARE = 0.5;
/** A Darija sentence full of French nouns is still Darija: a word read as Darija counts this much more. */
const DARIJA_EXTRA = 1;

/** Before anything is read; abbreviations alone (FOB, EUR.1) say next to nothing. */
const PRIOR = [0.5, 0.3, 0.2] as const;

/** Bounded scores of one word and how much the word counts. */
export interface WordEvidence {
  readonly scores: readonly number[];
  readonly weight: number;
}

/**
 * How probable French, English and Darija are for the words, in the order of {@link LATIN_VARIETIES}; sums to 1. Half is
 * the sentence as a whole, half the mean over its words, each read with its neighbours, so that a mixed sentence keeps
 * what it is mixed of. Words that count for less than one together leave the rest to {@link PRIOR}.
 */
export function readLatin(words: readonly JudgedWord[], model: VarietyWeights): number[] {
  const evidence = words.map((word) => latinEvidence(word, model));
  const whole = softmax(latinLogits(evidence, model.bias));
  const parts = words.length <= 1 ? whole : readParts(evidence, model.bias);
  const said = whole.map((share, at) => (1 - WINDOW_SHARE) * share + WINDOW_SHARE * (parts[at] ?? 0));
  const known = Math.min(1, weightOf(evidence));
  return said.map((share, at) => known * share + (1 - known) * (PRIOR[at] ?? 0));
}

/** What one word says; training uses it too. */
export function latinEvidence({ word, raw, weight }: JudgedWord, model: VarietyWeights): WordEvidence {
  const scores = scoreWord(latinFeatures(word, raw), model);
  return { scores: scores.map((score) => boundScore(score, LATIN_BOUND)), weight };
}

/** Log-odds of the second and third variety against the first, for words read together. */
export function latinLogits(evidence: readonly WordEvidence[], bias: readonly number[]): number[] {
  const factor = latinDamping(evidence);
  return bias.map((start, output) => {
    let sum = 0;
    for (const { scores, weight } of evidence) sum += (scores[output] ?? 0) * weight;
    return start + factor * sum;
  });
}

/** The factor of {@link LATIN_DAMPING} for these words; 1 for a single word. */
export function latinDamping(evidence: readonly { readonly weight: number }[]): number {
  const count = weightOf(evidence);
  return count > 1 ? count ** -LATIN_DAMPING : 1;
}

/** Probabilities from log-odds against a first variety, that one first. */
export function softmax(logits: readonly number[]): number[] {
  const all = [0, ...logits];
  const top = Math.max(...all);
  const powers = all.map((logit) => Math.exp(logit - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function weightOf(words: readonly { readonly weight: number }[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function readParts(evidence: readonly WordEvidence[], bias: readonly number[]): number[] {
  const sums = LATIN_VARIETIES.map(() => 0);
  evidence.forEach(({ weight }, at) => {
    const near = evidence.slice(Math.max(0, at - WINDOW), at + WINDOW + 1);
    const shares = softmax(latinLogits(near, bias).map((logit) => WINDOW_SHARPNESS * logit));
    const counts = weight * (1 + DARIJA_EXTRA * (shares[LATIN_VARIETIES.indexOf('ary-Latn')] ?? 0));
    shares.forEach((share, variety) => (sums[variety] = (sums[variety] ?? 0) + counts * share));
  });
  const total = sums.reduce((sum, value) => sum + value, 0);
  return sums.map((value) => value / total);
}

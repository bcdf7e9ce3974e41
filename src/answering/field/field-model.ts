import type { WeightedTerm } from '../../text/term-analyser.ts';
import { fieldLetters } from './field-letters.ts';
import trained from './field-weights.json' with { type: 'json' };
import { openField, type FieldModel } from './open-field.ts';

/** What is looked at in a question. */
export interface FieldQuestion {
  /** As {@link fieldTerms} gives them. */
  readonly terms: readonly WeightedTerm[];
  /** As {@link fieldLetters} gives them. */
  readonly letters: ReadonlyMap<number, number>;
}

const TRAINED = openField(trained);
/** Further from 0 than this, one word would outweigh all else. */
const MOST = 6;
/** Of a question whose terms are not known: a quarter of the questions in the field score less. */
const UNKNOWN = 2.5;
/** Terms are known when those with a weight are at least this part of the question's length, squared. */
const LEAST_KNOWN = 0.1;
/** Terms in which the languages meet: English stems and concepts of the glossary. */
const SHARED = /^[pgc]:/;

/**
 * How much the words of a question speak for the field, as log-odds from −{@link MOST} to {@link MOST}: "recipe" and
 * "forecast" against, "consignment" for it. `terms` are those of the expanded question, `text` is the question as it was searched,
 * whose letters speak where a word is new, slang or misspelt; what the base holds of them plays no part. A
 * question of a base that knows no second language has no such terms, and nothing speaks against it, letters no more than words.
 */
export function fieldScore(
  terms: readonly WeightedTerm[],
  text: string,
  { bias, weights, letters }: FieldModel = TRAINED,
): number {
  const known = fieldTerms(terms).filter(({ term }) => term in weights);
  if (known.reduce((sum, { weight }) => sum + weight ** 2, 0) < LEAST_KNOWN) return UNKNOWN;
  let score = known.reduce((sum, { term, weight }) => sum + (weights[term] ?? 0) * weight, bias);
  for (const [bucket, count] of fieldLetters(text)) score += (letters[bucket] ?? 0) * count;
  return Math.max(-MOST, Math.min(MOST, score));
}

/** What the score of a question rests on. */
export function fieldQuestion(terms: readonly WeightedTerm[], text: string): FieldQuestion {
  return { terms: fieldTerms(terms), letters: fieldLetters(text) };
}

/** The terms that count, each at most once in full, as a vector of length 1; none for a question without them. */
export function fieldTerms(terms: readonly WeightedTerm[]): WeightedTerm[] {
  const counted = terms
    .filter(({ term }) => SHARED.test(term))
    .map(({ term, weight }) => ({ term, weight: Math.min(1, weight) }));
  const length = Math.sqrt(counted.reduce((sum, { weight }) => sum + weight ** 2, 0));
  return counted.map(({ term, weight }) => ({ term, weight: weight / length }));
}

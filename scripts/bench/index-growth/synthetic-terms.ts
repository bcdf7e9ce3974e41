import { seededRandom } from '../../../src/common/seeded-random.ts';
import type { WeightedTerm } from '../../../src/text/term-analyser.ts';

/** Terms that there are; the r-th most frequent occurs in proportion to 1 / r (Zipf). */
const VOCABULARY = 60_000;
/** Words of a passage. */
export const PASSAGE_WORDS = 137;
/** What a word of a passage adds: to its own term, and to what it is translated to, the likeliest first. */
const WEIGHTS = [1, 0.3, 0.1];
/**
 * Terms of a question: Darija in Latin letters, the variety that gives most, has 80 on average in `eval/sections`, French
 * 64, English 48.
 */
export const QUERY_TERMS = 80;
const TERMS_PER_WORD = 10;
/** The most frequent terms are stop words, which count for less in a question. */
const STOP_WORDS = 100;
const STOP_WEIGHT = 0.2;

/** Terms made by chance in the shape that a translation table gives them; the same for the same seeds. */
export interface SyntheticTerms {
  /** Words of a passage, as numbers that {@link name} names. */
  words(seed: number): Uint32Array;
  /** What a passage of these words is indexed under: about 255 terms for 137 words. */
  ofPassage(words: Uint32Array): WeightedTerm[];
  ofQuery(seed: number): WeightedTerm[];
  name(word: number): string;
}

/** Makes the vocabulary and what each word is translated to. */
export function createSyntheticTerms(seed: number): SyntheticTerms {
  const draw = zipf(VOCABULARY);
  const names = Array.from({ length: VOCABULARY }, (_, word) => `w:${word.toString(36)}`);
  const name = (word: number): string => names[word] ?? '';
  const random = seededRandom(seed);
  const translations = Array.from({ length: VOCABULARY }, (_, word) => [word, draw(random), draw(random)]);
  const weigh = (weights: Map<number, number>, word: number, factor: number): void => {
    for (const [at, translation] of (translations[word] ?? []).entries())
      weights.set(translation, (weights.get(translation) ?? 0) + factor * (WEIGHTS[at] ?? 0));
  };
  const named = (weights: ReadonlyMap<number, number>): WeightedTerm[] =>
    Array.from(weights, ([word, weight]) => ({ term: name(word), weight }));
  return {
    name,
    words: (own) => {
      const chance = seededRandom(own);
      return Uint32Array.from({ length: PASSAGE_WORDS }, () => draw(chance));
    },
    ofPassage: (words) => {
      const weights = new Map<number, number>();
      for (const word of words) weigh(weights, word, 1);
      return named(weights);
    },
    ofQuery: (own) => {
      const chance = seededRandom(own);
      const weights = new Map<number, number>();
      while (weights.size < QUERY_TERMS) {
        const word = draw(chance);
        const factor = word < STOP_WORDS ? STOP_WEIGHT : 1;
        weigh(weights, word, factor);
        for (let back = WEIGHTS.length; back < TERMS_PER_WORD; back += 1)
          weights.set(draw(chance), 0.1 * factor);
      }
      return named(weights).slice(0, QUERY_TERMS);
    },
  };
}

/** Draws a rank from 0 on, the r-th in proportion to 1 / (r + 1). */
function zipf(count: number): (random: () => number) => number {
  let sum = 0;
  const sums = Float64Array.from({ length: count }, (_, rank) => (sum += 1 / (rank + 1)));
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

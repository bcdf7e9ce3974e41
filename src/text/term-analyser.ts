import type { Variety } from '../source/language.ts';

/** A term of the analysed text and how much one occurrence of it counts (1 for a plain word). */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** How probable each variety is for a text; values sum to 1. A missing variety has probability 0. */
export type Reading = Readonly<Partial<Record<Variety, number>>>;

/**
 * Turns text into index terms; the same instance serves passages and questions, so that they meet.
 *
 * Terms are of four kinds, told apart by prefix so that they never collide:
 * `w:` stemmed words, `g:` and `c:` glossary concepts (language-independent, so that a Darija question meets a French
 * passage), `n:` figures, codes, law numbers and dates in one normal form (`6 718/311` and `n° 6718/311` alike),
 * and `k:` consonant skeletons of names shared by Arabic and Latin script.
 *
 * `analyse` returns one entry per occurrence group, in no particular order, a term at most once, its weight the
 * sum over occurrences. Empty text gives an empty list. When the reading is uncertain the analyses are summed,
 * each weighted by its probability. Stop words are left out. Never throws.
 */
export interface TermAnalyser {
  /** Changes whenever the same text could give other terms (rules, stemmers, glossary digest). */
  readonly id: string;
  analyse(text: string, reading: Reading): WeightedTerm[];
  /** Normalised words in order (accents and diacritics folded, not stemmed, stop words kept): for n-grams. */
  words(text: string): string[];
}

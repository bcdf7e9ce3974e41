import type { Variety } from '../source/language.ts';

/** A term of the analysed text and how much one occurrence of it counts (1 for a plain word). */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** How probable each variety is for a text; values sum to 1. A missing variety has probability 0. */
export type Reading = Readonly<Partial<Record<Variety, number>>>;

/** Index terms of a passage, and its length in plain words, stop words included, as BM25 counts it. */
export interface PassageAnalysis {
  readonly terms: WeightedTerm[];
  readonly length: number;
}

/**
 * Turns text into terms; the same instance serves passages and questions, so that they meet.
 *
 * Terms are of five kinds, told apart by prefix so that they never collide: `p:` what a word means in English stems, in
 * which all languages meet, `w:` stemmed words as they stand, `g:` and `c:` glossary concepts (language-independent),
 * `n:` figures, codes, law numbers and dates in one normal form (`6 718/311` and `n° 6718/311` alike), and `k:` consonant
 * skeletons of names shared by Arabic and Latin script.
 *
 * `expandPassage` and `expandQuery` give what is indexed and what is searched. `analyse` gives what a text says by
 * itself, without its translations and stop words: what coverage and relevance are judged by.
 * All give one entry per term, in no particular order, weights above 0; empty text gives none. When the reading is
 * uncertain the analyses are summed, each weighted by its probability. Never throw.
 */
export interface TermAnalyser {
  /** Changes whenever the same text could give other terms (rules, stemmers, glossary and pivot table). */
  readonly id: string;
  analyse(text: string, reading: Reading): WeightedTerm[];
  expandPassage(text: string, reading: Reading): PassageAnalysis;
  /** {@link expandPassage} without glossary concepts: what a single statement is compared by, in two thirds of the time. */
  expandStatement(text: string, reading: Reading): PassageAnalysis;
  expandQuery(text: string, reading: Reading): WeightedTerm[];
  /**
   * The text with misspelt words of trade repaired, to be searched with; never shown. Words whose own term the index
   * `holds` stay as they are.
   */
  correct(text: string, reading: Reading, holds: (term: string) => boolean): string;
  /** Normalised words in order (accents and diacritics folded, not stemmed, stop words kept): for n-grams. */
  words(text: string): string[];
}

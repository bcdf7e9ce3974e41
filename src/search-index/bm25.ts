import { TijariaError } from '../common/errors.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';

/**
 * How slowly repetition stops helping. Range ≥ 0; below 0 the score is meaningless. At 0 a term counts once however
 * often it occurs; raising it lets the tenth occurrence still add. 1.2 is the usual default for prose.
 */
const BM25_K1 = 1.2;

/**
 * How much a long passage is held against its matches. Range 0–1; outside it the score is meaningless. At 0 length
 * does not matter; at 1 a passage twice as long needs twice the occurrences. 0.75 is the usual default.
 */
const BM25_B = 0.75;

/**
 * How telling a term is, from the number of passages and of those that hold it: ln(1 + (N − n + ½) / (n + ½)).
 * Always above 0, also for a term that every passage holds, unlike the original formula.
 * @see Lucene's `BM25Similarity`; Kamphuis et al., "Which BM25 do you mean?", ECIR 2020.
 */
export function inverseDocumentFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/**
 * What one occurrence group adds to the score of a passage, before the weight of the query term multiplies it:
 * idf · tf / (tf + k1 · (1 − b + b · length / average)). Between 0 and idf.
 *
 * `frequency` is the sum of the term's weights in the passage, any real number above 0; `lengthRatio` the length of
 * the passage over the average length. The factor (k1 + 1) of the original numerator is left out, as in Lucene since
 * version 8: it changes every score alike and no order. Rounded to single precision, so that an index may store it
 * and still agree to the bit with one that computes it anew.
 * @see Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.5.
 */
export function bm25Impact(frequency: number, lengthRatio: number, idf: number): number {
  const saturation = BM25_K1 * (1 - BM25_B + BM25_B * lengthRatio);
  return Math.fround((idf * frequency) / (frequency + saturation));
}

/**
 * Term → summed weight in single precision, in the order of first occurrence. A weight of 0 or less counts nothing,
 * so such a term is left out. Throws `internal` for a weight that is not a finite number.
 */
export function termFrequencies(terms: readonly WeightedTerm[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { term, weight } of terms) {
    if (!Number.isFinite(Math.fround(weight))) throw weightError(term, weight);
    if (Math.fround(weight) > 0) sums.set(term, Math.fround((sums.get(term) ?? 0) + weight));
  }
  return sums;
}

/** Length of a passage as BM25 sees it: the sum of its term weights, in single precision. 0 when it has no terms. */
export function passageLength(frequencies: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const frequency of frequencies.values()) sum += frequency;
  return Math.fround(sum);
}

function weightError(term: string, weight: number): TijariaError {
  return new TijariaError(
    'internal',
    `weighing the term "${term}": expected a finite weight, received ${weight}; repair the term analyser`,
  );
}

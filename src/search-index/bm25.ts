import { TijariaError } from '../common/errors.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';
import type { SentenceKind } from './search-index.ts';

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

/** How slowly repetition in a sentence stops helping, and how far its length counts. */
const SENTENCE_K1 = 0.4;
const SENTENCE_B = 0.6;
/** Words of a usual statement with its headings, and of a usual question. */
const USUAL_LENGTH: Readonly<Record<SentenceKind, number>> = { statements: 25, questions: 12 };

/** Weight below which a term of a passage is left out: it would cost a posting and decide nothing. */
const MIN_FREQUENCY = Math.fround(0.03);

/**
 * How telling a term is, from the number of passages and of those that hold it: ln(1 + (N − n + ½) / (n + ½)).
 * `holding` is the sum of {@link presence} over the passages, at most `passages`; both count passages of all languages,
 * so that the scores of languages compare. Always above 0, also for a term that every passage holds, unlike the
 * original formula.
 * @see Lucene's `BM25Similarity`; Kamphuis et al., "Which BM25 do you mean?", ECIR 2020.
 */
export function inverseDocumentFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/**
 * How much a passage counts among those that hold a term: 1 from one whole occurrence on, less for a term that is only
 * there by a probable translation.
 */
export function presence(frequency: number): number {
  return Math.min(1, frequency);
}

/** The length of a passage over the average of its language; 1 where no passage of the language has any word. */
export function lengthRatio(length: number, averageLength: number): number {
  return averageLength > 0 ? length / averageLength : 1;
}

/**
 * What one occurrence group adds to the score of a passage, before the weight of the query term multiplies it:
 * idf · tf / (tf + k1 · (1 − b + b · length / average)). Between 0 and idf.
 *
 * `frequency` is the sum of the term's weights in the passage, any real number above 0; `relativeLength` the
 * {@link lengthRatio} of the passage. The factor (k1 + 1) of the original numerator is left out, as in Lucene since
 * version 8: it changes every score alike and no order.
 * @see Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.5.
 */
export function bm25Impact(frequency: number, relativeLength: number, idf: number): number {
  const saturation = BM25_K1 * (1 - BM25_B + BM25_B * relativeLength);
  return (idf * frequency) / (frequency + saturation);
}

/**
 * What a term adds to the score of a sentence that holds it so often, before its weight multiplies it: BM25 without idf, between 0 and
 * 1. `saturation` is the sentence's {@link sentenceSaturation}.
 */
export function sentenceImpact(frequency: number, saturation: number): number {
  return frequency / (frequency + saturation);
}

/** How often a sentence of so many words must hold a term for half of what it can give. */
export function sentenceSaturation(kind: SentenceKind, length: number): number {
  return SENTENCE_K1 * (1 - SENTENCE_B + (SENTENCE_B * length) / USUAL_LENGTH[kind]);
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

/** {@link termFrequencies} of a passage, without the terms under the weight that is worth a posting (0.03). */
export function passageFrequencies(terms: readonly WeightedTerm[]): Map<string, number> {
  const frequencies = termFrequencies(terms);
  for (const [term, frequency] of frequencies) if (frequency < MIN_FREQUENCY) frequencies.delete(term);
  return frequencies;
}

function weightError(term: string, weight: number): TijariaError {
  return new TijariaError(
    'internal',
    `weighing the term "${term}": expected a finite weight, received ${weight}; repair the term analyser`,
  );
}

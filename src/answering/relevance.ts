import type { Evidence } from '../retrieval/evidence.ts';
import { coverage, type PassageTerms, type TermShares } from '../retrieval/term-coverage.ts';
import { isConcept, isTradeConcept } from '../text/concept-terms.ts';

/** Passages looked at: the right one is among the first three or not there. */
const PASSAGES = 3;
/** Concepts counted of each kind: a third one of a kind tells little more. */
const MAX_CONCEPTS = 2;
/** What a concept of any counter (a place, a product, "price") counts beside one of trade, which counts 1. */
const GENERAL_CONCEPT = 0.3;
/** What the matched mass of terms counts, damped by how much of the question it leaves out. */
const MASS = 0.1;
/** Above half, every bit of coverage tells: nearly all that was asked stands in the passage. */
const HIGH_COVERAGE = 0.5;
const HIGH_COVERAGE_WEIGHT = 4;
/**
 * Words that must be shared for the wording to count in full when no concept of trade is: "Quel temps fait-il à Rabat ?"
 * shares one word with the sheet on regional offices, all that is left of it without stop words.
 */
const TELLING_WORDS = 3;

/**
 * How surely the evidence bears on the question, from 0 up: shared concepts of trade, shared words by how telling they
 * are, and coverage. Weights were set by hand on the dev half of `eval/questions`; what they are worth is what
 * `npm run eval` says of right and wrong refusals.
 */
export function relevance(evidence: readonly Evidence[], shares: TermShares, terms: PassageTerms): number {
  const passages = evidence
    .slice(0, PASSAGES)
    .flatMap(({ chunk, found }) => (found === undefined ? [chunk] : [chunk, found]));
  return Math.max(0, ...passages.map((chunk) => passageRelevance(shares, terms.ofChunk(chunk))));
}

function passageRelevance(shares: TermShares, held: ReadonlySet<string>): number {
  const matched = [...shares.byTerm.keys()].filter((term) => held.has(term));
  const concepts = matched.filter(isConcept);
  const ofTrade = concepts.filter(isTradeConcept).length;
  const words = matched.filter((term) => term.startsWith('w:')).length;
  const covered = coverage(shares, held);
  const wording =
    MASS * shares.mass * covered ** 1.5 + HIGH_COVERAGE_WEIGHT * Math.max(0, covered - HIGH_COVERAGE);
  return (
    Math.min(ofTrade, MAX_CONCEPTS) +
    GENERAL_CONCEPT * Math.min(concepts.length - ofTrade, MAX_CONCEPTS) +
    wording * (ofTrade > 0 ? 1 : Math.min(1, words / TELLING_WORDS))
  );
}

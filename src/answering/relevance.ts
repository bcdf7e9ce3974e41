import { logistic } from '../common/logistic.ts';
import type { Evidence } from '../retrieval/evidence.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { coverage, type TermShares } from '../retrieval/term-coverage.ts';
import { isConcept, isTradeConcept } from '../text/concept-terms.ts';
import type { AnswerState } from './answer-state.ts';
import { fieldScore } from './field/field-model.ts';

/** What is known of a question when its relevance is judged; {@link AnswerState} has it all. */
export type SearchedQuestion = Pick<AnswerState, 'searchText' | 'reading' | 'evidence' | 'shares'>;

/** What judging needs of the read path. */
export type RelevanceDependencies = Pick<RetrievalDependencies, 'analyser' | 'index'>;

/** What the estimate looks at. */
export interface RelevanceFeatures {
  /** How much of the question the best passage holds, 0 to {@link MAX_MATCH}; see {@link passageMatch}. */
  readonly match: number;
  /** How probably a passage of the first one's document answers, if any does, 0 to 1: when all are alike, none was meant. */
  readonly document: number;
  /** Shares of the question that the best statement of the first passage and the nearest question asked of it hold, added. */
  readonly sentences: number;
  /** ln(1 + terms of the question): a long one shares less with any single sentence. */
  readonly length: number;
  /** Log-odds that its words are of the field; see `field/field-model.ts`. */
  readonly field: number;
  /** 1 when the question names no concept of trade, else 0. */
  readonly tradeless: number;
}

/**
 * Logistic regression on the dev halves of `eval/sections`, `eval/questions` and
 * `eval/relevance/in-scope*.jsonl` (in scope) and of `eval/relevance/out-of-scope*.jsonl`. Made by `npx tsx eval/relevance/fit.ts`: paste what it prints.
 */
export const RELEVANCE_WEIGHTS: RelevanceFeatures & { readonly bias: number } = {
  bias: -12.94,
  match: 0.74,
  document: 1.41,
  sentences: 5.44,
  length: 1.56,
  field: 0.64,
  tradeless: 0.67,
};

/** In the order in which they are fitted. */
export const RELEVANCE_FEATURES: readonly (keyof RelevanceFeatures)[] = [
  'match',
  'document',
  'sentences',
  'length',
  'field',
  'tradeless',
];

/** More than this says nothing more: long questions reach it by their length alone. */
const MAX_MATCH = 5;

/**
 * Passages of the least base that the estimate holds for: it was learned over thousands, and in a few dozen every share is
 * large or nothing.
 */
const LEAST_PASSAGES = 200;

/**
 * How probably the evidence bears on the question, 0 to 1, had there been as many questions out of scope as in scope.
 * 0 without evidence, and for a question without terms. In a base of under {@link LEAST_PASSAGES} passages a question that shares
 * anything with one of them is judged by that and by its own words. What it is worth: `npx tsx eval/relevance/roc.ts`.
 */
export async function relevance(
  question: SearchedQuestion,
  dependencies: RelevanceDependencies,
): Promise<number> {
  if (question.evidence.length === 0 || question.shares.mass === 0) return 0;
  const features = await relevanceFeatures(question, dependencies);
  if (dependencies.index.manifest.counts.chunks < LEAST_PASSAGES)
    return features.match > 0 ? logistic(features.field + features.match) : 0;
  const { bias, ...weights } = RELEVANCE_WEIGHTS;
  const logit = RELEVANCE_FEATURES.reduce((sum, name) => sum + weights[name] * features[name], bias);
  return logistic(logit);
}

/** The features of a question; all finite, also without evidence. */
export async function relevanceFeatures(
  question: SearchedQuestion,
  dependencies: RelevanceDependencies,
): Promise<RelevanceFeatures> {
  const { evidence, shares } = question;
  const [first] = evidence;
  const terms = dependencies.analyser.expandQuery(question.searchText, question.reading);
  return {
    match: await bestMatch(evidence, shares, dependencies.index),
    document: scoreOfFirstDocument(evidence),
    sentences: first === undefined ? 0 : sentencesOf(first),
    length: Math.log(1 + terms.length),
    field: fieldScore(terms, question.searchText),
    tradeless: [...shares.byTerm.keys()].some(isTradeConcept) ? 0 : 1,
  };
}

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

async function bestMatch(
  evidence: readonly Evidence[],
  shares: TermShares,
  index: RelevanceDependencies['index'],
): Promise<number> {
  const passages = evidence
    .slice(0, PASSAGES)
    .flatMap(({ chunk, found }) => (found === undefined ? [chunk.id] : [chunk.id, found.id]));
  const held = await index.heldTerms(passages, [...shares.byTerm.keys()]);
  const best = Math.max(0, ...held.map((terms) => passageMatch(shares, terms)));
  return Math.min(MAX_MATCH, best);
}

/** Shared concepts of trade, shared words by how telling they are, and coverage. Weights were set by hand. */
function passageMatch(shares: TermShares, held: ReadonlySet<string>): number {
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

/** Where no question is known, as of a base that has none, the statement stands for it. */
function sentencesOf({ statementMatch, questionMatch }: Evidence): number {
  return statementMatch + (questionMatch > 0 ? questionMatch : statementMatch);
}

function scoreOfFirstDocument(evidence: readonly Evidence[]): number {
  const own = evidence.filter(({ chunk }) => chunk.documentId === evidence[0]?.chunk.documentId);
  return own.reduce((sum, { score }) => sum + score, 0);
}

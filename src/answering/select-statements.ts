import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { Evidence, StatementMatch } from '../retrieval/evidence.ts';
import { coverage, type PassageTerms, type TermShares } from '../retrieval/term-coverage.ts';
import { intersectValidity, isInForce } from '../source/validity.ts';
import { saysSourcesDiffer } from './understanding/sources-differ.ts';
import { ROLE_FOR_INTENT, type QuestionIntent } from './understanding/question-intent.ts';
import { expectedFigure, holdsFigure } from './expected-figure.ts';
import { statementProbabilities, type StatementFeatures } from './score-statements.ts';

/** A statement with how well it answers. `own` is the share (0 to 1) of the question that its own words hold. */
export interface RankedStatement {
  readonly chunk: Chunk;
  readonly statement: ChunkStatement;
  readonly own: number;
  readonly score: number;
}

/** Keeps the logarithm of a probability of 0 finite. */
const LEAST_PROBABILITY = 0.001;

/**
 * Statements of the evidence that hold on `asOf`, the likeliest answer first, ties in reading order. The score is how
 * probably it is the direct answer, if one of them is.
 */
export function rankStatements(
  evidence: readonly Evidence[],
  shares: TermShares,
  terms: PassageTerms,
  options: { question: string; asOf: string; intent: QuestionIntent },
): RankedStatement[] {
  const compared = compareStatements(evidence, shares, terms, options);
  const scores = statementProbabilities(compared.map(({ features }) => features));
  return compared
    .map(({ features, ...placed }, i) => ({ ...placed, own: features.coverage, score: scores[i] ?? 0 }))
    .sort((a, b) => b.score - a.score);
}

/** A statement beside others: where it stands, and its features. */
export interface ComparedStatement extends Pick<RankedStatement, 'chunk' | 'statement'> {
  readonly features: StatementFeatures;
}

const NO_MATCH: StatementMatch = { said: 0, asked: 0, isKnown: false };

/** What tells the statements of the evidence that hold on `asOf` from each other, in reading order. */
export function compareStatements(
  evidence: readonly Evidence[],
  shares: TermShares,
  terms: PassageTerms,
  { question, asOf, intent }: { question: string; asOf: string; intent: QuestionIntent },
): ComparedStatement[] {
  const expected = expectedFigure(question);
  const asksForDoubt = saysSourcesDiffer(question);
  const documents = documentScores(evidence);
  const matches = evidence.flatMap(({ statements }) => statements);
  const most = {
    said: best(matches.map(({ said }) => said)),
    asked: best(matches.map(({ asked }) => asked)),
  };
  return evidence.flatMap(({ chunk, found, score, statements }) => {
    const mostInSection = best(statements.map(({ said }) => said));
    return statementsInForce(chunk, asOf).map((statement) => {
      const position = chunk.statements.indexOf(statement);
      const { said, asked, isKnown } = statements[position] ?? NO_MATCH;
      const inFound = found === undefined ? 0 : ownShare(found, statement.id, shares, terms);
      const features: StatementFeatures = {
        said: said / most.said,
        saidAlone: said,
        saidInSection: said / mostInSection,
        asked: asked / most.asked,
        askedAlone: asked,
        known: isKnown ? 1 : 0,
        coverage: Math.max(ownShare(chunk, statement.id, shares, terms), inFound),
        section: Math.log(score + LEAST_PROBABILITY),
        document: Math.log((documents.get(chunk.documentId) ?? 0) + LEAST_PROBABILITY),
        figure: expected !== undefined && holdsFigure(statement, expected) ? 1 : 0,
        first: position === 0 ? 1 : 0,
        length: Math.log(1 + statement.text.length),
        row: chunk.kind === 'table' ? 1 : 0,
        doubt: chunk.role === 'uncertain' && !asksForDoubt ? 1 : 0,
        wanted: chunk.role === ROLE_FOR_INTENT[intent] ? 1 : 0,
        role: chunk.role,
      };
      return { chunk, statement, features };
    });
  });
}

/** The share of the question that one statement's own words hold, by its id: the same id says the same in each language. */
function ownShare(chunk: Chunk, statementId: string, shares: TermShares, terms: PassageTerms): number {
  const statement = chunk.statements.find(({ id }) => id === statementId);
  return statement === undefined
    ? 0
    : coverage(shares, terms.ofStatement(statement, { [chunk.language]: 1 }));
}

/** How probably a passage of each document answers. */
function documentScores(evidence: readonly Evidence[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const { chunk, score } of evidence)
    scores.set(chunk.documentId, (scores.get(chunk.documentId) ?? 0) + score);
  return scores;
}

/** The greatest value, or 1 when there is none above 0: what scores are divided by. */
function best(values: readonly number[]): number {
  const greatest = Math.max(0, ...values);
  return greatest > 0 ? greatest : 1;
}

/** Statements of a passage that hold on a date: the sheet's validity and their own. */
export function statementsInForce(chunk: Chunk, asOf: string): ChunkStatement[] {
  return chunk.statements.filter((statement) =>
    isInForce(intersectValidity(chunk.validity, statement.validity), asOf),
  );
}

/** Share of the smaller term set that the other holds too (overlap coefficient), 0 to 1: near-duplicates score high. */
export function termOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared / small.size;
}

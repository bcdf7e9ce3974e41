import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { Evidence } from '../retrieval/evidence.ts';
import { coverage, type PassageTerms, type TermShares } from '../retrieval/term-coverage.ts';
import type { SectionRole } from '../source/sheet.ts';
import { intersectValidity, isInForce } from '../source/validity.ts';
import type { Intent } from './answer-state.ts';
import { expectedFigure, holdsFigure, type ExpectedFigure } from './expected-figure.ts';

/** A statement with how well it answers. `own` is the share (0 to 1) of the question that its own words hold. */
export interface RankedStatement {
  readonly chunk: Chunk;
  readonly statement: ChunkStatement;
  readonly own: number;
  readonly score: number;
}

/** What a score is made of, each part against the best of the evidence; chosen on the dev half of `eval/questions`. */
const OWN_WEIGHT = 0.35;
const PASSAGE_WEIGHT = 0.25;
const SHEET_WEIGHT = 0.8;
/**
 * The power that probabilities of passages are raised to: as they are, the first passage alone would decide, whatever its
 * statements say. Dev half of `eval/questions`: 73.2 % strictly right at 1, 74.6 % at 0.5 to 0.2, 77.5 % at 0.1.
 */
const PROBABILITY_POWER = 0.1;
/** How much the second passage of a sheet counts for it; more would reward length. */
const SECOND_PASSAGE = 0.3;
/** Sections lead with the statement that answers the likeliest question: a small head start. */
const FIRST_STATEMENT_BONUS = 0.08;
/** A question for a figure is answered by a statement that holds one of its kind. */
const FIGURE_BONUS = 0.15;
/** Which part of a sheet an answer starts from; `uncertain` and `next` close an answer, they do not open it. */
const ROLE_BONUS: Readonly<Record<SectionRole, number>> = {
  summary: 0.04,
  facts: 0.05,
  steps: 0,
  documents: 0,
  example: -0.05,
  traps: -0.05,
  uncertain: -0.25,
  next: -0.5,
  'see-also': -1,
};
const INTENT_BONUS: Readonly<Record<Intent, Partial<Record<SectionRole, number>>>> = {
  fact: {},
  procedure: { steps: 0.1 },
  documents: { documents: 0.12, steps: 0.04 },
  classification: { summary: -0.2 },
};

/** Statements of the evidence that hold on `asOf`, best first, ties in reading order. */
export function rankStatements(
  evidence: readonly Evidence[],
  shares: TermShares,
  terms: PassageTerms,
  options: { question: string; asOf: string; intent: Intent },
): RankedStatement[] {
  const expected = expectedFigure(options.question);
  const judged = evidence.map((each) => ({ ...each, score: each.score ** PROBABILITY_POWER }));
  const sheetScores = scoreSheets(judged);
  const bestPassage = best(judged.map(({ score }) => score));
  const bestSheet = best([...sheetScores.values()]);
  const candidates = judged.flatMap(({ chunk, found, score }) =>
    statementsInForce(chunk, options.asOf).map((statement, position) => {
      const own = Math.max(
        ownShare(chunk, statement.id, shares, terms),
        found === undefined ? 0 : ownShare(found, statement.id, shares, terms),
      );
      const place =
        (PASSAGE_WEIGHT * score) / bestPassage +
        (SHEET_WEIGHT * (sheetScores.get(chunk.documentId) ?? 0)) / bestSheet;
      return {
        chunk,
        statement,
        own,
        score: place + bonus(chunk, statement, position, options.intent, expected),
      };
    }),
  );
  const bestOwn = best(candidates.map(({ own }) => own));
  return candidates
    .map((candidate) => ({ ...candidate, score: candidate.score + (OWN_WEIGHT * candidate.own) / bestOwn }))
    .sort((a, b) => b.score - a.score);
}

/** The share of the question that one statement's own words hold, by its id: the same id says the same in each language. */
function ownShare(chunk: Chunk, statementId: string, shares: TermShares, terms: PassageTerms): number {
  const statement = chunk.statements.find(({ id }) => id === statementId);
  return statement === undefined
    ? 0
    : coverage(shares, terms.ofStatement(statement, { [chunk.language]: 1 }));
}

/** What each sheet's passages make of it: the best one whole, the next one as a hint that the sheet is the right one. */
function scoreSheets(evidence: readonly Evidence[]): Map<string, number> {
  const scores = new Map<string, number[]>();
  for (const { chunk, score } of evidence)
    scores.set(chunk.documentId, [...(scores.get(chunk.documentId) ?? []), score]);
  return new Map([...scores].map(([id, [first = 0, second = 0]]) => [id, first + SECOND_PASSAGE * second]));
}

function bonus(
  chunk: Chunk,
  statement: ChunkStatement,
  position: number,
  intent: Intent,
  expected: ExpectedFigure | undefined,
): number {
  return (
    ROLE_BONUS[chunk.role] +
    (INTENT_BONUS[intent][chunk.role] ?? 0) +
    (position === 0 && chunk.kind !== 'table' ? FIRST_STATEMENT_BONUS : 0) +
    (expected !== undefined && holdsFigure(statement.text, expected) ? FIGURE_BONUS : 0)
  );
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

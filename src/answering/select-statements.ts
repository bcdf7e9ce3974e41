import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { Evidence } from '../retrieval/evidence.ts';
import { coverage, type PassageTerms, type TermShares } from '../retrieval/term-coverage.ts';
import type { SectionRole } from '../source/sheet.ts';
import { intersectValidity, isInForce } from '../source/validity.ts';
import type { Intent } from './answer-state.ts';
import { expectedFigure, holdsFigure } from './expected-figure.ts';

/** A statement with how well it answers. `own` is the share of the question that its own words hold. */
export interface RankedStatement {
  readonly chunk: Chunk;
  readonly statement: ChunkStatement;
  readonly own: number;
  readonly score: number;
}

/** What a score is made of; chosen on the dev half of `eval/questions`. */
const OWN_WEIGHT = 0.6;
const PASSAGE_WEIGHT = 0.4;
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
  example: -0.02,
  traps: -0.05,
  uncertain: -0.25,
  next: -0.4,
  'see-also': -1,
};
const INTENT_BONUS: Readonly<Record<Intent, Partial<Record<SectionRole, number>>>> = {
  fact: {},
  procedure: { steps: 0.1 },
  documents: { documents: 0.12 },
};

/** Statements of the evidence that hold on `asOf`, best first, ties in reading order. */
export function rankStatements(
  evidence: readonly Evidence[],
  shares: TermShares,
  terms: PassageTerms,
  options: { question: string; asOf: string; intent: Intent },
): RankedStatement[] {
  const top = evidence[0]?.score ?? 1;
  const expected = expectedFigure(options.question);
  const ranked = evidence.flatMap(({ chunk, score, coverage: held }) =>
    statementsInForce(chunk, options.asOf).map((statement, position) => {
      const own = coverage(shares, terms.ofStatement(statement, { [chunk.language]: 1 }));
      const passage = held * (top > 0 ? score / top : 1);
      const bonus =
        ROLE_BONUS[chunk.role] +
        (INTENT_BONUS[options.intent][chunk.role] ?? 0) +
        (position === 0 ? FIRST_STATEMENT_BONUS : 0) +
        (expected !== undefined && holdsFigure(statement.text, expected) ? FIGURE_BONUS : 0);
      return { chunk, statement, own, score: OWN_WEIGHT * own + PASSAGE_WEIGHT * passage + bonus };
    }),
  );
  return ranked.sort((a, b) => b.score - a.score);
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

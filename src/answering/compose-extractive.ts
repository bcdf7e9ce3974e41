import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { coverage } from '../retrieval/term-coverage.ts';
import type { AnswerEvent } from './answer-event.ts';
import { nextStepsFor } from '../trade/profile/next-steps-for.ts';
import type { AnswerDependencies, AnswerState } from './answer-state.ts';
import type { CitationBook } from './citation-book.ts';
import type { Finding } from './consult/finding.ts';
import { PHRASES } from './phrases.ts';
import { planAnswer, type PlacedStatement } from './plan-answer.ts';
import { statementsInForce } from './select-statements.ts';
import { statementPassage } from './statement-passage.ts';

/** Rows of a document list or steps shown; a longer list is left to the sheet. */
const MAX_LISTED = 12;
/** Rows are chosen among when the best one holds this share of the question: the list is then one row per product. */
const MIN_ROW_COVERAGE = 0.2;

/**
 * The answer made of the passages' own sentences: the direct answer first, then what bears on it, the steps or the
 * papers when asked for, the trap that the question touches, the next thing to do. Each line is verbatim and cited.
 * `continues` is true when text was already sent, from which this answer then stands apart by a blank line.
 */
export function* composeExtractive(
  state: AnswerState,
  { retrieval, trade }: Pick<AnswerDependencies, 'retrieval' | 'trade'>,
  book: CitationBook,
  continues: boolean,
): Generator<AnswerEvent> {
  const phrases = PHRASES[state.language];
  const { lead, supporting, also, list, trap, next } = planAnswer(state.ranked, state, retrieval);
  const said = new Set<ChunkStatement>();
  const say = (
    chunk: Chunk,
    statement: ChunkStatement,
    format: (text: string) => string,
  ): Generator<AnswerEvent> => sayOnce(chunk, statement, said, book, format);
  if (continues) yield { type: 'text-delta', text: '\n\n' };
  if (state.finding !== undefined) {
    yield* tellFinding(state.finding, state, book);
    for (const { chunk, statement } of rulesOf(state.finding, state, retrieval))
      yield* say(chunk, statement, (text) => `\n- ${text}`);
    return;
  }
  if (lead !== undefined) yield* say(lead.chunk, lead.statement, (text) => `**${text}**`);
  if (supporting.length > 0) yield { type: 'text-delta', text: '\n' };
  for (const { chunk, statement } of supporting) yield* say(chunk, statement, (text) => `\n- ${text}`);
  if (list !== undefined) {
    yield {
      type: 'text-delta',
      text: `\n\n**${list.role === 'steps' ? phrases.steps : phrases.documents}**\n`,
    };
    for (const [i, statement] of listedStatements(list, state, retrieval).entries()) {
      yield* say(list, statement, (text) =>
        statement.kind === 'step' ? `\n${i + 1}. ${text}` : `\n- ${text}`,
      );
    }
  }
  if (also.length > 0) yield { type: 'text-delta', text: `\n\n**${phrases.also}**\n` };
  for (const { chunk, statement } of also) yield* say(chunk, statement, (text) => `\n- ${text}`);
  if (trap !== undefined) {
    yield* say(trap.chunk, trap.statement, (text) => `\n\n**${phrases.caution}**${phrases.colon}${text}`);
  }
  if (next !== undefined) {
    yield* say(next.chunk, next.statement, (text) => `\n\n**${phrases.next}**${phrases.colon}${text}`);
  }
  for (const { chunk, statement } of stepsOfProfile(state, trade, retrieval))
    yield* say(chunk, statement, (text) => `\n- ${text}`);
}

/** The office of the reader's region and the agreement of the market, when a profile names them. */
function stepsOfProfile(
  { request: { profile }, language, asOf }: AnswerState,
  trade: AnswerDependencies['trade'],
  { index }: RetrievalDependencies,
): PlacedStatement[] {
  if (profile === undefined || trade === undefined) return [];
  return nextStepsFor(profile, trade.tables, asOf).flatMap(
    (reference) => statementPassage(reference, language, index) ?? [],
  );
}

/** Rules told under a calculation; the first ones are the most telling. */
const MAX_RULES = 4;

/** The result of a calculation, then its working, a line each. */
function* tellFinding(finding: Finding, state: AnswerState, book: CitationBook): Generator<AnswerEvent> {
  const { marker, citation } = book.citeCalculation(finding, state);
  yield { type: 'citation', citation };
  yield { type: 'text-delta', text: `**${finding.lead}** [${marker}]\n` };
  for (const line of finding.working) yield { type: 'text-delta', text: `\n- ${line}` };
  yield { type: 'text-delta', text: `\n\n**${PHRASES[state.language].rules}**\n` };
}

/** The rules of a calculation as the snapshot holds them, each once. */
function rulesOf(finding: Finding, state: AnswerState, { index }: RetrievalDependencies): PlacedStatement[] {
  const rules = finding.rules.flatMap((rule) => statementPassage(rule, state.language, index) ?? []);
  const told = new Map(rules.map((placed) => [placed.statement.text, placed]));
  return [...told.values()].slice(0, MAX_RULES);
}

/** Steps whole and in order; of a list by product, the rows of the product asked for; at most {@link MAX_LISTED}. */
function listedStatements(
  list: Chunk,
  state: AnswerState,
  { passageTerms }: RetrievalDependencies,
): ChunkStatement[] {
  const statements = statementsInForce(list, state.asOf);
  if (list.role === 'steps') return statements.slice(0, MAX_LISTED);
  const held = statements.map((statement) =>
    coverage(state.shares, passageTerms.ofStatement(statement, { [list.language]: 1 })),
  );
  const best = Math.max(0, ...held);
  const chosen = statements.filter((_, i) => (held[i] ?? 0) >= best / 2);
  const isByProduct = best >= MIN_ROW_COVERAGE && chosen.length <= statements.length / 2;
  return (isByProduct ? chosen : statements).slice(0, MAX_LISTED);
}

function* sayOnce(
  chunk: Chunk,
  statement: ChunkStatement,
  said: Set<ChunkStatement>,
  book: CitationBook,
  format: (text: string) => string,
): Generator<AnswerEvent> {
  if (said.has(statement)) return;
  said.add(statement);
  const { marker, citation } = book.cite(chunk, [statement]);
  if (citation !== undefined) yield { type: 'citation', citation };
  yield { type: 'text-delta', text: `${format(statement.text)} [${marker}]` };
}

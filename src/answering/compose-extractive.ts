import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { isInForce } from '../source/validity.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerDependencies, AnswerState } from './answer-state.ts';
import type { CitationBook } from './citation-book.ts';
import { PHRASES } from './phrases.ts';
import { rankStatements, statementsInForce, termOverlap, type RankedStatement } from './select-statements.ts';

/** Statements that may follow the direct answer. */
const MAX_SUPPORTING = 3;
/** A statement supports when it is at least this good against the best one. */
const SUPPORT_RATIO = 0.72;
/** Above this overlap with what is already said, a statement only repeats it. */
const MAX_OVERLAP = 0.7;
/** A trap is told when it holds at least this share of the question. */
const MIN_TRAP_COVERAGE = 0.3;
/** Rows of a document list or steps shown; a longer list is left to the sheet. */
const MAX_LISTED = 12;

/**
 * The answer made of the passages' own sentences: the direct answer first, then what bears on it, the steps or the
 * papers when asked for, the trap that the question touches, the next thing to do. Each line is verbatim and cited.
 * `continues` is true when text was already sent, which then stays apart by a blank line.
 */
export function* composeExtractive(
  state: AnswerState,
  { retrieval }: AnswerDependencies,
  book: CitationBook,
  continues: boolean,
): Generator<AnswerEvent> {
  const phrases = PHRASES[state.language];
  const { passageTerms: terms, index } = retrieval;
  const ranked = rankStatements(state.evidence, state.shares, terms, state);
  const plan = planAnswer(ranked, state, index);
  const said = new Set<ChunkStatement>();
  if (continues) yield { type: 'text-delta', text: '\n\n' };

  if (plan.lead !== undefined)
    yield* say(plan.lead.chunk, plan.lead.statement, said, book, (text) => `**${text}**`);
  const supporting =
    plan.list === undefined ? supportingStatements(ranked, plan.lead, state, retrieval.passageTerms) : [];
  if (supporting.length > 0) yield { type: 'text-delta', text: '\n' };
  for (const { chunk, statement } of supporting)
    yield* say(chunk, statement, said, book, (text) => `\n- ${text}`);

  if (plan.list !== undefined) {
    yield {
      type: 'text-delta',
      text: `\n\n**${plan.list.role === 'steps' ? phrases.steps : phrases.documents}**\n`,
    };
    for (const [i, statement] of statementsInForce(plan.list, state.asOf).slice(0, MAX_LISTED).entries()) {
      yield* say(plan.list, statement, said, book, (text) =>
        statement.kind === 'step' ? `\n${i + 1}. ${text}` : `\n- ${text}`,
      );
    }
  }
  const trap = ranked.find(
    ({ chunk, own, statement }) => isRole(chunk, 'traps') && own >= MIN_TRAP_COVERAGE && !said.has(statement),
  );
  if (trap !== undefined)
    yield* say(trap.chunk, trap.statement, said, book, (text) => `\n\n**${phrases.caution}** : ${text}`);
  if (plan.next !== undefined) {
    const [statement] = statementsInForce(plan.next, state.asOf);
    if (statement !== undefined)
      yield* say(plan.next, statement, said, book, (text) => `\n\n**${phrases.next}** : ${text}`);
  }
}

interface AnswerPlan {
  readonly lead: RankedStatement | undefined;
  /** Section to list whole: steps or documents. */
  readonly list: Chunk | undefined;
  readonly next: Chunk | undefined;
}

/** What the answer starts from. A list of steps or papers is led by the sheet's summary, not by one of its lines. */
function planAnswer(ranked: readonly RankedStatement[], state: AnswerState, index: SearchIndex): AnswerPlan {
  const best = ranked[0];
  if (best === undefined) return { lead: undefined, list: undefined, next: undefined };
  const wanted =
    best.chunk.role === 'steps' || best.chunk.role === 'documents'
      ? best.chunk.role
      : ROLE_FOR_INTENT[state.intent];
  const list = wanted === undefined ? undefined : section(index, best.chunk, wanted, state);
  const summary = section(index, best.chunk, 'summary', state);
  const [opening] = summary === undefined ? [] : statementsInForce(summary, state.asOf);
  const leadIsListed = list !== undefined && best.chunk.id === list.id;
  const lead =
    leadIsListed && summary !== undefined && opening !== undefined
      ? { ...best, chunk: summary, statement: opening }
      : best;
  return { lead, list, next: section(index, best.chunk, 'next', state) };
}

const ROLE_FOR_INTENT = { fact: undefined, procedure: 'steps', documents: 'documents' } as const;

/** A section of the same sheet, in the reader's language or else in the passage's. */
function section(index: SearchIndex, chunk: Chunk, sectionId: string, state: AnswerState): Chunk | undefined {
  const aligned = index
    .aligned(`${chunk.documentId}#${sectionId}`)
    .filter((other) => isInForce(other.validity, state.asOf));
  return (
    aligned.find(({ language }) => language === state.language) ??
    aligned.find(({ language }) => language === chunk.language)
  );
}

function supportingStatements(
  ranked: readonly RankedStatement[],
  lead: RankedStatement | undefined,
  state: AnswerState,
  terms: AnswerDependencies['retrieval']['passageTerms'],
): RankedStatement[] {
  if (lead === undefined) return [];
  const chosen = [lead];
  for (const candidate of ranked) {
    if (chosen.length > MAX_SUPPORTING || candidate.score < lead.score * SUPPORT_RATIO) break;
    const own = terms.ofStatement(candidate.statement, { [candidate.chunk.language]: 1 });
    const repeats = chosen.some(
      ({ statement, chunk }) =>
        termOverlap(own, terms.ofStatement(statement, { [chunk.language]: 1 })) > MAX_OVERLAP,
    );
    const fits =
      candidate.chunk.documentId === lead.chunk.documentId &&
      !['traps', 'next', 'uncertain'].includes(candidate.chunk.role);
    if (fits && !repeats && candidate.chunk.language === lead.chunk.language) chosen.push(candidate);
  }
  return chosen.slice(1);
}

function isRole(chunk: Chunk, role: Chunk['role']): boolean {
  return chunk.role === role;
}

/** Sends one statement with its citation, unless it was said before. */
function* say(
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

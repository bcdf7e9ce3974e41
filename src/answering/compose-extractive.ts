import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { coverage } from '../retrieval/term-coverage.ts';
import type { AnswerEvent } from './answer-event.ts';
import { nextStepsFor } from '../trade/profile/next-steps-for.ts';
import type { AnswerDependencies, AnswerState } from './answer-state.ts';
import type { CitationBook } from './citation-book.ts';
import type { Calculation } from './consult/finding.ts';
import { PHRASES } from './phrases.ts';
import { placeStatements, type Place, type PlacedStatement } from './place-statements.ts';
import { planAnswer, type AnswerPlan } from './plan-answer.ts';
import { statementsInForce } from './select-statements.ts';
import { referenceKey, type StatementReference } from '../trade/trade-tables.ts';
import { referenceOf } from './reference-of.ts';
import { lookupReferences, tellLookup, type Say } from './tell-lookup.ts';

/** Rows of a document list or steps shown; a longer list is left to the sheet. */
const MAX_LISTED = 12;
/** Rows are chosen among when the best one holds this share of the question: the list is then one row per product. */
const MIN_ROW_COVERAGE = 0.2;

/**
 * The answer made of the passages' own sentences: what was worked out or looked up, then the direct answer, what bears on
 * it, the steps or the papers when asked for, the trap and the doubt that the question touches, the next thing to do. Each line is verbatim
 * and cited. A calculation is the whole answer. Returns true when steps or papers were listed as such. `continues` is true when text was already sent, from which this answer then
 * stands apart by a blank line.
 */
export async function* composeExtractive(
  state: AnswerState,
  { retrieval, trade }: Pick<AnswerDependencies, 'retrieval' | 'trade'>,
  book: CitationBook,
  continues: boolean,
): AsyncGenerator<AnswerEvent, boolean> {
  const { finding } = state;
  const said = new Set<string>();
  const say: Say = (placed, format) => sayOnce(placed, said, book, format);
  if (continues) yield { type: 'text-delta', text: '\n\n' };
  if (finding?.kind === 'calculation') {
    const place = await placeStatements(finding.rules, state.language, retrieval.index);
    yield* tellCalculation(finding, state, book);
    for (const placed of rulesOf(finding, place)) yield* say(placed, (text) => `\n- ${text}`);
    return false;
  }
  const steps = stepsOfProfile(state, trade);
  const looked = finding === undefined ? [] : lookupReferences(finding);
  const [place, plan] = await Promise.all([
    placeStatements([...looked, ...steps], state.language, retrieval.index),
    planAnswer(state.ranked, state, retrieval),
  ]);
  if (finding !== undefined) {
    yield* tellLookup(finding, state, place, say);
    if (state.ranked.length > 0) yield { type: 'text-delta', text: '\n' };
  }
  const isListed = yield* tellPlan(plan, state, { retrieval, said, say });
  for (const step of steps) {
    const placed = place(step);
    if (placed !== undefined) yield* say(placed, (text) => `\n- ${text}`);
  }
  return isListed || finding?.tool === 'document-checklist';
}

/** How an answer is told: with what it is made from, what was said before, and the way to say more. */
interface Telling {
  readonly retrieval: RetrievalDependencies;
  readonly said: ReadonlySet<string>;
  readonly say: Say;
}

/** The answer of the passages, without what was said before it. Returns true when it lists steps or papers. */
function* tellPlan(
  { lead, list, trap, doubt, next, ...others }: AnswerPlan,
  state: AnswerState,
  { retrieval, said, say }: Telling,
): Generator<AnswerEvent, boolean> {
  const phrases = PHRASES[state.language];
  const unsaid = (all: readonly PlacedStatement[]): PlacedStatement[] =>
    all.filter((placed) => !said.has(identityOf(placed)));
  const format = (text: string): string => (state.finding === undefined ? `**${text}**` : `\n- ${text}`);
  if (lead !== undefined) yield* say(lead, format);
  const [supporting, also] = [unsaid(others.supporting), unsaid(others.also)];
  if (supporting.length > 0 && state.finding === undefined) yield { type: 'text-delta', text: '\n' };
  for (const placed of supporting) yield* say(placed, (text) => `\n- ${text}`);
  const listed = list === undefined ? [] : unsaid(listedStatements(list, state, retrieval));
  if (listed.length > 0)
    yield {
      type: 'text-delta',
      text: `\n\n**${list?.role === 'steps' ? phrases.steps : phrases.documents}**\n`,
    };
  for (const [i, placed] of listed.entries())
    yield* say(placed, (text) => (placed.statement.kind === 'step' ? `\n${i + 1}. ${text}` : `\n- ${text}`));
  if (also.length > 0) yield { type: 'text-delta', text: `\n\n**${phrases.also}**\n` };
  for (const placed of also) yield* say(placed, (text) => `\n- ${text}`);
  // Whoever asks for a code has been told what to do next: the ruling that binds.
  if (state.finding?.tool === 'hs-heading') return listed.length > 0;
  if (trap !== undefined) yield* say(trap, (text) => `\n\n**${phrases.caution}**${phrases.colon}${text}`);
  if (doubt !== undefined) yield* say(doubt, (text) => `\n\n**${phrases.doubt}**${phrases.colon}${text}`);
  if (next !== undefined) yield* say(next, (text) => `\n\n**${phrases.next}**${phrases.colon}${text}`);
  return listed.length > 0;
}

/** The office of the reader's region and the agreement of the market, when a profile names them. */
function stepsOfProfile(
  { request: { profile }, asOf }: AnswerState,
  trade: AnswerDependencies['trade'],
): readonly StatementReference[] {
  return profile === undefined || trade === undefined ? [] : nextStepsFor(profile, trade.tables, asOf);
}

/** Rules told under a calculation; the first ones are the most telling. */
const MAX_RULES = 4;

/** The result of a calculation, then its working, a line each. */
function* tellCalculation(
  finding: Calculation,
  state: AnswerState,
  book: CitationBook,
): Generator<AnswerEvent> {
  const { marker, citation } = book.citeCalculation(finding, state);
  yield { type: 'citation', citation };
  yield { type: 'text-delta', text: `**${finding.lead}** [${marker}]\n` };
  for (const line of finding.working) yield { type: 'text-delta', text: `\n- ${line}` };
  yield { type: 'text-delta', text: `\n\n**${PHRASES[state.language].rules}**\n` };
}

/** The rules of a calculation as the snapshot holds them, each once. */
function rulesOf(finding: Calculation, place: Place): PlacedStatement[] {
  const rules = finding.rules.flatMap((rule) => place(rule) ?? []);
  const told = new Map(rules.map((placed) => [placed.statement.text, placed]));
  return [...told.values()].slice(0, MAX_RULES);
}

/** Steps whole and in order; of a list by product, the rows of the product asked for; at most {@link MAX_LISTED}. */
function listedStatements(
  list: Chunk,
  state: AnswerState,
  { passageTerms }: RetrievalDependencies,
): PlacedStatement[] {
  const statements = statementsInForce(list, state.asOf);
  const place = (statement: ChunkStatement): PlacedStatement => ({ chunk: list, statement });
  if (list.role === 'steps') return statements.slice(0, MAX_LISTED).map(place);
  const held = statements.map((statement) =>
    coverage(state.shares, passageTerms.ofStatement(statement, { [list.language]: 1 })),
  );
  const best = Math.max(0, ...held);
  const chosen = statements.filter((_, i) => (held[i] ?? 0) >= best / 2);
  const isByProduct = best >= MIN_ROW_COVERAGE && chosen.length <= statements.length / 2;
  return (isByProduct ? chosen : statements).slice(0, MAX_LISTED).map(place);
}

function* sayOnce(
  placed: PlacedStatement,
  said: Set<string>,
  book: CitationBook,
  format: (text: string) => string,
): Generator<AnswerEvent> {
  if (said.has(identityOf(placed))) return;
  said.add(identityOf(placed));
  const { chunk, statement } = placed;
  const { marker, citation } = book.cite(chunk, [statement]);
  if (citation !== undefined) yield { type: 'citation', citation };
  yield { type: 'text-delta', text: `${format(statement.text)} [${marker}]` };
}

/** The same in every language. */
function identityOf(placed: PlacedStatement): string {
  return referenceKey(referenceOf(placed));
}

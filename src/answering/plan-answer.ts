import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { coverage } from '../retrieval/term-coverage.ts';
import type { ChunkReference } from '../search-index/search-index.ts';
import type { Language } from '../source/language.ts';
import type { SectionRole } from '../source/sheet.ts';
import { isInForce } from '../source/validity.ts';
import type { AnswerState } from './answer-state.ts';
import { statementsInForce, termOverlap, type RankedStatement } from './select-statements.ts';

/** Statements that may follow the direct answer. */
const MAX_SUPPORTING = 3;
/** A statement supports when it is at least this good against the best one. */
const SUPPORT_RATIO = 0.75;
/** … and when its own words hold at least this share of what the best one's do: the same sheet is not enough. */
const OWN_RATIO = 0.3;
/** Above this overlap with what is already said, a statement only repeats it. */
const MAX_OVERLAP = 0.7;
/** A trap is told when it holds at least this share of the question. */
const MIN_TRAP_COVERAGE = 0.3;

/** A statement and the passage it stands in. */
export interface PlacedStatement {
  readonly chunk: Chunk;
  readonly statement: ChunkStatement;
}

/** The parts of an extractive answer, in the order in which they are said. */
export interface AnswerPlan {
  readonly lead: PlacedStatement | undefined;
  readonly supporting: readonly PlacedStatement[];
  /** Section to list: steps, papers or a worked example. */
  readonly list: Chunk | undefined;
  readonly trap: PlacedStatement | undefined;
  readonly next: PlacedStatement | undefined;
}

const LISTED_ROLES: ReadonlySet<SectionRole> = new Set(['steps', 'documents']);
const ROLE_FOR_INTENT = {
  fact: undefined,
  procedure: 'steps',
  documents: 'documents',
  classification: undefined,
} as const;
/** Parts of a sheet that make sense beside a direct answer. */
const SUPPORTING_ROLES: ReadonlySet<SectionRole> = new Set(['summary', 'facts']);

/** Decides what the answer says, from statements ranked for the question. Nothing ranked gives an empty plan. */
export function planAnswer(
  ranked: readonly RankedStatement[],
  state: AnswerState,
  retrieval: RetrievalDependencies,
): AnswerPlan {
  const best = ranked[0];
  if (best === undefined)
    return { lead: undefined, supporting: [], list: undefined, trap: undefined, next: undefined };
  const list = listedSection(best.chunk, state, retrieval);
  const lead = LISTED_ROLES.has(best.chunk.role) ? leadOfList(ranked, best, state, retrieval) : best;
  const next = firstOf(section(best.chunk, 'next', state, retrieval), state);
  const supporting = list === undefined ? supportingStatements(ranked, best, retrieval) : [];
  return { lead, supporting, list, trap: touchedTrap(best.chunk, state, retrieval), next };
}

/** The list that was found when it is of the kind asked for; else the sheet's own of that kind; else what was found. */
function listedSection(
  chunk: Chunk,
  state: AnswerState,
  retrieval: RetrievalDependencies,
): Chunk | undefined {
  const asked = ROLE_FOR_INTENT[state.intent];
  const found = LISTED_ROLES.has(chunk.role) ? chunk : undefined;
  if (asked === undefined || found?.role === asked) return found;
  return section(chunk, asked, state, retrieval) ?? found;
}

/** A list is led by what the sheet says of the matter, not by one of its own lines. */
function leadOfList(
  ranked: readonly RankedStatement[],
  best: RankedStatement,
  state: AnswerState,
  retrieval: RetrievalDependencies,
): PlacedStatement | undefined {
  const said = ranked.find(
    ({ chunk, own }) =>
      chunk.documentId === best.chunk.documentId && SUPPORTING_ROLES.has(chunk.role) && own > 0,
  );
  return said ?? firstOf(section(best.chunk, 'summary', state, retrieval), state);
}

function supportingStatements(
  ranked: readonly RankedStatement[],
  lead: RankedStatement,
  { passageTerms }: RetrievalDependencies,
): RankedStatement[] {
  const termsOf = ({ chunk, statement }: RankedStatement): ReadonlySet<string> =>
    passageTerms.ofStatement(statement, { [chunk.language]: 1 });
  const chosen = [lead];
  for (const candidate of ranked) {
    if (chosen.length > MAX_SUPPORTING || candidate.score < lead.score * SUPPORT_RATIO) break;
    const { chunk } = candidate;
    const sameSheet = chunk.documentId === lead.chunk.documentId && chunk.language === lead.chunk.language;
    const fits =
      sameSheet &&
      candidate.own >= lead.own * OWN_RATIO &&
      (SUPPORTING_ROLES.has(chunk.role) || chunk.id === lead.chunk.id);
    if (fits && !chosen.some((other) => termOverlap(termsOf(candidate), termsOf(other)) > MAX_OVERLAP))
      chosen.push(candidate);
  }
  return chosen.slice(1);
}

/** The trap of the same sheet that the question comes nearest to, when it comes near at all. */
function touchedTrap(
  chunk: Chunk,
  state: AnswerState,
  retrieval: RetrievalDependencies,
): PlacedStatement | undefined {
  const traps = section(chunk, 'traps', state, retrieval);
  if (traps === undefined) return undefined;
  const held = statementsInForce(traps, state.asOf).map((statement) => {
    const terms = retrieval.passageTerms.ofStatement(statement, { [traps.language]: 1 });
    return { chunk: traps, statement, own: coverage(state.shares, terms) };
  });
  const nearest = held.sort((a, b) => b.own - a.own)[0];
  return nearest !== undefined && nearest.own >= MIN_TRAP_COVERAGE ? nearest : undefined;
}

/** A section of the same sheet, in the reader's language or else in the passage's. */
function section(
  chunk: Chunk,
  sectionId: string,
  state: AnswerState,
  { index }: RetrievalDependencies,
): Chunk | undefined {
  if (chunk.kind !== 'sheet') return undefined;
  const aligned = index
    .aligned(`${chunk.documentId}#${sectionId}`)
    .filter(({ facets }) => isInForce(facets.validity, state.asOf));
  const inLanguage = (wanted: Language): ChunkReference | undefined =>
    aligned.find(({ facets }) => facets.language === wanted);
  const found = inLanguage(state.language) ?? inLanguage(chunk.language);
  return found && index.chunk(found.chunkId);
}

function firstOf(chunk: Chunk | undefined, state: AnswerState): PlacedStatement | undefined {
  const [statement] = chunk === undefined ? [] : statementsInForce(chunk, state.asOf);
  return chunk === undefined || statement === undefined ? undefined : { chunk, statement };
}

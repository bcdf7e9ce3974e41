import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { coverage } from '../retrieval/term-coverage.ts';
import type { ChunkReference } from '../search-index/search-index.ts';
import type { Language } from '../source/language.ts';
import type { SectionRole } from '../source/sheet.ts';
import { isInForce } from '../source/validity.ts';
import type { AnswerState } from './answer-state.ts';
import { figuresOf } from './sentence-units.ts';
import { statementsInForce, termOverlap, type RankedStatement } from './select-statements.ts';
import { saysSourcesDiffer } from './understanding/sources-differ.ts';
import { ROLE_FOR_INTENT } from './understanding/question-intent.ts';

/** How far statements are added: at most so many, until the direct answer is among all with a probability, each being it with one. */
interface Bounds {
  readonly most: number;
  readonly enough: number;
  readonly least: number;
}
/** What supports the direct answer. */
const SUPPORTING: Bounds = { most: 4, enough: 0.95, least: 0.02 };
/**
 * What may bear on the case too, told apart. Of 520 questions of the dev half of `eval/questions` 452 are strictly right, 431
 * with one less of them up to .985; answers are 1,620 instead of 1,520 characters on average.
 */
const ALSO: Bounds = { most: 8, enough: 0.995, least: 0.003 };
/** Above this overlap with what is already said, a statement only repeats it. */
const MAX_OVERLAP = 0.7;
/**
 * A direct answer that is no more probable than this gives way to what its sheet says in brief. Of 892 dev questions the lead holds all
 * that is needed for 495 so, for 494 without, and for 472 with .35.
 */
const CLEAR = 0.2;
/** A trap is told when it holds at least this share of the question. */
const MIN_TRAP_COVERAGE = 0.3;
/** … and what is uncertain, which stays flagged where a question touches it. */
const MIN_DOUBT_COVERAGE = 0.3;

/** A statement and the passage it stands in. */
export interface PlacedStatement {
  readonly chunk: Chunk;
  readonly statement: ChunkStatement;
}

/** The parts of an extractive answer, in the order in which they are said. */
export interface AnswerPlan {
  readonly lead: PlacedStatement | undefined;
  readonly supporting: readonly PlacedStatement[];
  /** Less probably the answer, but perhaps part of it; told after all that is surer. */
  readonly also: readonly PlacedStatement[];
  /** Section to list: steps, papers or a worked example. */
  readonly list: Chunk | undefined;
  readonly trap: PlacedStatement | undefined;
  /** What nobody could confirm, or sources tell differently. */
  readonly doubt: PlacedStatement | undefined;
  readonly next: PlacedStatement | undefined;
}

const LISTED_ROLES: ReadonlySet<SectionRole> = new Set(['steps', 'documents']);
const NOTHING: AnswerPlan = {
  lead: undefined,
  supporting: [],
  also: [],
  list: undefined,
  trap: undefined,
  doubt: undefined,
  next: undefined,
};

/** Decides what the answer says, from statements ranked for the question. Nothing ranked gives an empty plan. */
export function planAnswer(
  ranked: readonly RankedStatement[],
  state: AnswerState,
  retrieval: RetrievalDependencies,
): AnswerPlan {
  const best = ranked[0];
  if (best === undefined) return NOTHING;
  const list = listedSection(best.chunk, state, retrieval);
  const unlisted = ranked.filter(({ chunk }) => chunk.id !== list?.id);
  const special = best.chunk.id === list?.id ? leadOfList(unlisted, best, state, retrieval) : best;
  const lead = (isUnclear(best, state) ? briefly(best.chunk, state, retrieval) : undefined) ?? special;
  const { supporting, also } = supportingStatements(unlisted, lead, retrieval);
  return {
    lead,
    list,
    supporting,
    also: [...inBrief(best.chunk, [lead, ...supporting, ...also], state, retrieval), ...also],
    trap: nearestOf('traps', MIN_TRAP_COVERAGE, best.chunk, state, retrieval),
    doubt: nearestOf('uncertain', leastDoubt(state), best.chunk, state, retrieval),
    next: firstOf(section(best.chunk, 'next', state, retrieval), state),
  };
}

/** The section of the kind asked for: the one that the best statement stands in, else the one of its sheet. */
function listedSection(
  chunk: Chunk,
  state: AnswerState,
  retrieval: RetrievalDependencies,
): Chunk | undefined {
  const asked = ROLE_FOR_INTENT[state.intent];
  if (asked === undefined) return undefined;
  if (LISTED_ROLES.has(chunk.role)) return chunk;
  return section(chunk, asked, state, retrieval);
}

/** True where nothing is likely the direct answer, unless what was looked up leads, or the question asks for what differs. */
function isUnclear({ score }: RankedStatement, { finding, question }: AnswerState): boolean {
  return score < CLEAR && finding === undefined && !saysSourcesDiffer(question);
}

/** What the sheet of a passage says in brief. */
function briefly(
  chunk: Chunk,
  state: AnswerState,
  retrieval: RetrievalDependencies,
): PlacedStatement | undefined {
  return firstOf(section(chunk, 'summary', state, retrieval), state);
}

/** A list is led by what its sheet says of the matter, not by one of its own lines. */
function leadOfList(
  unlisted: readonly RankedStatement[],
  best: RankedStatement,
  state: AnswerState,
  retrieval: RetrievalDependencies,
): PlacedStatement | undefined {
  const said = unlisted.find(
    ({ chunk, score }) => chunk.documentId === best.chunk.documentId && score >= SUPPORTING.least,
  );
  return said ?? briefly(best.chunk, state, retrieval);
}

/**
 * What the sheet of the best statement says in brief, where it is not said yet: what a direct answer that is too special
 * leaves out (452 instead of 445 of 520 strictly right).
 */
function inBrief(
  chunk: Chunk,
  said: readonly (PlacedStatement | undefined)[],
  state: AnswerState,
  retrieval: RetrievalDependencies,
): PlacedStatement[] {
  const summary = briefly(chunk, state, retrieval);
  return summary === undefined || said.some((placed) => placed?.statement === summary.statement)
    ? []
    : [summary];
}

/** What else may be the answer, or part of it: likeliest first, from any sheet, without what repeats what is said. */
function supportingStatements(
  ranked: readonly RankedStatement[],
  lead: PlacedStatement | undefined,
  { passageTerms }: RetrievalDependencies,
): Pick<AnswerPlan, 'supporting' | 'also'> {
  const termsOf = ({ chunk, statement }: PlacedStatement): ReadonlySet<string> =>
    passageTerms.ofStatement(statement, { [chunk.language]: 1 });
  const said: PlacedStatement[] = lead === undefined ? [] : [lead];
  const repeats = (candidate: PlacedStatement): boolean =>
    said.some(
      (other) =>
        termOverlap(termsOf(candidate), termsOf(other)) > MAX_OVERLAP &&
        figuresWithin(candidate.statement, other.statement),
    );
  const plan = { supporting: [] as RankedStatement[], also: [] as RankedStatement[] };
  let known = ranked.find(({ statement }) => statement === lead?.statement)?.score ?? 0;
  const fits = ({ most, enough, least }: Bounds, score: number): boolean =>
    plan.supporting.length + plan.also.length < most && known < enough && score >= least;
  for (const candidate of ranked) {
    const isSurer = plan.also.length === 0 && fits(SUPPORTING, candidate.score);
    if (!isSurer && !fits(ALSO, candidate.score)) break;
    if (candidate.statement === lead?.statement) continue;
    known += candidate.score;
    if (repeats(candidate)) continue;
    plan[isSurer ? 'supporting' : 'also'].push(candidate);
    said.push(candidate);
  }
  return plan;
}

/** True when the first says no figure that the other does not say: else it repeats nothing, however alike the words. */
function figuresWithin(candidate: ChunkStatement, other: ChunkStatement): boolean {
  const told = figuresOf(other).map(({ normal }) => normal);
  return figuresOf(candidate).every(({ normal }) => told.includes(normal));
}

/** A question that says itself that sources differ is told whatever doubt is nearest. */
function leastDoubt({ question }: AnswerState): number {
  return saysSourcesDiffer(question) ? 0 : MIN_DOUBT_COVERAGE;
}

/** The statement of a section of the same sheet that the question comes nearest to, when it holds at least `least` of it. */
function nearestOf(
  sectionId: 'traps' | 'uncertain',
  least: number,
  chunk: Chunk,
  state: AnswerState,
  retrieval: RetrievalDependencies,
): PlacedStatement | undefined {
  const found = section(chunk, sectionId, state, retrieval);
  if (found === undefined) return undefined;
  const held = statementsInForce(found, state.asOf).map((statement) => {
    const terms = retrieval.passageTerms.ofStatement(statement, { [found.language]: 1 });
    return { chunk: found, statement, own: coverage(state.shares, terms) };
  });
  const nearest = held.sort((a, b) => b.own - a.own)[0];
  return nearest !== undefined && nearest.own >= least ? nearest : undefined;
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

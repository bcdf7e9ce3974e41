import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import { coverage } from '../retrieval/term-coverage.ts';
import type { ChunkReference } from '../search-index/search-index.ts';
import type { Language } from '../source/language.ts';
import type { SectionRole } from '../source/sheet.ts';
import { isInForce } from '../source/validity.ts';
import type { AnswerState } from './answer-state.ts';
import type { PlacedStatement } from './place-statements.ts';
import { figuresOf } from './sentence-units.ts';
import { statementsInForce, termOverlap, type RankedStatement } from './select-statements.ts';
import { saysSourcesDiffer } from './understanding/sources-differ.ts';
import { LIST_FOR_INTENT } from './understanding/question-intent.ts';

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
export async function planAnswer(
  ranked: readonly RankedStatement[],
  state: AnswerState,
  retrieval: RetrievalDependencies,
): Promise<AnswerPlan> {
  const best = ranked[0];
  if (best === undefined) return NOTHING;
  const sections = await sectionsBeside(best.chunk, state, retrieval);
  const list = listedSection(best.chunk, state, sections);
  const unlisted = ranked.filter(({ chunk }) => chunk.id !== list?.id);
  const summary = firstOf(sections.get('summary'), state);
  const special = best.chunk.id === list?.id ? leadOfList(unlisted, best, summary) : best;
  const lead = (isUnclear(best, state) ? summary : undefined) ?? special;
  const { supporting, also } = supportingStatements(unlisted, lead, retrieval);
  return {
    lead,
    list,
    supporting,
    also: [...inBrief(summary, [lead, ...supporting, ...also]), ...also],
    trap: nearestOf(sections.get('traps'), MIN_TRAP_COVERAGE, state, retrieval),
    doubt: nearestOf(sections.get('uncertain'), leastDoubt(state), state, retrieval),
    next: firstOf(sections.get('next'), state),
  };
}

/** The section of the kind asked for: the one that the best statement stands in, else the one of its sheet. */
function listedSection(chunk: Chunk, { intent }: AnswerState, sections: Sections): Chunk | undefined {
  const asked = LIST_FOR_INTENT[intent];
  if (asked === undefined) return undefined;
  return LISTED_ROLES.has(chunk.role) ? chunk : sections.get(asked);
}

/** True where nothing is likely the direct answer, unless what was looked up leads, or the question asks for what differs. */
function isUnclear({ score }: RankedStatement, { finding, question }: AnswerState): boolean {
  return score < CLEAR && finding === undefined && !saysSourcesDiffer(question);
}

/** A list is led by what its sheet says of the matter, not by one of its own lines. */
function leadOfList(
  unlisted: readonly RankedStatement[],
  best: RankedStatement,
  summary: PlacedStatement | undefined,
): PlacedStatement | undefined {
  const said = unlisted.find(
    ({ chunk, score }) => chunk.documentId === best.chunk.documentId && score >= SUPPORTING.least,
  );
  return said ?? summary;
}

/**
 * What the sheet of the best statement says in brief, where it is not said yet: what a direct answer that is too special
 * leaves out (452 instead of 445 of 520 strictly right).
 */
function inBrief(
  summary: PlacedStatement | undefined,
  said: readonly (PlacedStatement | undefined)[],
): PlacedStatement[] {
  return summary === undefined || said.some((placed) => isSame(placed, summary)) ? [] : [summary];
}

/** True for one statement in one language, whichever call it was read by. */
function isSame(one: PlacedStatement | undefined, other: PlacedStatement | undefined): boolean {
  return one?.chunk.id === other?.chunk.id && one?.statement.id === other?.statement.id;
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
  let known = ranked.find((each) => isSame(each, lead))?.score ?? 0;
  const fits = ({ most, enough, least }: Bounds, score: number): boolean =>
    plan.supporting.length + plan.also.length < most && known < enough && score >= least;
  for (const candidate of ranked) {
    const isSurer = plan.also.length === 0 && fits(SUPPORTING, candidate.score);
    if (!isSurer && !fits(ALSO, candidate.score)) break;
    if (isSame(candidate, lead)) continue;
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

/** The statement of a section that the question comes nearest to, when it holds at least `least` of it. */
function nearestOf(
  found: Chunk | undefined,
  least: number,
  state: AnswerState,
  retrieval: RetrievalDependencies,
): PlacedStatement | undefined {
  if (found === undefined) return undefined;
  const held = statementsInForce(found, state.asOf).map((statement) => {
    const terms = retrieval.passageTerms.ofStatement(statement, { [found.language]: 1 });
    return { chunk: found, statement, own: coverage(state.shares, terms) };
  });
  const nearest = held.sort((a, b) => b.own - a.own)[0];
  return nearest !== undefined && nearest.own >= least ? nearest : undefined;
}

/** By section id. */
type Sections = ReadonlyMap<string, Chunk>;

/** The sections of the same sheet that a plan is made from, each in the reader's language or else in the passage's. */
async function sectionsBeside(
  chunk: Chunk,
  state: AnswerState,
  { index }: RetrievalDependencies,
): Promise<Sections> {
  const asked = LIST_FOR_INTENT[state.intent] ?? [];
  const wanted = ['summary', 'traps', 'uncertain', 'next'].concat(asked);
  const found = wanted.flatMap((sectionId) => {
    const reference = sectionBeside(chunk, sectionId, state, index);
    return reference === undefined ? [] : [{ sectionId, chunkId: reference.chunkId }];
  });
  const chunks = await index.chunks(found.map(({ chunkId }) => chunkId));
  return new Map(
    found.flatMap(({ sectionId }, i) => {
      const section = chunks[i];
      return section === undefined ? [] : [[sectionId, section] as const];
    }),
  );
}

function sectionBeside(
  chunk: Chunk,
  sectionId: string,
  state: AnswerState,
  index: RetrievalDependencies['index'],
): ChunkReference | undefined {
  if (chunk.kind !== 'sheet') return undefined;
  const aligned = index
    .aligned(`${chunk.documentId}#${sectionId}`)
    .filter(({ facets }) => isInForce(facets.validity, state.asOf));
  const inLanguage = (wanted: Language): ChunkReference | undefined =>
    aligned.find(({ facets }) => facets.language === wanted);
  return inLanguage(state.language) ?? inLanguage(chunk.language);
}

function firstOf(chunk: Chunk | undefined, state: AnswerState): PlacedStatement | undefined {
  const [statement] = chunk === undefined ? [] : statementsInForce(chunk, state.asOf);
  return chunk === undefined || statement === undefined ? undefined : { chunk, statement };
}

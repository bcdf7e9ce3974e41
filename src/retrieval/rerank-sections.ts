import { MAX_STATEMENTS_PER_CHUNK } from '../chunking/chunk-sheet.ts';
import { inverseDocumentFrequency } from '../search-index/bm25.ts';
import { NO_SENTENCES, type BySentenceKind, type SearchIndex } from '../search-index/search-index.ts';
import type { SectionRole, Trader } from '../source/sheet.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';
import type { RankedSection } from './rank-sections.ts';
import { sectionProbabilities, type SectionFeatures } from './score-sections.ts';
import { coverage, type TermShares } from './term-coverage.ts';

/** Sections looked at more closely per section wanted; those behind keep their place. */
const LOOKED_AT_PER_WANTED = 2;
/**
 * Looked at in any case. An answer wants eight: with sixteen looked at, the right section is among its first five for
 * 96.3 % of the questions of `eval/sections`, with 20 for 96.9 %, with 30 for 97.0 %.
 */
const LEAST_LOOKED_AT = 20;

/** What ranking asks of an index. */
type SentenceIndex = Pick<SearchIndex, 'documentFrequency' | 'manifest' | 'sentenceScores' | 'heldTerms'>;

/** A query as sections are compared by it: its terms expanded, and how telling each of its own terms is. */
export interface ComparedQuery {
  readonly terms: readonly WeightedTerm[];
  readonly shares: TermShares;
  /** Kind of section that the question asks for, if it asks for one. */
  readonly role?: SectionRole | undefined;
  /** Who asks, where the question tells. */
  readonly asker?: Trader | undefined;
}

/** How much of the query (0 to 1, statements in another language more) each sentence of a chunk holds, in their order. */
export interface SentenceShares extends BySentenceKind<readonly number[]> {
  readonly chunkId: string;
}

/** A section, how probably it is the one that answers, and how much of the query its sentences hold. */
export interface JudgedSection extends RankedSection {
  /** Share (0 to 1, more in another language) of the query that its best statement holds. */
  readonly statementMatch: number;
  /** Share (0 to 1) of the query that the nearest question holds which people are known to ask of it. */
  readonly questionMatch: number;
  /** Of each language it was found in; none for the sections behind those looked at. */
  readonly sentences: readonly SentenceShares[];
  /** Share (0 to 1) of the query's own terms that its best passage is indexed under; unknown for the sections behind. */
  readonly coverage?: number;
}

/**
 * Ranks the best sections anew: by what both legs gave them, by how much of the query one single statement of theirs
 * answers, by the questions that people are known to ask of them, by coverage, by their size and their role, and by the same of
 * their whole sheet. Scores are
 * probabilities afterwards, and 0 for the sections behind those looked at, which keep their order.
 */
export async function rerankSections(
  ranked: readonly RankedSection[],
  wanted: number,
  query: ComparedQuery,
  index: SentenceIndex,
): Promise<JudgedSection[]> {
  const looked = ranked.slice(0, sectionsLookedAt(wanted));
  const compared = await compareSections(looked, query, index);
  const scores = sectionProbabilities(compared.map(({ features }) => features));
  const judged = compared.map(({ section, features, ...matches }, i) => ({
    ...section,
    ...matches,
    coverage: features.coverage,
    score: scores[i] ?? 0,
  }));
  const behind = ranked.slice(looked.length).map(notLookedAt);
  return [...judged.sort((a, b) => b.score - a.score), ...behind];
}

/** How many of the best sections are looked at more closely when so many are wanted. */
export function sectionsLookedAt(wanted: number): number {
  return Math.max(LEAST_LOOKED_AT, wanted * LOOKED_AT_PER_WANTED);
}

function notLookedAt({ alignId, similarity, found }: RankedSection): JudgedSection {
  return { alignId, score: 0, similarity, found, ...UNTOLD };
}

const UNTOLD = { statementMatch: 0, questionMatch: 0, sentences: [] } as const;

/** A section beside others: its features, and what they are made of. */
interface ComparedSection extends SectionMatch {
  readonly section: RankedSection;
  readonly features: SectionFeatures;
}

/** What tells sections from each other, in their order. */
export async function compareSections(
  sections: readonly RankedSection[],
  { shares, terms, role: wanted, asker }: ComparedQuery,
  index: SentenceIndex,
): Promise<ComparedSection[]> {
  const best = sections.map(({ found }) => found[0]?.chunkId ?? '');
  const [held, matches] = await Promise.all([
    index.heldTerms(best, [...shares.byTerm.keys()]),
    matchSentences(sections, terms, index),
  ]);
  const covered = held.map((each) => coverage(shares, each));
  const [found, statement, question] = [
    sharesOfMost(sections.map(({ score }) => score)),
    sharesOfMost(matches.map(({ statementMatch }) => statementMatch)),
    sharesOfMost(matches.map(({ questionMatch }) => questionMatch)),
  ];
  const sheets = bySheet(sections, { found, statement, question });
  return sections.map((section, i) => {
    const match = matches[i] ?? UNTOLD;
    const role = section.found[0]?.facets.role ?? 'facts';
    const statements = match.sentences[0]?.statements.length ?? 0;
    return {
      section,
      ...match,
      features: {
        found: found[i] ?? 0,
        statement: statement[i] ?? 0,
        question: match.questionMatch,
        coverage: covered[i] ?? 0,
        size: Math.log(1 + statements) / Math.log(1 + MAX_STATEMENTS_PER_CHUNK),
        ...(sheets.get(sheetOf(section)) ?? NO_SHEET),
        wanted: role === wanted ? 1 : 0,
        otherSide: isForOtherSide(section, asker) ? 1 : 0,
        role,
      },
    };
  });
}

/** True for a section that is written for exporters and not for importers while an importer asks, or the other way about. */
function isForOtherSide({ found }: RankedSection, asker: Trader | undefined): boolean {
  const audience = found[0]?.facets.audience ?? [];
  const other = asker === 'importer' ? 'exporter' : 'importer';
  return asker !== undefined && audience.includes(other) && !audience.includes(asker);
}

/** What the sections of a sheet give together. */
type SheetFeatures = Pick<SectionFeatures, 'sheetFound' | 'sheetStatement' | 'sheetQuestion'>;

const NO_SHEET: SheetFeatures = { sheetFound: 0, sheetStatement: 0, sheetQuestion: 0 };

function bySheet(
  sections: readonly RankedSection[],
  { found, statement, question }: Readonly<Record<'found' | 'statement' | 'question', readonly number[]>>,
): ReadonlyMap<string, SheetFeatures> {
  const sums = new Map<string, SheetFeatures>();
  sections.forEach((section, i) => {
    const own = sums.get(sheetOf(section)) ?? NO_SHEET;
    sums.set(sheetOf(section), {
      sheetFound: own.sheetFound + (found[i] ?? 0),
      sheetStatement: Math.max(own.sheetStatement, statement[i] ?? 0),
      sheetQuestion: Math.max(own.sheetQuestion, question[i] ?? 0),
    });
  });
  return new Map(
    [...sums].map(([sheet, sum]) => [sheet, { ...sum, sheetFound: Math.log(1 + sum.sheetFound) }]),
  );
}

/** The id of the document that a section stands in. */
function sheetOf({ alignId }: RankedSection): string {
  return alignId.split('#', 1)[0] ?? '';
}

/** What the sentences of a section tell, in whatever language it was found. */
type SectionMatch = Pick<JudgedSection, 'statementMatch' | 'questionMatch' | 'sentences'>;

/**
 * Statements in another language than the query count as their chunk does, or the same words in its own language would
 * outweigh them: xquad ar→en among Arabic passages, MRR .643 without and .689 with. Questions are written in five varieties
 * of their own and need no such help.
 */
async function matchSentences(
  sections: readonly RankedSection[],
  terms: readonly WeightedTerm[],
  index: SentenceIndex,
): Promise<SectionMatch[]> {
  const weighed = weighTerms(terms, index);
  const mass = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const ids = sections.flatMap(({ found }) => found.map(({ chunkId }) => chunkId));
  const scores = (await index.sentenceScores(ids, weighed)).values();
  return sections.map(({ found }) => {
    const told = found.map(({ chunkId, weight }) => {
      const { statements, questions } = scores.next().value ?? NO_SENTENCES;
      return {
        chunkId,
        statements: statements.map((score) => (weight * score) / mass),
        questions: questions.map((score) => score / mass),
      };
    });
    return {
      statementMatch: Math.max(0, ...told.flatMap((each) => each.statements)),
      questionMatch: Math.max(0, ...told.flatMap((each) => each.questions)),
      sentences: told,
    };
  });
}

function sharesOfMost(values: readonly number[]): number[] {
  const most = Math.max(...values);
  return values.map((value) => (most > 0 ? value / most : 0));
}

/** The terms of a query with what each counts: its weight, by how telling the term is. */
function weighTerms(query: readonly WeightedTerm[], index: SentenceIndex): WeightedTerm[] {
  const { chunks } = index.manifest.counts;
  return query.map(({ term, weight }) => {
    const held = index.documentFrequency(term);
    return { term, weight: weight * inverseDocumentFrequency(chunks, held) };
  });
}

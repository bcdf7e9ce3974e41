import { MAX_STATEMENTS_PER_CHUNK } from '../chunking/chunk-sheet.ts';
import { inverseDocumentFrequency } from '../search-index/bm25.ts';
import type { SearchIndex, SentenceKind, SentenceMatch } from '../search-index/search-index.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';
import type { RankedSection } from './rank-sections.ts';
import { sectionProbabilities, type SectionFeatures } from './score-sections.ts';
import { coverage, type TermShares } from './term-coverage.ts';

/** Sections looked at more closely per section wanted; those behind keep their place. */
export const LOOKED_AT_PER_WANTED = 2;
/** How slowly repetition in a sentence stops helping, and how far its length counts. */
const SENTENCE_K1 = 0.4;
const SENTENCE_B = 0.6;
/** Words of a usual statement with its headings, and of a usual question. */
const USUAL_LENGTH: Readonly<Record<SentenceKind, number>> = { statements: 25, questions: 12 };

/** What ranking asks of an index. */
type SentenceIndex = Pick<SearchIndex, 'documentFrequency' | 'manifest' | 'sentenceMatches' | 'heldTerms'>;

/** A query as sections are compared by it: its terms expanded, and how telling each of its own terms is. */
export interface ComparedQuery {
  readonly terms: readonly WeightedTerm[];
  readonly shares: TermShares;
}

/** A section, how probably it is the one that answers, and how much of the query its sentences hold. */
export interface JudgedSection extends RankedSection {
  /** Share (0 to 1, more in another language) of the query that its best statement holds. */
  readonly statementMatch: number;
  /** Share (0 to 1) of the query that the nearest question holds which people are known to ask of it. */
  readonly questionMatch: number;
}

/**
 * Ranks the best sections anew: by what both legs gave them, by how much of the query one single statement of theirs
 * answers, by the questions that people are known to ask of them, by coverage, by their size and their role. Scores are
 * probabilities afterwards, and 0 for the sections behind the `wanted` ones' double, which keep their order.
 */
export function rerankSections(
  ranked: readonly RankedSection[],
  wanted: number,
  query: ComparedQuery,
  index: SentenceIndex,
): JudgedSection[] {
  const looked = ranked.slice(0, wanted * LOOKED_AT_PER_WANTED);
  const compared = compareSections(looked, query, index);
  const scores = sectionProbabilities(compared.map(({ features }) => features));
  const judged = compared.map(({ section, statementMatch, questionMatch }, i) => ({
    ...section,
    score: scores[i] ?? 0,
    statementMatch,
    questionMatch,
  }));
  const behind = ranked.slice(looked.length).map((section) => ({ ...section, ...UNLOOKED }));
  return [...judged.sort((a, b) => b.score - a.score), ...behind];
}

const UNLOOKED = { score: 0, statementMatch: 0, questionMatch: 0 } as const;

/** A section beside others: its features, and what they are made of. */
interface ComparedSection extends Pick<JudgedSection, 'statementMatch' | 'questionMatch'> {
  readonly section: RankedSection;
  readonly features: SectionFeatures;
}

/** What tells sections from each other, in their order. */
export function compareSections(
  sections: readonly RankedSection[],
  query: ComparedQuery,
  index: SentenceIndex,
): ComparedSection[] {
  const { shares, terms } = query;
  const weighed = { names: terms.map(({ term }) => term), weights: weighTerms(terms, index) };
  const best = sections.map(({ found }) => found[0]?.chunkId ?? '');
  const covered = index.heldTerms(best, [...shares.byTerm.keys()]).map((held) => coverage(shares, held));
  const statements = matchSentences('statements', sections, weighed, index);
  const questions = matchSentences('questions', sections, weighed, index);
  const [found, statement, question] = [
    sharesOfMost(sections.map(({ score }) => score)),
    sharesOfMost(statements.map(({ match }) => match)),
    sharesOfMost(questions.map(({ match }) => match)),
  ];
  return sections.map((section, i) => ({
    section,
    statementMatch: statements[i]?.match ?? 0,
    questionMatch: questions[i]?.match ?? 0,
    features: {
      found: found[i] ?? 0,
      statement: statement[i] ?? 0,
      question: question[i] ?? 0,
      coverage: covered[i] ?? 0,
      size: Math.log(1 + (statements[i]?.count ?? 0)) / Math.log(1 + MAX_STATEMENTS_PER_CHUNK),
      role: section.found[0]?.facets.role ?? 'facts',
    },
  }));
}

/** The terms of a query, and in their order what each counts. */
interface WeighedQuery {
  readonly names: readonly string[];
  readonly weights: readonly number[];
}

/** The best match among the sentences of a section, in whatever language it was found, and how many one chunk has. */
interface BestMatch {
  readonly match: number;
  readonly count: number;
}

/**
 * Statements in another language than the query count as their chunk does, or the same words in its own language would
 * outweigh them: xquad ar→en among Arabic passages, MRR .643 without and .689 with. Questions are written in five varieties
 * of their own and need no such help.
 */
function matchSentences(
  kind: SentenceKind,
  sections: readonly RankedSection[],
  { names, weights }: WeighedQuery,
  index: SentenceIndex,
): BestMatch[] {
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const found = sections.flatMap((section) => section.found);
  const matches = index.sentenceMatches(
    kind,
    found.map(({ chunkId }) => chunkId),
    names,
  );
  let at = 0;
  return sections.map((section) => {
    const [count, from] = [matches[at]?.length ?? 0, at];
    at += section.found.length;
    let match = 0;
    for (const [i, { weight }] of section.found.entries())
      for (const sentence of matches[from + i] ?? []) {
        const factor = kind === 'statements' ? weight : 1;
        match = Math.max(match, (factor * matchOf(sentence, weights, USUAL_LENGTH[kind])) / mass);
      }
    return { match, count };
  });
}

function sharesOfMost(values: readonly number[]): number[] {
  const most = Math.max(...values);
  return values.map((value) => (most > 0 ? value / most : 0));
}

/** What each term of a query counts: its weight, by how telling the term is. */
function weighTerms(query: readonly WeightedTerm[], index: SentenceIndex): number[] {
  const { chunks } = index.manifest.counts;
  return query.map(({ term, weight }) => {
    const held = index.documentFrequency(term);
    return weight * inverseDocumentFrequency(chunks, held);
  });
}

function matchOf({ frequencies, length }: SentenceMatch, weights: readonly number[], usual: number): number {
  const saturation = SENTENCE_K1 * (1 - SENTENCE_B + (SENTENCE_B * length) / usual);
  let sum = 0;
  for (let at = 0; at < frequencies.length; at += 1) {
    const frequency = frequencies[at] ?? 0;
    if (frequency > 0) sum += ((weights[at] ?? 0) * frequency) / (frequency + saturation);
  }
  return sum;
}

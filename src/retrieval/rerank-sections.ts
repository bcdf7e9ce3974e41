import type { SearchIndex, StatementMatch } from '../search-index/search-index.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';
import type { RankedSection } from './rank-sections.ts';

/** Sections looked at more closely per section wanted; those behind keep their place. */
const LOOKED_AT_PER_WANTED = 2;
/** What the best statement counts beside the whole section, each as a share of the best one's. */
const STATEMENT_WEIGHT = 0.5;
/** How slowly repetition in a statement stops helping, and how far its length counts: a statement is a sentence or two. */
const STATEMENT_K1 = 0.4;
const STATEMENT_B = 0.6;
/** Words of a usual statement with its heading. */
const USUAL_LENGTH = 25;

/** What ranking asks of an index. */
type StatementIndex = Pick<SearchIndex, 'documentFrequency' | 'manifest' | 'statementMatches'>;

/**
 * Ranks the best sections anew by how much of the question one single statement of theirs answers: a section of
 * sixteen statements holds many words of a question by chance, one statement does not. Dev half of `eval/sections`:
 * right section first 75.7 % to 79.2 %, among five 93.0 % to 95.7 %; the questions people ask of a section, looked at
 * beside its statements, put more first (80.3 %) and fewer among five (95.1 %). Sections behind the `wanted` ones' double keep
 * their order. Looked at are the statements in the language that the section was best found in.
 */
export function rerankSections(
  ranked: readonly RankedSection[],
  wanted: number,
  query: readonly WeightedTerm[],
  index: StatementIndex,
): RankedSection[] {
  const looked = ranked.slice(0, wanted * LOOKED_AT_PER_WANTED);
  const [best] = looked;
  if (best === undefined) return [];
  const weights = weighTerms(query, index);
  const matches = index.statementMatches(
    looked.map(({ found }) => found[0]?.chunkId ?? ''),
    query.map(({ term }) => term),
  );
  const values = matches.map((statements) => {
    return Math.max(0, ...statements.map((statement) => matchOf(statement, weights)));
  });
  const most = Math.max(...values);
  const rescored = looked.map((section, i) => ({
    ...section,
    score: section.score + (most > 0 ? (STATEMENT_WEIGHT * best.score * (values[i] ?? 0)) / most : 0),
  }));
  return [...rescored.sort((a, b) => b.score - a.score), ...ranked.slice(looked.length)];
}

/** What each term of a query counts: its weight, by how telling the term is. */
function weighTerms(query: readonly WeightedTerm[], index: StatementIndex): number[] {
  const { chunks } = index.manifest.counts;
  return query.map(({ term, weight }) => {
    const held = index.documentFrequency(term);
    return weight * Math.log(1 + (chunks - held + 0.5) / (held + 0.5));
  });
}

function matchOf({ frequencies, length }: StatementMatch, weights: readonly number[]): number {
  const saturation = STATEMENT_K1 * (1 - STATEMENT_B + (STATEMENT_B * length) / USUAL_LENGTH);
  let sum = 0;
  for (const [at, frequency] of frequencies.entries())
    if (frequency > 0) sum += ((weights[at] ?? 0) * frequency) / (frequency + saturation);
  return sum;
}

import type { Chunk } from '../chunking/chunk.ts';
import type { SearchIndex } from '../search-index/search-index.ts';
import { isInForce } from '../source/validity.ts';
import type { Evidence, RetrievalResult } from './evidence.ts';
import type { RetrievalDependencies } from './retrieve-evidence.ts';
import { coverage } from './term-coverage.ts';

/**
 * The evidence, and after it the passages that those found go on from: a long section or chapter is cut, and what stands
 * after the cut may rest on the sentence, the list or the table before it. Score and similarity of what is added are 0.
 */
export function addPassagesBefore(
  { evidence, shares }: RetrievalResult,
  { index }: Pick<RetrievalDependencies, 'index'>,
  asOf: string,
): Evidence[] {
  const known = new Set(evidence.map(({ chunk }) => chunk.id));
  const before = evidence.flatMap(({ chunk }) => {
    const passage = passageBefore(chunk, index);
    if (passage === undefined || known.has(passage.id) || !isInForce(passage.validity, asOf)) return [];
    known.add(passage.id);
    return [passage];
  });
  const ids = before.map(({ id }) => id);
  const added = index.heldTerms(ids, [...shares.byTerm.keys()]).flatMap((held, i) => {
    const chunk = before[i];
    const rank = evidence.length + i + 1;
    return chunk === undefined ? [] : [{ ...UNJUDGED, rank, chunk, coverage: coverage(shares, held) }];
  });
  return [...evidence, ...added];
}

const UNJUDGED = { score: 0, statementMatch: 0, questionMatch: 0, statements: [], similarity: 0 } as const;

/** The passage that `chunk` goes on from under the same heading, if there is one. Rows of lists of goods do not go on. */
function passageBefore(chunk: Chunk, index: Pick<SearchIndex, 'chunk'>): Chunk | undefined {
  if (chunk.purpose !== undefined) return undefined;
  const [, start = '', number = ''] = /^(.*#(?:.*~|s))(\d+)$/.exec(chunk.id) ?? [];
  if (start === '' || number === '1') return undefined;
  const isFirstPart = start.endsWith('~') && number === '2';
  const passage = index.chunk(isFirstPart ? start.slice(0, -1) : `${start}${Number(number) - 1}`);
  const [heading, before] = [chunk.headingPath, passage?.headingPath].map((path) => path?.join('\n'));
  return heading === before ? passage : undefined;
}

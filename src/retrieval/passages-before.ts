import type { Chunk } from '../chunking/chunk.ts';
import { isInForce } from '../source/validity.ts';
import type { Evidence, RetrievalResult } from './evidence.ts';
import type { RetrievalDependencies } from './retrieve-evidence.ts';
import { coverage, NOTHING_HELD } from './term-coverage.ts';

/**
 * The evidence, and after it the passages that those found go on from: a long section or chapter is cut, and what stands
 * after the cut may rest on the sentence, the list or the table before it. Score and similarity of what is added are 0.
 */
export async function addPassagesBefore(
  { evidence, shares }: RetrievalResult,
  { index }: Pick<RetrievalDependencies, 'index'>,
  asOf: string,
): Promise<Evidence[]> {
  const known = new Set(evidence.map(({ chunk }) => chunk.id));
  const cuts = evidence.flatMap(({ chunk }) => {
    const before = idBefore(chunk);
    return before === undefined || known.has(before) ? [] : [{ chunk, before }];
  });
  const ids = cuts.map(({ before }) => before);
  const [passages, held] = await Promise.all([
    index.chunks(ids),
    index.heldTerms(ids, [...shares.byTerm.keys()]),
  ]);
  const added = cuts.flatMap(({ chunk: after }, i): Omit<Evidence, 'rank'>[] => {
    const chunk = passages[i];
    if (chunk === undefined || known.has(chunk.id) || !goesOn(chunk, after, asOf)) return [];
    known.add(chunk.id);
    return [{ ...UNJUDGED, chunk, coverage: coverage(shares, held[i] ?? NOTHING_HELD) }];
  });
  return [...evidence, ...added.map((each, i) => ({ ...each, rank: evidence.length + i + 1 }))];
}

const UNJUDGED = { score: 0, statementMatch: 0, questionMatch: 0, statements: [], similarity: 0 } as const;

/** The id of the passage that `chunk` may go on from. Rows of lists of goods do not go on. */
function idBefore(chunk: Chunk): string | undefined {
  if (chunk.purpose !== undefined) return undefined;
  const [, start = '', number = ''] = /^(.*#(?:.*~|s))(\d+)$/.exec(chunk.id) ?? [];
  if (start === '' || number === '1') return undefined;
  const isFirstPart = start.endsWith('~') && number === '2';
  return isFirstPart ? start.slice(0, -1) : `${start}${Number(number) - 1}`;
}

/** True when what follows a passage that is in force stands under the same heading. */
function goesOn({ headingPath, validity }: Chunk, after: Chunk, asOf: string): boolean {
  return headingPath.join('\n') === after.headingPath.join('\n') && isInForce(validity, asOf);
}

import { remember, type DigestCache } from '../common/digest-cache.ts';
import type { Chunk } from '../chunking/chunk.ts';
import type { PassageAnalysis, TermAnalyser } from '../text/term-analyser.ts';

/** What each statement of a chunk is compared by, in their order: its text and the headings above it. */
export function statementTerms(chunk: Chunk, analyser: TermAnalyser): PassageAnalysis[] {
  return chunk.statements.map(({ text }) =>
    analyser.expandStatement([...chunk.headingPath, text].join('\n'), { [chunk.language]: 1 }),
  );
}

/** Weights are remembered to so many parts of 1: twenty times finer than a snapshot keeps the least of them. */
const WEIGHT_PARTS = 10_000;

/** Terms of a chunk, each once, and for each statement its length and then the place and weight of each of its terms. */
type Remembered = readonly [terms: readonly string[], statements: readonly (readonly number[])[]];

/**
 * {@link statementTerms}, remembered as `rememberedTerms` are, with weights in ten-thousandths, whether they were
 * remembered or not: statements share terms, and in full they would be the larger part of all that is remembered.
 */
export function rememberedStatements(
  chunk: Chunk,
  analyser: TermAnalyser,
  cache: DigestCache,
): PassageAnalysis[] {
  const [terms, statements] = remember(cache, ['statements', chunk.digest, analyser.id], () =>
    pack(statementTerms(chunk, analyser)),
  );
  return statements.map(([length = 0, ...pairs]) => ({
    length,
    terms: Array.from({ length: pairs.length / 2 }, (_, i) => ({
      term: terms[pairs[2 * i] ?? 0] ?? '',
      weight: (pairs[2 * i + 1] ?? 0) / WEIGHT_PARTS,
    })),
  }));
}

function pack(statements: readonly PassageAnalysis[]): Remembered {
  const places = new Map<string, number>();
  const placeOf = (term: string): number => {
    const place = places.get(term) ?? places.size;
    if (place === places.size) places.set(term, place);
    return place;
  };
  const packed = statements.map(({ terms, length }) => [
    length,
    ...terms.flatMap(({ term, weight }) => [placeOf(term), Math.round(weight * WEIGHT_PARTS)]),
  ]);
  return [[...places.keys()], packed];
}

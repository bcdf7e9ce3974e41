import type { Chunk } from '../chunking/chunk.ts';
import type { StatementMatch } from './evidence.ts';
import type { SentenceShares } from './rerank-sections.ts';

/**
 * How each statement of a shown passage meets the query: the best that its translations give, which stand in the same
 * order, and the nearest of the questions that it is known to answer in any of them. `chunkOf` gives a chunk that was found.
 * A passage that was found in another language with other statements, as documents may be, gives nothing.
 */
export function matchStatements(
  shown: Chunk,
  sentences: readonly SentenceShares[],
  chunkOf: (id: string) => Chunk | undefined,
): StatementMatch[] {
  const matches = shown.statements.map(() => ({ said: 0, asked: 0 }));
  const places = new Map(shown.statements.map(({ id }, place) => [id, place]));
  for (const { chunkId, statements, questions } of sentences) {
    const found = chunkId === shown.id ? shown : chunkOf(chunkId);
    found?.statements.forEach(({ id }, i) => {
      const match = matches[places.get(id) ?? -1];
      if (match !== undefined) match.said = Math.max(match.said, statements[i] ?? 0);
    });
    found?.questions.forEach(({ at = [] }, i) => {
      for (const position of at) {
        const match = matches[places.get(`${found.sectionId}.${position}`) ?? -1];
        if (match !== undefined) match.asked = Math.max(match.asked, questions[i] ?? 0);
      }
    });
  }
  return matches;
}

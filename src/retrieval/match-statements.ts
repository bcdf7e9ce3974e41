import type { Chunk } from '../chunking/chunk.ts';
import type { StatementMatch } from './evidence.ts';
import { wordingTerm } from '../text/wording-term.ts';
import type { SentenceShares } from './rerank-sections.ts';

/**
 * How each statement of a shown passage meets the query: the best that its translations give, which stand in the same
 * order, and the nearest of the questions that it is known to answer in any of them. `chunkOf` gives a chunk that was found.
 * A passage that was found in another language with other statements, as documents may be, gives nothing. `wording` is the question as it
 * is worded, where the base knows it so.
 */
export function matchStatements(
  shown: Chunk,
  sentences: readonly SentenceShares[],
  chunkOf: (id: string) => Chunk | undefined,
  wording?: string,
): StatementMatch[] {
  const matches = shown.statements.map(() => ({ said: 0, asked: 0, isKnown: false }));
  const places = new Map(shown.statements.map(({ id }, place) => [id, place]));
  for (const { chunkId, statements, questions } of sentences) {
    const found = chunkId === shown.id ? shown : chunkOf(chunkId);
    found?.statements.forEach(({ id }, i) => {
      const match = matches[places.get(id) ?? -1];
      if (match !== undefined) match.said = Math.max(match.said, statements[i] ?? 0);
    });
    // The very question is the nearest: it alone holds the term of the whole. To make that of every question takes longer than to search.
    const nearest = Math.max(0, ...questions);
    found?.questions.forEach(({ at = [], text }, i) => {
      const isKnown = wording !== undefined && questions[i] === nearest && wordingTerm(text) === wording;
      for (const position of at) {
        const match = matches[places.get(`${found.sectionId}.${position}`) ?? -1];
        if (match === undefined) continue;
        match.asked = Math.max(match.asked, questions[i] ?? 0);
        match.isKnown ||= isKnown;
      }
    });
  }
  return matches;
}

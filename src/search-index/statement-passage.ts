import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import { partsThatMayHold } from '../chunking/chunk-sheet.ts';
import type { Language } from '../source/language.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * The statement that a reference names, with the passage it stands in, in the wanted language or else in another. None when
 * the snapshot does not hold it: what rests on it may then not be said.
 */
export function statementPassage(
  { documentId, statementId }: { readonly documentId: string; readonly statementId: string },
  language: Language,
  index: Pick<SearchIndex, 'aligned' | 'chunk'>,
): { chunk: Chunk; statement: ChunkStatement } | undefined {
  const [, sectionId = '', position = ''] = /^(.+)\.(\d+)$/.exec(statementId) ?? [];
  for (const part of partsThatMayHold(Number(position))) {
    const aligned = index.aligned(`${documentId}#${sectionId}${part > 1 ? `~${part}` : ''}`);
    const found = aligned.find(({ facets }) => facets.language === language) ?? aligned[0];
    const chunk = found && index.chunk(found.chunkId);
    const statement = chunk?.statements.find(({ id }) => id === statementId);
    if (chunk !== undefined && statement !== undefined) return { chunk, statement };
  }
  return undefined;
}

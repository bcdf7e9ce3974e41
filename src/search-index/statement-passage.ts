import type { Chunk, ChunkStatement } from '../chunking/chunk.ts';
import { partsThatMayHold } from '../chunking/chunk-sheet.ts';
import type { Language } from '../source/language.ts';
import type { SearchIndex } from './search-index.ts';

/** A statement and the passage it stands in. */
export interface StatementPassage {
  readonly chunk: Chunk;
  readonly statement: ChunkStatement;
}

/** Names a statement, in whatever language. */
interface Reference {
  readonly documentId: string;
  readonly statementId: string;
}

/**
 * The statements that some references name, in their order, each with the passage it stands in, in the wanted language or else
 * in another; read in one call. Undefined where the snapshot does not hold one: what rests on it may then not be said.
 */
export async function statementPassages(
  references: readonly Reference[],
  language: Language,
  index: Pick<SearchIndex, 'aligned' | 'chunks'>,
): Promise<(StatementPassage | undefined)[]> {
  const places = references.map((reference) => placesOf(reference, language, index));
  const ids = [...new Set(places.flat())];
  const chunks = await index.chunks(ids);
  const byId = new Map(ids.map((id, i) => [id, chunks[i]]));
  return references.map(({ statementId }, i) => {
    for (const place of places[i] ?? []) {
      const chunk = byId.get(place);
      const statement = chunk?.statements.find(({ id }) => id === statementId);
      if (chunk !== undefined && statement !== undefined) return { chunk, statement };
    }
    return undefined;
  });
}

/** Ids of the passages that may hold a statement, the likeliest first. */
function placesOf(
  { documentId, statementId }: Reference,
  language: Language,
  index: Pick<SearchIndex, 'aligned'>,
): string[] {
  const [, sectionId = '', position = ''] = /^(.+)\.(\d+)$/.exec(statementId) ?? [];
  return partsThatMayHold(Number(position)).flatMap((part) => {
    const aligned = index.aligned(`${documentId}#${sectionId}${part > 1 ? `~${part}` : ''}`);
    const found = aligned.find(({ facets }) => facets.language === language) ?? aligned[0];
    return found === undefined ? [] : [found.chunkId];
  });
}

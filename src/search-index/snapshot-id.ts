import { createHash } from 'node:crypto';
import { compareIds, orderedDocuments } from './ordered-entries.ts';
import { SNAPSHOT_FORMAT } from './snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from './snapshot-writer.ts';

/** What a snapshot id looks like; anything else is not the name of a snapshot. */
export const SNAPSHOT_ID = /^[0-9a-f]{32}$/;

/**
 * Name of a snapshot, derived from what it holds: the same content has the same id whatever the order it came in and
 * whenever it was built. `entries` are the content's, ordered. Chunks count by id and digest, vectors, terms
 * and analysed sentences not at all: for one embedder and one analyser they follow from the chunk. `hasHnsw` counts, so that a base built
 * without the graph gets it once the graph can be built.
 */
export function snapshotIdOf(
  content: SnapshotContent,
  entries: readonly IndexedChunk[],
  hasHnsw: boolean,
): string {
  const { embedderId, dimensions, analyserId, chunkerId } = content.compatibility;
  const hash = createHash('sha256');
  const line = (values: readonly unknown[]): void => void hash.update(`${JSON.stringify(values)}\n`);
  line(['snapshot', SNAPSHOT_FORMAT, hasHnsw, embedderId, dimensions, analyserId, chunkerId]);
  for (const document of orderedDocuments(content.documents)) line(['document', ...sortedFields(document)]);
  for (const { chunk } of entries) line(['chunk', chunk.id, chunk.digest]);
  for (const source of [...content.sources].sort((a, b) => compareIds(a.id, b.id)))
    line(['source', ...sortedFields(source)]);
  return hash.digest('hex').slice(0, 32);
}

function sortedFields(record: object): unknown[] {
  return Object.entries(record).sort(([a], [b]) => compareIds(a, b));
}

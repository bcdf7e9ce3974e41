import type { Queries } from '../../common/postgres/queries.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import type { DocumentEntry } from '../document-entry.ts';
import type { SnapshotManifest } from '../snapshot-manifest.ts';
import { ChunkTable } from '../snapshot/chunks/chunk-table.ts';
import { decodeDocuments, decodeSources } from '../snapshot/describe-snapshot.ts';
import { decodePostings } from '../snapshot/postings/postings-file.ts';
import type { Postings } from '../snapshot/postings/postings.ts';
import { corruptError, readingSnapshot } from './snapshot-errors.ts';
import { PARTS, readPart } from './snapshot-parts.ts';
import type { SnapshotTables } from './snapshot-tables.ts';

/** What an index of a snapshot in the database holds in memory. */
export interface ResidentParts {
  readonly table: ChunkTable;
  readonly postings: Postings;
  readonly sources: readonly SourceRecord[];
  readonly documents: readonly DocumentEntry[];
}

/**
 * Reads and digests what an index holds in memory, and counts the rows that stay in the database. Throws `snapshot-corrupt` when
 * anything is missing or altered, `snapshot-missing` when the snapshot was removed.
 */
export function readResident(
  queries: Queries,
  tables: SnapshotTables,
  manifest: SnapshotManifest,
): Promise<ResidentParts> {
  const { snapshotId, counts } = manifest;
  return readingSnapshot(snapshotId, async () => {
    const read = (part: string): Promise<Buffer> => readPart(queries, tables, manifest, part);
    const [postings, table, sources, documents] = await Promise.all([
      read(PARTS.postings).then(decodePostings),
      read(PARTS.chunkTable).then((bytes) => new ChunkTable(bytes)),
      read(PARTS.sources).then(decodeSources),
      read(PARTS.documents).then(decodeDocuments),
      checkCounts(queries, tables, manifest),
    ]);
    for (const found of [postings.passages, table.count])
      if (found !== counts.chunks)
        throw corruptError(snapshotId, `${found} chunks instead of ${counts.chunks}`);
    return { table, postings, sources, documents };
  });
}

async function checkCounts(
  queries: Queries,
  { chunks, vectors }: SnapshotTables,
  { snapshotId, counts }: SnapshotManifest,
): Promise<void> {
  const [found] = await queries.query<{ chunks: number; vectors: number }>(
    `SELECT (SELECT count(*) FROM ${chunks})::int AS chunks, (SELECT count(*) FROM ${vectors})::int AS vectors`,
  );
  if (found?.chunks !== counts.chunks) throw corruptError(snapshotId, `${found?.chunks ?? 0} chunks`);
  if (found.vectors !== counts.chunks) throw corruptError(snapshotId, `${found.vectors} vectors`);
}

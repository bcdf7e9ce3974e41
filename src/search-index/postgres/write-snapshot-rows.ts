import { sha256 } from '../../common/digest.ts';
import type { Queries } from '../../common/postgres/queries.ts';
import type { SnapshotManifest } from '../snapshot-manifest.ts';
import type { IndexedChunk } from '../snapshot-writer.ts';
import type { BuiltPassages } from '../snapshot/build-passages.ts';
import { layPieces } from '../snapshot/checked-pieces.ts';
import { encodeChunk } from '../snapshot/chunks/chunk-lines.ts';
import { alignOrder, encodeChunkTable } from '../snapshot/chunks/chunk-table.ts';
import { facetTableOf } from '../snapshot/chunks/facet-mask.ts';
import {
  describeSnapshot,
  encodeDocuments,
  encodeSources,
  type SnapshotPlan,
} from '../snapshot/describe-snapshot.ts';
import { encodeFrequencies } from '../snapshot/postings/frequencies-file.ts';
import { encodePostings } from '../snapshot/postings/postings-file.ts';
import { vectorText } from './dense-query.ts';
import { PARTS, writePart } from './snapshot-parts.ts';
import { createTables, tablesOf, type SnapshotTables } from './snapshot-tables.ts';
import { buildGraph } from './vector-graph.ts';
import { digestVectors, ROWS_AT_ONCE, VECTORS } from './whole-snapshot.ts';

/** What is written besides the plan: its passages, and whether it gets a graph. */
export interface RowsPlan extends SnapshotPlan {
  readonly built: BuiltPassages;
  readonly hasHnsw: boolean;
}

/**
 * Writes all rows of a snapshot, inside a transaction: what breaks it off leaves nothing behind. Looks at the signal between
 * statements and throws its reason.
 */
export async function writeSnapshotRows(
  queries: Queries,
  plan: RowsPlan,
  signal: AbortSignal | undefined,
): Promise<{ generation: number; manifest: SnapshotManifest }> {
  const [row] = await queries.query<{ generation: number }>(
    `INSERT INTO tijaria.snapshots (snapshot_id, manifest, manifest_sha256) VALUES ($1, '', '') RETURNING generation`,
    [plan.snapshotId],
  );
  const generation = row?.generation ?? 0;
  const tables = tablesOf(generation);
  const { dimensions } = plan.content.compatibility;
  await createTables(queries, tables, dimensions);
  const files = await writeParts(queries, tables, plan);
  await writeChunks(queries, tables, plan, signal);
  await writeVectors(queries, tables, plan.entries, signal);
  if (plan.hasHnsw) await buildGraph(queries, tables, dimensions);
  signal?.throwIfAborted();
  await queries.execute(`ANALYZE ${tables.chunks}, ${tables.vectors}`);
  const manifest = describeSnapshot(plan, {
    terms: plan.built.postings.terms.length,
    hasHnsw: plan.hasHnsw,
    files,
  });
  const text = JSON.stringify(manifest);
  await queries.execute(
    'UPDATE tijaria.snapshots SET manifest = $2, manifest_sha256 = $3 WHERE generation = $1',
    [generation, text, sha256(text)],
  );
  return { generation, manifest };
}

async function writeParts(
  queries: Queries,
  tables: SnapshotTables,
  { content, entries, built }: RowsPlan,
): Promise<SnapshotManifest['files']> {
  const chunks = entries.map(({ chunk }) => chunk);
  const order = alignOrder(chunks);
  const lines = layPieces(chunks.map(encodeChunk)).table;
  const blocks = layPieces(Array.from(order, (ordinal) => built.blocks[ordinal] ?? Buffer.of())).table;
  const parts: [part: string, bytes: Buffer][] = [
    [PARTS.chunkTable, encodeChunkTable(chunks, order, { lines, blocks })],
    [PARTS.sources, encodeSources(content)],
    [PARTS.documents, encodeDocuments(content)],
    [PARTS.postings, encodePostings(built.postings)],
    [PARTS.frequencies, encodeFrequencies(built.frequencies)],
  ];
  const vectors = entries.map(({ vector }) => vector);
  const bytes = vectors.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const files: SnapshotManifest['files'] = { [VECTORS]: { bytes, sha256: digestVectors(vectors) } };
  for (const [part, whole] of parts) files[part] = await writePart(queries, tables, part, whole);
  return files;
}

/** A batch goes as two long values that the database cuts: as one value each, bytes would be sent as text. */
async function writeChunks(
  queries: Queries,
  { chunks }: SnapshotTables,
  { entries, built }: RowsPlan,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let start = 0; start < entries.length; start += ROWS_AT_ONCE) {
    signal?.throwIfAborted();
    const lines = entries.slice(start, start + ROWS_AT_ONCE).map(({ chunk }) => encodeChunk(chunk));
    const blocks = built.blocks.slice(start, start + ROWS_AT_ONCE);
    await queries.execute(
      `INSERT INTO ${chunks}
       SELECT $1 + place::int - 1, substring($2::bytea FROM line_at FOR line_size), substring($3::bytea FROM block_at FOR block_size)
       FROM unnest($4::int[], $5::int[], $6::int[], $7::int[]) WITH ORDINALITY
         AS batch (line_at, line_size, block_at, block_size, place)`,
      [
        start,
        Buffer.concat(lines),
        Buffer.concat(blocks),
        startsOf(lines),
        lines.map(({ length }) => length),
        startsOf(blocks),
        blocks.map(({ length }) => length),
      ],
    );
  }
}

/** Where each begins when they are laid end to end; the first at 1, as the database counts. */
function startsOf(pieces: readonly Buffer[]): number[] {
  let next = 1;
  return pieces.map(({ length }) => {
    const start = next;
    next += length;
    return start;
  });
}

async function writeVectors(
  queries: Queries,
  { vectors }: SnapshotTables,
  entries: readonly IndexedChunk[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const { ofOrdinal } = facetTableOf(entries.map(({ chunk }) => chunk));
  for (let start = 0; start < entries.length; start += ROWS_AT_ONCE) {
    signal?.throwIfAborted();
    const batch = entries.slice(start, start + ROWS_AT_ONCE);
    await queries.execute(
      `INSERT INTO ${vectors} SELECT $1 + place::int - 1, facets, text::vector
       FROM unnest($2::int[], $3::text[]) WITH ORDINALITY AS batch (facets, text, place)`,
      [
        start,
        [...ofOrdinal.subarray(start, start + batch.length)],
        batch.map(({ vector }) => vectorText(vector)),
      ],
    );
  }
  // For the writer that reads them back, and for those of few combinations of facets.
  await queries.execute(`CREATE INDEX ON ${vectors} (ordinal); CREATE INDEX ON ${vectors} (facets)`);
}

import { createHash } from 'node:crypto';
import { TijariaError } from '../../common/errors.ts';
import type { Queries } from '../../common/postgres/queries.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';
import type { KnownPassages } from '../snapshot/build-passages.ts';
import { checkCompatible } from '../snapshot/check-compatible.ts';
import { decodeChunk, digestOfLine } from '../snapshot/chunks/chunk-lines.ts';
import type { ChunkTable } from '../snapshot/chunks/chunk-table.ts';
import { decodeFrequencies } from '../snapshot/postings/frequencies-file.ts';
import { restoreRows } from '../snapshot/postings/restore-rows.ts';
import { checkBlock, checkLine } from './chunk-rows.ts';
import { readManifest } from './published-snapshot.ts';
import { readResident } from './read-resident.ts';
import { corruptError, readingSnapshot } from './snapshot-errors.ts';
import { PARTS, readPart } from './snapshot-parts.ts';
import { tablesOf, type SnapshotTables } from './snapshot-tables.ts';

/** A snapshot of which everything was read and is as it was published: what a writer takes over. */
export interface WholeSnapshot {
  readonly generation: number;
  readonly manifest: SnapshotManifest;
  readonly known: KnownPassages;
  /** Chunk id → digest and vector. */
  readonly vectors: ReadonlyMap<string, { digest: string; vector: Float32Array }>;
}

/** Name of the vectors among the files of a manifest; no part, because the database compares them. */
export const VECTORS = 'vectors';
/** Rows that are read or written at a time. */
export const ROWS_AT_ONCE = 500;

/**
 * Reads and checks all of a generation. Undefined when there is none, or when it is damaged, gone or of another format: then
 * nothing of it can be used again, which costs time and no correctness. `compatibility` asks for one that was built with it.
 */
export async function readIfWhole(
  queries: Queries,
  generation: number | undefined,
  compatibility?: SnapshotCompatibility,
): Promise<WholeSnapshot | undefined> {
  if (generation === undefined) return undefined;
  try {
    const manifest = await readManifest(queries, generation);
    if (compatibility !== undefined) checkCompatible(manifest.snapshotId, manifest, compatibility);
    return await readingSnapshot(manifest.snapshotId, () => readWhole(queries, generation, manifest));
  } catch (error) {
    if (error instanceof TijariaError && error.code.startsWith('snapshot-')) return undefined;
    throw error;
  }
}

async function readWhole(
  queries: Queries,
  generation: number,
  manifest: SnapshotManifest,
): Promise<WholeSnapshot> {
  const tables = tablesOf(generation);
  const { table, postings } = await readResident(queries, tables, manifest);
  const frequencies = decodeFrequencies(
    await readPart(queries, tables, manifest, PARTS.frequencies),
    postings,
  );
  const { digests, blocks } = await readChunks(queries, tables, manifest, table);
  const vectors = await readVectors(queries, tables, manifest);
  return {
    generation,
    manifest,
    known: {
      unchanged({ id, digest }) {
        const ordinal = table.ordinalOf(id);
        return ordinal !== undefined && digests[ordinal] === digest ? ordinal : undefined;
      },
      rows: () => Promise.resolve(restoreRows(postings, frequencies.codes, frequencies.lengths)),
      blockOf: (ordinal) => blocks[ordinal] ?? Buffer.of(),
      terms: postings.terms,
    },
    vectors: new Map(
      vectors.map((vector, ordinal) => [table.idAt(ordinal), { digest: digests[ordinal] ?? '', vector }]),
    ),
  };
}

async function readChunks(
  queries: Queries,
  { chunks }: SnapshotTables,
  { snapshotId }: SnapshotManifest,
  table: ChunkTable,
): Promise<{ digests: string[]; blocks: Buffer[] }> {
  const digests: string[] = [];
  const blocks: Buffer[] = [];
  for (let start = 0; start < table.count; start += ROWS_AT_ONCE) {
    const rows = await queries.query<{ ordinal: number; line: Buffer; block: Buffer }>(
      `SELECT ordinal, line, block FROM ${chunks} WHERE ordinal >= $1 AND ordinal < $2 ORDER BY ordinal`,
      [start, start + ROWS_AT_ONCE],
    );
    for (const { ordinal, line, block } of rows) {
      checkLine(table, snapshotId, ordinal, line);
      checkBlock(table, snapshotId, ordinal, block);
      digests[ordinal] = digestOfLine(line) ?? decodeChunk(line).digest;
      blocks[ordinal] = block;
    }
  }
  return { digests, blocks };
}

async function readVectors(
  queries: Queries,
  { vectors }: SnapshotTables,
  { snapshotId, counts, files }: SnapshotManifest,
): Promise<Float32Array[]> {
  const read: Float32Array[] = [];
  for (let start = 0; start < counts.chunks; start += ROWS_AT_ONCE) {
    const ordinals = Array.from(
      { length: Math.min(ROWS_AT_ONCE, counts.chunks - start) },
      (_, i) => start + i,
    );
    const rows = await queries.query<{ ordinal: number; bytes: Buffer }>(
      `SELECT ordinal, vector_send(vector) AS bytes FROM ${vectors} WHERE ordinal = ANY($1)`,
      [ordinals],
    );
    for (const { ordinal, bytes } of rows) read[ordinal] = decodeSentVector(bytes);
  }
  if (digestVectors(read) !== files[VECTORS]?.sha256) throw corruptError(snapshotId, 'other vectors');
  return read;
}

/** SHA-256 of vectors one after the other, in single precision, the lowest byte of each number first. */
export function digestVectors(vectors: readonly Float32Array[]): string {
  const hash = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of vectors)
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('hex');
}

/** Bytes before the numbers in what pgvector sends: the number of dimensions, and nothing. */
const SENT_HEADER_BYTES = 4;

/** A vector as pgvector sends it, the highest byte of each number first. */
function decodeSentVector(bytes: Buffer): Float32Array {
  const numbers = Buffer.copyBytesFrom(bytes, SENT_HEADER_BYTES);
  numbers.swap32();
  return new Float32Array(numbers.buffer, numbers.byteOffset, numbers.length / 4);
}

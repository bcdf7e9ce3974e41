import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../common/digest.ts';
import { errorMessage, TijariaError } from '../../common/errors.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { SNAPSHOT_FORMAT, snapshotManifestSchema, type SnapshotManifest } from '../snapshot-manifest.ts';
import { ChunkLines } from './chunk-lines.ts';
import { decodePostings } from './postings-file.ts';
import type { Postings } from './postings.ts';
import { SNAPSHOT_FILES } from './snapshot-layout.ts';
import type { SnapshotReference } from './snapshot-pointer.ts';
import { decodeVectors, type VectorTable } from './vectors.ts';

/** What the files of a snapshot hold, every one of them checked against its digest. */
export interface WholeSnapshot {
  readonly manifest: SnapshotManifest;
  readonly chunks: ChunkLines;
  readonly sources: readonly SourceRecord[];
  readonly postings: Postings;
  readonly vectors: VectorTable;
  /** Path of the graph file; undefined when the snapshot has none. */
  readonly graphFile: string | undefined;
}

/**
 * Reads the manifest of a snapshot, checked against the pointer. Throws `snapshot-corrupt` naming the file when it is
 * missing or altered, `snapshot-incompatible` when the snapshot has another format.
 */
export async function readManifest(
  directory: string,
  reference: SnapshotReference,
): Promise<SnapshotManifest> {
  const path = join(directory, SNAPSHOT_FILES.manifest);
  const bytes = await readChecked(path, reference.manifestSha256);
  return decode(path, () => {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    const { format } = z.object({ format: z.number() }).parse(parsed);
    if (format !== SNAPSHOT_FORMAT) throw formatError(directory, format);
    return snapshotManifestSchema.parse(parsed);
  });
}

/**
 * Reads all other files of a snapshot. Throws `snapshot-corrupt` naming the file when one is missing, altered, torn,
 * or holds another number of chunks than the manifest says.
 */
export async function readWholeSnapshot(
  directory: string,
  manifest: SnapshotManifest,
): Promise<WholeSnapshot> {
  const path = (file: string): string => join(directory, file);
  const read = async <T>(file: string, decoder: (bytes: Buffer) => T): Promise<T> => {
    const bytes = await readChecked(path(file), digestOf(path(SNAPSHOT_FILES.manifest), manifest, file));
    return decode(path(file), () => decoder(bytes));
  };
  const graphFile = manifest.hasHnsw ? path(SNAPSHOT_FILES.graph) : undefined;
  // All at once: while one file is digested and decoded here, the thread pool reads the others.
  const [chunks, sources, postings, vectors] = await Promise.all([
    read(SNAPSHOT_FILES.chunks, (bytes) => new ChunkLines(bytes)),
    read(SNAPSHOT_FILES.sources, decodeSources),
    read(SNAPSHOT_FILES.postings, decodePostings),
    read(SNAPSHOT_FILES.vectors, decodeVectors),
    graphFile === undefined ? undefined : checkGraph(graphFile, manifest),
  ]);
  const whole = { manifest, chunks, sources, postings, vectors, graphFile };
  checkCounts(directory, whole);
  return whole;
}

function decodeSources(bytes: Buffer): SourceRecord[] {
  // The checksum of the file says that this is what the writer wrote, and it writes source records.
  return JSON.parse(bytes.toString('utf8')) as SourceRecord[];
}

async function readChecked(path: string, expected: string): Promise<Buffer> {
  const bytes = await readAtOnce(path).catch((cause: unknown) => {
    throw corruptError(path, errorMessage(cause), cause);
  });
  if (sha256(bytes) !== expected) throw corruptError(path, 'other bytes than were published');
  return bytes;
}

/** The bytes of a file in memory of their own. `readFile` would fetch them in half-megabyte turns, thrice as slow. */
async function readAtOnce(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    let position = 0;
    while (position < size) {
      const { bytesRead } = await file.read(bytes, position, size - position, position);
      if (bytesRead === 0) break;
      position += bytesRead;
    }
    return bytes.subarray(0, position);
  } finally {
    await file.close();
  }
}

/** The graph is loaded by its library from the file, so its bytes are only passed by here. */
async function checkGraph(path: string, manifest: SnapshotManifest): Promise<void> {
  const expected = digestOf(path, manifest, SNAPSHOT_FILES.graph);
  const actual = await fileDigest(path).catch((cause: unknown) => {
    throw corruptError(path, errorMessage(cause), cause);
  });
  if (actual !== expected) throw corruptError(path, 'other bytes than were published');
}

/** SHA-256 of a file, without holding it in memory. */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

function digestOf(path: string, manifest: SnapshotManifest, file: string): string {
  const digest = manifest.files[file];
  if (digest === undefined) throw corruptError(path, `no digest of ${file}`);
  return digest;
}

function checkCounts(directory: string, { manifest, chunks, postings, vectors }: WholeSnapshot): void {
  const expected = manifest.counts.chunks;
  const found: [file: string, count: number][] = [
    [SNAPSHOT_FILES.chunks, chunks.count],
    [SNAPSHOT_FILES.postings, postings.lengths.length],
    [SNAPSHOT_FILES.vectors, vectors.count],
  ];
  for (const [file, count] of found) {
    if (count !== expected)
      throw corruptError(join(directory, file), `${count} chunks instead of ${expected}`);
  }
  if (vectors.dimensions === manifest.embedder.dimensions) return;
  throw corruptError(join(directory, SNAPSHOT_FILES.vectors), `${vectors.dimensions} dimensions`);
}

function decode<T>(path: string, decoder: () => T): T {
  try {
    return decoder();
  } catch (cause) {
    if (cause instanceof TijariaError) throw cause;
    throw corruptError(path, errorMessage(cause), cause);
  }
}

function corruptError(path: string, received: string, cause?: unknown): TijariaError {
  return new TijariaError(
    'snapshot-corrupt',
    `opening ${path}: expected the file as it was published, received ${received}; run: npm run ingest`,
    { cause },
  );
}

function formatError(directory: string, format: number): TijariaError {
  return new TijariaError(
    'snapshot-incompatible',
    `opening ${directory}: expected snapshot format ${SNAPSHOT_FORMAT}, received ${format}; run: npm run ingest`,
  );
}

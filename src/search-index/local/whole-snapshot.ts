import type { SentenceKind } from '../search-index.ts';
import { join } from 'node:path';
import { z } from 'zod';
import { TijariaError } from '../../common/errors.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { SNAPSHOT_FORMAT, snapshotManifestSchema, type SnapshotManifest } from '../snapshot-manifest.ts';
import type { CheckedFile } from './checked-file.ts';
import { ChunkLines } from './chunks/chunk-lines.ts';
import { ChunkTable } from './chunks/chunk-table.ts';
import type { HnswGraph } from './hnsw.ts';
import { decodeFrequencies } from './postings/frequencies-file.ts';
import { decodePostings } from './postings/postings-file.ts';
import type { Postings } from './postings/postings.ts';
import { restoreRows } from './postings/restore-rows.ts';
import type { TermRows } from './postings/term-rows.ts';
import { SnapshotFolder } from './snapshot-folder.ts';
import { SNAPSHOT_FILES } from './snapshot-layout.ts';
import type { SnapshotReference } from './snapshot-pointer.ts';
import { SentenceBlocks } from './sentences/sentences-file.ts';
import { decodeVectors, decodeVectorsShape, VECTORS_HEADER_BYTES, type VectorTable } from './vectors.ts';

/**
 * An opened snapshot, every file of it checked against its digest. Postings and the tables of chunks and sentences are in
 * memory; the other files stay open and are read as they are needed, also after they were removed.
 */
export interface WholeSnapshot {
  readonly manifest: SnapshotManifest;
  readonly chunks: ChunkLines;
  readonly sources: readonly SourceRecord[];
  readonly postings: Postings;
  readonly sentences: Readonly<Record<SentenceKind, SentenceBlocks>>;
  /** Reads the vectors, each time anew. */
  readonly vectors: () => Promise<VectorTable>;
  /** Reads the rows that the postings were made from, each time anew. Throws `snapshot-corrupt`. */
  rows(): Promise<TermRows>;
  /** Path of the graph file; undefined when the snapshot has none. */
  readonly graphFile: string | undefined;
  /** What `openGraph` gives, once it is loaded; undefined when it was not asked. */
  readonly graph: Promise<HnswGraph | undefined> | undefined;
  /** Lets go of the files; a second close does nothing. */
  close(): void;
}

/** Number of vectors and of their dimensions. */
export type VectorsShape = Pick<VectorTable, 'count' | 'dimensions'>;

/** Loads a graph file that was found whole; undefined when it cannot be used. Must not reject. */
export type OpenGraph = (file: string, shape: VectorsShape) => Promise<HnswGraph | undefined>;

/**
 * Reads the manifest of a snapshot, checked against the pointer. Throws `snapshot-corrupt` naming the file when it is
 * missing or altered, `snapshot-incompatible` when the snapshot has another format.
 */
export async function readManifest(
  directory: string,
  reference: SnapshotReference,
): Promise<SnapshotManifest> {
  const folder = new SnapshotFolder(directory, { [SNAPSHOT_FILES.manifest]: reference.manifestSha256 });
  return folder.read(SNAPSHOT_FILES.manifest, (bytes) => {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    const { format } = z.object({ format: z.number() }).parse(parsed);
    if (format !== SNAPSHOT_FORMAT) throw formatError(directory, format);
    return snapshotManifestSchema.parse(parsed);
  });
}

/**
 * Opens all other files of a snapshot. Throws `snapshot-corrupt` naming the file when one is missing, altered, torn,
 * or holds another number of chunks than the manifest says.
 */
export async function readWholeSnapshot(
  directory: string,
  manifest: SnapshotManifest,
  openGraph?: OpenGraph,
): Promise<WholeSnapshot> {
  const folder = new SnapshotFolder(directory, manifest.files);
  try {
    const graphFile = manifest.hasHnsw ? join(directory, SNAPSHOT_FILES.graph) : undefined;
    if (graphFile !== undefined) await folder.check(SNAPSHOT_FILES.graph);
    const shape = { count: manifest.counts.chunks, dimensions: manifest.embedder.dimensions };
    const content = await openContent(folder, shape);
    // The library loads the graph on a thread of its own, longer than all the rest takes: whoever needs it first waits.
    const graph = graphFile === undefined ? undefined : openGraph?.(graphFile, shape);
    return { manifest, ...content, graphFile, graph, close: () => folder.close() };
  } catch (error) {
    folder.close();
    throw error;
  }
}

type Content = Pick<WholeSnapshot, 'chunks' | 'sources' | 'postings' | 'sentences' | 'vectors' | 'rows'>;

async function openContent(folder: SnapshotFolder, shape: VectorsShape): Promise<Content> {
  const files = SNAPSHOT_FILES;
  // Meanwhile the thread pool fills the memory for them, which takes longer than to digest them.
  const reading = folder.read(files.postings, decodePostings);
  // Its failure is thrown where it is awaited; until then it must not count as unseen.
  reading.catch(() => undefined);
  const table = await folder.read(files.chunkTable, (bytes) => new ChunkTable(bytes));
  if (table.count !== shape.count)
    folder.refuse(files.chunkTable, `${table.count} chunks instead of ${shape.count}`);
  const chunks = await folder.open(files.chunks, ({ size, read }) => new ChunkLines(table, size, read));
  const sources = await folder.read(files.sources, decodeSources);
  const frequencies = await folder.open(files.frequencies, (file) => file);
  const sentences = {
    statements: await openSentences(folder, files.statements, shape),
    questions: await openSentences(folder, files.questions, shape),
  };
  const vectors = await folder.open(files.vectors, (file) => checkedVectors(file, shape));
  const postings = await reading;
  if (postings.passages !== shape.count)
    folder.refuse(files.postings, `${postings.passages} chunks instead of ${shape.count}`);
  return {
    chunks,
    sources,
    postings,
    sentences,
    vectors: () => folder.readOpened(files.vectors, vectors, decodeVectors),
    rows: () =>
      folder.readOpened(files.frequencies, frequencies, (bytes) => {
        const { codes, lengths } = decodeFrequencies(bytes, postings);
        return restoreRows(postings, codes, lengths);
      }),
  };
}

async function openSentences(
  folder: SnapshotFolder,
  name: string,
  { count }: VectorsShape,
): Promise<SentenceBlocks> {
  const refuse = (received: string): never => folder.refuse(name, received);
  const blocks = await folder.open(name, (file) => new SentenceBlocks(file, refuse));
  if (blocks.count !== count) folder.refuse(name, `${blocks.count} chunks instead of ${count}`);
  return blocks;
}

function checkedVectors(file: CheckedFile, { count, dimensions }: VectorsShape): CheckedFile {
  const found = decodeVectorsShape(file.read(0, VECTORS_HEADER_BYTES), file.size);
  if (found.count === count && found.dimensions === dimensions) return file;
  throw new RangeError(`${found.count} × ${found.dimensions} numbers instead of ${count} × ${dimensions}`);
}

function decodeSources(bytes: Buffer): SourceRecord[] {
  // The checksum of the file says that this is what the writer wrote, and it writes source records.
  return JSON.parse(bytes.toString('utf8')) as SourceRecord[];
}

function formatError(directory: string, format: number): TijariaError {
  return new TijariaError(
    'snapshot-incompatible',
    `opening ${directory}: expected snapshot format ${SNAPSHOT_FORMAT}, received ${format}; run: npm run ingest`,
  );
}

import { z } from 'zod';
import { TijariaError } from '../../common/errors.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import type { DocumentEntry } from '../document-entry.ts';
import { SNAPSHOT_FORMAT, snapshotManifestSchema, type SnapshotManifest } from '../snapshot-manifest.ts';
import type { CheckedFile } from './checked-file.ts';
import { CheckedPieces, type PieceTable } from '../snapshot/checked-pieces.ts';
import { ChunkLines } from '../snapshot/chunks/chunk-lines.ts';
import { ChunkTable } from '../snapshot/chunks/chunk-table.ts';
import { decodeFrequencies } from '../snapshot/postings/frequencies-file.ts';
import { decodePostings } from '../snapshot/postings/postings-file.ts';
import type { Postings } from '../snapshot/postings/postings.ts';
import { restoreRows } from '../snapshot/postings/restore-rows.ts';
import type { TermRows } from '../snapshot/postings/term-rows.ts';
import { decodeDocuments, decodeSources } from '../snapshot/describe-snapshot.ts';
import { SnapshotFolder } from './snapshot-folder.ts';
import { contentFiles, SNAPSHOT_FILES } from './snapshot-layout.ts';
import type { SnapshotReference } from './snapshot-pointer.ts';
import { decodeVectors, decodeVectorsShape, VECTORS_HEADER_BYTES, type VectorTable } from './vectors.ts';

/**
 * An opened snapshot. Postings and the table of chunks are in memory, digested; the other files are of the right size, stay
 * open, and are checked piece by piece as they are read, also after they were removed.
 */
export interface WholeSnapshot {
  readonly manifest: SnapshotManifest;
  readonly chunks: ChunkLines;
  readonly sources: readonly SourceRecord[];
  /** Decoded when they are first asked for: a question asks for none. */
  readonly documents: () => readonly DocumentEntry[];
  readonly postings: Postings;
  /** Blocks of the sentences of each chunk, as `buildBlocks` makes them, by its align place. */
  readonly blocks: CheckedPieces;
  /** Reads and digests the vectors, each time anew. Throws `snapshot-corrupt`. */
  readonly vectors: () => Promise<VectorTable>;
  /** Reads and digests the rows that the postings were made from, each time anew. Throws `snapshot-corrupt`. */
  readonly rows: () => Promise<TermRows>;
  readonly graph: GraphFile | undefined;
  /** Lets go of the files; a second close does nothing. */
  close(): void;
}

/** The graph of a snapshot that has one. */
export interface GraphFile {
  readonly path: string;
  /** Digests it, which takes longer than opening all the rest. Throws `snapshot-corrupt`. */
  verify(): Promise<void>;
}

/** Number of vectors and of their dimensions. */
export type VectorsShape = Pick<VectorTable, 'count' | 'dimensions'>;

/**
 * Reads the manifest of a snapshot, checked against the pointer. Throws `snapshot-corrupt` naming the file when it is
 * missing or altered, `snapshot-incompatible` when the snapshot has another format.
 */
export async function readManifest(
  directory: string,
  reference: SnapshotReference,
): Promise<SnapshotManifest> {
  const folder = new SnapshotFolder(directory, {
    [SNAPSHOT_FILES.manifest]: { sha256: reference.manifestSha256 },
  });
  return folder.read(SNAPSHOT_FILES.manifest, (bytes) => {
    const parsed: unknown = JSON.parse(bytes.toString('utf8'));
    const { format } = z.object({ format: z.number() }).parse(parsed);
    if (format !== SNAPSHOT_FORMAT) throw formatError(directory, format);
    return snapshotManifestSchema.parse(parsed);
  });
}

/**
 * Opens all other files of a snapshot. Throws `snapshot-corrupt` naming the file when one is missing or torn, one that is
 * held in memory was altered, or one holds another number of chunks than the manifest says. What is altered in the others is
 * found where it is read, and by {@link verifyFiles}.
 */
export async function readWholeSnapshot(
  directory: string,
  manifest: SnapshotManifest,
): Promise<WholeSnapshot> {
  const folder = new SnapshotFolder(directory, manifest.files);
  try {
    const content = await openContent(folder, shapeOf(manifest));
    const graph = manifest.hasHnsw ? await openGraphFile(folder) : undefined;
    return { manifest, ...content, graph, close: () => folder.close() };
  } catch (error) {
    folder.close();
    throw error;
  }
}

/** Digests every file of a snapshot, whoever needs it. Throws `snapshot-corrupt` naming the first that was altered. */
export async function verifyFiles(directory: string, manifest: SnapshotManifest): Promise<void> {
  const folder = new SnapshotFolder(directory, manifest.files);
  try {
    for (const file of contentFiles(manifest.hasHnsw)) {
      const opened = await folder.open(file);
      await folder.use(file, () => opened.verify());
    }
  } finally {
    folder.close();
  }
}

/** Number of vectors in a snapshot, and of their dimensions. */
export function shapeOf({ counts, embedder }: SnapshotManifest): VectorsShape {
  return { count: counts.chunks, dimensions: embedder.dimensions };
}

/** Blocks of sentences that stay in memory, those asked for last: some 40 MB, and every block of a small base. */
const KEPT_BLOCKS = 16_384;

type Content = Pick<
  WholeSnapshot,
  'chunks' | 'sources' | 'documents' | 'postings' | 'blocks' | 'vectors' | 'rows'
>;

async function openContent(folder: SnapshotFolder, shape: VectorsShape): Promise<Content> {
  const files = SNAPSHOT_FILES;
  // Meanwhile the thread pool fills the memory for them, which takes longer than to digest them.
  const reading = folder.read(files.postings, decodePostings);
  // Its failure is thrown where it is awaited; until then it must not count as unseen.
  reading.catch(() => undefined);
  const table = await folder.read(files.chunkTable, (bytes) => new ChunkTable(bytes));
  if (table.count !== shape.count)
    folder.refuse(files.chunkTable, `${table.count} chunks instead of ${shape.count}`);
  const lines = await openPieces(folder, files.chunks, table.pieces.lines);
  const blocks = await openPieces(folder, files.sentences, table.pieces.blocks, KEPT_BLOCKS);
  const sources = await folder.read(files.sources, decodeSources);
  const documents = await folder.read(files.documents, decodeDocumentsOnce);
  const frequencies = await folder.open(files.frequencies);
  const vectors = await folder.open(files.vectors);
  await folder.use(files.vectors, () => checkVectorsShape(vectors, shape));
  const postings = await reading;
  if (postings.passages !== shape.count)
    folder.refuse(files.postings, `${postings.passages} chunks instead of ${shape.count}`);
  return {
    chunks: new ChunkLines(table, lines),
    sources,
    documents,
    postings,
    blocks,
    vectors: () => folder.use(files.vectors, async () => decodeVectors(await vectors.readAll())),
    rows: () =>
      folder.use(files.frequencies, async () => {
        const { codes, lengths } = decodeFrequencies(await frequencies.readAll(), postings);
        return restoreRows(postings, codes, lengths);
      }),
  };
}

async function openPieces(
  folder: SnapshotFolder,
  file: string,
  table: PieceTable,
  keep = 0,
): Promise<CheckedPieces> {
  const opened = await folder.open(file);
  const refuse = (received: string): never => folder.refuse(file, received);
  return folder.use(file, () => new CheckedPieces(table, opened, refuse, keep));
}

async function openGraphFile(folder: SnapshotFolder): Promise<GraphFile> {
  const { graph } = SNAPSHOT_FILES;
  const opened = await folder.open(graph);
  return { path: folder.path(graph), verify: () => folder.use(graph, () => opened.verify()) };
}

function checkVectorsShape(file: CheckedFile, { count, dimensions }: VectorsShape): void {
  const header = Buffer.alloc(VECTORS_HEADER_BYTES);
  file.read(header, 0);
  const found = decodeVectorsShape(header, file.size);
  if (found.count === count && found.dimensions === dimensions) return;
  throw new RangeError(`${found.count} × ${found.dimensions} numbers instead of ${count} × ${dimensions}`);
}

function decodeDocumentsOnce(bytes: Buffer): () => readonly DocumentEntry[] {
  let decoded: readonly DocumentEntry[] | undefined;
  return () => (decoded ??= decodeDocuments(bytes));
}

function formatError(directory: string, format: number): TijariaError {
  return new TijariaError(
    'snapshot-incompatible',
    `opening ${directory}: expected snapshot format ${SNAPSHOT_FORMAT}, received ${format}; run: npm run ingest`,
  );
}

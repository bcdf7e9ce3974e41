import { join } from 'node:path';
import { sha256 } from '../../common/digest.ts';
import { compareIds, orderedDocuments } from '../ordered-entries.ts';
import { SNAPSHOT_FORMAT, type SnapshotManifest } from '../snapshot-manifest.ts';
import type { IndexedChunk, SnapshotContent } from '../snapshot-writer.ts';
import { describeFile } from './checked-file.ts';
import { layPieces } from './checked-pieces.ts';
import { encodeChunkLines } from './chunks/chunk-lines.ts';
import { alignOrder, encodeChunkTable } from './chunks/chunk-table.ts';
import type { DurableFiles } from './durable-files.ts';
import type { HnswModule } from './hnsw.ts';
import { buildTermRows, type RowPassage } from './postings/build-term-rows.ts';
import { encodeFrequencies, type Frequencies } from './postings/frequencies-file.ts';
import { encodePostings } from './postings/postings-file.ts';
import type { Postings } from './postings/postings.ts';
import { weighRows } from './postings/weigh-rows.ts';
import { SNAPSHOT_FILES } from './snapshot-layout.ts';
import type { SnapshotReference } from './snapshot-pointer.ts';
import { buildBlocks, type ToldPassage } from './sentences/build-blocks.ts';
import { encodeVectors, packVectors, vectorAt, type VectorTable } from './vectors.ts';
import type { WholeSnapshot } from './whole-snapshot.ts';

/** A snapshot about to be written: content, its entries in order, its name, and the module that builds the graph. */
export interface SnapshotPlan {
  readonly content: SnapshotContent;
  readonly entries: readonly IndexedChunk[];
  readonly snapshotId: string;
  readonly createdAt: string;
  readonly graph?: HnswModule;
}

/** Largest share of the vectors that may differ for the graph before to be mended instead of built anew. */
const MAX_MENDED_SHARE = 0.05;

type FileDescription = SnapshotManifest['files'][string];

/** A snapshot on disk, not yet published. */
export interface WrittenSnapshot {
  readonly manifest: SnapshotManifest;
  readonly reference: SnapshotReference;
}

/**
 * Writes all files of a snapshot into an existing directory, several at a time and the manifest last, and flushes each.
 * Looks at the signal before every file and throws its reason; nothing is being written when it returns or throws.
 * `before` is the published snapshot: its unchanged lines are taken over, and its graph may be mended.
 */
export async function writeSnapshotFiles(
  directory: string,
  plan: SnapshotPlan,
  files: DurableFiles,
  { before, signal }: { before?: WholeSnapshot; signal?: AbortSignal } = {},
): Promise<WrittenSnapshot> {
  const described: Record<string, FileDescription> = {};
  const writes: Promise<void>[] = [];
  /** Begins to write a file: disks take several at a time, and the graph is made meanwhile. */
  const write = (file: string, bytes: Buffer): void => {
    signal?.throwIfAborted();
    described[file] = { bytes: bytes.length, sha256: sha256(bytes) };
    const writing = files.write(join(directory, file), bytes);
    // Its failure is thrown where all are awaited; until then it must not count as unseen.
    writing.catch(() => undefined);
    writes.push(writing);
  };
  const { entries, content } = plan;
  try {
    const chunks = entries.map((entry) => entry.chunk);
    const lines = layPieces(encodeChunkLines(chunks, before?.chunks));
    write(SNAPSHOT_FILES.chunks, lines.bytes);
    write(SNAPSHOT_FILES.sources, encodeSources(content));
    write(SNAPSHOT_FILES.documents, encodeDocuments(content));
    const vectors = packVectors(
      entries.map((entry) => entry.vector),
      content.compatibility.dimensions,
    );
    write(SNAPSHOT_FILES.vectors, encodeVectors(vectors));
    const { postings, frequencies, ...built } = await buildPostings(plan, before);
    const order = alignOrder(chunks);
    const blocks = layPieces(Array.from(order, (ordinal) => built.blocks[ordinal] ?? Buffer.of()));
    write(SNAPSHOT_FILES.sentences, blocks.bytes);
    write(
      SNAPSHOT_FILES.chunkTable,
      encodeChunkTable(chunks, order, { lines: lines.table, blocks: blocks.table }),
    );
    write(SNAPSHOT_FILES.postings, encodePostings(postings));
    write(SNAPSHOT_FILES.frequencies, encodeFrequencies(frequencies));
    if (plan.graph !== undefined) {
      const path = join(directory, SNAPSHOT_FILES.graph);
      const change = before === undefined ? undefined : await changeOf(before, plan, vectors);
      if (change === undefined) await plan.graph.build(vectors, path, signal);
      else await plan.graph.update(vectors, change, path, signal);
      await files.sync(path);
      described[SNAPSHOT_FILES.graph] = await describeFile(path);
    }
    await Promise.all(writes);
    const manifest = manifestOf(plan, postings.terms.length, described);
    const bytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`, 'utf8');
    write(SNAPSHOT_FILES.manifest, bytes);
    await Promise.all(writes);
    return { manifest, reference: { snapshotId: plan.snapshotId, manifestSha256: sha256(bytes) } };
  } finally {
    // Whatever failed, nothing may still be written when the caller clears the directory away.
    await Promise.allSettled(writes);
  }
}

/**
 * The postings of the snapshot, and the blocks of its sentences. Chunks that the snapshot before holds with the same
 * digest, analysed in the same way, are taken over without looking at their terms and sentences.
 */
async function buildPostings(
  { content, entries }: SnapshotPlan,
  before: WholeSnapshot | undefined,
): Promise<{ postings: Postings; frequencies: Frequencies; blocks: Buffer[] }> {
  const reusable = before?.manifest.analyserId === content.compatibility.analyserId ? before : undefined;
  const passages = entries.map((entry): RowPassage & ToldPassage => {
    const known = reusable?.chunks.unchanged(entry.chunk);
    return { language: entry.chunk.language, source: entry, known };
  });
  const isAnyKnown = passages.some(({ known }) => known !== undefined);
  const rows = buildTermRows(passages, isAnyKnown ? await reusable?.rows() : undefined);
  const { postings, codes } = weighRows(rows);
  const known = reusable && {
    blockOf: (ordinal: number) => reusable.blocks.take(reusable.chunks.table.alignPlaceOf(ordinal)),
    terms: reusable.postings.terms,
  };
  const blocks = buildBlocks(passages, postings, known);
  return { postings, frequencies: { codes, lengths: rows.lengths }, blocks };
}

/** What to mend of the graph before; undefined when it holds other chunks, was made otherwise, or differs too much. */
async function changeOf(
  before: WholeSnapshot,
  { entries, content: { compatibility } }: SnapshotPlan,
  vectors: VectorTable,
): Promise<{ before: string; places: number[] } | undefined> {
  const { id, dimensions } = before.manifest.embedder;
  const { table } = before.chunks;
  const isSameTable =
    id === compatibility.embedderId &&
    dimensions === compatibility.dimensions &&
    table.count === entries.length &&
    entries.every(({ chunk }, i) => chunk.id === table.idAt(i));
  if (before.graph === undefined || !isSameTable) return undefined;
  const old = await before.vectors();
  const places = [...entries.keys()].filter(
    (place) => !bytesOf(vectorAt(old, place)).equals(bytesOf(vectorAt(vectors, place))),
  );
  if (places.length > entries.length * MAX_MENDED_SHARE) return undefined;
  return { before: before.graph.path, places };
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function encodeSources({ sources }: SnapshotContent): Buffer {
  const ordered = [...sources].sort((a, b) => compareIds(a.id, b.id));
  return Buffer.from(`${JSON.stringify(ordered, undefined, 2)}\n`, 'utf8');
}

/** A document a line, so that two snapshots can be compared by reading them. */
function encodeDocuments({ documents }: SnapshotContent): Buffer {
  const lines = orderedDocuments(documents).map((document) => JSON.stringify(document));
  return Buffer.from(`[${lines.join(',\n')}]\n`, 'utf8');
}

function manifestOf(plan: SnapshotPlan, terms: number, files: SnapshotManifest['files']): SnapshotManifest {
  const { compatibility, documents } = plan.content;
  return {
    format: SNAPSHOT_FORMAT,
    snapshotId: plan.snapshotId,
    createdAt: plan.createdAt,
    embedder: { id: compatibility.embedderId, dimensions: compatibility.dimensions },
    analyserId: compatibility.analyserId,
    chunkerId: compatibility.chunkerId,
    counts: { documents: documents.length, chunks: plan.entries.length, terms },
    hasHnsw: plan.graph !== undefined,
    files: { ...files },
  };
}

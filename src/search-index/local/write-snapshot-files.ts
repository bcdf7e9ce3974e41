import { join } from 'node:path';
import { sha256 } from '../../common/digest.ts';
import type { SnapshotManifest } from '../snapshot-manifest.ts';
import { buildPassages, type KnownPassages } from '../snapshot/build-passages.ts';
import {
  describeSnapshot,
  encodeDocuments,
  encodeSources,
  type SnapshotPlan as Plan,
} from '../snapshot/describe-snapshot.ts';
import { describeFile } from './checked-file.ts';
import { layPieces } from '../snapshot/checked-pieces.ts';
import { encodeChunkLines } from '../snapshot/chunks/chunk-lines.ts';
import { alignOrder, encodeChunkTable } from '../snapshot/chunks/chunk-table.ts';
import type { DurableFiles } from './durable-files.ts';
import type { HnswModule } from './hnsw.ts';
import { encodeFrequencies } from '../snapshot/postings/frequencies-file.ts';
import { encodePostings } from '../snapshot/postings/postings-file.ts';
import { SNAPSHOT_FILES } from './snapshot-layout.ts';
import type { SnapshotReference } from './snapshot-pointer.ts';
import { encodeVectors, packVectors, vectorAt, type VectorTable } from './vectors.ts';
import type { WholeSnapshot } from './whole-snapshot.ts';

/** A snapshot about to be written, and the module that builds the graph. */
export interface SnapshotPlan extends Plan {
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
    const { postings, frequencies, ...built } = await buildPassages(entries, knownPassages(plan, before));
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
    const manifest = describeSnapshot(plan, {
      terms: postings.terms.length,
      hasHnsw: plan.graph !== undefined,
      files: described,
    });
    const bytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`, 'utf8');
    write(SNAPSHOT_FILES.manifest, bytes);
    await Promise.all(writes);
    return { manifest, reference: { snapshotId: plan.snapshotId, manifestSha256: sha256(bytes) } };
  } finally {
    // Whatever failed, nothing may still be written when the caller clears the directory away.
    await Promise.allSettled(writes);
  }
}

/** What is taken over from a snapshot that was analysed in the same way. */
function knownPassages(
  { content }: SnapshotPlan,
  before: WholeSnapshot | undefined,
): KnownPassages | undefined {
  if (before?.manifest.analyserId !== content.compatibility.analyserId) return undefined;
  const { chunks, blocks, postings, rows } = before;
  return {
    unchanged: (chunk) => chunks.unchanged(chunk),
    blockOf: (ordinal) => blocks.take(chunks.table.alignPlaceOf(ordinal)),
    terms: postings.terms,
    rows,
  };
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

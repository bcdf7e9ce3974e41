import type { Chunk } from '../chunking/chunk.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { PassageAnalysis, WeightedTerm } from '../text/term-analyser.ts';
import type { DocumentEntry } from './document-entry.ts';
import type { SnapshotCompatibility, SnapshotManifest } from './snapshot-manifest.ts';

/** One chunk with everything the index needs of it. */
export interface IndexedChunk {
  readonly chunk: Chunk;
  /** Norm 1, length = dimensions. */
  readonly vector: Float32Array;
  /**
   * A writer reads them, and `length`, at most once and only of a chunk that it does not take over from the published
   * snapshot: analysing them may be left until then.
   */
  readonly terms: readonly WeightedTerm[];
  /** Plain words of the chunk, before they were expanded to terms: what BM25 calls its length. Finite and ≥ 0. */
  readonly length: number;
  /**
   * The chunk's statements in their order, each analysed with the headings above it; lengths are whole numbers of words.
   * Read as `terms` are.
   */
  readonly statements: readonly PassageAnalysis[];
  /** The questions that people ask of the chunk, as its statements are. */
  readonly questions: readonly PassageAnalysis[];
}

/** All that a snapshot holds. Chunk ids are unique; order does not matter. */
export interface SnapshotContent {
  readonly compatibility: SnapshotCompatibility;
  /** One per document and language; order does not matter. */
  readonly documents: readonly DocumentEntry[];
  readonly entries: readonly IndexedChunk[];
  readonly sources: readonly SourceRecord[];
}

/**
 * Publishes snapshots, one writer at a time.
 *
 * `previous` gives the chunk digests and vectors of the published snapshot when it was built with the same
 * embedder, chunker and analyser, so that unchanged chunks are not embedded again; otherwise an empty map.
 * `publish` writes aside, then switches by one atomic rename: a kill at any moment leaves the old snapshot or the
 * new one. It keeps the snapshot before the new one and removes older ones and what earlier kills left behind.
 * Content equal to the published snapshot gives that snapshot's manifest back and writes nothing.
 * `rollBack` makes the snapshot before the published one the published one, and gives its manifest; the two change places, so
 * that doing it twice undoes it. Throws `snapshot-missing` when there is none, or it is not whole.
 * Both throw `TijariaError` `ingest-locked` when another writer is publishing; `publish` throws `embedder-invalid-output` for a vector of
 * the wrong length, not finite or not of norm 1, `internal` for a chunk id that occurs twice, a chunk's length that
 * is not finite and ≥ 0, or a statement's that is no whole number ≥ 0; when `signal` is aborted before the switch, the
 * abort reason. Whatever it throws, the old snapshot or the new one is published, and whole.
 */
export interface SnapshotWriter {
  previous(
    compatibility: SnapshotCompatibility,
  ): Promise<ReadonlyMap<string, { digest: string; vector: Float32Array }>>;
  publish(
    content: SnapshotContent,
    options: { createdAt: string; signal?: AbortSignal },
  ): Promise<SnapshotManifest>;
  rollBack(): Promise<SnapshotManifest>;
}

import type { Chunk } from '../chunking/chunk.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';
import type { SnapshotManifest } from './snapshot-manifest.ts';

/** A chunk id and how well it matched. Cosine `similarity` for dense search, BM25 score for lexical search. */
export interface Hit {
  readonly chunkId: string;
  readonly score: number;
}

/** What a filter may look at. Few combinations of these occur in an index, however many chunks it holds. */
export type ChunkFacets = Pick<Chunk, 'language' | 'theme' | 'audience' | 'validity' | 'purpose'>;

/**
 * Which chunks may be returned. Must be pure: an index may ask it once for all chunks with the same facets, or about
 * every one of them.
 */
export type ChunkFilter = (facets: ChunkFacets) => boolean;

/** How much of the index is wanted. Without a filter every chunk is eligible. */
export interface SearchOptions {
  /** At most this many hits; a whole number ≥ 1. Larger than the index is fine. */
  readonly k: number;
  readonly filter?: ChunkFilter;
}

/**
 * An opened snapshot that can be asked. Immutable: two equal calls give equal results.
 *
 * `dense` ranks by cosine similarity with a vector of norm 1; `lexical` by BM25 over weighted query terms, and
 * returns only chunks that share at least one term of weight above 0. Both give at most k hits, best first, ties by
 * chunk id, none that the filter refuses; k counts after filtering. Lexical scores compare only within one query, but
 * across languages: how telling a term is, is counted over all chunks, how long a chunk is, against its own language.
 * `documentFrequency` is the number of chunks holding the term, in any language (0 when unknown).
 * `chunk` gives a chunk by id or undefined; `aligned` all chunks with that align id, in fr, ar, en order.
 * Throws `TijariaError`: `snapshot-incompatible` when the query vector's length is not the snapshot's dimensions,
 * `internal` for a vector that is not finite or not of norm 1, a term weight that is not finite, a k that is not a
 * whole number ≥ 1, and every call after `close`. What the filter throws is passed on.
 */
export interface SearchIndex {
  readonly manifest: SnapshotManifest;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  dense(vector: Float32Array, options: SearchOptions): Promise<Hit[]>;
  lexical(terms: readonly WeightedTerm[], options: SearchOptions): Promise<Hit[]>;
  documentFrequency(term: string): number;
  chunk(id: string): Chunk | undefined;
  aligned(alignId: string): readonly Chunk[];
  /** Lets go of files and memory. Calls after it throw or reject; a second close does nothing. */
  close(): Promise<void>;
}

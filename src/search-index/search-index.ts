import type { Chunk } from '../chunking/chunk.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { WeightedTerm } from '../text/term-analyser.ts';
import type { DocumentEntry } from './document-entry.ts';
import type { SnapshotManifest } from './snapshot-manifest.ts';

/** What filters and ranking look at. Few combinations of these occur in an index, however many chunks it holds. */
export type ChunkFacets = Pick<Chunk, 'language' | 'theme' | 'audience' | 'validity' | 'purpose' | 'role'>;

/** A chunk as ranking knows it: all but what stands in it. */
export interface ChunkReference {
  readonly chunkId: string;
  readonly alignId: string;
  readonly facets: ChunkFacets;
}

/** A chunk and how well it matched. Cosine `similarity` for dense search, BM25 score for lexical search. */
export interface Hit extends ChunkReference {
  readonly score: number;
}

/** Two kinds of sentences of a chunk: its statements, each with the headings above it, and the questions people ask of it. */
export const SENTENCE_KINDS = ['statements', 'questions'] as const;

/** One of {@link SENTENCE_KINDS}. */
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** The same of both kinds. */
export type BySentenceKind<T> = Readonly<Record<SentenceKind, T>>;

/** What each sentence of a chunk scores, in their order. */
export type SentenceScores = BySentenceKind<readonly number[]>;

/** What is told of a chunk without sentences. */
export const NO_SENTENCES: SentenceScores = { statements: [], questions: [] };

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
 * `documents` come by id, those of one id in fr, ar, en order.
 * `chunks` gives the chunks with these ids, in the order of the ids: undefined for one that is unknown, the same again for
 * one that comes twice. There may be as many ids as chunks. A chunk is known
 * by its id: the next call may give another object of it. `aligned` names all chunks with that align id, in fr, ar, en order.
 *
 * `sentenceScores` gives for each of the chunks what its sentences score by the terms, as `sentenceImpact` says, for an unknown chunk
 * none: idf is for the weights to hold. A sentence holds no term that its chunk is not indexed under (those of very small weight), and
 * a frequency may be off by 1 in 32. `heldTerms` gives for each of the chunks which of the terms it is indexed under.
 * Both take all chunks of a query at once, because what is known of its terms is looked up once.
 *
 * What returns a promise may be a call over the network: whoever needs several passages asks for them together. An empty list
 * is answered without one. Such a call never throws, it rejects. The rest is answered from memory.
 *
 * Throws or rejects with `TijariaError`: `snapshot-incompatible` when the query vector's length is not the snapshot's dimensions,
 * `internal` for a vector that is not finite or not of norm 1, a term weight that is not finite, a k that is not a
 * whole number ≥ 1, and every call after `close`; `snapshot-corrupt` where what is asked for must be read and was
 * altered since it was published. What the filter throws is passed on.
 */
export interface SearchIndex {
  readonly manifest: SnapshotManifest;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly documents: readonly DocumentEntry[];
  dense(vector: Float32Array, options: SearchOptions): Promise<Hit[]>;
  lexical(terms: readonly WeightedTerm[], options: SearchOptions): Promise<Hit[]>;
  documentFrequency(term: string): number;
  chunks(ids: readonly string[]): Promise<readonly (Chunk | undefined)[]>;
  aligned(alignId: string): readonly ChunkReference[];
  sentenceScores(
    chunkIds: readonly string[],
    terms: readonly WeightedTerm[],
  ): Promise<readonly SentenceScores[]>;
  heldTerms(chunkIds: readonly string[], terms: readonly string[]): Promise<readonly ReadonlySet<string>[]>;
  /** Lets go of files and memory. Calls after it throw or reject; a second close does nothing. */
  close(): Promise<void>;
}

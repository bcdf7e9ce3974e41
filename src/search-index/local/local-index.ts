/* eslint-disable @typescript-eslint/require-await -- the port waits for adapters behind a network; here `async` turns a throw into a rejection */
import type { Chunk } from '../../chunking/chunk.ts';
import { errorMessage } from '../../common/errors.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import type { WeightedTerm } from '../../text/term-analyser.ts';
import { checkK, checkQueryVector, closedError } from '../search-checks.ts';
import type { ChunkFilter, Hit, SearchIndex, SearchOptions } from '../search-index.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';
import type { ChunkLines } from './chunk-lines.ts';
import { createDenseSearch, type DenseSearch } from './dense-search.ts';
import { isHnswAvailable, loadHnsw, type HnswGraph, type HnswModule, type HnswUnavailable } from './hnsw.ts';
import { createLexicalSearch, type LexicalSearch } from './postings.ts';
import { readPublished } from './published-snapshot.ts';
import { snapshotsRoot } from './snapshot-layout.ts';
import type { ScoredOrdinal } from './top-k.ts';
import type { WholeSnapshot } from './whole-snapshot.ts';

/** How a local snapshot is opened. */
export interface LocalIndexOptions {
  /** What `loadHnsw` gave; loaded when left out. */
  readonly hnsw?: HnswModule | HnswUnavailable;
  /** Told, in one line for a log, when something lesser serves: the snapshot before, or the exact scan. */
  readonly onFallback?: (line: string) => void;
}

/**
 * Opens the published snapshot under `<dataDir>/snapshots`, after checking every file against its digest. All of it is
 * in memory afterwards, so a later publish or removal does not disturb it. When the current snapshot is damaged and the
 * one before it is whole, that one is opened.
 * Throws `snapshot-missing`, `snapshot-corrupt` (naming the file) or `snapshot-incompatible`; each says what to run.
 */
export async function openLocalIndex(
  dataDir: string,
  compatibility: SnapshotCompatibility,
  options: LocalIndexOptions = {},
): Promise<SearchIndex> {
  const onFallback = options.onFallback ?? (() => undefined);
  const snapshot = await readPublished(snapshotsRoot(dataDir), compatibility, onFallback);
  const graph = await openGraph(snapshot, options.hnsw ?? (await loadHnsw()), onFallback);
  return new LocalIndex(snapshot, graph);
}

async function openGraph(
  { graphFile, vectors }: WholeSnapshot,
  hnsw: HnswModule | HnswUnavailable,
  onFallback: (line: string) => void,
): Promise<HnswGraph | undefined> {
  if (graphFile === undefined) return undefined;
  try {
    if (isHnswAvailable(hnsw)) return await hnsw.open(graphFile, vectors);
    onFallback(`hnswlib-node is not available (${hnsw.unavailable}): the exact scan serves dense search`);
  } catch (error) {
    onFallback(
      `the HNSW graph cannot be loaded (${errorMessage(error)}): the exact scan serves dense search`,
    );
  }
  return undefined;
}

interface Searches {
  readonly chunks: ChunkLines;
  readonly dense: DenseSearch;
  readonly lexical: LexicalSearch;
}

class LocalIndex implements SearchIndex {
  readonly manifest: SnapshotManifest;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  #searches: Searches | undefined;

  constructor({ manifest, chunks, sources, postings, vectors }: WholeSnapshot, graph: HnswGraph | undefined) {
    this.manifest = manifest;
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.#searches = {
      chunks,
      dense: createDenseSearch(vectors, graph),
      lexical: createLexicalSearch(postings),
    };
  }

  async dense(vector: Float32Array, { k, filter }: SearchOptions): Promise<Hit[]> {
    checkK(k);
    checkQueryVector(vector, this.manifest.embedder.dimensions);
    const { chunks, dense } = this.#open();
    return toHits(chunks, dense(vector, k, byOrdinal(chunks, filter)));
  }

  async lexical(terms: readonly WeightedTerm[], { k, filter }: SearchOptions): Promise<Hit[]> {
    checkK(k);
    const { chunks, lexical } = this.#open();
    return toHits(chunks, lexical.search(terms, k, byOrdinal(chunks, filter)));
  }

  documentFrequency(term: string): number {
    return this.#open().lexical.documentFrequency(term);
  }

  chunk(id: string): Chunk | undefined {
    const { chunks } = this.#open();
    const ordinal = chunks.ordinalOf(id);
    return ordinal === undefined ? undefined : chunks.at(ordinal);
  }

  aligned(alignId: string): readonly Chunk[] {
    return this.#open().chunks.aligned(alignId);
  }

  async close(): Promise<void> {
    this.#searches = undefined;
  }

  #open(): Searches {
    if (this.#searches === undefined) throw closedError();
    return this.#searches;
  }
}

function byOrdinal(
  chunks: ChunkLines,
  filter: ChunkFilter | undefined,
): ((ordinal: number) => boolean) | undefined {
  return filter === undefined ? undefined : (ordinal) => filter(chunks.at(ordinal));
}

function toHits(chunks: ChunkLines, scored: readonly ScoredOrdinal[]): Hit[] {
  return scored.map(({ ordinal, score }) => ({ chunkId: chunks.ids[ordinal] ?? '', score }));
}

/* eslint-disable @typescript-eslint/require-await -- the port waits for adapters behind a network; here `async` turns a throw into a rejection */
import type { Chunk } from '../../chunking/chunk.ts';
import { errorMessage } from '../../common/errors.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import type { WeightedTerm } from '../../text/term-analyser.ts';
import type { DocumentEntry } from '../document-entry.ts';
import { checkK, checkQueryVector, closedError } from '../search-checks.ts';
import {
  NO_SENTENCES,
  type ChunkReference,
  type Hit,
  type SearchIndex,
  type SearchOptions,
  type SentenceScores,
} from '../search-index.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';
import type { CheckedPieces } from '../snapshot/checked-pieces.ts';
import type { ChunkLines } from '../snapshot/chunks/chunk-lines.ts';
import { createDenseSearch, type DenseSearch } from './dense-search.ts';
import { isHnswAvailable, loadHnsw, type HnswGraph, type HnswModule, type HnswUnavailable } from './hnsw.ts';
import { openPublished, type OpenSnapshot } from './published-snapshot.ts';
import { snapshotsRoot } from './snapshot-layout.ts';
import { ResidentIndex } from '../snapshot/resident-index.ts';
import { scoreChunk } from '../snapshot/sentences/score-block.ts';
import {
  readWholeSnapshot,
  shapeOf,
  type GraphFile,
  type VectorsShape,
  type WholeSnapshot,
} from './whole-snapshot.ts';

/** How a local snapshot is opened. */
export interface LocalIndexOptions {
  /** What `loadHnsw` gave; loaded when left out. */
  readonly hnsw?: HnswModule | HnswUnavailable;
  /** Told, in one line for a log, when something lesser serves: the snapshot before, or the exact scan. */
  readonly onFallback?: (line: string) => void;
}

/**
 * Opens the published snapshot under `<dataDir>/snapshots`. The graph is digested and loaded meanwhile, and the first dense
 * search waits for it. What is not in memory afterwards is read, and checked as it is read, from files that stay open, so a
 * later publish or removal does not disturb it. When the current snapshot is damaged, as far as opening it tells, and the one
 * before it is whole, that one is opened.
 * Throws `snapshot-missing`, `snapshot-corrupt` (naming the file) or `snapshot-incompatible`; each says what to run.
 */
export async function openLocalIndex(
  dataDir: string,
  compatibility: SnapshotCompatibility,
  options: LocalIndexOptions = {},
): Promise<SearchIndex> {
  const onFallback = options.onFallback ?? (() => undefined);
  const hnsw = options.hnsw ?? (await loadHnsw());
  const open: OpenSnapshot<SearchIndex> = async (directory, manifest) => {
    const snapshot = await readWholeSnapshot(directory, manifest);
    try {
      return new LocalIndex(snapshot, await openDenseSearch(snapshot, hnsw, onFallback));
    } catch (error) {
      snapshot.close();
      throw error;
    }
  };
  return openPublished(snapshotsRoot(dataDir), compatibility, open, onFallback);
}

async function openDenseSearch(
  { manifest, vectors, graph }: WholeSnapshot,
  hnsw: HnswModule | HnswUnavailable,
  onFallback: (line: string) => void,
): Promise<DenseSearch> {
  const shape = shapeOf(manifest);
  if (graph !== undefined && isHnswAvailable(hnsw))
    return createDenseSearch(shape.count, onceOnly(vectors), openGraph(graph, shape, hnsw, onFallback));
  if (graph !== undefined && !isHnswAvailable(hnsw))
    onFallback(`hnswlib-node is not available (${hnsw.unavailable}): the exact scan serves dense search`);
  // Without a graph every dense search scans the vectors: better to read them before the first one waits.
  const table = await vectors();
  return createDenseSearch(shape.count, () => Promise.resolve(table), undefined);
}

/** Never rejects. */
async function openGraph(
  graph: GraphFile,
  shape: VectorsShape,
  hnsw: HnswModule,
  onFallback: (line: string) => void,
): Promise<HnswGraph | undefined> {
  try {
    await graph.verify();
    return await hnsw.open(graph.path, shape);
  } catch (error) {
    onFallback(
      `the HNSW graph cannot be loaded (${errorMessage(error)}): the exact scan serves dense search`,
    );
    return undefined;
  }
}

interface Searches {
  readonly chunks: ChunkLines;
  readonly dense: DenseSearch;
  readonly resident: ResidentIndex;
  readonly blocks: CheckedPieces;
  close(): void;
}

class LocalIndex implements SearchIndex {
  readonly manifest: SnapshotManifest;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly #documents: () => readonly DocumentEntry[];
  #searches: Searches | undefined;

  constructor(snapshot: WholeSnapshot, dense: DenseSearch) {
    const { manifest, chunks, sources, documents, postings, blocks } = snapshot;
    this.manifest = manifest;
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.#documents = documents;
    const resident = new ResidentIndex(chunks.table, postings);
    this.#searches = { chunks, dense, resident, blocks, close: () => snapshot.close() };
  }

  get documents(): readonly DocumentEntry[] {
    return this.#documents();
  }

  async dense(vector: Float32Array, { k, filter }: SearchOptions): Promise<Hit[]> {
    checkK(k);
    checkQueryVector(vector, this.manifest.embedder.dimensions);
    const { resident, dense } = this.#open();
    return resident.hits(await dense(vector, k, resident.maskOf(filter)));
  }

  async lexical(terms: readonly WeightedTerm[], options: SearchOptions): Promise<Hit[]> {
    return this.#open().resident.lexical(terms, options);
  }

  documentFrequency(term: string): number {
    return this.#open().resident.documentFrequency(term);
  }

  async chunks(ids: readonly string[]): Promise<(Chunk | undefined)[]> {
    const { chunks } = this.#open();
    return ids.map((id) => {
      const ordinal = chunks.table.ordinalOf(id);
      return ordinal === undefined ? undefined : chunks.at(ordinal);
    });
  }

  aligned(alignId: string): readonly ChunkReference[] {
    return this.#open().resident.aligned(alignId);
  }

  async sentenceScores(
    chunkIds: readonly string[],
    terms: readonly WeightedTerm[],
  ): Promise<SentenceScores[]> {
    const { resident, blocks } = this.#open();
    const asked = resident.askedRows(terms);
    const { table } = resident;
    const known = chunkIds.flatMap((id, at) => {
      const ordinal = table.ordinalOf(id);
      return ordinal === undefined ? [] : [{ at, place: table.alignPlaceOf(ordinal) }];
    });
    const scores = chunkIds.map(() => NO_SENTENCES);
    const places = known.map(({ place }) => place);
    for (const [i, score] of blocks.lookEach(places, (block) => scoreChunk(block, asked)).entries())
      scores[known[i]?.at ?? 0] = score;
    return scores;
  }

  async heldTerms(chunkIds: readonly string[], terms: readonly string[]): Promise<Set<string>[]> {
    return this.#open().resident.heldTerms(chunkIds, terms);
  }

  async close(): Promise<void> {
    this.#searches?.close();
    this.#searches = undefined;
  }

  #open(): Searches {
    if (this.#searches === undefined) throw closedError();
    return this.#searches;
  }
}

/** The same promise for every call; a failure is tried again. */
function onceOnly<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

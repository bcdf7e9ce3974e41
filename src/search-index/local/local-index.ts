/* eslint-disable @typescript-eslint/require-await -- the port waits for adapters behind a network; here `async` turns a throw into a rejection */
import type { Chunk } from '../../chunking/chunk.ts';
import { errorMessage } from '../../common/errors.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import type { WeightedTerm } from '../../text/term-analyser.ts';
import type { DocumentEntry } from '../document-entry.ts';
import { checkK, checkQueryVector, closedError } from '../search-checks.ts';
import {
  NO_SENTENCES,
  type BySentenceKind,
  type ChunkFilter,
  type ChunkReference,
  type Hit,
  type SearchIndex,
  type SearchOptions,
  type SentenceMatches,
} from '../search-index.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';
import type { CheckedPieces } from './checked-pieces.ts';
import type { ChunkLines } from './chunks/chunk-lines.ts';
import { maskOf, type FacetMask } from './chunks/facet-mask.ts';
import { createDenseSearch, type DenseSearch } from './dense-search.ts';
import { isHnswAvailable, loadHnsw, type HnswGraph, type HnswModule, type HnswUnavailable } from './hnsw.ts';
import { createLexicalSearch, type LexicalSearch } from './postings/lexical-search.ts';
import { holdsRow, placeOf } from './postings/passage-place.ts';
import type { Postings } from './postings/postings.ts';
import { openPublished, type OpenSnapshot } from './published-snapshot.ts';
import { snapshotsRoot } from './snapshot-layout.ts';
import { askedRows, matchChunk } from './sentences/match-block.ts';
import type { ScoredOrdinal } from './top-k.ts';
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
  readonly lexical: LexicalSearch;
  readonly postings: Postings;
  readonly blocks: CheckedPieces;
  close(): void;
}

class LocalIndex implements SearchIndex {
  readonly manifest: SnapshotManifest;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly #documents: () => readonly DocumentEntry[];
  #searches: Searches | undefined;
  #masked: { readonly filter: ChunkFilter | undefined; readonly mask: FacetMask | undefined } | undefined;

  constructor(snapshot: WholeSnapshot, dense: DenseSearch) {
    const { manifest, chunks, sources, documents, postings, blocks } = snapshot;
    this.manifest = manifest;
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.#documents = documents;
    this.#searches = {
      chunks,
      dense,
      lexical: createLexicalSearch(postings),
      postings,
      blocks,
      close: () => snapshot.close(),
    };
  }

  get documents(): readonly DocumentEntry[] {
    return this.#documents();
  }

  async dense(vector: Float32Array, { k, filter }: SearchOptions): Promise<Hit[]> {
    checkK(k);
    checkQueryVector(vector, this.manifest.embedder.dimensions);
    const { chunks, dense } = this.#open();
    return toHits(chunks, await dense(vector, k, this.#maskOf(filter)));
  }

  async lexical(terms: readonly WeightedTerm[], { k, filter }: SearchOptions): Promise<Hit[]> {
    checkK(k);
    const { chunks, lexical } = this.#open();
    return toHits(chunks, lexical.search(terms, k, this.#maskOf(filter)));
  }

  documentFrequency(term: string): number {
    return this.#open().lexical.documentFrequency(term);
  }

  async chunks(ids: readonly string[]): Promise<(Chunk | undefined)[]> {
    const { chunks } = this.#open();
    return ids.map((id) => {
      const ordinal = chunks.table.ordinalOf(id);
      return ordinal === undefined ? undefined : chunks.at(ordinal);
    });
  }

  aligned(alignId: string): readonly ChunkReference[] {
    const { table } = this.#open().chunks;
    return table.alignedOrdinals(alignId).map((ordinal) => table.referenceTo(ordinal));
  }

  async sentenceMatches(
    chunkIds: readonly string[],
    terms: readonly string[],
  ): Promise<BySentenceKind<SentenceMatches>[]> {
    const { chunks, lexical, blocks } = this.#open();
    const asked = askedRows(terms, (term) => lexical.rowOf(term));
    const { table } = chunks;
    const known = chunkIds.flatMap((id, at) => {
      const ordinal = table.ordinalOf(id);
      return ordinal === undefined ? [] : [{ at, place: table.alignPlaceOf(ordinal) }];
    });
    const matches = chunkIds.map(() => NO_SENTENCES);
    const places = known.map(({ place }) => place);
    for (const [i, match] of blocks.lookEach(places, (block) => matchChunk(block, asked)).entries())
      matches[known[i]?.at ?? 0] = match;
    return matches;
  }

  async heldTerms(chunkIds: readonly string[], terms: readonly string[]): Promise<Set<string>[]> {
    const { chunks, lexical, postings } = this.#open();
    const rows = terms.map((term) => [term, lexical.rowOf(term)] as const);
    return chunkIds.map((id) => {
      const ordinal = chunks.table.ordinalOf(id);
      const place = ordinal === undefined ? undefined : placeOf(postings, ordinal);
      const held = rows.filter(([, row]) => place && row !== undefined && holdsRow(place, row));
      return new Set(held.map(([term]) => term));
    });
  }

  async close(): Promise<void> {
    this.#searches?.close();
    this.#searches = undefined;
  }

  /** Both legs of a question have the same filter. */
  #maskOf(filter: ChunkFilter | undefined): FacetMask | undefined {
    if (filter === undefined || filter !== this.#masked?.filter)
      this.#masked = { filter, mask: maskOf(this.#open().chunks.table.facets, filter) };
    return this.#masked.mask;
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

function toHits(chunks: ChunkLines, scored: readonly ScoredOrdinal[]): Hit[] {
  return scored.map(({ ordinal, score }) => ({ ...chunks.table.referenceTo(ordinal), score }));
}

/* eslint-disable @typescript-eslint/require-await -- `async` turns a throw into a rejection */
import type { Chunk } from '../../chunking/chunk.ts';
import { TijariaError } from '../../common/errors.ts';
import type { Queries } from '../../common/postgres/queries.ts';
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
import { checkCompatible } from '../snapshot/check-compatible.ts';
import { ResidentIndex } from '../snapshot/resident-index.ts';
import { scoreChunk } from '../snapshot/sentences/score-block.ts';
import { ChunkRows } from './chunk-rows.ts';
import { queryDense } from './dense-query.ts';
import { readManifest, readPointer } from './published-snapshot.ts';
import { readResident, type ResidentParts } from './read-resident.ts';
import { missingError, readingSnapshot } from './snapshot-errors.ts';
import { tablesOf, type SnapshotTables } from './snapshot-tables.ts';

/** How the published snapshot is opened. */
export interface PostgresIndexOptions {
  /** Told, in one line for a log, when the snapshot before the published one serves. */
  readonly onFallback?: (line: string) => void;
}

/**
 * Opens the published snapshot of a database. Postings, ids and facets are read into memory and digested; passages, sentences and vectors
 * stay in the database, and are read and checked when they are asked for. When the snapshot is damaged, as far as opening it
 * tells, and the one before it is whole, that one is opened. Closing does not close the database.
 *
 * Besides what `SearchIndex` rejects with: `database-unavailable` while the database is away, after which the same index
 * answers again; `snapshot-missing` when later ones were published and this one was removed, some time after: open again.
 * Throws `snapshot-missing` when nothing was published, `snapshot-corrupt`, or `snapshot-incompatible`; each says what to run.
 */
export async function openPostgresIndex(
  queries: Queries,
  compatibility: SnapshotCompatibility,
  { onFallback = () => undefined }: PostgresIndexOptions = {},
): Promise<SearchIndex> {
  const pointer = await readPointer(queries);
  if (pointer === undefined) throw missingError();
  try {
    return await openOne(queries, pointer.current, compatibility);
  } catch (error) {
    const isCorrupt = error instanceof TijariaError && error.code === 'snapshot-corrupt';
    if (!isCorrupt || pointer.previous === undefined) throw error;
    const before = await openOne(queries, pointer.previous, compatibility).catch(() => undefined);
    if (before === undefined) throw error;
    onFallback(`${error.message}. Until then the snapshot before it serves: ${before.manifest.snapshotId}`);
    return before;
  }
}

async function openOne(
  queries: Queries,
  generation: number,
  compatibility: SnapshotCompatibility,
): Promise<SearchIndex> {
  const manifest = await readManifest(queries, generation);
  checkCompatible(`snapshot ${manifest.snapshotId} in the database`, manifest, compatibility);
  const tables = tablesOf(generation);
  const parts = await readResident(queries, tables, manifest);
  return new PostgresIndex(queries, tables, manifest, parts);
}

interface Searches {
  readonly resident: ResidentIndex;
  readonly rows: ChunkRows;
}

class PostgresIndex implements SearchIndex {
  readonly manifest: SnapshotManifest;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly documents: readonly DocumentEntry[];
  readonly #queries: Queries;
  readonly #tables: SnapshotTables;
  #searches: Searches | undefined;

  constructor(queries: Queries, tables: SnapshotTables, manifest: SnapshotManifest, parts: ResidentParts) {
    this.manifest = manifest;
    this.sources = new Map(parts.sources.map((source) => [source.id, source]));
    this.documents = parts.documents;
    this.#queries = queries;
    this.#tables = tables;
    this.#searches = {
      resident: new ResidentIndex(parts.table, parts.postings),
      rows: new ChunkRows(queries, tables, parts.table, manifest.snapshotId),
    };
  }

  async dense(vector: Float32Array, { k, filter }: SearchOptions): Promise<Hit[]> {
    checkK(k);
    const { snapshotId, counts, embedder, hasHnsw } = this.manifest;
    checkQueryVector(vector, embedder.dimensions);
    const { resident } = this.#open();
    const shape = { count: counts.chunks, dimensions: embedder.dimensions, hasGraph: hasHnsw };
    const mask = resident.maskOf(filter);
    const found = await readingSnapshot(snapshotId, () =>
      queryDense(this.#queries, this.#tables, shape, { vector, k, mask }),
    );
    return resident.hits(found);
  }

  async lexical(terms: readonly WeightedTerm[], options: SearchOptions): Promise<Hit[]> {
    return this.#open().resident.lexical(terms, options);
  }

  documentFrequency(term: string): number {
    return this.#open().resident.documentFrequency(term);
  }

  async chunks(ids: readonly string[]): Promise<(Chunk | undefined)[]> {
    const { resident, rows } = this.#open();
    const ordinals = ids.map((id) => resident.table.ordinalOf(id));
    const chunks = await rows.chunks(ordinals.filter((ordinal) => ordinal !== undefined));
    return ordinals.map((ordinal) => (ordinal === undefined ? undefined : chunks.get(ordinal)));
  }

  aligned(alignId: string): readonly ChunkReference[] {
    return this.#open().resident.aligned(alignId);
  }

  async sentenceScores(
    chunkIds: readonly string[],
    terms: readonly WeightedTerm[],
  ): Promise<SentenceScores[]> {
    const { resident, rows } = this.#open();
    const asked = resident.askedRows(terms);
    const ordinals = chunkIds.map((id) => resident.table.ordinalOf(id));
    const blocks = await rows.blocks(ordinals.filter((ordinal) => ordinal !== undefined));
    return ordinals.map((ordinal) => {
      const block = ordinal === undefined ? undefined : blocks.get(ordinal);
      return block === undefined ? NO_SENTENCES : scoreChunk(block, asked);
    });
  }

  async heldTerms(chunkIds: readonly string[], terms: readonly string[]): Promise<Set<string>[]> {
    return this.#open().resident.heldTerms(chunkIds, terms);
  }

  async close(): Promise<void> {
    this.#searches = undefined;
  }

  #open(): Searches {
    if (this.#searches === undefined) throw closedError();
    return this.#searches;
  }
}

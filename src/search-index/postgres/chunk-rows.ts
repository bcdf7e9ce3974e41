import type { Chunk } from '../../chunking/chunk.ts';
import type { Queries } from '../../common/postgres/queries.ts';
import { crc32Of } from '../snapshot/checked-pieces.ts';
import { decodeChunk, KEPT_CHUNKS } from '../snapshot/chunks/chunk-lines.ts';
import type { ChunkTable } from '../snapshot/chunks/chunk-table.ts';
import { RecentlyUsed } from '../snapshot/recently-used.ts';
import { corruptError, readingSnapshot } from './snapshot-errors.ts';
import type { SnapshotTables } from './snapshot-tables.ts';

/** Blocks that an index keeps, those asked for last: all of a small base, some 20 MB. */
const KEPT_BLOCKS = 16_384;

/** Throws `snapshot-corrupt` unless the line of a chunk is as the table says. */
export function checkLine(table: ChunkTable, snapshotId: string, ordinal: number, line: Buffer): void {
  if (crc32Of(line) !== table.pieces.lines.checksums[ordinal])
    throw corruptError(snapshotId, `another chunk ${table.idAt(ordinal)}`);
}

/** As {@link checkLine}, of the block of its sentences. */
export function checkBlock(table: ChunkTable, snapshotId: string, ordinal: number, block: Buffer): void {
  if (crc32Of(block) !== table.pieces.blocks.checksums[table.alignPlaceOf(ordinal)])
    throw corruptError(snapshotId, `other sentences of chunk ${table.idAt(ordinal)}`);
}

/**
 * Chunks and blocks by ordinal, read when they are asked for, checked, and the last ones kept. Throws `snapshot-corrupt`,
 * `snapshot-missing` when the snapshot was removed, and what statements throw.
 */
export class ChunkRows {
  readonly #queries: Queries;
  readonly #tables: SnapshotTables;
  readonly #table: ChunkTable;
  readonly #snapshotId: string;
  readonly #chunks = new RecentlyUsed<Chunk>(KEPT_CHUNKS);
  readonly #blocks = new RecentlyUsed<Buffer>(KEPT_BLOCKS);

  constructor(queries: Queries, tables: SnapshotTables, table: ChunkTable, snapshotId: string) {
    this.#queries = queries;
    this.#tables = tables;
    this.#table = table;
    this.#snapshotId = snapshotId;
  }

  /** The chunks of these ordinals. */
  chunks(ordinals: readonly number[]): Promise<ReadonlyMap<number, Chunk>> {
    return this.#read(ordinals, 'line', this.#chunks, (ordinal, line) => {
      checkLine(this.#table, this.#snapshotId, ordinal, line);
      return decodeChunk(line);
    });
  }

  /** The blocks of these ordinals. */
  blocks(ordinals: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
    return this.#read(ordinals, 'block', this.#blocks, (ordinal, block) => {
      checkBlock(this.#table, this.#snapshotId, ordinal, block);
      return block;
    });
  }

  async #read<T>(
    ordinals: readonly number[],
    column: 'line' | 'block',
    kept: RecentlyUsed<T>,
    decode: (ordinal: number, bytes: Buffer) => T,
  ): Promise<ReadonlyMap<number, T>> {
    const found = new Map<number, T>();
    const missing = new Set<number>();
    for (const ordinal of ordinals) {
      const known = kept.get(ordinal);
      if (known === undefined) missing.add(ordinal);
      else found.set(ordinal, known);
    }
    if (missing.size === 0) return found;
    const rows = await readingSnapshot(this.#snapshotId, () =>
      this.#queries.query<{ ordinal: number; bytes: Buffer }>(
        `SELECT ordinal, ${column} AS bytes FROM ${this.#tables.chunks} WHERE ordinal = ANY($1)`,
        [[...missing]],
      ),
    );
    if (rows.length < missing.size)
      throw corruptError(this.#snapshotId, `${missing.size - rows.length} chunks less`);
    for (const { ordinal, bytes } of rows) {
      const value = decode(ordinal, bytes);
      kept.set(ordinal, value);
      found.set(ordinal, value);
    }
    return found;
  }
}

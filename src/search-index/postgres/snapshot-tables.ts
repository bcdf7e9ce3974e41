import type { Queries } from '../../common/postgres/queries.ts';

/** The tables of one snapshot, by its generation. */
export interface SnapshotTables {
  /** What an index holds in memory, in pieces: name of the part, number of the piece, bytes. */
  readonly parts: string;
  /** The line and the block of each chunk, by ordinal. */
  readonly chunks: string;
  /** The vector of each chunk by ordinal, and its combination of facets. */
  readonly vectors: string;
}

/** Names of the tables; a generation is a whole number, so that they can stand in a statement. */
export function tablesOf(generation: number): SnapshotTables {
  const name = (kind: string): string => `tijaria.snapshot_${Math.trunc(generation)}_${kind}`;
  return { parts: name('parts'), chunks: name('chunks'), vectors: name('vectors') };
}

/** Makes the empty tables of a snapshot with vectors of so many dimensions. */
export async function createTables(
  queries: Queries,
  { parts, chunks, vectors }: SnapshotTables,
  dimensions: number,
): Promise<void> {
  // Bytes that are packed already are not worth packing again.
  await queries.execute(`
    CREATE TABLE ${parts} (part text, piece integer, bytes bytea STORAGE EXTERNAL, PRIMARY KEY (part, piece));
    CREATE TABLE ${chunks} (ordinal integer PRIMARY KEY, line bytea NOT NULL, block bytea NOT NULL);
    CREATE TABLE ${vectors} (ordinal integer NOT NULL, facets integer NOT NULL, vector vector(${dimensions}) NOT NULL)`);
}

/** Drops the tables of a snapshot; missing ones are fine. */
export async function dropTables(queries: Queries, tables: SnapshotTables): Promise<void> {
  await queries.execute(`DROP TABLE IF EXISTS ${tables.parts}, ${tables.chunks}, ${tables.vectors}`);
}

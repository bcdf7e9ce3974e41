import type { Queries } from '../../common/postgres/queries.ts';
import type { SnapshotTables } from './snapshot-tables.ts';

/**
 * Vectors from which on a snapshot gets an HNSW graph. Below, the exact scan costs no more and finds all: at 5,000 × 256 it takes
 * 3 ms of the server's processor, in proportion to their number, and the graph 5.
 */
export const HNSW_FROM = 10_000;
/** Most dimensions of a graph over numbers of 32 bits, and over halves of them: pgvector's own limits. */
const MAX_DIMENSIONS = 2000;
const MAX_HALF_DIMENSIONS = 4000;
/** Links per node, and candidates weighed while a node is linked in: as in the local graph. */
const BUILD = 'm = 16, ef_construction = 200';
/** Memory for building: 100,000 vectors of 256 dimensions fit, and a graph that does not fit is built many times slower. */
const BUILD_MEMORY = '512MB';

/** True when a snapshot of this size gets a graph; more dimensions than pgvector takes are scanned. */
export function hasGraph(count: number, dimensions: number, from: number): boolean {
  return count > 0 && count >= from && dimensions <= MAX_HALF_DIMENSIONS;
}

/**
 * The vector column as the graph knows it: halves where there are more dimensions than it takes whole. Rounding to halves may
 * change the order of near equals, so what the graph finds is scored by the whole numbers.
 */
export function graphColumn(dimensions: number): string {
  return dimensions <= MAX_DIMENSIONS ? 'vector' : `(vector::halfvec(${dimensions}))`;
}

/** The type of a vector that is compared with {@link graphColumn}. */
export function graphType(dimensions: number): string {
  return dimensions <= MAX_DIMENSIONS ? 'vector' : `halfvec(${dimensions})`;
}

/** Builds the graph; by inner product, which for vectors of norm 1 is the cosine. Inside a transaction. */
export async function buildGraph(
  queries: Queries,
  { vectors }: SnapshotTables,
  dimensions: number,
): Promise<void> {
  const operators = dimensions <= MAX_DIMENSIONS ? 'vector_ip_ops' : 'halfvec_ip_ops';
  await queries.execute(`SET LOCAL maintenance_work_mem = '${BUILD_MEMORY}'`);
  await queries.execute(
    `CREATE INDEX ON ${vectors} USING hnsw (${graphColumn(dimensions)} ${operators}) WITH (${BUILD})`,
  );
}

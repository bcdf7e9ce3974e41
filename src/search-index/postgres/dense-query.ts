import type { Queries } from '../../common/postgres/queries.ts';
import { isAccepted, type FacetMask } from '../snapshot/chunks/facet-mask.ts';
import { TopK, type ScoredOrdinal } from '../snapshot/top-k.ts';
import type { SnapshotTables } from './snapshot-tables.ts';
import { graphColumn, graphType } from './vector-graph.ts';

/** Candidates that the graph weighs at least: as the local one does, and more, because a call over the network costs more. */
const EF_FLOOR = 400;
/** Candidates per wanted hit. */
const EF_PER_HIT = 4;
/** Most candidates that pgvector weighs. */
const EF_MAX = 1000;
/** Share below which a filter leaves so few that they are scanned: the graph would hold too few of them in sight. */
const SELECTIVE_SHARE = 0.1;

/** Number and dimensions of the vectors, and whether there is a graph of them. */
export interface VectorsShape {
  readonly count: number;
  readonly dimensions: number;
  readonly hasGraph: boolean;
}

type Found = readonly ScoredOrdinal[];

/**
 * The k vectors most similar to the query that the mask lets through, best first, ties by ordinal: by the graph where there
 * is one, and by the exact scan where there is none, where the filter is selective, or where the graph comes back with fewer
 * than there are.
 */
export async function queryDense(
  queries: Queries,
  tables: SnapshotTables,
  shape: VectorsShape,
  { vector, k, mask }: { vector: Float32Array; k: number; mask: FacetMask | undefined },
): Promise<ScoredOrdinal[]> {
  const accepted = mask?.count ?? shape.count;
  const wanted = Math.min(k, accepted);
  if (wanted === 0) return [];
  const text = vectorText(vector);
  const share = accepted / shape.count;
  const ef = Math.max(EF_FLOOR, Math.ceil((EF_PER_HIT * wanted) / share));
  if (shape.hasGraph && share >= SELECTIVE_SHARE && wanted <= share * EF_MAX) {
    const found = await queryGraph(queries, tables, shape.dimensions, text, Math.min(ef, EF_MAX));
    const near = found.filter(({ ordinal }) => isAccepted(mask, ordinal));
    if (near.length >= wanted) return best(near, wanted);
  }
  return best(await scan(queries, tables, text, wanted, mask), wanted);
}

/** The `ef` nearest as far as the graph knows. One statement, so one way over the network. */
async function queryGraph(
  queries: Queries,
  { vectors }: SnapshotTables,
  dimensions: number,
  vector: string,
  ef: number,
): Promise<Found> {
  const [column, type] = [graphColumn(dimensions), graphType(dimensions)];
  // The condition has no column in it, so it is evaluated once and before the graph is walked; true: for this statement only.
  return queries.query<ScoredOrdinal>(
    `SELECT ordinal, -(vector <#> $1::vector) AS score FROM ${vectors}
     WHERE (SELECT set_config('hnsw.ef_search', $2::text, true)) IS NOT NULL
     ORDER BY ${column} <#> $1::vector::${type} LIMIT $2::int`,
    [vector, ef],
  );
}

/** All that the mask lets through. Adding 0 keeps the graph out of it, which would not find all. */
async function scan(
  queries: Queries,
  { vectors }: SnapshotTables,
  vector: string,
  wanted: number,
  mask: FacetMask | undefined,
): Promise<Found> {
  const facets = mask && [...mask.accepted.keys()].filter((id) => mask.accepted[id] === 1);
  return queries.query<ScoredOrdinal>(
    `SELECT ordinal, -(vector <#> $1::vector) AS score FROM ${vectors}
     ${facets === undefined ? '' : 'WHERE facets = ANY($3)'}
     ORDER BY (vector <#> $1::vector) + 0, ordinal LIMIT $2`,
    [vector, wanted, ...(facets === undefined ? [] : [facets])],
  );
}

function best(found: Found, wanted: number): ScoredOrdinal[] {
  const top = new TopK(wanted);
  for (const { ordinal, score } of found) top.offer(score, ordinal);
  return top.ranked();
}

/** A vector as pgvector reads it; every number is the same single-precision one when it is read back. */
export function vectorText(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}

import type { Queries } from '../../common/postgres/queries.ts';
import type { FacetMask } from '../snapshot/chunks/facet-mask.ts';
import type { ScoredOrdinal } from '../snapshot/top-k.ts';
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
  const facets = mask && [...mask.accepted.keys()].filter((id) => mask.accepted[id] === 1);
  const share = accepted / shape.count;
  const ef = Math.max(EF_FLOOR, Math.ceil((EF_PER_HIT * wanted) / share));
  if (shape.hasGraph && share >= SELECTIVE_SHARE && wanted <= share * EF_MAX) {
    const search = { vector: text, wanted, facets, ef: Math.min(ef, EF_MAX) };
    const found = await queryGraph(queries, tables, shape.dimensions, search);
    if (found.length >= wanted) return found;
  }
  return scan(queries, tables, { vector: text, wanted, facets });
}

/** What is looked for: as many vectors as are wanted, of these combinations of facets, or of any. */
interface Search {
  readonly vector: string;
  readonly wanted: number;
  readonly facets: readonly number[] | undefined;
}

/** The best of the `ef` nearest as far as the graph knows. One statement, so one way over the network. */
async function queryGraph(
  queries: Queries,
  { vectors }: SnapshotTables,
  dimensions: number,
  { vector, wanted, facets, ef }: Search & { readonly ef: number },
): Promise<ScoredOrdinal[]> {
  const [column, type] = [graphColumn(dimensions), graphType(dimensions)];
  // The condition has no column in it, so it is evaluated once and before the graph is walked; true: for this statement only.
  return queries.query<ScoredOrdinal>(
    `SELECT ordinal, score FROM (
       SELECT ordinal, facets, -(vector <#> $1::vector) AS score FROM ${vectors}
       WHERE (SELECT set_config('hnsw.ef_search', $2::text, true)) IS NOT NULL
       ORDER BY ${column} <#> $1::vector::${type} LIMIT $2::int
     ) AS near ${facets === undefined ? '' : 'WHERE facets = ANY($4)'} ORDER BY score DESC, ordinal LIMIT $3`,
    [vector, ef, wanted, ...(facets === undefined ? [] : [facets])],
  );
}

/** The best of all. Adding 0 keeps the graph out of it, which would not find all. */
async function scan(
  queries: Queries,
  { vectors }: SnapshotTables,
  { vector, wanted, facets }: Search,
): Promise<ScoredOrdinal[]> {
  return queries.query<ScoredOrdinal>(
    `SELECT ordinal, -(vector <#> $1::vector) AS score FROM ${vectors}
     ${facets === undefined ? '' : 'WHERE facets = ANY($3)'}
     ORDER BY (vector <#> $1::vector) + 0, ordinal LIMIT $2`,
    [vector, wanted, ...(facets === undefined ? [] : [facets])],
  );
}

/** A vector as pgvector reads it; every number is the same single-precision one when it is read back. */
export function vectorText(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}

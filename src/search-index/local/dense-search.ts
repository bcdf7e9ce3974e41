import { TopK, type ScoredOrdinal } from './top-k.ts';
import { dotProduct } from '../unit-vector.ts';
import type { HnswGraph } from './hnsw.ts';
import { scanVectors, type VectorTable } from './vectors.ts';

/** Passages asked about to guess how many a filter lets through, spread evenly over the snapshot. */
const SAMPLE = 100;
/** Share below which the graph would be walked nearly whole to find enough: the scan is then as fast, and exact. */
const SELECTIVE_SHARE = 0.1;

/** The k vectors most similar to the query (norm 1, right dimensions) that `accepts` lets through, best first. */
export type DenseSearch = (
  query: Float32Array,
  k: number,
  accepts?: (ordinal: number) => boolean,
) => ScoredOrdinal[];

/**
 * Searches by the graph where there is one, and by the exact scan where there is none, where the filter is selective,
 * or where the graph comes back with fewer hits than there could be. What the graph finds is scored anew from the
 * vectors, so that a chunk has the same similarity either way and ties fall alike.
 */
export function createDenseSearch(table: VectorTable, graph: HnswGraph | undefined): DenseSearch {
  if (graph === undefined) return (query, k, accepts) => scanVectors(table, query, k, accepts);
  return (query, k, accepts) => {
    const wanted = Math.min(k, table.count);
    if (accepts !== undefined && isSelective(accepts, table.count))
      return scanVectors(table, query, k, accepts);
    const found = graph.search(query, wanted, accepts);
    if (found.length < wanted) return scanVectors(table, query, k, accepts);
    return rescored(table, query, wanted, found);
  };
}

function isSelective(accepts: (ordinal: number) => boolean, count: number): boolean {
  const step = Math.max(1, Math.floor(count / SAMPLE));
  let [asked, accepted] = [0, 0];
  for (let ordinal = 0; ordinal < count; ordinal += step) {
    asked += 1;
    if (accepts(ordinal)) accepted += 1;
  }
  return accepted < SELECTIVE_SHARE * asked;
}

function rescored(
  table: VectorTable,
  query: Float32Array,
  k: number,
  found: readonly number[],
): ScoredOrdinal[] {
  const top = new TopK(k);
  for (const ordinal of found)
    top.offer(dotProduct(query, table.values, ordinal * table.dimensions), ordinal);
  return top.ranked();
}

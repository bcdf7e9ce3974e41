import { isAccepted, type FacetMask } from '../snapshot/chunks/facet-mask.ts';
import type { HnswGraph, WeighedVectors } from './hnsw.ts';
import { TopK, type ScoredOrdinal } from '../snapshot/top-k.ts';
import { scanVectors, type VectorTable } from './vectors.ts';

/** Share below which the graph would be walked nearly whole to find enough: the scan is then as fast, and exact. */
const SELECTIVE_SHARE = 0.1;

/**
 * Share from which the graph is searched without the filter, for as many hits more as the filter will refuse: asking
 * the filter at every step costs a call out of the library each time.
 */
const PERMISSIVE_SHARE = 0.5;

/** The k vectors most similar to the query (norm 1, right dimensions) that the mask lets through, best first. */
export type DenseSearch = (query: Float32Array, k: number, mask?: FacetMask) => Promise<ScoredOrdinal[]>;

/**
 * Searches by the graph where there is one, once it is loaded, and by the exact scan where there is none, where the filter is selective,
 * or where the graph comes back with fewer hits than there could be. `loadTable` is asked for the vectors when the scan
 * first needs them: the graph has its own copy, and two would fill the memory of a large base.
 * Similarities of graph and scan agree to single precision.
 */
export function createDenseSearch(
  count: number,
  loadTable: () => Promise<VectorTable>,
  loading: Promise<HnswGraph | undefined> | undefined,
): DenseSearch {
  const scan: DenseSearch = async (query, k, mask) => {
    const table = await loadTable();
    return scanVectors(table, query, k, mask && ((ordinal) => isAccepted(mask, ordinal)));
  };
  if (loading === undefined) return scan;
  return async (query, k, mask) => {
    const wanted = Math.min(k, mask?.count ?? count);
    if (wanted === 0) return [];
    const isSelective = mask !== undefined && mask.count < SELECTIVE_SHARE * count;
    const graph = isSelective ? undefined : await loading;
    if (graph === undefined) return scan(query, k, mask);
    const nearest = searchGraph(graph, query, wanted, mask);
    return nearest.size < wanted ? scan(query, k, mask) : nearest.ranked();
  };
}

/** What the graph finds nearest among the vectors that the mask lets through: as many as are wanted, if it finds them. */
function searchGraph(
  graph: HnswGraph,
  query: Float32Array,
  wanted: number,
  mask: FacetMask | undefined,
): TopK {
  if (mask === undefined) return nearestOf(graph.search(query, wanted), wanted);
  const share = mask.count / mask.ofOrdinal.length;
  if (share >= PERMISSIVE_SHARE) {
    const more = Math.min(mask.ofOrdinal.length, Math.ceil(wanted / share));
    const nearest = nearestOf(graph.search(query, more), wanted, mask);
    if (nearest.size === wanted) return nearest;
  }
  return nearestOf(
    graph.search(query, wanted, (ordinal) => isAccepted(mask, ordinal)),
    wanted,
  );
}

function nearestOf({ neighbors, distances }: WeighedVectors, wanted: number, mask?: FacetMask): TopK {
  const nearest = new TopK(wanted);
  for (let i = 0; i < neighbors.length; i += 1) {
    const ordinal = neighbors[i] ?? 0;
    if (isAccepted(mask, ordinal)) nearest.offer(1 - (distances[i] ?? 0), ordinal);
  }
  return nearest;
}

import { facetsOf } from '../../chunk-facets.ts';
import type { ChunkFacets, ChunkFilter } from '../../search-index.ts';

/** Which combination of facets each chunk has: `facets[ofOrdinal[ordinal]]`. Every combination occurs. */
export interface FacetTable {
  readonly facets: readonly ChunkFacets[];
  readonly ofOrdinal: Uint32Array;
  /** Chunks of each combination. */
  readonly counts: Uint32Array;
}

/** The chunks that a filter lets through: chunk i is among them when `accepted[ofOrdinal[i]]` is 1. */
export interface FacetMask {
  readonly accepted: Uint8Array;
  readonly ofOrdinal: Uint32Array;
  /** How many chunks it lets through. */
  readonly count: number;
}

/**
 * Asks the filter once about each combination of facets. Undefined when it lets every chunk through, as no filter does:
 * the search then looks nothing up. What the filter throws is passed on.
 */
export function maskOf(
  { facets, ofOrdinal, counts }: FacetTable,
  filter: ChunkFilter | undefined,
): FacetMask | undefined {
  if (filter === undefined) return undefined;
  const accepted = new Uint8Array(facets.length);
  let count = 0;
  facets.forEach((combination, id) => {
    if (!filter(combination)) return;
    accepted[id] = 1;
    count += counts[id] ?? 0;
  });
  return count === ofOrdinal.length ? undefined : { accepted, ofOrdinal, count };
}

/** True for a chunk that the mask lets through; a missing mask lets all through. */
export function isAccepted(mask: FacetMask | undefined, ordinal: number): boolean {
  return mask === undefined || mask.accepted[mask.ofOrdinal[ordinal] ?? 0] === 1;
}

/** Gathers the combinations of facets that chunks have, in the order of first occurrence. */
export function facetTableOf(chunks: readonly ChunkFacets[]): FacetTable {
  const known = new Map<string, number>();
  const facets: ChunkFacets[] = [];
  const ofOrdinal = Uint32Array.from(chunks, (chunk) => {
    const combination = facetsOf(chunk);
    const key = JSON.stringify(combination);
    const id = known.get(key) ?? known.size;
    if (id === known.size) {
      known.set(key, id);
      facets.push(combination);
    }
    return id;
  });
  return { facets, ofOrdinal, counts: countFacets(ofOrdinal, facets.length) };
}

/** How many chunks have each of `facets` combinations. */
export function countFacets(ofOrdinal: Uint32Array, facets: number): Uint32Array {
  const counts = new Uint32Array(facets);
  for (const id of ofOrdinal) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

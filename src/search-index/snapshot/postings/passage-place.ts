import type { Postings, Segment } from './postings.ts';
import { impactIn } from './complete-candidates.ts';

/** Where the postings know a passage: its segment, and its place there. */
export interface PassagePlace {
  readonly segment: Segment;
  readonly place: number;
}

/** Finds a passage by its ordinal; undefined when there is none with it. */
export function placeOf({ segments }: Postings, ordinal: number): PassagePlace | undefined {
  for (const segment of segments) {
    const { ordinals } = segment;
    let [low, high] = [0, ordinals.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ordinals[middle] ?? 0) < ordinal) low = middle + 1;
      else high = middle;
    }
    if (ordinals[low] === ordinal) return { segment, place: low };
  }
  return undefined;
}

/** True when the passage is indexed under the term of this row. */
export function holdsRow({ segment, place }: PassagePlace, row: number): boolean {
  const { rowLists } = segment;
  return impactIn(segment, rowLists[row] ?? 0, rowLists[row + 1] ?? 0, place) > 0;
}

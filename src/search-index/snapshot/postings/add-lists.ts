import type { Segment } from './postings.ts';

/** Lists of a term that stand one after the other, `next` to `end` (half-open), and what one step of impact adds, in units. */
export interface ListSpan {
  readonly next: number;
  readonly end: number;
  readonly step: number;
}

/** Adds lists to the scores by place; gives the number of their postings. */
export function addLists(
  { listStarts, places, impacts }: Segment,
  { next, end, step }: ListSpan,
  scores: Int32Array,
): number {
  const [first, last] = [listStarts[next] ?? 0, listStarts[end] ?? 0];
  for (let at = first; at < last; at += 1) {
    const place = places[at] ?? 0;
    scores[place] = ((scores[place] ?? 0) + Math.imul(step, impacts[at] ?? 0)) | 0;
  }
  return last - first;
}

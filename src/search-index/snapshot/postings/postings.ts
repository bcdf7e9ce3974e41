import type { Language } from '../../../source/language.ts';

/**
 * The postings of at most 65,536 passages of one language.
 *
 * The postings of a term are lists of falling impact: the term t has the lists `rowLists[t]` to `rowLists[t + 1]`
 * (half-open), the list l the places `listStarts[l]` to `listStarts[l + 1]` of `places` and `impacts`. Within a list
 * places ascend; every impact of a list is above those of the term's next list. A search reads the first lists of a
 * term and need not look at the others, because `listMaxima` says how little they can add.
 *
 * An impact is a BM25 impact of 8 bits, 1 to 255: times `scales[t]` it is what one unit of query weight adds.
 */
export interface Segment {
  readonly language: Language;
  /** Ordinals of the segment's passages, ascending. A passage's place is its index here. */
  readonly ordinals: Uint32Array;
  readonly rowLists: Uint32Array;
  readonly listStarts: Uint32Array;
  readonly listMaxima: Uint8Array;
  readonly scales: Float32Array;
  readonly places: Uint16Array;
  readonly impacts: Uint8Array;
}

/** All postings of a snapshot; `terms` and the order of `segments` are those of the `TermRows` they were made from. */
export interface Postings {
  /** Passages of all segments. */
  readonly passages: number;
  readonly terms: readonly string[];
  readonly segments: readonly Segment[];
}

/** Where the postings of a term begin and end in a segment. */
export function rowSpan(
  { rowLists, listStarts }: Segment,
  row: number,
): readonly [start: number, end: number] {
  return [listStarts[rowLists[row] ?? 0] ?? 0, listStarts[rowLists[row + 1] ?? 0] ?? 0];
}

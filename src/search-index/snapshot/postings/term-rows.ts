import type { Language } from '../../../source/language.ts';

/** Most passages of a segment: their places fit in 16 bits. A language with more has several segments. */
export const SEGMENT_PASSAGES = 65_536;

/**
 * Which passages of a segment hold which terms how often: postings of the term t are the places `starts[t]` to
 * `starts[t + 1]` (half-open) of `places` and `codes`, places ascending.
 */
export interface SegmentRows {
  readonly language: Language;
  /** Ordinals of the segment's passages, ascending. A passage's place is its index here. */
  readonly ordinals: Uint32Array;
  readonly starts: Uint32Array;
  readonly places: Uint16Array;
  /** Term frequencies, as `encodeFrequency` gives them. */
  readonly codes: Uint16Array;
}

/**
 * What a snapshot knows of its terms before anything is weighed. `terms` ascend by code unit; each occurs in at least
 * one passage. `lengths` (words) has one entry per passage, by ordinal. Segments stand in the order of LANGUAGES, those
 * of one language in the order of their ordinals; none is empty.
 */
export interface TermRows {
  readonly terms: readonly string[];
  readonly lengths: Float32Array;
  readonly segments: readonly SegmentRows[];
}

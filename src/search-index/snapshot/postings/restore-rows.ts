import { rowSpan, type Postings, type Segment } from './postings.ts';
import { SEGMENT_PASSAGES, type SegmentRows, type TermRows } from './term-rows.ts';

/**
 * The rows that postings were made from: what a snapshot on disk knows, for the next one to take over. `codes` are
 * those of each segment, in the order of its postings; `lengths` those of all passages.
 */
export function restoreRows(
  postings: Postings,
  codes: readonly Uint16Array[],
  lengths: Float32Array,
): TermRows {
  const { terms } = postings;
  const segments = postings.segments.map((segment, i) =>
    restoreSegment(segment, codes[i] ?? new Uint16Array(), terms.length),
  );
  return { terms, lengths, segments };
}

function restoreSegment(segment: Segment, layeredCodes: Uint16Array, terms: number): SegmentRows {
  const { language, ordinals, rowLists } = segment;
  const starts = new Uint32Array(terms + 1);
  const [places, codes] = [segment.places.slice(), layeredCodes.slice()];
  const sorter = new PlaceSorter();
  for (let row = 0; row < terms; row += 1) {
    const [start, end] = rowSpan(segment, row);
    starts[row + 1] = end;
    // One list stands in ascending order already.
    if ((rowLists[row + 1] ?? 0) - (rowLists[row] ?? 0) > 1)
      sorter.sort(places.subarray(start, end), codes.subarray(start, end));
  }
  return { language, ordinals, starts, places, codes };
}

/** Sorts places, each of which occurs once, by setting a bit for each and reading the bits in order. */
class PlaceSorter {
  readonly #bits = new Uint32Array(SEGMENT_PASSAGES / 32);
  readonly #codeAt = new Uint16Array(SEGMENT_PASSAGES);

  /** Sorts `places` ascending, and `codes` with them. */
  sort(places: Uint16Array, codes: Uint16Array): void {
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      this.#bits[place >>> 5] = (this.#bits[place >>> 5] ?? 0) | (1 << (place & 31));
      this.#codeAt[place] = codes[at] ?? 0;
    }
    let at = 0;
    for (let word = 0; word < this.#bits.length; word += 1) {
      let bits = this.#bits[word] ?? 0;
      this.#bits[word] = 0;
      while (bits !== 0) {
        const place = 32 * word + 31 - Math.clz32(bits & -bits);
        places[at] = place;
        codes[at] = this.#codeAt[place] ?? 0;
        at += 1;
        bits &= bits - 1;
      }
    }
  }
}

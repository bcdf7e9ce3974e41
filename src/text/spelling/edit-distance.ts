/** One pattern is compared with many: its letters are turned into bits once. */
export interface PreparedPattern {
  /** For each byte, the places where the pattern has it, lowest bit first. */
  readonly places: Int32Array;
  length: number;
}

/** Room for a pattern of at most 31 bytes; {@link preparePattern} fills it. */
export function emptyPattern(): PreparedPattern {
  return { places: new Int32Array(256), length: 0 };
}

/** Makes `pattern` stand for the first `length` (1 to 31) of `bytes`, forgetting what it stood for. */
export function preparePattern(pattern: PreparedPattern, bytes: Uint8Array, length: number): void {
  pattern.places.fill(0);
  pattern.length = length;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    pattern.places[byte] = (pattern.places[byte] ?? 0) | (1 << at);
  }
}

/**
 * Fewest insertions, deletions, replacements and exchanges of two neighbours that make the pattern out of
 * `bytes[from…to)`, no place touched twice (optimal string alignment). One step a byte, whatever the pattern's length.
 * @see Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of
 * Computing 10 (2003).
 */
export function editDistance(
  { places, length }: PreparedPattern,
  bytes: Uint8Array,
  from: number,
  to: number,
): number {
  const last = 1 << (length - 1);
  let rises = -1;
  let falls = 0;
  let diagonal = 0;
  let before = 0;
  let distance = length;
  for (let at = from; at < to; at++) {
    const here = places[bytes[at] ?? 0] ?? 0;
    const exchanged = ((~diagonal & here) << 1) & before;
    diagonal = (((here & rises) + rises) ^ rises) | here | falls | exchanged;
    const up = falls | ~(diagonal | rises);
    const down = diagonal & rises;
    if ((up & last) !== 0) distance++;
    if ((down & last) !== 0) distance--;
    const shifted = (up << 1) | 1;
    rises = (down << 1) | ~(diagonal | shifted);
    falls = shifted & diagonal;
    before = here;
  }
  return distance;
}

/** The letters of `bytes[from…to)` as a set, a bit each; a few letters share one, so sets only ever look nearer. */
export function letterSet(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) letters |= bitOf(bytes[at] ?? 0);
  return letters;
}

/** {@link letterSet} of the letters that come more than once. */
export function repeatedLetterSet(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0;
  let repeated = 0;
  for (let at = from; at < to; at++) {
    const bit = bitOf(bytes[at] ?? 0);
    repeated |= letters & bit;
    letters |= bit;
  }
  return repeated;
}

/**
 * How many letters are in one of two sets and not in the other. Over both kinds of sets together an edit adds at most
 * two: one for a letter less, one for a letter more.
 */
export function strayLetters(one: number, other: number): number {
  // Warren, Hacker's Delight (2nd edition), 5-1.
  const bits = one ^ other;
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function bitOf(byte: number): number {
  return 1 << (byte & 31);
}

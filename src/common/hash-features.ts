/** Where the hash of a feature starts when nothing tells kinds of features apart: FNV-1a's own. */
export const HASH_START = 0x811c9dc5;

/** The hash with one more UTF-16 unit: FNV-1a over units. @see isthe.com/chongo/tech/comp/fnv */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * The bucket of a hash, 0 to `buckets` − 1; `buckets` is a power of two. Low bits of plain FNV-1a are correlated for short
 * strings: mixed before they are taken.
 */
export function hashBucket(hash: number, buckets: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (buckets - 1);
}

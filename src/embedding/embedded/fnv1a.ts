/** 32-bit FNV-1a over UTF-16 units, with a final avalanche so that low bits are usable. Unsigned. @see isthe.com/chongo/tech/comp/fnv */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // Murmur3's finaliser: plain FNV-1a leaves its low bits correlated for short strings.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash ^ (hash >>> 16)) >>> 0;
}

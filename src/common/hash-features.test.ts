import { expect, it } from 'vitest';
import { HASH_START, hashBucket, hashUnit } from './hash-features.ts';

it('is FNV-1a', () => {
  // The published value of 32-bit FNV-1a for "a".
  expect(hashUnit(HASH_START, 'a'.charCodeAt(0)) >>> 0).toBe(0xe40c292c);
});

it('gives buckets below their number, and spreads short strings over them', () => {
  const buckets = new Set<number>();
  for (let unit = 0; unit < 1_000; unit += 1) buckets.add(hashBucket(hashUnit(HASH_START, unit), 4_096));
  expect(Math.min(...buckets)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...buckets)).toBeLessThan(4_096);
  expect(buckets.size).toBeGreaterThan(800);
});

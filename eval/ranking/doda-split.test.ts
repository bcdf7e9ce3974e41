import { describe, expect, it } from 'vitest';
import { isHeldOut } from './doda-split.ts';

describe('isHeldOut', () => {
  it('looks at the first byte of the digest', () => {
    // printf abc | sha256sum: ba7816bf…, printf hello | sha256sum: 2cf24dba…; printf a | sha256sum: ca978112…;
    // printf test | sha256sum: 9f86d081…, odd.
    expect(['abc', 'hello', 'a', 'test'].map(isHeldOut)).toEqual([false, false, false, true]);
  });

  it('puts writings of one sentence on one side', () => {
    for (const sentence of ['Test', '  test ', 'TEST\n', 'test!', '« test »'])
      expect(isHeldOut(sentence)).toBe(true);
  });

  it('holds out about half', () => {
    const held = Array.from({ length: 2_000 }, (_, i) => `sentence ${i}`).filter(isHeldOut).length;
    // Five standard deviations (22) of a fair coin.
    expect(Math.abs(held - 1_000)).toBeLessThan(112);
  });
});

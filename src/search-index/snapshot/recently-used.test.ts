import { describe, expect, it } from 'vitest';
import { RecentlyUsed } from './recently-used.ts';

describe('what was used last', () => {
  it('is kept as far as there is room, and what was not used for longest goes first', () => {
    const kept = new RecentlyUsed<string>(2);
    kept.set(1, 'a');
    kept.set(2, 'b');
    expect(kept.get(1)).toBe('a');
    kept.set(3, 'c');
    expect([1, 2, 3].map((key) => kept.get(key))).toEqual(['a', undefined, 'c']);
  });

  it('takes no more room when it is set again', () => {
    const kept = new RecentlyUsed<string>(2);
    kept.set(1, 'a');
    kept.set(2, 'b');
    kept.set(2, 'c');
    expect([1, 2].map((key) => kept.get(key))).toEqual(['a', 'c']);
  });
});

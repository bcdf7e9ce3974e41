import { describe, expect, it } from 'vitest';
import { successAtK } from './success-at-k.ts';

describe('successAtK', () => {
  const ranked = ['a', 'b', 'c'];
  it('is 1 when any relevant id is among the first k, however many there are', () => {
    expect(successAtK(ranked, new Set(['b', 'x', 'y']), 2)).toBe(1);
    expect(successAtK(ranked, new Set(['a', 'b', 'c']), 1)).toBe(1);
  });
  it('is 0 when the first is found too late or not at all', () => {
    expect(successAtK(ranked, new Set(['c']), 2)).toBe(0);
    expect(successAtK(ranked, new Set(['x']), 3)).toBe(0);
    expect(successAtK([], new Set(['a']), 3)).toBe(0);
  });

  it('refuses a question without a relevant id', () => {
    expect(() => successAtK(ranked, new Set(), 3)).toThrow(RangeError);
  });
});

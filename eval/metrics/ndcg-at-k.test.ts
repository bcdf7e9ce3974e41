import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndcgAtK } from './ndcg-at-k.ts';

describe('ndcgAtK', () => {
  it('agrees with a computation by hand', () => {
    // Relevant at ranks 1 and 3 of two relevant: DCG = 1 + 1/log2(4) = 1.5; ideal = 1 + 1/log2(3) = 1.630929754.
    expect(ndcgAtK(['a', 'x', 'b'], new Set(['a', 'b']), 10)).toBeCloseTo(1.5 / 1.630929753571, 9);
    // One relevant at rank 2: 1/log2(3).
    expect(ndcgAtK(['x', 'a'], new Set(['a']), 10)).toBeCloseTo(0.630929753571, 9);
  });

  it('agrees with a computation by hand for several relevant, some of them not found', () => {
    // Relevant at ranks 2, 3 and 6 of four: DCG = .630929754 + .5 + .356207187 = 1.487136941;
    // ideal = 1 + .630929754 + .5 + .430676558 = 2.561606312. The gains .63, .5 and .356 are those of the worked
    // example in Wikipedia's "Discounted cumulative gain" for ranks 2, 3 and 6.
    const ranked = ['x1', 'a', 'b', 'x2', 'x3', 'c', 'x4'];
    expect(ndcgAtK(ranked, new Set(['a', 'b', 'c', 'd']), 10)).toBeCloseTo(1.487136941 / 2.561606312, 8);
    // Cut at 3: DCG = 1.130929754; ideal of three = 2.130929754.
    expect(ndcgAtK(ranked, new Set(['a', 'b', 'c', 'd']), 3)).toBeCloseTo(1.130929754 / 2.130929754, 8);
  });

  it('takes ties in the order of the list, so what is relevant alike may stand either way', () => {
    // Who ranks breaks ties of the score, without knowing the judgements; exchanging two ids of the same relevance
    // changes nothing, exchanging others does.
    const ids = ['a', 'b', 'c', 'x', 'y', 'z'];
    const order = fc.shuffledSubarray(ids, { minLength: ids.length });
    const relevant = new Set(['a', 'b', 'c']);
    const exchanged: Readonly<Record<string, string>> = { a: 'c', c: 'a', x: 'z', z: 'x' };
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 8 }), (ranked, k) => {
        const other = ranked.map((id) => exchanged[id] ?? id);
        expect(ndcgAtK(other, relevant, k)).toBe(ndcgAtK(ranked, relevant, k));
      }),
      { seed: 20_261_123 },
    );
    expect(ndcgAtK(['a', 'x'], relevant, 10)).toBeGreaterThan(ndcgAtK(['x', 'a'], relevant, 10));
  });

  it('is 1 for the best order, also when more is relevant than fits in k', () => {
    expect(ndcgAtK(['a', 'b', 'x'], new Set(['a', 'b']), 10)).toBe(1);
    expect(ndcgAtK(['a', 'b'], new Set(['a', 'b', 'c', 'd']), 2)).toBe(1);
  });

  it('is 0 past rank k and for an empty list', () => {
    expect(ndcgAtK(['x', 'y', 'a'], new Set(['a']), 2)).toBe(0);
    expect(ndcgAtK([], new Set(['a']), 10)).toBe(0);
  });

  it('gains nothing by repeating an id', () => {
    expect(ndcgAtK(['a', 'a'], new Set(['a', 'b']), 10)).toBeCloseTo(1 / 1.630929753571, 9);
  });

  it('refuses a query without relevant ids', () => {
    expect(() => ndcgAtK(['a'], new Set(), 10)).toThrow(RangeError);
  });
});

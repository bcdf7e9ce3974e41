import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/common/seeded-random.ts';
import { makeTypos } from './make-typos.ts';

const WORDS = ['certificat', 'exportation', 'pharmacie', 'تصريح'];

describe('makeTypos', () => {
  it('makes the same slips for the same seed', () => {
    expect(makeTypos(WORDS, seededRandom(1))).toEqual(makeTypos(WORDS, seededRandom(1)));
    expect(makeTypos(WORDS, seededRandom(1))).not.toEqual(makeTypos(WORDS, seededRandom(2)));
  });

  it('makes each kind of slip, none of which leaves the word as it is', () => {
    const made = Array.from({ length: 20 }, (_, seed) => makeTypos(WORDS, seededRandom(seed))).flat();
    const lengths = { dropped: -1, doubled: 1, exchanged: 0, neighbour: 0 };
    expect(new Set(made.map(({ slip }) => slip))).toEqual(new Set([...Object.keys(lengths), 'by ear']));
    for (const { typed, intended, slip } of made) {
      expect(typed).not.toBe(intended);
      if (slip in lengths)
        expect([slip, typed.length - intended.length]).toEqual([slip, lengths[slip as keyof typeof lengths]]);
    }
  });

  it('gives nothing of nothing', () => {
    expect(makeTypos([], seededRandom(1))).toEqual([]);
  });
});

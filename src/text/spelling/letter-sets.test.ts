import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, emptyPattern, preparePattern } from './edit-distance.ts';
import { letterSet, repeatedLetterSet, strayLetters } from './letter-sets.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('letter sets', () => {
  it('count what one word has and the other has not', () => {
    const [one, other] = [bytesOf('facture'), bytesOf('fracture')];
    expect(strayLetters(letterSet(one, 0, 7), letterSet(other, 0, 8))).toBe(0);
    expect(strayLetters(repeatedLetterSet(one, 0, 7), repeatedLetterSet(other, 0, 8))).toBe(1);
    expect(strayLetters(-1, 0)).toBe(32);
  });

  it('never differ by more than twice the edits between two words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 's', 'S'), minLength: 1, maxLength: 10 });
    const pattern = emptyPattern();
    fc.assert(
      fc.property(word, word, (first, second) => {
        const [one, other] = [bytesOf(first), bytesOf(second)];
        preparePattern(pattern, one, one.length);
        const edits = editDistance(pattern, other, 0, other.length);
        const stray = [letterSet, repeatedLetterSet].reduce(
          (sum, setOf) => sum + strayLetters(setOf(one, 0, one.length), setOf(other, 0, other.length)),
          0,
        );
        expect(stray).toBeLessThanOrEqual(2 * edits - Math.abs(one.length - other.length));
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

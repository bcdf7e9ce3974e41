import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldLetters, LETTER_BUCKETS } from './field-letters.ts';

const sorted = (text: string): [number, number][] => [...fieldLetters(text)].sort(([a], [b]) => a - b);

describe('fieldLetters', () => {
  it('finds all sequences of 3 to 5 of a framed word', () => {
    // <tva>: <tv, tva, va>; <tva, tva>; <tva>.
    expect(fieldLetters('tva').size).toBe(6);
    expect(fieldLetters('a').size).toBe(1);
  });

  it('counts a sequence twice at most', () => {
    expect(new Set(fieldLetters('tva').values())).toEqual(new Set([1]));
    expect(new Set(fieldLetters('tva tva tva').values())).toEqual(new Set([2]));
  });

  it('does not see case, accents, tashkeel, digits and punctuation', () => {
    expect(sorted('Dédouaner 20 %, « ÇA » ?')).toEqual(sorted('dedouaner ca'));
    expect(sorted('الجُمْرُك')).toEqual(sorted('الجمرك'));
    expect(fieldLetters('2026 !').size).toBe(0);
    expect(fieldLetters('').size).toBe(0);
  });

  it('separates words: their order does not count', () => {
    expect(sorted('port tanger')).toEqual(sorted('tanger port'));
    expect(sorted('porttanger')).not.toEqual(sorted('port tanger'));
  });

  it('hashes as it always did: stored weights rest on it', () => {
    expect([...fieldLetters('tva').keys()]).toEqual([1036, 2757, 27667, 410, 27163, 4643]);
  });

  it('reads a bounded part of a word', () => {
    expect(fieldLetters('ab'.repeat(10_000)).size).toBeLessThan(100);
  });

  it('gives buckets and counts for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = [...fieldLetters(text)];
        const right = found.every(
          ([bucket, count]) =>
            Number.isInteger(bucket) &&
            bucket >= 0 &&
            bucket < LETTER_BUCKETS &&
            (count === 1 || count === 2),
        );
        expect(right).toBe(true);
      }),
    );
  });
});

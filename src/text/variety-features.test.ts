import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arabicFeatures,
  FEATURE_BUCKETS,
  latinFeatures,
  namedFeature,
  pairFeature,
} from './variety-features.ts';

describe('features of words', () => {
  it('counts the pieces of a Latin word: 2, 3 and 4 characters with edges, single letters, the word', () => {
    // <tva>: 3 letters + 4 pairs + 3 triples + 2 quadruples + the word.
    expect(latinFeatures('tva', 'tva')).toHaveLength(13);
    expect(latinFeatures('te', 'té')).toHaveLength(latinFeatures('te', 'te').length + 1);
  });

  it('takes the ends of an Arabic word, not its middle', () => {
    // The word, four beginnings, three endings, three frames.
    expect(arabicFeatures('ماكاينش', 'ماكاينش')).toHaveLength(11);
    expect(arabicFeatures('في', 'في')).toHaveLength(3);
    expect(arabicFeatures('كتبا', 'كتبًا')).toHaveLength(arabicFeatures('كتبا', 'كتبا').length + 1);
  });

  it('tells a pair of words by both', () => {
    expect(pairFeature('واحد', 'الدار')).toBe(pairFeature('واحد', 'السوق'));
    expect(pairFeature('واحد', 'الدار')).not.toBe(pairFeature('هذا', 'الدار'));
    expect(namedFeature('darija 1')).not.toBe(namedFeature('darija 2'));
  });

  it('gives buckets, boundedly many, for any word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (word) => {
        for (const features of [latinFeatures(word, word), arabicFeatures(word, word)]) {
          expect(features.length).toBeLessThan(200);
          expect(
            features.every(
              (feature) => Number.isInteger(feature) && feature >= 0 && feature < FEATURE_BUCKETS,
            ),
          ).toBe(true);
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

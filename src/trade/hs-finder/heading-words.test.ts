import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemEnglish } from '../../text/stem.ts';
import {
  decodeHeadingWords,
  encodeForms,
  encodeLanguage,
  MAX_COUNT,
  type StoredHeadingWords,
} from './heading-words.ts';
import { shippedHeadingWords } from './shipped-heading-words.ts';

const stored = (en: StoredHeadingWords['en'], forms = ''): StoredHeadingWords => ({
  headings: '0101 0102',
  inputs: [],
  forms,
  en,
  fr: { stems: '', postings: '' },
});

describe('the words of headings', () => {
  it('come back as they were written', () => {
    const row = fc
      .uniqueArray(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 12 })
      .chain((places) =>
        fc
          .array(fc.integer({ min: 1, max: MAX_COUNT }), {
            minLength: places.length,
            maxLength: places.length,
          })
          .map((counts) => [...places].sort((a, b) => a - b).flatMap((place, i) => [place, counts[i] ?? 1])),
      );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const words = rows.map((postings, i) => ({ stem: `s${i}`, postings }));
        expect(decodeHeadingWords(stored(encodeLanguage(words))).en).toEqual(words);
      }),
      { seed: 20_261_126 },
    );
  });

  it('are counted up to a limit', () => {
    const [word] = decodeHeadingWords(stored(encodeLanguage([{ stem: 'a', postings: [0, 999] }]))).en;
    expect(word?.postings).toEqual([0, MAX_COUNT]);
  });

  it('keep the stems of words that begin with their stem, and no others', () => {
    const forms = encodeForms(['tyres', 'batteries', 'oil', 'r410a'], stemEnglish);
    const decoded = decodeHeadingWords(stored({ stems: '', postings: '' }, forms)).forms;
    expect(decoded).toEqual(
      new Map([
        ['tyres', 'tyre'],
        ['batteries', 'batteri'],
        ['oil', 'oil'],
      ]),
    );
  });

  it('are refused when they end too early', () => {
    const { stems, postings } = encodeLanguage([{ stem: 'oil', postings: [0, 1, 1, 2] }]);
    const cut = Buffer.from(postings, 'base64').subarray(0, 3).toString('base64');
    expect(() => decodeHeadingWords(stored({ stems, postings: cut }))).toThrow(/train:hs/);
    expect(() => decodeHeadingWords(stored({ stems: 'a b', postings: '' }))).toThrow(RangeError);
  });
});

describe('the words that came with the code', () => {
  const shipped = shippedHeadingWords();
  const headingsOf = (stem: string): string[] =>
    (shipped.en.find((each) => each.stem === stem)?.postings ?? [])
      .filter((_, i) => i % 2 === 0)
      .map((place) => shipped.headings[place] ?? '');

  it('know what tariffs call things', () => {
    expect(headingsOf('octopus')).toContain('0307');
    expect(shipped.fr.length).toBeGreaterThan(5_000);
    expect(shipped.en.every(({ postings }) => postings.length > 0)).toBe(true);
  });

  it('stem as the stemmer does', () => {
    const every = [...shipped.forms].filter((_, i) => i % 50 === 0);
    expect(every.length).toBeGreaterThan(100);
    for (const [word, stem] of every) expect([word, stem]).toEqual([word, stemEnglish(word)]);
  });
});

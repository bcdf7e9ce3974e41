import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIVOT_SOURCES, wordKeys, type PivotSource } from './word-keys.ts';

const firstKeys = (words: readonly string[]): Set<string | undefined> =>
  new Set(words.map((word) => wordKeys(word, 'latn')[0]));
const lastKeys = (words: readonly string[], source: PivotSource): Set<string | undefined> =>
  new Set(words.map((word) => wordKeys(word, source).at(-1)));

describe('the keys of a word', () => {
  it('go from the word as written to its stem in French, and are the stem alone in English', () => {
    expect(wordKeys('exportations', 'fr')).toEqual(['exportations', 'export']);
    expect(wordKeys('exports', 'en')).toEqual(['export']);
  });

  it('end in Arabic with what is left of a Darija verb', () => {
    expect(wordKeys('الجمارك', 'ar')).toEqual(['الجمارك', 'جمارك', 'جمارك']);
    expect(wordKeys('كيخلص', 'ar')).toEqual(['كيخلص', 'كيخلص', 'خلص']);
    expect(lastKeys(['كيخلصوش', 'ماخلصوش'], 'ar').size).toBe(1);
  });

  it('are the same for the spellings of a sound in Latin letters', () => {
    for (const spellings of [
      ['9rib', 'qrib', 'krib'],
      ['chouf', 'shof', 'chof'],
      ['khobz', '5obz', 'khoubz'],
      ['ghadi', '8adi'],
    ])
      expect([spellings, firstKeys(spellings).size]).toEqual([spellings, 1]);
  });

  it('join the forms of a Darija verb in Latin letters, the coarsest last', () => {
    expect(lastKeys(['khalas', '5alles', 'kaykhelles', 'khellesti', 'makhellesnich'], 'latn')).toEqual(
      new Set(['Xls']),
    );
    expect(firstKeys(['khalas', 'kaykhelles', 'khellesti']).size).toBe(3);
  });

  it('keep the vowels of a word that has hardly any consonants', () => {
    expect(firstKeys(['7na', '7nya']).size).toBe(2);
    expect(wordKeys('chouf', 'latn')[1]).toBe('Suf');
  });

  it('keep a word that the rules would leave nothing of', () => {
    for (const word of ['e', 'ee', '2']) expect(wordKeys(word, 'latn')).toEqual([word, word, word]);
  });

  it('are as many for every word of a source, and never empty', () => {
    const letter = fc.constantFrom(
      ...Array.from('abcdefghijklmnopqrstuvwxyz23456789ابتثجحخدذرزسشصضطظعغفقكلمنهوي'),
    );
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 14 });
    const counts = new Map(PIVOT_SOURCES.map((source) => [source, wordKeys('word', source).length]));
    fc.assert(
      fc.property(word, fc.constantFrom(...PIVOT_SOURCES), (any, source) => {
        const keys = wordKeys(any, source);
        expect(keys).toHaveLength(counts.get(source) ?? 0);
        expect(keys).not.toContain('');
        expect(wordKeys(any, source)).toEqual(keys);
      }),
      { seed: 17, numRuns: 500 },
    );
  });
});

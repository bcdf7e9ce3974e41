import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets, isArabicScript, normalisedWords } from './normalise.ts';

describe('fold', () => {
  it('drops French accents and case', () => {
    expect(fold('Délai d’Exportation ÇA où CŒUR')).toBe("delai d'exportation ca ou coeur");
    expect(fold('de\u0301lai')).toBe('delai');
  });

  it('writes Arabic letters in one form, without tashkeel and tatweel', () => {
    expect(fold('إِلَى مُؤَسَّسَة')).toBe('الي موسسه');
    expect(fold('الجـــمارك')).toBe('الجمارك');
    expect(fold('أداء')).toBe('ادا');
    expect(fold('أگادير')).toBe(fold('أكادير'));
  });

  it('unfolds presentation forms and ligatures', () => {
    expect(fold('ﻻ')).toBe('لا');
    expect(fold('ﬁscal')).toBe('fiscal');
  });

  it('writes every digit, space, apostrophe and dash the plain way', () => {
    expect(fold('٢٠٢٦ ۲۰۲۶ 2026')).toBe('2026 2026 2026');
    expect(fold('200\u202f000\u00a0DH')).toBe('200 000 dh');
    expect(fold('l’export l‘export')).toBe("l'export l'export");
    expect(fold('24–09')).toBe('24-09');
  });

  it('removes what cannot be seen', () => {
    expect(fold('a\u200bb\u200fc\u202ed\ufeffe\u00adf')).toBe('abcdef');
  });

  it('keeps line breaks, emoji and unknown scripts', () => {
    expect(fold('a\nb\r\nc')).toBe('a\nb\r\nc');
    expect(fold('📦 ⵣ')).toBe('📦 ⵣ');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
      { seed: 1 },
    );
  });

  it('survives lone surrogates', () => {
    expect(() => fold('\ud83d x \udc00')).not.toThrow();
  });
});

describe('foldWithOffsets', () => {
  it('gives the same text as fold and leads back to the original', () => {
    const original = 'لِلْجَمَارك œuvre ﻻ';
    const { text, offsets } = foldWithOffsets(original);
    expect(text).toBe(fold(original));
    expect(original[offsets[text.indexOf('o')] ?? -1]).toBe('œ');
    expect(original[offsets[text.indexOf('e')] ?? -1]).toBe('œ');
    expect(offsets.at(-1)).toBe(original.length);
  });

  it('has rising offsets for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        return (
          offsets.length === folded.length + 1 &&
          offsets.every((at, i) => i === 0 || at >= (offsets[i - 1] ?? 0))
        );
      }),
      { seed: 2 },
    );
  });
});

describe('normalisedWords', () => {
  it('cuts French elisions', () => {
    expect(normalisedWords("Qu'est-ce que l’export d'argan jusqu'à aujourd'hui ?")).toEqual(
      'est ce que export argan a aujourdhui'.split(' '),
    );
  });

  it('cuts English contractions', () => {
    expect(normalisedWords("PortNet's rules don't")).toEqual(['portnet', 'rules', 'don']);
  });

  it('keeps the digits that Darija writes as letters', () => {
    expect(normalisedWords('ch7al 3ndi d lwe9t')).toEqual(['ch7al', '3ndi', 'd', 'lwe9t']);
  });

  it('finds nothing in punctuation and emptiness', () => {
    expect(normalisedWords('')).toEqual([]);
    expect(normalisedWords(' ?! … \u200f')).toEqual([]);
  });
});

describe('isArabicScript', () => {
  it('tells scripts apart', () => {
    expect(isArabicScript('جمارك')).toBe(true);
    expect(isArabicScript('diwana')).toBe(false);
    expect(isArabicScript('')).toBe(false);
  });
});

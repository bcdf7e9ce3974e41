import { describe, expect, it } from 'vitest';
import { judgedWords } from './variety-words.ts';

const weights = (text: string): Record<string, number> =>
  Object.fromEntries(judgedWords(text).map(({ word, weight }) => [word, weight]));

describe('judgedWords', () => {
  it('keeps words in Latin and Arabic letters, with elision and accents', () => {
    expect(judgedWords("L'Été ديال 2026 мир")).toEqual([
      { word: "l'", raw: "l'", isArabic: false, weight: 1 },
      { word: 'ete', raw: 'été', isArabic: false, weight: 0.5 },
      { word: 'ديال', raw: 'ديال', isArabic: true, weight: 1 },
    ]);
  });

  it('counts abbreviations, quantities and names for less, Darija digits in full', () => {
    expect(weights('la TVA de Fès pour 20kg et un mp3')).toMatchObject({
      la: 1,
      tva: 0.1,
      fes: 0.5,
      '20kg': 0.1,
      mp3: 0.1,
    });
    expect(weights('ch7al m3a 3ndi 9bel')).toEqual({ ch7al: 1, m3a: 1, '3ndi': 1, '9bel': 1 });
  });

  it('takes a text in capitals for words, a few capitals for an abbreviation', () => {
    expect(weights('COMBIEN COUTE LA TVA')).toMatchObject({ combien: 1, tva: 1 });
    expect(weights('CIF')).toEqual({ cif: 0.1 });
  });

  it('reads nothing from text without words and at most 200 words', () => {
    expect(judgedWords(' 12,5 % … !')).toEqual([]);
    expect(judgedWords('le '.repeat(5_000))).toHaveLength(200);
  });
});

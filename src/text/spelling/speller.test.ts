import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisedWords } from '../normalise.ts';
import { createSpeller, MOST_REPAIRS } from './speller.ts';
import type { CountedWord } from './word-index.ts';

const VOCABULARY: readonly CountedWord[] = [
  ...counted(
    300,
    'engagement importation exportation douane certificat origine declaration licence facture maroc code export import',
  ),
  ...counted(
    60,
    'rapatriement marchandise marchandises diwana dedouanement conteneur port porte sorte forte',
  ),
  ...counted(120, 'تصريح تصدير استيراد ديوانة ضريبة شهادة'),
  ...counted(0, 'tijaria xuzhou kharij'),
];
const speller = createSpeller(VOCABULARY);
const best = (typed: string): string | undefined =>
  speller.repair(normalisedWords(typed)[0] ?? '')[0]?.words.join(' ');

describe('createSpeller', () => {
  it.each([
    ['engagment', 'engagement'],
    ['dowane', 'douane'],
    ['dwane', 'douane'],
    ['douwane', 'douane'],
    ['certifica', 'certificat'],
    ['rapatriment', 'rapatriement'],
    ['déclartion', 'declaration'],
    ['licance', 'licence'],
    ['facutre', 'facture'],
    ['exportasion', 'exportation'],
    ['importaion', 'importation'],
    ['9ertificat', 'certificat'],
    ['تصريج', 'تصريح'],
    ['ظريبة', 'ضريبه'],
    ['dimportation', 'd importation'],
    ['dorigine', 'd origine'],
    ['lmarock', 'l maroc'],
    ['ldowane', 'l douane'],
    ['codedouane', 'code douane'],
    ['بالتصريج', 'بال تصريح'],
  ])('repairs %s to %s', (typed, intended) => {
    expect(best(typed)).toBe(intended);
  });

  it('leaves known words alone, and those of which nothing near is known', () => {
    for (const word of ['douane', 'ديوانه', 'tijaria', 'xuzhou', 'guangzhou', 'kuehne', 'شنغهاي'])
      expect([word, speller.repair(word)]).toEqual([word, []]);
  });

  it('leaves short words, numbers and codes alone', () => {
    for (const word of ['', 'tav', '20000', 'eur1', '8541430000', 'ddu2020', 'a'.repeat(50)])
      expect([word, speller.repair(word)]).toEqual([word, []]);
  });

  it('never proposes a word that is only known', () => {
    expect(speller.isKnown('kharij')).toBe(true);
    expect(speller.suggest('kharrij').map(({ word }) => word)).not.toContain('kharij');
  });

  it('is surer of a long word with one slip than of a short one with several readings', () => {
    expect(speller.suggest('rapatriment')[0]?.weight).toBeGreaterThan(0.9);
    expect(speller.suggest('rapatriment')).toHaveLength(1);
    const doubtful = createSpeller(counted(200, 'transit transat')).suggest('transet');
    expect(doubtful.map(({ word }) => word)).toEqual(['transat', 'transit']);
    for (const { weight } of doubtful) expect(weight).toBeLessThan(0.5);
  });

  it('gives suggestions and splits alone as well', () => {
    expect(speller.suggest('licance')[0]?.word).toBe('licence');
    expect(speller.split('licance')).toEqual([]);
    expect(speller.split('codedouane')[0]?.words).toEqual(['code', 'douane']);
  });

  it('reads the vocabulary at the first question, once', () => {
    let reads = 0;
    const words = {
      *[Symbol.iterator](): Generator<CountedWord> {
        reads++;
        yield ['douane', 10];
      },
    };
    const lazy = createSpeller(words);
    expect(reads).toBe(0);
    lazy.repair('dowane');
    lazy.repair('dwane');
    expect(reads).toBe(1);
  });

  it('gives weights in falling order that sum to less than 1, the same each time', () => {
    const piece = fc.constantFrom(
      'im',
      'ex',
      'port',
      'ation',
      'dou',
      'ane',
      'l',
      'd',
      'cer',
      'tifi',
      'cat',
      'تص',
      'ريح',
      'وال',
      '3',
    );
    const word = fc.oneof(
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
      fc.string(),
    );
    const other = createSpeller(VOCABULARY);
    fc.assert(
      fc.property(word, (typed) => {
        const repairs = speller.repair(typed);
        const weights = repairs.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(1);
        expect(repairs.length).toBeLessThanOrEqual(MOST_REPAIRS);
        expect(new Set(repairs.map(({ words }) => words.join(' '))).size).toBe(repairs.length);
        expect(other.repair(typed)).toEqual(repairs);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

function counted(count: number, words: string): CountedWord[] {
  return normalisedWords(words).map((word) => [word, count] as const);
}

import { describe, expect, it } from 'vitest';
import { cutParticles, splitGlued } from './split-glued.ts';

const COUNTS = new Map(
  Object.entries({
    importation: 9,
    origine: 9,
    code: 90,
    douane: 90,
    certificat: 40,
    maroc: 30,
    rare: 1,
    تصريح: 20,
  }),
);
const splits = (word: string): string[][] =>
  splitGlued(word, (part) => COUNTS.get(part)).map(({ words }) => [...words]);

describe('cutParticles', () => {
  it.each([
    ['dimportation', 'd importation'],
    ['quimportation', 'qu importation'],
    ['lmaroc', 'l maroc'],
    ['flmaroc', 'fl maroc'],
    ['والتصريح', 'وال تصريح'],
    ['للتصريح', 'لل تصريح'],
  ])('cuts %s into %s', (word, parts) => {
    expect(cutParticles(word).map(({ particle, rest }) => `${particle} ${rest}`)).toContain(parts);
  });

  it('leaves at least four letters, and words without a particle alone', () => {
    expect(cutParticles('lime')).toEqual([]);
    expect(cutParticles('origine')).toEqual([]);
  });
});

describe('splitGlued', () => {
  it('finds known words behind a particle', () => {
    expect(splits('dimportation')).toEqual([['d', 'importation']]);
    expect(splits('lmaroc')).toEqual([['l', 'maroc']]);
    expect(splits('بالتصريح')).toEqual([['بال', 'تصريح']]);
    expect(splits('dimportasion')).toEqual([]);
  });

  it('finds compounds of frequent words, with or without a link', () => {
    expect(splits('codedouane')).toEqual([['code', 'douane']]);
    expect(splits('certificatdorigine')).toEqual([['certificat', 'd', 'origine']]);
    expect(splits('raredouane')).toEqual([]);
  });

  it('counts a compound by its rarest word', () => {
    const [split] = splitGlued('codeorigine', (part) => COUNTS.get(part));
    expect(split).toMatchObject({ content: 'code origine', count: 9 });
  });
});

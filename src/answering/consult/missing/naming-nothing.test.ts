import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VARIETIES } from '../../../source/language.ts';
import { normalisedWords } from '../../../text/normalise.ts';
import { textsOf } from '../../../trade/row-cells.ts';
import { corpusSources } from '../../understanding/understanding.fixture.ts';
import { createEntityReader } from '../../understanding/read-entities.ts';
import { namesNothing } from './naming-nothing.ts';

describe('namesNothing', () => {
  it.each([
    ['marchandise', 'fr'],
    ['marchandize', 'fr'],
    ['atends', 'fr'],
    ['semaines', 'fr'],
    ['shippment', 'en'],
    ['arriving', 'en'],
    ['سلعتي', 'ar'],
    ['فكم', 'ar'],
    ['ساؤديها', 'ar'],
    ['فالمرسى', 'ary-Arab'],
    ['غتوصلني', 'ary-Arab'],
    ['ghankhelles', 'ary-Latn'],
    ['ssel3a', 'ary-Latn'],
  ] as const)('knows "%s" in %s', (word, variety) => {
    expect(normalisedWords(word).every((folded) => namesNothing(folded, variety))).toBe(true);
  });

  it.each([
    ['montres', 'fr'],
    ['coussin', 'fr'],
    ['livres', 'fr'],
    ['fils', 'fr'],
    ['fruits', 'ary-Latn'],
    ['pellets', 'en'],
    ['cushions', 'en'],
    ['بصل', 'ar'],
    ['ذهب', 'ar'],
    ['ساعات', 'ar'],
    ['لبن', 'ary-Arab'],
    ['tilifoun', 'ary-Latn'],
  ] as const)('does not know "%s" in %s', (word, variety) => {
    expect(normalisedWords(word).every((folded) => namesNothing(folded, variety))).toBe(false);
  });

  it('lets no goods of the tables through that are not found in a question either', async () => {
    const sources = await corpusSources();
    const read = createEntityReader(sources);
    const rows = sources.tables.get('product-families')?.rows ?? [];
    const silent = (
      name: string,
      varieties: readonly ('fr' | 'ar' | 'en' | 'ary-Arab' | 'ary-Latn')[],
    ): boolean =>
      varieties.some((variety) => normalisedWords(name).every((word) => namesNothing(word, variety)));
    const names = rows.flatMap((row) => {
      const { fr, ar, en } = textsOf(row, 'words');
      return [
        ...fr.filter((name) => silent(name, ['fr', 'ary-Latn'])),
        ...en.filter((name) => silent(name, ['en'])),
        ...ar.filter((name) => silent(name, ['ar', 'ary-Arab'])),
      ];
    });
    expect(rows.length).toBeGreaterThan(10);
    expect(names.filter((name) => read(name).products.length === 0)).toEqual([]);
  });

  it('judges every word in every variety, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...VARIETIES), (text, variety) => {
        for (const word of normalisedWords(text)) expect(typeof namesNothing(word, variety)).toBe('boolean');
      }),
    );
  });
});

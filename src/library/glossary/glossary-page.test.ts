import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../source/language.ts';
import { parseGlossary, type Glossary } from '../../text/glossary.ts';
import { findTerms } from './find-terms.ts';
import { glossaryPage } from './glossary-page.ts';
import { conceptName, groupByLetter, letterOf } from './term-letters.ts';

/** With style, script and widget a page is to weigh 60 KB at most: 31 of them are theirs. */
const MAX_GZIP_BYTES = 29 * 1024;
let glossary: Glossary;
beforeAll(async () => {
  const file = 'corpus/glossary.yaml';
  ({ glossary } = parseGlossary(await readFile(file, 'utf8'), file));
}, 60_000);

const shown = (language: Language, request: Parameters<typeof glossaryPage>[0] = {}) =>
  glossaryPage(request, glossary, { language, origin: 'https://x.example', today: '2026-11-27' });

describe('the glossary', () => {
  it('names every concept of trade once, and none of the others', () => {
    for (const language of LANGUAGES) {
      const groups = groupByLetter(glossary.concepts, language);
      const ids = groups.flatMap(({ concepts }) => concepts.map(({ id }) => id));
      const trade = glossary.concepts.filter(({ general }) => !general);
      expect(ids.toSorted()).toEqual(trade.map(({ id }) => id).toSorted());
      for (const { letter, concepts } of groups)
        for (const concept of concepts) expect(letterOf(conceptName(concept, language))).toBe(letter);
    }
  });

  it('keeps every page under its weight', () => {
    const weigh = (text: string): number => gzipSync(text).length;
    for (const language of LANGUAGES) {
      const letters = groupByLetter(glossary.concepts, language).map(({ letter }) => letter);
      for (const letter of [undefined, ...letters])
        expect(weigh(shown(language, { letter }).content.toString())).toBeLessThan(MAX_GZIP_BYTES);
      expect(weigh(shown(language, { q: 'a' }).content.toString())).toBeLessThan(MAX_GZIP_BYTES);
    }
  });

  it('looks names up without accents and without the Arabic article', () => {
    expect(letterOf('Échéance')).toBe('E');
    expect(letterOf('الاستيراد')).toBe('ا');
    expect(letterOf('التصدير')).toBe('ت');
    expect(letterOf('إقرار')).toBe('ا');
    expect(letterOf('35 %')).toBe('0');
    expect(letterOf('')).toBe('0');
  });

  it('says the language of every name', () => {
    const text = shown('fr', { q: 'importation' }).content.toString();
    expect(text).toMatch(/lang="ary-Latn" dir="ltr"/);
    expect(text).toMatch(/lang="ary" dir="rtl"/);
    expect(text).toContain('href="/fr/search?q=importation"');
  });

  it('finds a term in any language, the same one first', () => {
    expect(findTerms(glossary.concepts, 'IMPORTATION')[0]?.id).toBe('import');
    expect(findTerms(glossary.concepts, 'استيراد')[0]?.id).toBe('import');
    expect(findTerms(glossary.concepts, '  ?! ')).toEqual([]);
  });

  it('says what it does not have', () => {
    expect(shown('ar', { letter: 'B' }).content.toString()).toContain('«B»');
    const nothing = shown('en', { q: '<b>zzz' });
    expect(nothing.isListed).toBe(false);
    expect(nothing.content.toString()).toContain('No term holds “&lt;b&gt;zzz”');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMPTY_GLOSSARY, parseGlossary } from './glossary.ts';
import { isArabicScript, normalisedWords } from './normalise.ts';
import { isStopWord } from './stop-words.ts';

const ENTRY = '- id: duty\n  fr: [droit de douane]\n  ar: [رسم]\n  en: [duty]\n';

describe('parseGlossary', () => {
  it('reads concepts in file order, Darija optional', () => {
    const { glossary, problems } = parseGlossary(
      `${ENTRY}- id: bank\n  fr: [banque]\n  ar: [بنك]\n  en: [bank]\n  darija: [banka]\n`,
      'g.yaml',
    );
    expect(problems).toEqual([]);
    expect(glossary.concepts.map(({ id, darija }) => [id, darija])).toEqual([
      ['duty', []],
      ['bank', ['banka']],
    ]);
  });

  it('leaves out a faulty entry, names its line, and keeps the rest', () => {
    const { glossary, problems } = parseGlossary(
      `${ENTRY}- id: Not Kebab\n  fr: [x]\n  ar: [ع]\n  en: []\n`,
      'g.yaml',
    );
    expect(glossary.concepts.map(({ id }) => id)).toEqual(['duty']);
    expect(problems).toMatchObject([{ file: 'g.yaml', line: 5, severity: 'error' }]);
    expect(problems[0]?.message).toMatch(/kebab-case.*en/);
  });

  it('reports an id that stands twice and keeps the first', () => {
    const { glossary, problems } = parseGlossary(ENTRY + ENTRY, 'g.yaml');
    expect(glossary.concepts).toHaveLength(1);
    expect(problems[0]?.message).toContain('twice');
  });

  it('refuses unknown keys, wrong types and plain values', () => {
    for (const text of [
      `${ENTRY}  es: [derecho]\n`,
      '- id: a\n  fr: droit\n  ar: [ر]\n  en: [d]\n',
      '- just words\n',
    ]) {
      const { glossary, problems } = parseGlossary(text, 'g.yaml');
      expect(glossary.concepts).toEqual([]);
      expect(problems).toHaveLength(1);
    }
  });

  it('survives what is no YAML list', () => {
    expect(parseGlossary('a: [unclosed', 'g.yaml').problems.length).toBeGreaterThan(0);
    expect(parseGlossary('id: duty', 'g.yaml').problems).toHaveLength(1);
    expect(parseGlossary('', 'g.yaml')).toEqual({ glossary: EMPTY_GLOSSARY, problems: [] });
  });

  it('digests content, not layout', () => {
    const digest = (text: string): string => parseGlossary(text, 'g.yaml').glossary.digest;
    expect(digest(`# a comment\n${ENTRY}`)).toBe(digest(ENTRY));
    expect(digest(ENTRY.replace('duty]', 'duties]'))).not.toBe(digest(ENTRY));
    expect(digest('')).toBe(EMPTY_GLOSSARY.digest);
  });
});

describe('corpus/glossary.yaml', () => {
  const { glossary, problems } = parseGlossary(
    readFileSync(new URL('../../corpus/glossary.yaml', import.meta.url), 'utf8'),
    'glossary.yaml',
  );

  it('has no faults and covers the trade', () => {
    expect(problems).toEqual([]);
    expect(glossary.concepts.length).toBeGreaterThanOrEqual(1500);
  });

  it('spells Darija in both scripts for at least 400 concepts', () => {
    const both = glossary.concepts.filter(
      ({ darija }) => darija.some(isArabicScript) && darija.some((term) => !isArabicScript(term)),
    );
    expect(both.length).toBeGreaterThanOrEqual(400);
  });

  it('writes each language in its script', () => {
    for (const { id, ar, fr, en } of glossary.concepts) {
      expect([id, ar.filter((term) => /[a-z]{5}/i.test(term))]).toEqual([id, []]);
      expect([id, [...fr, ...en].filter(isArabicScript)]).toEqual([id, []]);
    }
  });

  it('lists no everyday word of grammar alone', () => {
    const grammar = glossary.concepts.flatMap(({ id, fr, en, ar }) =>
      (
        [
          ['fr', fr],
          ['en', en],
          ['ar', ar],
        ] as const
      ).flatMap(([variety, terms]) =>
        terms
          .filter(
            (term) =>
              normalisedWords(term).length === 1 && isStopWord(normalisedWords(term)[0] ?? '', variety),
          )
          .map((term) => `${id}: ${term}`),
      ),
    );
    expect(grammar).toEqual([]);
  });
});

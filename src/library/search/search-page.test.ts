import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import { EMPTY_GLOSSARY, toGlossary } from '../../text/glossary.ts';
import { createWordFinders } from './mark-words.ts';
import { MAX_EXCERPT_CHARS, excerptOf } from './passage-excerpt.ts';
import type { SearchChoice } from './search-choice.ts';
import { RESULTS_PER_PAGE, searchPage } from './search-page.ts';
import { baseOf, someDocument, someEvidence } from './search.fixture.ts';

const TODAY = '2026-11-27';
const finders = createWordFinders(EMPTY_GLOSSARY);
const sheet = someDocument();
const result = {
  evidence: [someEvidence(sheet, 'En FOB, le vendeur livre à bord du navire.')],
  variety: 'fr',
  language: 'fr',
  asOf: TODAY,
} as const;

function shown(
  choice: Partial<SearchChoice>,
  options: {
    language?: 'fr' | 'ar' | 'en';
    found?: Parameters<typeof searchPage>[0]['result'];
    page?: number;
  } = {},
  base = baseOf([sheet]),
) {
  const { language = 'fr', found = choice.q === undefined ? undefined : result, page = 1 } = options;
  const request = { choice: { inForce: 'today', ...choice } as const, page };
  return searchPage(found === undefined ? request : { ...request, result: found }, base, finders, {
    language,
    origin: 'https://x.example',
    today: TODAY,
  });
}

describe('the search page', () => {
  it('shows what was found by document, words marked, linked to the section', () => {
    const page = shown({ q: 'vendeurs FOB' });
    const text = page.content.toString();
    expect(text).toContain('<mark>FOB</mark>, le <mark>vendeur</mark>');
    expect(text).toContain('/fr/sheets/fob#facts');
    expect(page).toMatchObject({ isListed: false, path: '/search?q=vendeurs+FOB' });
  });

  it('works in three languages, and links to the language that a document exists in', () => {
    for (const language of LANGUAGES) {
      const text = shown({ q: 'fob' }, { language }).content.toString();
      expect(text).toContain('href="/fr/sheets/fob"');
      expect(text).toContain(`action="/${language}/search"`);
      expect(text).toContain(`action="/${language}/ask"`);
    }
  });

  it('keeps hostile text as text', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202E';
    const { title, content } = shown({ q: hostile });
    expect(content.toString()).not.toMatch(/<script|<img/);
    expect(content.toString()).not.toContain('\u202E');
    expect(title).toContain('<script>'); // The frame escapes it.
  });

  it('says that nothing was found, what to take away and that one may ask', () => {
    const text = shown({ q: 'fob', theme: 'markets' }).content.toString();
    expect(text).toContain('Rien n’a été trouvé');
    expect(text).toMatch(/href="\/fr\/search\?q=fob"[^>]*>Retirer/);
    expect(text).toContain('/fr/themes/markets');
    expect(text).toContain('data-ask="fob"');
  });

  it('leaves ended rules out unless they are asked for, and says that they ended', () => {
    const ended = someDocument({ validity: { until: '2025-12-31' } });
    const found = { ...result, evidence: [someEvidence(ended, 'Le taux était de 10 %.')] };
    const base = baseOf([ended]);
    expect(shown({ q: 'taux' }, { found }, base).content.toString()).not.toContain('était');
    const text = shown({ q: 'taux', inForce: 'ended' }, { found }, base).content.toString();
    expect(text).toContain('N’est plus en vigueur après le 31 décembre 2025');
  });

  it('says what was read otherwise than it stands', () => {
    const found = { ...result, variety: 'ary-Latn', correctedText: 'chhal dyal engagement' } as const;
    const text = shown({ q: 'chhal dyal engagment' }, { found }).content.toString();
    expect(text).toContain('Texte lu comme de la darija. Orthographe comprise\u00a0: engagement.');
    expect(
      shown({ q: 'fob' }, { found: { ...result, variety: 'ary-Latn' } }).content.toString(),
    ).not.toContain('darija.');
  });

  it('browses everything by pages when nothing is searched, and shows the last page for one behind it', () => {
    const many = Array.from({ length: RESULTS_PER_PAGE + 1 }, (_, i) =>
      someDocument({ documentId: `d${i}`, title: `Fiche ${i}` }),
    );
    const first = shown({}, {}, baseOf(many));
    expect(first).toMatchObject({ isListed: true, path: '/search' });
    expect(first.content.toString().match(/class="result"/g)).toHaveLength(RESULTS_PER_PAGE);
    const last = shown({}, { page: 9 }, baseOf(many));
    expect(last).toMatchObject({ isListed: false, path: '/search?page=2' });
    expect(last.content.toString()).toContain('Fiche 30');
  });

  it('shows at most three passages of a document and counts the others', () => {
    const evidence = ['a', 'b', 'c', 'd', 'e'].map((id) => someEvidence(sheet, `FOB ${id}`, id));
    const text = shown({ q: 'fob' }, { found: { ...result, evidence } }).content.toString();
    expect(text.match(/class="place"/g)).toHaveLength(3);
    expect(text).toContain('et 2 autres passages');
  });
});

describe('words found', () => {
  const glossary = toGlossary([
    { id: 'vat', fr: ['TVA'], ar: ['الضريبة على القيمة المضافة'], en: ['VAT'], darija: [], general: false },
  ]);

  it('are those of the concept in the language of the passage', () => {
    const find = createWordFinders(glossary)('VAT on imports');
    const text = 'تؤدى الضريبة على القيمة المضافة عند الاستيراد';
    expect(find(text, 'ar').map(({ start, end }) => text.slice(start, end))).toEqual([
      'الضريبة على القيمة المضافة',
    ]);
  });

  it('are no words of grammar, and none in an empty text', () => {
    const find = finders('quel est le droit de la douane');
    const text = 'Le droit est de 10 % de la valeur';
    expect(find(text, 'fr').map(({ start, end }) => text.slice(start, end))).toEqual(['droit']);
    expect(find('', 'fr')).toEqual([]);
  });

  it('stay in a long passage that is cut around them', () => {
    const text = `${'mot '.repeat(400)}incoterm ${'mot '.repeat(400)}`;
    const excerpt = excerptOf(someEvidence(sheet, text), finders('incoterm'));
    expect(excerpt.text.length).toBeLessThanOrEqual(MAX_EXCERPT_CHARS + 4);
    expect(excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['incoterm']);
  });
});

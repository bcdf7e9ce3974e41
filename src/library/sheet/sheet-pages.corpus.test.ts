import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '../../source/sheet.ts';
import { LANGUAGES } from '../../source/language.ts';
import { corpusIndex } from '../../testing/corpus-index.ts';
import { changesPage } from '../changes/changes-page.ts';
import { createLibraryBase } from '../open-library-base.ts';
import type { LibraryBase } from '../library-base.ts';
import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { addressOf, documentPath, filePath, PATHS, sectionPath, themePath } from '../page/addresses.ts';
import type { Page } from '../page/page.ts';
import { renderPage } from '../page/render-page.ts';
import { themePage } from '../theme/theme-page.ts';
import { sheetPage } from './sheet-page.ts';

const TODAY = '2026-11-27';
const MAX_BYTES = 400_000;
const MAX_GZIPPED_BYTES = 29 * 1024; // the other 31 KB of 60 are style, script and widget
/** Reading the whole base takes a while on a busy machine. */
const READ_MS = 600_000;

interface Rendered {
  readonly document?: DocumentEntry;
  readonly address: string;
  readonly html: string;
}

let base: LibraryBase;
const pages: Rendered[] = [];

beforeAll(async () => {
  base = createLibraryBase(await corpusIndex());
  for (const document of base.documents) pages.push(...(await renderedPages(document)));
  for (const language of LANGUAGES)
    for (const theme of THEMES) {
      const context = { language, origin: 'https://x.example', today: TODAY };
      pages.push(rendered(await themePage(theme, base, context), language));
    }
}, READ_MS);

function rendered(page: Page, language: DocumentEntry['language'], document?: DocumentEntry): Rendered {
  const context = { language, origin: 'https://x.example', today: TODAY };
  const html = renderPage(page, context);
  return { address: addressOf(language, page.path), html, ...(document === undefined ? {} : { document }) };
}

/** The page of a document and, where its parts have pages of their own, those. */
async function renderedPages(document: DocumentEntry): Promise<Rendered[]> {
  const context = { language: document.language, origin: 'https://x.example', today: TODAY };
  const whole = await sheetPage(document, undefined, base, context);
  const [sections = []] = document.kind === 'table' ? await base.sections([document]) : [];
  const parts = await Promise.all(sections.slice(1).map(({ id }) => sheetPage(document, id, base, context)));
  const made = parts.filter((page) => page !== undefined);
  const byPath = new Map([...(whole === undefined ? [] : [whole]), ...made].map((page) => [page.path, page]));
  return [...byPath.values()].map((page) => rendered(page, document.language, document));
}

/** What a reader sees: tags, no-break spaces and runs of white space away. */
function textOf(html: string): string {
  return html
    .replace(/<sup[^>]*>.*?<\/sup\s*>/gs, ' ')
    .replace(/<\/?(?:bdi|span|small|a|strong|time)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00A0]+/g, ' ');
}

const idsIn = (html: string): string[] => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/\shref="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/** A word without the mark that stands between the cells of a row, where a page has a table. */
const withoutMark = (word: string): string => word.replace(/[:;؛]$/u, '');

describe('pages of the whole base', () => {
  it('exist for every document in its languages, of a long table for each part', () => {
    expect(base.documents.length).toBeGreaterThan(450);
    expect(pages.filter(({ address }) => address.includes('?section=')).length).toBeGreaterThan(3 * 90);
    expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  });

  it('stay small, and so do those of changes', async () => {
    const dated: Rendered[] = [];
    for (const language of LANGUAGES)
      for (const filter of [{}, { year: '2025' }, { year: '2026' }]) {
        const context = { language, origin: 'https://x.example', today: TODAY };
        dated.push(rendered(await changesPage(base, filter, context), language));
      }
    const large = [...pages, ...dated]
      .map(({ address, html }) => ({
        address,
        bytes: Buffer.byteLength(html),
        gzipped: gzipSync(html).length,
      }))
      .filter(({ bytes, gzipped }) => bytes > MAX_BYTES || gzipped > MAX_GZIPPED_BYTES);
    expect(large).toEqual([]);
  });

  it('say every statement and every word of it', async () => {
    const shown = new Map<string, string>();
    for (const { document, html } of pages) {
      const key = `${document?.documentId}.${document?.language}`;
      shown.set(key, `${shown.get(key) ?? ''} ${textOf(html)}`);
    }
    const sections = await base.sections(base.documents);
    const missing = base.documents.flatMap((document, i) => {
      const text = shown.get(`${document.documentId}.${document.language}`) ?? '';
      const words = new Set(text.split(' ').map(withoutMark));
      return (sections[i] ?? []).flatMap(({ statements }) =>
        statements
          .filter(({ kind, text: own }) => {
            const told = own.replace(/[\s\u00A0]+/g, ' ').trim();
            const isTold = document.kind !== 'document' && kind !== 'row' && text.includes(told);
            return (
              !isTold &&
              !told.split(' ').every((word) => words.has(withoutMark(word)) || /^[;:|—-]$/.test(word))
            );
          })
          .map(({ id }) => `${document.documentId}.${document.language} ${id}`),
      );
    });
    expect(missing).toEqual([]);
  });

  it('have each id once, and lead to no id that is not there', () => {
    const faults = pages.flatMap(({ address, html }) => {
      const ids = idsIn(html);
      const known = new Set(ids);
      const lost = hrefsIn(html).filter((href) => href.startsWith('#') && !known.has(href.slice(1)));
      return [...(known.size === ids.length ? [] : ['an id twice']), ...lost].map(
        (fault) => `${address} ${fault}`,
      );
    });
    expect(faults).toEqual([]);
  });

  it('number every source that a statement rests on', () => {
    const faults = base.documents.flatMap(({ documentId, language, sourceIds }) =>
      sourceIds.filter((id) => !base.sources.has(id)).map((id) => `${documentId}.${language} ${id}`),
    );
    expect(faults).toEqual([]);
  });

  it('link to no page, part or file that does not exist', () => {
    const known = new Set([
      ...pages.map(({ address }) => address),
      ...LANGUAGES.flatMap((language) => Object.values(PATHS).map((path) => addressOf(language, path))),
      ...LANGUAGES.flatMap((language) => THEMES.map((theme) => addressOf(language, themePath(theme)))),
      ...base.documents.map(({ file }) => filePath(file)),
    ]);
    const parts = new Map(pages.map(({ address, html }) => [address, new Set(idsIn(html))]));
    const withoutParameters = /^(\/(?:fr|ar|en)\/(?:search|ask|changes))\?.*$/;
    const broken = pages.flatMap(({ address, html }) =>
      hrefsIn(html)
        .filter((href) => href.startsWith('/') && !href.startsWith('/assets/'))
        .filter((href) => {
          const [path = '', part] = href.replace(withoutParameters, '$1').split('#');
          return !known.has(path) || (part !== undefined && parts.get(path)?.has(part) === false);
        })
        .map((href) => `${address} ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it('have one heading of the first level and skip none', () => {
    const faults = pages.filter(({ html }) => {
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      const skips = levels.some((level, i) => level - (levels[i - 1] ?? 0) > 1);
      return skips || levels.filter((level) => level === 1).length !== 1;
    });
    expect(faults.map(({ address }) => address)).toEqual([]);
  });

  it('has no page for a part that a long table lacks', async () => {
    const table = base.document('hs-headings', 'fr');
    const context = { language: 'fr', origin: 'https://x.example', today: TODAY } as const;
    expect(table && (await sheetPage(table, '98', base, context))).toBeUndefined();
    expect(sectionPath('hs-headings', '84')).toBe(`${documentPath('hs-headings')}?section=84`);
  });
});

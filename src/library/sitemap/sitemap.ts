import { LANGUAGES, type Language } from '../../source/language.ts';
import { THEMES } from '../../source/sheet.ts';
import { html, type Html } from '../html/html.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, documentPath, PATHS, themePath } from '../page/addresses.ts';

/** Pages that are the same whatever the base holds. */
const LISTED = [
  PATHS.home,
  PATHS.glossary,
  PATHS.offices,
  PATHS.agreements,
  PATHS.calculators,
  PATHS.duties,
  PATHS.checklist,
  PATHS.deadlines,
  PATHS.changes,
  PATHS.scorecard,
  PATHS.about,
] as const;

interface ListedPage {
  readonly path: string;
  readonly languages: readonly Language[];
  /** `YYYY-MM-DD`; absent where nobody says when the page changed. */
  readonly modified?: string;
}

/**
 * All pages that search engines may list, in every language, each with its other languages. `origin` as in `PageContext`.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemapXml(base: LibraryBase, origin: string): string {
  const pages = listedPages(base);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      ${pages.map((page) => page.languages.map((language) => urlXml(page, language, origin)))}</urlset
    > `.toString();
}

/** What robots may read: everything but what is asked of the service. */
export function robotsText(origin: string): string {
  const closed = [
    '/api/',
    '/v1/',
    '/answers/',
    ...LANGUAGES.map((language) => addressOf(language, PATHS.ask)),
  ];
  const lines = closed.map((path) => `Disallow: ${path}`);
  return `User-agent: *\n${lines.join('\n')}\n\nSitemap: ${origin}/sitemap.xml\n`;
}

function listedPages(base: LibraryBase): ListedPage[] {
  const documents = new Map<string, ListedPage>();
  for (const { documentId, reviewedOn } of base.documents) {
    const before = documents.get(documentId)?.modified ?? '';
    const modified = before > reviewedOn ? before : reviewedOn;
    documents.set(documentId, {
      path: documentPath(documentId),
      languages: base.languagesOf(documentId),
      modified,
    });
  }
  return [
    ...LISTED.map((path) => ({ path, languages: LANGUAGES })),
    ...THEMES.map((theme) => ({ path: themePath(theme), languages: LANGUAGES })),
    ...documents.values(),
  ];
}

function urlXml({ path, languages, modified }: ListedPage, language: Language, origin: string): Html {
  const alternates = languages.map(
    (other) =>
      html`<xhtml:link rel="alternate" hreflang="${other}" href="${origin}${addressOf(other, path)}" />`,
  );
  const changed = modified === undefined ? undefined : html`<lastmod>${modified}</lastmod>`;
  return html`<url><loc>${origin}${addressOf(language, path)}</loc>${changed}${alternates}</url> `;
}

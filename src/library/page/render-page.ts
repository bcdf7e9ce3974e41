import { LANGUAGES, type Language } from '../../source/language.ts';
import { directionOf } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, PATHS } from './addresses.ts';
import { brandMark } from './brand-mark.ts';
import { LANGUAGE_NAMES, PAGE_WORDS, type PageWords } from './page-words.ts';
import type { Crumb, Page, PageContext } from './page.ts';

/** How the site is named where a language is meant for readers of a region: Open Graph wants both. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr_MA', ar: 'ar_MA', en: 'en_GB' };
/** Sections in the order of the menu. */
const MENU = [
  ['themes', `${PATHS.home}#themes`],
  ['calculators', PATHS.calculators],
  ['glossary', PATHS.glossary],
  ['offices', PATHS.offices],
  ['agreements', PATHS.agreements],
  ['changes', PATHS.changes],
] as const;

/**
 * A whole page of the library: head with its addresses in each language, skip link, menu, trail, heading, content, and the
 * chat. It reads without script; no script or style stands in it.
 */
export function renderPage(page: Page, context: PageContext): string {
  const { language } = context;
  const words = PAGE_WORDS[language];
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        ${headHtml(page, context)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        ${topHtml(page, language, words)}
        <div class="wide">
          ${page.path === PATHS.home ? undefined : trailHtml(page, language, words)}
          <main id="content" tabindex="-1">
            <div class="heading">
              <h1>${page.title}</h1>
              ${page.badges}
            </div>
            ${page.content}
          </main>
        </div>
        ${footerHtml(language, words)} ${page.hasOwnChat === true ? undefined : chatHtml(page, language)}
      </body>
    </html> `.toString();
}

function headHtml(page: Page, { language, origin }: PageContext): Html {
  const title = page.path === PATHS.home ? PAGE_WORDS[language].site : `${page.title} — TijarIA`;
  const here = `${origin}${addressOf(language, page.path)}`;
  const languages = page.languages ?? LANGUAGES;
  const alternates = languages.map(
    (other) =>
      html`<link rel="alternate" hreflang="${other}" href="${origin}${addressOf(other, page.path)}" />`,
  );
  const [reference = language] = languages;
  const anyLanguage = page.path === PATHS.home ? '/' : addressOf(reference, page.path);
  const feed =
    page.feed === undefined
      ? undefined
      : html`<link rel="alternate" type="application/rss+xml" href="${page.feed}" title="${title}" />`;
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <meta name="description" content="${page.description}" />
    ${page.isListed === false ? html`<meta name="robots" content="noindex, follow" />` : undefined}
    <link rel="canonical" href="${here}" />
    ${alternates}
    <link rel="alternate" hreflang="x-default" href="${origin}${anyLanguage}" />
    ${feed}
    <meta property="og:site_name" content="TijarIA" />
    <meta property="og:type" content="${page.documentId === undefined ? 'website' : 'article'}" />
    <meta property="og:title" content="${page.title}" />
    <meta property="og:description" content="${page.description}" />
    <meta property="og:url" content="${here}" />
    <meta property="og:locale" content="${LOCALES[language]}" />
    <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/library.css" />
    <script async src="/widget.js"></script>
    <script defer src="/assets/library.js"></script>`;
}

function topHtml(page: Page, language: Language, words: PageWords): Html {
  const isHere = (path: string): string => (page.path.startsWith(path) ? 'true' : 'false');
  return html`<header class="top">
    <div class="wide">
      <a class="brand" href="${addressOf(language, PATHS.home)}" lang="fr" dir="ltr"
        >${brandMark()}<span>Tijar<b>IA</b></span></a
      >
      <form
        class="find"
        role="search"
        aria-label="${words.searchLabel}"
        action="${addressOf(language, PATHS.search)}"
      >
        <label class="unseen" for="find">${words.searchLabel}</label>
        <input
          id="find"
          name="q"
          type="search"
          maxlength="300"
          dir="auto"
          placeholder="${words.searchPlaceholder}"
        />
        <button>${words.search}</button>
      </form>
      <nav class="languages" aria-label="${words.languages}">${languageLinks(page, language)}</nav>
      <nav class="menu" aria-label="${words.menu}">
        <ul>
          ${MENU.map(
            ([name, path]) =>
              html`<li>
                <a href="${addressOf(language, path)}" aria-current="${isHere(path)}">${words.nav[name]}</a>
              </li>`,
          )}
        </ul>
      </nav>
    </div>
  </header>`;
}

function languageLinks(page: Page, language: Language): Html[] {
  return LANGUAGES.map((other) => {
    const exists = page.languages?.includes(other) ?? true;
    const address = addressOf(other, exists ? page.path : PATHS.home);
    const current = other === language ? 'true' : 'false';
    return html`<a href="${address}" hreflang="${other}" lang="${other}" aria-current="${current}"
      >${LANGUAGE_NAMES[other]}</a
    >`;
  });
}

function trailHtml(page: Page, language: Language, words: PageWords): Html {
  const before: readonly Crumb[] = [{ name: words.home, path: PATHS.home }, ...page.trail];
  return html`<nav class="trail" aria-label="${words.trail}">
    <ol>
      ${before.map(({ name, path }) => html`<li><a href="${addressOf(language, path)}">${name}</a></li>`)}
      <li aria-current="page">${page.title}</li>
    </ol>
  </nav>`;
}

function footerHtml(language: Language, words: PageWords): Html {
  const links = [...MENU, ['scorecard', PATHS.scorecard] as const, ['about', PATHS.about] as const];
  return html`<footer>
    <div class="wide">
      <ul>
        ${links.map(
          ([name, path]) => html`<li><a href="${addressOf(language, path)}">${words.nav[name]}</a></li>`,
        )}
      </ul>
      <p>${words.information}</p>
    </div>
  </footer>`;
}

/** The chat knows the page that it is on. Before its script has come, or without it, there is nothing to see. */
function chatHtml({ documentId }: Page, language: Language): Html {
  return documentId === undefined
    ? html`<tijaria-chat mode="floating" lang="${language}"></tijaria-chat>`
    : html`<tijaria-chat mode="floating" lang="${language}" page="${documentId}"></tijaria-chat>`;
}

import { isFetched, type DocumentEntry } from '../../search-index/document-entry.ts';
import { standingOf } from '../../source/validity.ts';
import { dateInWords, validityInWords } from '../html/dates.ts';
import { html, type Html, type HtmlPart } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import { documentLink } from '../parts/document-link.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, documentPath, filePath, themePath } from '../page/addresses.ts';
import { AUDIENCE_NAMES, LANGUAGE_NAMES, THEME_NAMES } from '../page/page-words.ts';
import type { PageContext } from '../page/page.ts';
import { documentIn } from './document-links.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/**
 * Whether the document holds today, in words, where it has dates of its own; where it was replaced, by what; and when it was
 * last reviewed, or fetched where no editor has read it.
 */
export function documentBadges(document: DocumentEntry, base: LibraryBase, context: PageContext): Html {
  const { language } = context;
  const words = SHEET_WORDS[language];
  const on = dateInWords(document.reviewedOn, language);
  const reviewed = isFetched(document)
    ? html`<span class="badge to-verify">${typesetText(words.fetched(on), language)}</span>`
    : html`<span class="badge">${typesetText(words.reviewed(on), language)}</span>`;
  return html`${validityBadge(document, base, context)} ${reviewed}`;
}

function validityBadge(document: DocumentEntry, base: LibraryBase, context: PageContext): Html | undefined {
  const { language, today } = context;
  const words = SHEET_WORDS[language];
  const { supersededBy, ...dates } = document.validity;
  const told = validityInWords(dates, today, language);
  if (told === '' && supersededBy === undefined) return undefined;
  const successor = supersededBy === undefined ? undefined : documentIn(supersededBy, language, base);
  const standing = supersededBy === undefined ? standingOf(dates, today) : 'ended';
  const link = successor && html`${words.superseded} ${documentLink(successor, language)}`;
  return html`<span class="badge ${BADGES[standing]}"
    >${typesetText(told, language)}${told === '' || link === undefined ? undefined : ' · '}${
      link ?? (told === '' ? words.ended : undefined)
    }</span
  >`;
}

const BADGES = { today: 'in-force', coming: 'future', ended: 'ended' } as const;

/** What is known about a document: kind, theme, audience, dates of review, languages, file. */
export function documentFacts(document: DocumentEntry, base: LibraryBase, context: PageContext): Html {
  const { language, today } = context;
  const words = SHEET_WORDS[language];
  const { kind, theme, audience, reviewedOn, reviewBy } = document;
  const due = reviewBy < today ? html` <span class="badge to-verify">${words.reviewDue}</span>` : undefined;
  const facts: [string, HtmlPart][] = [
    [words.kind, words.kinds[kind]],
    [
      words.theme,
      html`<a href="${addressOf(language, themePath(theme))}">${THEME_NAMES[language][theme]}</a>`,
    ],
    [words.audience, audience.map((each) => AUDIENCE_NAMES[language][each]).join(SEPARATORS[language])],
    [
      isFetched(document) ? words.fetchedOn : words.reviewedOn,
      typesetText(dateInWords(reviewedOn, language), language),
    ],
    [words.reviewBy, html`${typesetText(dateInWords(reviewBy, language), language)}${due}`],
    [words.languages, languageLinks(document, base)],
    [words.original, fileLink(document, context)],
  ];
  return html`<dl class="pairs facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const SEPARATORS = { fr: ', ', ar: '، ', en: ', ' } as const;

function languageLinks({ documentId, language }: DocumentEntry, base: LibraryBase): HtmlPart {
  return base.languagesOf(documentId).map((other, i): HtmlPart => {
    const name = LANGUAGE_NAMES[other];
    const address = addressOf(other, documentPath(documentId));
    const shown =
      other === language
        ? html`<span lang="${other}">${name}</span>`
        : html`<a href="${address}" hreflang="${other}" lang="${other}">${name}</a>`;
    return html`${i === 0 ? undefined : ' · '}${shown}`;
  });
}

function fileLink({ file, kind }: DocumentEntry, { language }: PageContext): Html {
  if (isFetched({ file }))
    return html`<a href="${file}" rel="noopener noreferrer"
      >${typesetText(SHEET_WORDS[language].fetchedPage, language)}</a
    >`;
  const ending = file.slice(file.lastIndexOf('.') + 1).toUpperCase();
  return html`<a href="${filePath(file)}"
    >${typesetText(SHEET_WORDS[language].originals[kind](ending), language)}</a
  >`;
}

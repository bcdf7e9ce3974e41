import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { AUDIENCES, type Theme } from '../../source/sheet.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { dateInWords } from '../html/dates.ts';
import { html, type Html } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, documentPath, PATHS, themePath } from '../page/addresses.ts';
import { THEME_NAMES } from '../page/page-words.ts';
import type { Page, PageContext } from '../page/page.ts';
import { documentLink } from '../parts/document-link.ts';
import { datesAround, type ReadDocument, type StatementDate } from './theme-changes.ts';
import { THEME_WORDS } from './theme-words.ts';

/** Dates shown of what changes. */
const MOST_CHANGES = 5;

/** The page of a theme: what it is about, its sheets by audience, tables, published files, and its dates around today. */
export async function themePage(theme: Theme, base: LibraryBase, context: PageContext): Promise<Page> {
  const { language } = context;
  const words = THEME_WORDS[language];
  const own = base.documents.filter((each) => each.theme === theme && each.language === language);
  const sheets = own.filter(({ kind }) => kind === 'sheet');
  const lists = [
    ...AUDIENCES.map(
      (audience) => [audience, sheets.filter((each) => each.audience.includes(audience))] as const,
    ),
    ['tables', own.filter(({ kind }) => kind === 'table')] as const,
    ['documents', publishedIn(theme, base, context)] as const,
  ];
  const read = await readDocuments(own, base);
  return {
    title: THEME_NAMES[language][theme],
    description: words.about[theme],
    path: themePath(theme),
    trail: [],
    content: html`<p class="lead">${words.about[theme]}</p>
      <p class="theme-actions">
        <a href="${addressOf(language, PATHS.search, { theme })}">${words.search}</a> ·
        <a href="${addressOf(language, PATHS.ask)}" data-open-chat>${words.ask}</a>
      </p>
      ${lists.map(([list, documents]) => listHtml(list, documents, read, context))}
      ${changesHtml(theme, read, context)}`,
  };
}

/**
 * What the page shows of the documents in its language, read in one call: all of those that hold dates, the beginning of the others,
 * nothing of published files.
 */
async function readDocuments(
  own: readonly DocumentEntry[],
  base: LibraryBase,
): Promise<ReadonlyMap<DocumentEntry, ReadDocument>> {
  const shown = own.filter(({ kind }) => kind !== 'document');
  const sections = await base.sections(
    shown.map((each) => (isDated(each) ? each : { ...each, chunkIds: each.chunkIds.slice(0, 1) })),
  );
  return new Map(shown.map((document, i) => [document, { document, sections: sections[i] ?? [] }]));
}

/** Lists of goods hold no dates and are long to read. */
function isDated({ purpose }: DocumentEntry): boolean {
  return purpose === undefined;
}

/** Published files in the page's language first, then the others: each exists in one language only. */
function publishedIn(theme: Theme, base: LibraryBase, { language }: PageContext): DocumentEntry[] {
  const published = base.documents.filter((each) => each.theme === theme && each.kind === 'document');
  const isOwn = (each: DocumentEntry): boolean => each.language === language;
  return [...published.filter(isOwn), ...published.filter((each) => !isOwn(each))];
}

type List = keyof (typeof THEME_WORDS)['fr']['lists'];

function listHtml(
  list: List,
  documents: readonly DocumentEntry[],
  read: ReadonlyMap<DocumentEntry, ReadDocument>,
  context: PageContext,
): Html | undefined {
  if (documents.length === 0) return undefined;
  const words = THEME_WORDS[context.language];
  return html`<section aria-labelledby="${list}">
    <h2 id="${list}">${words.lists[list]}</h2>
    <ul class="entries wide-entries">
      ${documents.map((document) => entryHtml(document, read.get(document), context))}
    </ul>
  </section>`;
}

function entryHtml(document: DocumentEntry, read: ReadDocument | undefined, { language }: PageContext): Html {
  const reviewed = THEME_WORDS[language].reviewedOn(dateInWords(document.reviewedOn, language));
  const brief = read === undefined ? '' : briefOf(read);
  return html`<li>
    <h3>${documentLink(document, language)}</h3>
    ${brief === '' ? undefined : html`<p>${typesetText(brief, language)}</p>`}
    <p class="muted small">${typesetText(reviewed, language)}</p>
  </li> `;
}

/** The first sentence of the document's summary. */
function briefOf({ sections: [summary] }: ReadDocument): string {
  const [first] = splitSentences(summary?.statements[0]?.text ?? '');
  return first?.text ?? '';
}

function changesHtml(
  theme: Theme,
  read: ReadonlyMap<DocumentEntry, ReadDocument>,
  { language, today }: PageContext,
): Html | undefined {
  const dated = [...read.values()].filter(({ document }) => isDated(document));
  const dates = datesAround(dated, today, MOST_CHANGES);
  if (dates.length === 0) return undefined;
  const words = THEME_WORDS[language];
  return html`<section aria-labelledby="changes">
    <h2 id="changes">${words.changes}</h2>
    <p class="muted">${words.changesLead}</p>
    <ul class="entries">
      ${dates.map((each) => changeHtml(each, language))}
    </ul>
    <p><a href="${addressOf(language, PATHS.changes, { theme })}">${words.allChanges}</a></p>
  </section>`;
}

function changeHtml(
  { date, what, document, statement }: StatementDate,
  language: PageContext['language'],
): Html {
  const words = THEME_WORDS[language];
  const address = addressOf(language, documentPath(document.documentId, statement.id));
  return html`<li>
    <p>
      <strong><time datetime="${date}">${typesetText(dateInWords(date, language), language)}</time></strong>
      <span class="badge">${words[what]}</span>
    </p>
    <p>${typesetText(statement.text, language)}</p>
    <p class="small"><a href="${address}">${typesetText(document.title, language)}</a></p>
  </li> `;
}

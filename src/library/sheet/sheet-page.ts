import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { html, type Html } from '../html/html.ts';
import type { LibraryBase, LibrarySection } from '../library-base.ts';
import { addressOf, documentPath, PATHS, sectionPath, themePath } from '../page/addresses.ts';
import { THEME_NAMES } from '../page/page-words.ts';
import type { Page, PageContext } from '../page/page.ts';
import { documentLink } from '../parts/document-link.ts';
import { sourceLine } from '../parts/source-line.ts';
import { documentFacts, validityBadge } from './document-facts.ts';
import { documentLinks } from './document-links.ts';
import { numberSources, type NumberedSources } from './number-sources.ts';
import { sectionHtml, sectionName } from './section-html.ts';
import { SHEET_ANCHORS, sourceAnchor } from './sheet-anchors.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import { textHtml, type StatementSetting } from './statement-html.ts';
import { tablePart } from './table-part.ts';

/** A table of more rows is shown a section at a time. */
const MAX_ROWS_ON_PAGE = 150;
/** Longest description for search engines, UTF-16 units; about what they show. */
const MAX_DESCRIPTION_CHARS = 200;

/**
 * The page of a sheet, a table or a published file. A long table is a page per section, and without `sectionId` the list of
 * them; of all others `sectionId` changes nothing. Undefined for a section that a long table does not have.
 */
export function sheetPage(
  document: DocumentEntry,
  sectionId: string | undefined,
  base: LibraryBase,
  context: PageContext,
): Page | undefined {
  const sections = base.sections(document);
  const rows = sections.reduce((sum, { statements }) => sum + statements.length, 0);
  const isLong = document.kind === 'table' && rows > MAX_ROWS_ON_PAGE;
  const [summary] = sections;
  const page: Omit<Page, 'content'> = {
    title: document.title,
    description: descriptionOf(summary, document),
    path: documentPath(document.documentId),
    languages: base.languagesOf(document.documentId),
    trail: [{ name: THEME_NAMES[context.language][document.theme], path: themePath(document.theme) }],
    badges: validityBadge(document, base, context),
    documentId: document.documentId,
  };
  const whole = (shown: readonly LibrarySection[], middle?: Html): Html =>
    contentHtml(shown, middle, document, base, context);
  if (!isLong) return { ...page, content: whole(sections) };
  const parts = sections.filter(({ role }) => role !== 'summary');
  const listed = sections.filter(({ role }) => role === 'summary');
  if (sectionId === undefined) return { ...page, content: whole(listed, partList(parts, document, context)) };
  const part = tablePart(parts, sectionId, document, context);
  if (part === undefined) return undefined;
  return {
    ...page,
    title: part.section.heading,
    description: `${document.title} – ${part.section.heading}`,
    path: sectionPath(document.documentId, sectionId),
    trail: [...page.trail, { name: document.title, path: page.path }],
    content: whole([part.section], part.neighbours),
  };
}

/** The first sentences of the summary that fit, at least one. */
function descriptionOf(summary: LibrarySection | undefined, { title }: DocumentEntry): string {
  const [first = '', ...others] = splitSentences(summary?.statements[0]?.text ?? title).map(
    ({ text }) => text,
  );
  let description = first;
  for (const sentence of others) {
    if (description.length + 1 + sentence.length > MAX_DESCRIPTION_CHARS) break;
    description = `${description} ${sentence}`;
  }
  return description;
}

function contentHtml(
  sections: readonly LibrarySection[],
  middle: Html | undefined,
  document: DocumentEntry,
  base: LibraryBase,
  context: PageContext,
): Html {
  const { language, today } = context;
  const sources = sourcesOf(document, sections, base);
  const { validity, kind } = document;
  const setting: StatementSetting = { language, today, sources, validity, hasNotes: kind !== 'document' };
  const named = nameSections(sections, document, setting);
  return html`<div class="columns sheet">
    <div class="side">${contentsHtml(named, document, base, context)}</div>
    <div class="body">
      ${named.map(({ section, name }) => sectionHtml(section, name, setting))} ${middle}
      ${linksHtml(document, base, context)} ${askHtml(document, context)}
      ${aboutHtml(document, base, context)} ${sourcesHtml(sources, context)}
    </div>
  </div>`;
}

interface NamedSection {
  readonly section: LibrarySection;
  readonly name: string;
}

/** A section that is called as the one before it goes on from it, without a name of its own. */
function nameSections(
  sections: readonly LibrarySection[],
  document: DocumentEntry,
  setting: StatementSetting,
): NamedSection[] {
  const names = sections.map((section) => sectionName(section, document, setting));
  return sections.map((section, i) => ({ section, name: names[i] === names[i - 1] ? '' : (names[i] ?? '') }));
}

/** A published file rests on its sources as a whole. */
function sourcesOf(
  { kind, sourceIds }: DocumentEntry,
  sections: readonly LibrarySection[],
  { sources }: LibraryBase,
): NumberedSources {
  if (kind !== 'document') return numberSources(sections, sources);
  const known = sourceIds.flatMap((id) => sources.get(id) ?? []);
  return new Map(known.map((source, i) => [source.id, { number: i + 1, source }]));
}

function contentsHtml(
  named: readonly NamedSection[],
  document: DocumentEntry,
  base: LibraryBase,
  { language }: PageContext,
): Html {
  const words = SHEET_WORDS[language];
  const { related, linkedFrom } = documentLinks(document, base);
  const entries = [
    ...named.filter(({ name }) => name !== '').map(({ section, name }) => [section.id, name] as const),
    ...(related.length + linkedFrom.length > 0 ? [[SHEET_ANCHORS.related, words.related] as const] : []),
    [SHEET_ANCHORS.sources, words.sources] as const,
  ];
  return html`<nav class="contents" aria-label="${words.contents}">
    <p aria-hidden="true">${words.contents}</p>
    <ul>
      ${entries.map(([id, name]) => html`<li><a href="#${id}">${textHtml(name, { language })}</a></li>`)}
    </ul>
  </nav>`;
}

function partList(
  parts: readonly LibrarySection[],
  { documentId }: DocumentEntry,
  { language }: PageContext,
): Html {
  const words = SHEET_WORDS[language];
  return html`<section class="part" aria-labelledby="_parts">
    <h2 id="_parts">${words.sections}</h2>
    <ul class="parts">
      ${parts.map(
        ({ id, heading, statements }) =>
          html`<li id="${id}">
            <a href="${addressOf(language, sectionPath(documentId, id))}"
              >${textHtml(heading, { language })}</a
            >
            <span class="muted small">${textHtml(words.entries(statements.length), { language })}</span>
          </li> `,
      )}
    </ul>
  </section>`;
}

function linksHtml(document: DocumentEntry, base: LibraryBase, { language }: PageContext): Html | undefined {
  const words = SHEET_WORDS[language];
  const { related, linkedFrom } = documentLinks(document, base);
  if (related.length + linkedFrom.length === 0) return undefined;
  const list = (documents: readonly DocumentEntry[]): Html | undefined =>
    documents.length === 0
      ? undefined
      : html`<ul>
          ${documents.map((each) => html`<li>${documentLink(each, language)}</li>`)}
        </ul>`;
  const others = linkedFrom.length === 0 ? undefined : html`<h3>${words.linkedFrom}</h3>`;
  return html`<section id="${SHEET_ANCHORS.related}" class="part" aria-labelledby="_related-heading">
    <h2 id="_related-heading">${words.related}</h2>
    ${list(related)} ${others} ${list(linkedFrom)}
  </section>`;
}

/** Without script the form asks on a page of its own, and so does the link. */
function askHtml({ documentId }: DocumentEntry, { language }: PageContext): Html {
  const words = SHEET_WORDS[language];
  const action = addressOf(language, PATHS.ask);
  return html`<section class="part panel ask-about no-print" aria-labelledby="_ask-heading">
    <h2 id="_ask-heading">${words.ask}</h2>
    <form action="${action}">
      <label for="_question">${words.askLabel}</label>
      <input id="_question" name="q" maxlength="2000" dir="auto" autocomplete="off" required />
      <input type="hidden" name="page" value="${documentId}" />
      <div class="actions">
        <button>${words.askSend}</button>
        <a class="button second" href="${addressOf(language, PATHS.ask, { page: documentId })}" data-open-chat
          >${words.openChat}</a
        >
      </div>
    </form>
  </section>`;
}

function aboutHtml(document: DocumentEntry, base: LibraryBase, context: PageContext): Html {
  return html`<section class="part" aria-labelledby="_about-heading">
    <h2 id="_about-heading">${SHEET_WORDS[context.language].about}</h2>
    ${documentFacts(document, base, context)}
  </section>`;
}

function sourcesHtml(sources: NumberedSources, { language }: PageContext): Html {
  return html`<section id="${SHEET_ANCHORS.sources}" class="part" aria-labelledby="_sources-heading">
    <h2 id="_sources-heading">${SHEET_WORDS[language].sources}</h2>
    <ol class="sources">
      ${[...sources.values()].map(
        ({ number, source }) =>
          html`<li id="${sourceAnchor(number)}" value="${number}">${sourceLine(source, language)}</li> `,
      )}
    </ol>
  </section>`;
}

import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import type { Html } from '../html/html.ts';
import { typeset } from '../html/typeset.ts';
import type { LibraryBase, LibrarySection } from '../library-base.ts';
import { documentPath, sectionPath, themePath } from '../page/addresses.ts';
import { THEME_NAMES } from '../page/page-words.ts';
import type { Page, PageContext } from '../page/page.ts';
import { documentBadges } from './document-facts.ts';
import { sheetContent, type ShownDocument } from './sheet-content.ts';
import { partList, tablePart } from './table-part.ts';

/** A table of more rows is shown a section at a time. */
const MAX_ROWS_ON_PAGE = 150;
/** Longest description for search engines, UTF-16 units; about what they show. */
const MAX_DESCRIPTION_CHARS = 200;

/**
 * The page of a sheet, a table or a published file. A long table is a page per section, and without `sectionId` the list of
 * them; of all others `sectionId` changes nothing. Undefined for a section that a long table does not have.
 */
export async function sheetPage(
  document: DocumentEntry,
  sectionId: string | undefined,
  base: LibraryBase,
  context: PageContext,
): Promise<Page | undefined> {
  const [sections = []] = await base.sections([document]);
  const rows = sections.reduce((sum, { statements }) => sum + statements.length, 0);
  const isLong = document.kind === 'table' && rows > MAX_ROWS_ON_PAGE;
  const [summary] = sections;
  const page: Omit<Page, 'content'> = {
    title: typeset(document.title, context.language),
    description: descriptionOf(summary, document),
    path: documentPath(document.documentId),
    languages: base.languagesOf(document.documentId),
    trail: [{ name: THEME_NAMES[context.language][document.theme], path: themePath(document.theme) }],
    badges: documentBadges(document, base, context),
    documentId: document.documentId,
  };
  const content = (shown: Omit<ShownDocument, 'document'>): Html =>
    sheetContent({ document, ...shown }, base, context);
  if (!isLong) return { ...page, content: content({ sections }) };
  const parts = sections.filter(({ role }) => role !== 'summary');
  if (sectionId === undefined) {
    const listed = sections.filter(({ role }) => role === 'summary');
    return { ...page, content: content({ sections: listed, parts: partList(parts, document, context) }) };
  }
  const part = tablePart(parts, sectionId, document, context);
  if (part === undefined) return undefined;
  return {
    ...page,
    title: typeset(part.section.heading, context.language),
    description: `${document.title} – ${part.section.heading}`,
    path: sectionPath(document.documentId, sectionId),
    trail: [...page.trail, { name: document.title, path: page.path }],
    content: content({ sections: [part.section], neighbours: part.neighbours }),
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

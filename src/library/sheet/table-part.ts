import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { html, type Html } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import type { LibrarySection } from '../library-base.ts';
import { addressOf, documentPath, sectionPath } from '../page/addresses.ts';
import type { PageContext } from '../page/page.ts';
import { SHEET_ANCHORS } from './sheet-anchors.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/** One section of a long table, with links to those before and after it and to the list of all. */
export interface TablePart {
  readonly section: LibrarySection;
  readonly neighbours: Html;
}

/** Undefined when the table has no such section. */
export function tablePart(
  parts: readonly LibrarySection[],
  sectionId: string,
  { documentId }: DocumentEntry,
  { language }: PageContext,
): TablePart | undefined {
  const place = parts.findIndex(({ id }) => id === sectionId);
  const section = parts[place];
  if (section === undefined) return undefined;
  const words = SHEET_WORDS[language];
  const linkTo = (part: LibrarySection | undefined, word: string, rel: string): Html | undefined =>
    part &&
    html`<li>
      <a rel="${rel}" href="${addressOf(language, sectionPath(documentId, part.id))}"
        >${word} – ${typesetText(part.heading, language)}</a
      >
    </li>`;
  const neighbours = html`<nav class="part neighbours no-print" aria-label="${words.sections}">
    <ul>
      ${linkTo(parts[place - 1], words.previous, 'prev')} ${linkTo(parts[place + 1], words.next, 'next')}
      <li><a href="${addressOf(language, documentPath(documentId, sectionId))}">${words.all}</a></li>
    </ul>
  </nav>`;
  return { section, neighbours };
}

/** The parts of a long table, each with the number of its rows. Each has the id of its section, so that links to that arrive. */
export function partList(
  parts: readonly LibrarySection[],
  { documentId }: DocumentEntry,
  { language }: PageContext,
): Html {
  const words = SHEET_WORDS[language];
  return html`<section class="part" aria-labelledby="${SHEET_ANCHORS.parts}">
    <h2 id="${SHEET_ANCHORS.parts}">${words.sections}</h2>
    <ul class="parts">
      ${parts.map(
        ({ id, heading, statements }) =>
          html`<li id="${id}">
            <a href="${addressOf(language, sectionPath(documentId, id))}"
              >${typesetText(heading, language)}</a
            >
            <span class="muted small">${typesetText(words.entries(statements.length), language)}</span>
          </li> `,
      )}
    </ul>
  </section>`;
}

import type { ChunkStatement } from '../../chunking/chunk.ts';
import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { standingOf } from '../../source/validity.ts';
import { html, type Html } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import type { LibrarySection } from '../library-base.ts';
import { publishedText } from './published-text.ts';
import { readRows } from './read-rows.ts';
import { rowsHtml } from './rows-html.ts';
import { headingAnchor } from './sheet-anchors.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import { statementHtml, type StatementSetting } from './statement-html.ts';

/** What a section is called on its page; empty where it needs no name. */
export function sectionName(
  section: LibrarySection,
  { kind, title }: DocumentEntry,
  { language }: Pick<StatementSetting, 'language'>,
): string {
  const words = SHEET_WORDS[language];
  if (kind === 'document') return section.heading === title ? '' : section.heading;
  if (section.role === 'summary') return words.summary;
  return section.heading === '' ? words.rows : section.heading;
}

/** What a section is called on a page. */
export interface SectionNaming {
  /** Empty where it goes on from the section before. */
  readonly name: string;
  /** What names its tables, never empty. */
  readonly label: string;
  /** The page itself has the name, so that only who listens is told it again. */
  readonly isUnseen: boolean;
}

/**
 * A section under its heading: what holds or will hold, and apart from it what has ended. The summary's
 * name is not seen, as it stands first.
 */
export function sectionHtml(
  section: LibrarySection,
  { name, label, isUnseen }: SectionNaming,
  setting: StatementSetting,
): Html {
  const id = headingAnchor(section.id);
  const heading =
    isUnseen || section.role === 'summary' ? html`<h2 id="${id}" class="unseen">${name}</h2>` : undefined;
  if (name === '')
    return html`<div id="${section.id}" class="part">${contentHtml(section, setting, label)}</div>`;
  return html`<section id="${section.id}" class="part ${section.role}" aria-labelledby="${id}">
    ${heading ?? html`<h2 id="${id}">${typesetText(name, setting.language)}${pageHtml(section, setting)}</h2>`}
    ${contentHtml(section, setting, label)}
  </section>`;
}

function pageHtml({ page }: LibrarySection, { language }: StatementSetting): Html | undefined {
  if (page === undefined) return undefined;
  return html` <small class="muted">${typesetText(SHEET_WORDS[language].pdfPage(page), language)}</small>`;
}

function contentHtml(section: LibrarySection, setting: StatementSetting, label: string): Html {
  if (section.text !== '')
    return publishedText(section.text, (line) => typesetText(line, setting.language), label);
  const ended = section.statements.filter(({ validity }) => standingOf(validity, setting.today) === 'ended');
  const others = section.statements.filter((statement) => !ended.includes(statement));
  const shown = (statements: readonly ChunkStatement[]): Html | undefined =>
    statements.length === 0 ? undefined : statementsHtml(statements, section, setting, label);
  if (ended.length === 0) return html`${shown(others)}`;
  return html`${shown(others)}
    <div class="gone">
      <h3>${SHEET_WORDS[setting.language].ended}</h3>
      ${shown(ended)}
    </div>`;
}

function statementsHtml(
  statements: readonly ChunkStatement[],
  { role }: LibrarySection,
  setting: StatementSetting,
  label: string,
): Html {
  const told = statements.every(({ kind }) => kind === 'row')
    ? readRows(
        statements.map(({ text }) => text),
        setting.language,
      )
    : undefined;
  if (told !== undefined) return rowsHtml({ told, statements, role, label }, setting);
  if (statements.every(({ kind }) => kind === 'paragraph'))
    return html`${statements.map((each) => html`<p id="${each.id}">${statementHtml(each, setting)}</p>`)}`;
  const items = statements.map((each) => html`<li id="${each.id}">${statementHtml(each, setting)}</li> `);
  return statements.every(({ kind }) => kind === 'step')
    ? html`<ol class="numbered">
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

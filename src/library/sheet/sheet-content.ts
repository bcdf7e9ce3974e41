import type { DocumentEntry } from '../../search-index/document-entry.ts';
import { html, type Html } from '../html/html.ts';
import { typesetText } from '../html/typeset.ts';
import type { LibraryBase, LibrarySection } from '../library-base.ts';
import type { PageContext } from '../page/page.ts';
import { documentLinks } from './document-links.ts';
import { reviewNotice } from './review-notice.ts';
import { numberSources, type NumberedSources } from './number-sources.ts';
import { sectionHtml, sectionName } from './section-html.ts';
import { SHEET_ANCHORS } from './sheet-anchors.ts';
import { aboutHtml, askHtml, linksHtml, sourcesHtml } from './sheet-end.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import type { StatementSetting } from './statement-html.ts';

/** What of a document a page shows. */
export interface ShownDocument {
  readonly document: DocumentEntry;
  readonly sections: readonly LibrarySection[];
  /** The list of the parts of a long table. */
  readonly parts?: Html;
  /** The links around one part of a long table, whose name is the page's own heading. */
  readonly neighbours?: Html;
}

/** What stands under the heading: contents, sections, where to go on, a question, facts, sources. */
export function sheetContent(shown: ShownDocument, base: LibraryBase, context: PageContext): Html {
  const { document, sections, parts, neighbours } = shown;
  const { language, today } = context;
  const sources = sourcesOf(document, sections, base);
  const { validity, kind } = document;
  const setting: StatementSetting = { language, today, sources, validity, hasNotes: kind !== 'document' };
  const named = nameSections(sections, document, setting);
  const isPart = neighbours !== undefined;
  return html`<div class="${isPart ? 'sheet' : 'columns sheet'}">
    ${isPart ? undefined : html`<div class="side">${contentsHtml(shown, named, base, context)}</div>`}
    <div class="body">
      ${reviewNotice(document, base, context)}
      ${named.map(({ section, ...naming }) => sectionHtml(section, { ...naming, isUnseen: isPart }, setting))}
      ${parts} ${neighbours} ${linksHtml(document, base, context)} ${askHtml(document, context)}
      ${aboutHtml(document, base, context)} ${sourcesHtml(sources, context)}
    </div>
  </div>`;
}

interface NamedSection {
  readonly section: LibrarySection;
  readonly name: string;
  readonly label: string;
}

/** A section that is called as the one before it goes on from it, without a name of its own. */
function nameSections(
  sections: readonly LibrarySection[],
  document: DocumentEntry,
  setting: StatementSetting,
): NamedSection[] {
  const names = sections.map((section) => sectionName(section, document, setting));
  let label = document.title;
  return sections.map((section, i) => {
    const name = names[i] === names[i - 1] ? '' : (names[i] ?? '');
    if (name !== '') label = name;
    return { section, name, label };
  });
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
  { document, parts }: ShownDocument,
  named: readonly NamedSection[],
  base: LibraryBase,
  { language }: PageContext,
): Html {
  const words = SHEET_WORDS[language];
  const { related, linkedFrom } = documentLinks(document, base);
  const entries = [
    ...named.filter(({ name }) => name !== '').map(({ section, name }) => [section.id, name] as const),
    ...(parts === undefined ? [] : [[SHEET_ANCHORS.parts, words.sections] as const]),
    ...(related.length + linkedFrom.length > 0 ? [[SHEET_ANCHORS.related, words.related] as const] : []),
    [SHEET_ANCHORS.sources, words.sources] as const,
  ];
  return html`<nav class="contents" aria-label="${words.contents}">
    <p aria-hidden="true">${words.contents}</p>
    <ul>
      ${entries.map(([id, name]) => html`<li><a href="#${id}">${typesetText(name, language)}</a></li>`)}
    </ul>
  </nav>`;
}

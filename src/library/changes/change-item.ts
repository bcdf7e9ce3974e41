import type { Language } from '../../source/language.ts';
import { dateInWords } from '../html/dates.ts';
import { directedText, directionOf } from '../html/direction.ts';
import { html, type Html, type HtmlPart } from '../html/html.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, documentPath } from '../page/addresses.ts';
import { sourceLine } from '../parts/source-line.ts';
import { CHANGES_WORDS } from './changes-words.ts';
import type { Change } from './list-changes.ts';

/** What the base needs to have for a change to be shown. */
export type ChangeItemBase = Pick<LibraryBase, 'sources' | 'document'>;

/** A change with its date, what begins or ends in its own words, where it stands, and who says so. */
export function changeItem(
  change: Change,
  base: ChangeItemBase,
  { language, today }: { readonly language: Language; readonly today: string },
): Html {
  const { date, document, statement, sectionId } = change;
  const sourceIds = statement?.sourceIds ?? [];
  const sources = sourceIds.flatMap((id) => base.sources.get(id) ?? []);
  return html`<li class="change ${change.kind}">
    <p class="when">
      <time datetime="${date}">${directed(dateInWords(date, language), language)}</time>
      <span class="badge">${kindInWords(change, { language, today })}</span>
    </p>
    <p>${directed(changeText(change, language), language)}</p>
    ${replacedBy(change, base, language)}
    <p class="small">
      <a href="${addressOf(language, documentPath(document.documentId, sectionId))}"
        >${directed(document.title, language)}</a
      >
    </p>
    ${
      sources.length === 0
        ? undefined
        : html`<details class="sources-of">
            <summary>${SOURCES[language]} (${sources.length})</summary>
            <ul class="sources plain">
              ${sources.map((source) => html`<li>${sourceLine(source, language)}</li>`)}
            </ul>
          </details>`
    }
  </li>`;
}

const SOURCES: Readonly<Record<Language, string>> = { fr: 'Sources', ar: 'المصادر', en: 'Sources' };

/** What begins or ends: the statement, or that it is the whole document. */
export function changeText({ statement, document }: Change, language: Language): string {
  return statement?.text ?? `${document.title} (${CHANGES_WORDS[language].wholeDocument})`;
}

/** What happens on the date, as seen from a day. */
export function kindInWords(
  { kind, date }: Pick<Change, 'kind' | 'date'>,
  { language, today }: { readonly language: Language; readonly today: string },
): string {
  return CHANGES_WORDS[language].kinds[kind][date > today ? 'coming' : 'past'];
}

function replacedBy({ supersededBy }: Change, base: ChangeItemBase, language: Language): Html | undefined {
  const newer = supersededBy === undefined ? undefined : base.document(supersededBy, language);
  if (newer === undefined) return undefined;
  return html`<p class="small">
    ${CHANGES_WORDS[language].replacedBy}
    <a href="${addressOf(language, documentPath(newer.documentId))}">${directed(newer.title, language)}</a>
  </p>`;
}

function directed(text: string, language: Language): HtmlPart {
  return directedText(text, directionOf(language));
}

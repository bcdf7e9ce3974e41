import type { Language } from '../../source/language.ts';
import { dateInWords } from '../html/dates.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, documentPath } from '../page/addresses.ts';
import { CHANGES_WORDS } from './changes-words.ts';
import type { Change } from './list-changes.ts';

/** What the base needs to have for a change to be shown. */
export type ChangeItemBase = Pick<LibraryBase, 'sources' | 'document'>;

/** A change with its date, what begins or ends in its own words, where it stands, and the numbers of its sources. */
export function changeItem(
  change: Change,
  base: ChangeItemBase,
  { language, today, sources }: ChangeItemContext,
): Html {
  const { date, document, statement, sectionId } = change;
  const marks = (statement?.sourceIds ?? []).flatMap((id) => sources?.get(id) ?? []);
  return html`<li class="change ${change.kind}">
    <p class="when">
      <time datetime="${date}">${directedText(dateInWords(date, language), language)}</time>
      <span class="badge">${kindInWords(change, { language, today })}</span>
    </p>
    <p>${directedText(changeText(change, language), language)}</p>
    ${replacedBy(change, base, language)}
    <p class="small">
      <a href="${addressOf(language, documentPath(document.documentId, sectionId))}"
        >${directedText(document.title, language)}</a
      >
      ${
        marks.length === 0
          ? undefined
          : html`<span class="marks"
              >${marks.map((n) => html`<a href="#source-${n}" aria-label="${SOURCE[language]} ${n}">${n}</a>`)}</span
            >`
      }
    </p>
  </li>`;
}

/** Where and when a change is shown; `sources` are the numbers of those that the page lists. */
export interface ChangeItemContext {
  readonly language: Language;
  readonly today: string;
  readonly sources?: ReadonlyMap<string, number>;
}

const SOURCE: Readonly<Record<Language, string>> = { fr: 'Source', ar: 'المصدر', en: 'Source' };

/** The sources of the changes, each once, by its number from 1 in the order in which the changes rest on them. */
export function numberSources(
  changes: readonly Change[],
  base: Pick<LibraryBase, 'sources'>,
): Map<string, number> {
  const ids = changes.flatMap(({ statement }) => statement?.sourceIds ?? []);
  const known = [...new Set(ids)].filter((id) => base.sources.has(id));
  return new Map(known.map((id, i) => [id, i + 1]));
}

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
    <a href="${addressOf(language, documentPath(newer.documentId))}"
      >${directedText(newer.title, language)}</a
    >
  </p>`;
}

import type { Language } from '../../source/language.ts';
import { THEMES, type Theme } from '../../source/sheet.ts';
import { shiftMonths } from '../../trade/calendar.ts';
import { dateInWords } from '../html/dates.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, documentPath, PATHS } from '../page/addresses.ts';
import { THEME_NAMES } from '../page/page-words.ts';
import type { Page, PageContext } from '../page/page.ts';
import { selectField } from '../parts/form-fields.ts';
import { sourceLine } from '../parts/source-line.ts';
import { changeItem, numberSources, type ChangeItemBase, type ChangeItemContext } from './change-item.ts';
import { CHANGES_WORDS } from './changes-words.ts';
import { allChanges, listChanges, type Change, type ChangesBase } from './list-changes.ts';
import { listSourceNews } from './list-source-news.ts';
import { sourceNewsHtml } from './source-news-html.ts';

/** What the page of changes shows of the base. */
export type ChangesPageBase = ChangesBase & ChangeItemBase;

/** Which changes are asked for; a year instead of the months around today. */
export interface ChangesFilter {
  readonly theme?: Theme | undefined;
  /** `YYYY`. */
  readonly year?: string | undefined;
}

const MONTHS_BEFORE = 12;
const MONTHS_AFTER = 12;
/** Past changes beside those to come: with all that it loads a page is to weigh 60 KB at most. All of a year stand on its page. */
const MOST_PAST = 110;
/** Sheets in the list of those reviewed last. */
const REVIEWED = 8;

/** The page of changes: coming ones first, nearest first; then the others, newest first, by month. */
export async function changesPage(
  base: ChangesPageBase,
  { theme, year }: ChangesFilter,
  context: Pick<PageContext, 'language' | 'today' | 'sourceChanges'>,
): Promise<Page> {
  const { language, today, sourceChanges = [] } = context;
  const words = CHANGES_WORDS[language];
  const question = { language, theme, ...period(today, year) };
  const changes = await listChanges(base, question);
  const news = listSourceNews(sourceChanges, base, question);
  const coming = changes.filter(({ date }) => date > today).toReversed();
  const most = year === undefined ? MOST_PAST : changes.length;
  const past = changes.filter(({ date }) => date <= today).slice(0, most);
  const feed = addressOf(language, PATHS.changesFeed, { theme });
  const sources = numberSources([...coming, ...past], base);
  const shown = { language, today, sources };
  return {
    title: theme === undefined ? words.title : words.titleOf(THEME_NAMES[language][theme]),
    description: words.description,
    path: pathOf({ theme, year }),
    trail: [],
    feed,
    content: html`<p class="lead">${words.description}</p>
      <p class="small muted">${words.limits}</p>
      ${filterHtml({ theme, year }, feed, language)} ${sourceNewsHtml(news, language)}
      ${changes.length === 0 ? html`<p>${words.none}</p>` : undefined}
      ${groupHtml('coming', words.coming, coming, base, shown)}
      ${groupHtml('past', year === undefined ? words.past : words.ofYear(year), past, base, shown)}
      ${yearsHtml(await allChanges(base, language), { theme, year }, [...coming, ...past], language)}
      ${reviewedHtml(base, theme, language)} ${sourcesHtml(sources, base, language)}`,
  };
}

/** The days that are listed: a year, or the last 12 months and the next 12. */
export function period(today: string, year?: string): { readonly from: string; readonly until: string } {
  return year === undefined
    ? { from: shiftMonths(today, -MONTHS_BEFORE), until: shiftMonths(today, MONTHS_AFTER) }
    : { from: `${year}-01-01`, until: `${year}-12-31` };
}

/** The changes nearest to today as a short list, coming ones first; undefined when there are none in the period. */
export async function nearestChanges(
  base: ChangesPageBase,
  { language, today }: Pick<PageContext, 'language' | 'today'>,
  { theme, most }: { readonly theme?: Theme; readonly most: number },
): Promise<Html | undefined> {
  const changes = await listChanges(base, { language, theme, ...period(today) });
  const coming = changes.filter(({ date }) => date > today).toReversed();
  const nearest = [...coming, ...changes.filter(({ date }) => date <= today)].slice(0, most);
  if (nearest.length === 0) return undefined;
  return html`<ul class="changes plain">
    ${nearest.map((change) => changeItem(change, base, { language, today }))}
  </ul>`;
}

function filterHtml({ theme, year }: ChangesFilter, feed: string, language: Language): Html {
  const words = CHANGES_WORDS[language];
  const choices = [
    { value: '', label: words.everyTheme },
    ...THEMES.map((each) => ({ value: each, label: THEME_NAMES[language][each] })),
  ];
  return html`<form class="filter no-print" action="${addressOf(language, PATHS.changes)}" method="get">
    ${selectField({ name: 'theme', label: words.theme, value: theme ?? '', choices })}
    ${year === undefined ? undefined : html`<input type="hidden" name="year" value="${year}" />`}
    <button>${words.filter}</button>
    <a class="button second" href="${feed}" type="application/rss+xml">${words.feed}</a>
  </form>`;
}

function groupHtml(
  id: string,
  title: string,
  changes: readonly Change[],
  base: ChangeItemBase,
  context: ChangeItemContext,
): Html | undefined {
  if (changes.length === 0) return undefined;
  const months = [...new Set(changes.map(({ date }) => date.slice(0, 7)))];
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${months.map(
      (month) =>
        html`<h3>${directedText(dateInWords(month, context.language), context.language)}</h3>
          <ul class="changes plain">
            ${changes
              .filter(({ date }) => date.startsWith(month))
              .map((change) => changeItem(change, base, context))}
          </ul>`,
    )}
  </section>`;
}

/** Years that hold changes which the page does not show. */
function yearsHtml(
  all: readonly Change[],
  { theme, year }: ChangesFilter,
  changes: readonly Change[],
  language: Language,
): Html | undefined {
  const words = CHANGES_WORDS[language];
  const shown = new Set(changes);
  const outside = all.filter(
    (change) => !shown.has(change) && (theme === undefined || change.document.theme === theme),
  );
  const years = [...new Set(outside.map(({ date }) => date.slice(0, 4)))];
  if (years.length === 0) return undefined;
  return html`<section aria-labelledby="years">
    <h2 id="years">${words.otherYears}</h2>
    <ul class="years plain">
      ${year === undefined ? undefined : html`<li><a href="${addressOf(language, PATHS.changes, { theme })}">${words.window}</a></li>`}
      ${years.map(
        (each) =>
          html`<li><a href="${addressOf(language, PATHS.changes, { theme, year: each })}">${each}</a></li>`,
      )}
    </ul>
  </section>`;
}

function reviewedHtml(base: ChangesBase, theme: Theme | undefined, language: Language): Html | undefined {
  const words = CHANGES_WORDS[language];
  const reviewed = base.documents
    .filter((document) => document.language === language && (theme === undefined || document.theme === theme))
    .toSorted((a, b) => b.reviewedOn.localeCompare(a.reviewedOn))
    .slice(0, REVIEWED);
  if (reviewed.length === 0) return undefined;
  return html`<section aria-labelledby="reviewed">
    <h2 id="reviewed">${words.reviewed}</h2>
    <p class="muted">${words.reviewedNote}</p>
    <ul>
      ${reviewed.map(
        ({ documentId, title, reviewedOn }) =>
          html`<li>
            <a href="${addressOf(language, documentPath(documentId))}">${directedText(title, language)}</a>
            ·
            <time datetime="${reviewedOn}">${directedText(dateInWords(reviewedOn, language), language)}</time>
          </li>`,
      )}
    </ul>
  </section>`;
}

function sourcesHtml(
  sources: ReadonlyMap<string, number>,
  base: ChangeItemBase,
  language: Language,
): Html | undefined {
  const records = [...sources].flatMap(([id, number]) => {
    const source = base.sources.get(id);
    return source === undefined ? [] : [{ source, number }];
  });
  if (records.length === 0) return undefined;
  return html`<section aria-labelledby="sources">
    <h2 id="sources">${CHANGES_WORDS[language].sources}</h2>
    <ol class="sources">
      ${records.map(({ source, number }) => html`<li id="source-${number}" tabindex="-1">${sourceLine(source, language)}</li>`)}
    </ol>
  </section>`;
}

function pathOf({ theme, year }: ChangesFilter): string {
  const given = Object.entries({ theme, year }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const query = new URLSearchParams(given).toString();
  return `${PATHS.changes}${query === '' ? '' : `?${query}`}`;
}

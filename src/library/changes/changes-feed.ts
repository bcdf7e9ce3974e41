import type { Theme } from '../../source/sheet.ts';
import { dateInWords } from '../html/dates.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, documentPath, PATHS } from '../page/addresses.ts';
import { THEME_NAMES } from '../page/page-words.ts';
import type { LibraryBase } from '../library-base.ts';
import type { PageContext } from '../page/page.ts';
import { changeText, kindInWords } from './change-item.ts';
import { period } from './changes-page.ts';
import { CHANGES_WORDS } from './changes-words.ts';
import { listChanges, type Change, type ChangesBase } from './list-changes.ts';
import { listSourceNews, type SourceNews } from './list-source-news.ts';
import { newsOutcome } from './source-news-html.ts';

/**
 * The changes of the page as RSS 2.0, newest first: absolute links, an id for each change that stays the same. A coming change
 * is dated by the review of its sheet, as readers hide what is dated later than now; its title says the date. The
 * template escapes for XML as it does for HTML.
 * @see https://www.rssboard.org/rss-specification
 */
export async function changesFeed(
  base: ChangesBase & Pick<LibraryBase, 'sources'>,
  theme: Theme | undefined,
  context: PageContext,
): Promise<string> {
  const { language, origin, today, sourceChanges = [] } = context;
  const words = CHANGES_WORDS[language];
  const title = theme === undefined ? words.title : words.titleOf(THEME_NAMES[language][theme]);
  const question = { language, theme, ...period(today) };
  const changes = await listChanges(base, question);
  const news = listSourceNews(sourceChanges, base, question);
  const feed = html`<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel>
        <title>${inXml(`TijarIA — ${title}`)}</title>
        <link>${origin}${addressOf(language, PATHS.changes, { theme })}</link>
        <description>${inXml(`${words.description} ${words.limits}`)}</description>
        <language>${language}</language>
        <atom:link
          href="${origin}${addressOf(language, PATHS.changesFeed, { theme })}"
          rel="self"
          type="application/rss+xml"
        />
        ${news.map((each) => newsXml(each, context))} ${changes.map((change) => itemXml(change, context))}
      </channel>
    </rss>`;
  return `${feed.toString()}\n`;
}

function itemXml(change: Change, { language, origin, today }: PageContext): Html {
  const { date, document, sectionId } = change;
  const title = `${dateInWords(date, language)} — ${kindInWords(change, { language, today })} — ${document.title}`;
  return html`<item>
    <title>${inXml(title)}</title>
    <link>${origin}${addressOf(language, documentPath(document.documentId, sectionId))}</link>
    <guid isPermaLink="false">${guidOf(change)}</guid>
    <pubDate>${new Date(`${publishedOn(change, today)}T00:00:00Z`).toUTCString()}</pubDate>
    <category>${THEME_NAMES[language][document.theme]}</category>
    <description>${inXml(changeText(change, language))}</description>
  </item>`;
}

/** What was seen at a source; the link leads to the page of changes, which names the documents that are being checked. */
function newsXml({ change, source, beingChecked }: SourceNews, { language, origin }: PageContext): Html {
  const words = CHANGES_WORDS[language];
  const { on, kind, sourceId } = change;
  const title = `${dateInWords(on, language)} — ${words.sourceKinds[kind]} — ${source.authority}, ${source.title}`;
  const documents = beingChecked.map((document) => document.title).join(' · ');
  const told = [newsOutcome(beingChecked.length, language), documents]
    .filter((part) => part !== '')
    .join(' ');
  return html`<item>
    <title>${inXml(title)}</title>
    <link>${origin}${addressOf(language, PATHS.changes)}#source-news</link>
    <guid isPermaLink="false">urn:tijaria:source:${sourceId}:${kind}:${on}:${language}</guid>
    <pubDate>${new Date(`${on}T00:00:00Z`).toUTCString()}</pubDate>
    <description>${inXml(told)}</description>
  </item>`;
}

/** The same for one change in one language, whatever else the base holds. */
function guidOf({ date, kind, document, statement }: Change): string {
  const place = statement === undefined ? '' : `#${statement.id}`;
  return `urn:tijaria:change:${document.documentId}.${document.language}${place}:${kind}:${date}`;
}

/** The date of the change; of a coming one the day on which we last read it, which is never later than today. */
function publishedOn({ date, document }: Change, today: string): string {
  if (date <= today) return date;
  return document.reviewedOn <= today ? document.reviewedOn : today;
}

/** Without the characters that XML 1.0 does not know; control characters are dropped by the template. */
function inXml(text: string): string {
  return text.replace(/[\uFFFE\uFFFF]/g, '');
}

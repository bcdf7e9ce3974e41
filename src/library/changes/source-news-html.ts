import type { Language } from '../../source/language.ts';
import { dateInWords } from '../html/dates.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, documentPath } from '../page/addresses.ts';
import { sourceLine } from '../parts/source-line.ts';
import { CHANGES_WORDS } from './changes-words.ts';
import type { SourceNews } from './list-source-news.ts';

/** News told on the page; a page of changes weighs enough without more. */
const MOST_NEWS = 10;
/** Documents named for each of them. */
const MOST_DOCUMENTS = 5;

/** What was seen at the sources, and which documents are being checked for it; undefined when nothing was. */
export function sourceNewsHtml(news: readonly SourceNews[], language: Language): Html | undefined {
  if (news.length === 0) return undefined;
  const words = CHANGES_WORDS[language];
  return html`<section aria-labelledby="source-news">
    <h2 id="source-news">${words.sourceNews}</h2>
    <p class="muted">${words.sourceNewsNote}</p>
    <ul class="changes plain">
      ${news.slice(0, MOST_NEWS).map((each) => newsItem(each, language))}
    </ul>
  </section>`;
}

function newsItem({ change, source, beingChecked }: SourceNews, language: Language): Html {
  const { on, kind } = change;
  const named = beingChecked.slice(0, MOST_DOCUMENTS);
  return html`<li class="change source-${kind}">
    <p class="when">
      <time datetime="${on}">${directedText(dateInWords(on, language), language)}</time>
      <span class="badge">${CHANGES_WORDS[language].sourceKinds[kind]}</span>
    </p>
    <p>${sourceLine(source, language)}</p>
    <p class="small">${newsOutcome(beingChecked.length, language)}</p>
    ${
      named.length === 0
        ? undefined
        : html`<ul class="small">
            ${named.map(
              ({ documentId, title }) =>
                html`<li>
                  <a href="${addressOf(language, documentPath(documentId))}"
                    >${directedText(title, language)}</a
                  >
                </li>`,
            )}
          </ul>`
    }
  </li>`;
}

/** How many documents are being checked, in words. */
export function newsOutcome(count: number, language: Language): string {
  const words = CHANGES_WORDS[language];
  return count === 0 ? words.checkedSince : words.beingChecked(count);
}

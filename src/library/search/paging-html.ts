import type { Language } from '../../source/language.ts';
import { directedText } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { searchAddress, type SearchChoice } from './search-choice.ts';
import { SEARCH_WORDS } from './search-words.ts';

/** Links to the page before and after; nothing when there is one page. Pages count from 1. */
export function pagingHtml(
  page: number,
  pages: number,
  choice: SearchChoice,
  language: Language,
): Html | undefined {
  if (pages < 2) return undefined;
  const words = SEARCH_WORDS[language];
  const link = (to: number, rel: string, name: string): Html | undefined =>
    to < 1 || to > pages
      ? undefined
      : html`<a class="button second" rel="${rel}" href="${searchAddress(language, choice, to)}">${name}</a>`;
  return html`<nav class="paging" aria-label="${words.pages}">
    ${link(page - 1, 'prev', words.previous)}
    <span>${directedText(words.pageOf(page, pages), language)}</span>
    ${link(page + 1, 'next', words.next)}
  </nav>`;
}

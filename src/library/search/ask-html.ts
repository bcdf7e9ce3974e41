import type { Language } from '../../source/language.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { SEARCH_WORDS } from './search-words.ts';

/** A button that asks the chat on the page what was searched; without script, the page that answers. */
export function askHtml(q: string, language: Language): Html {
  const words = SEARCH_WORDS[language];
  return html`<form class="ask no-print" action="${addressOf(language, PATHS.ask)}">
    <input type="hidden" name="q" value="${q}" />
    <button class="second" data-ask="${q}">${words.ask}</button>
    <span class="small muted">${words.askHint}</span>
  </form>`;
}

import { html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { PAGE_WORDS } from '../page/page-words.ts';
import type { Page, PageContext } from '../page/page.ts';
import { CALCULATOR_WORDS } from './calculators-words.ts';

const CALCULATORS = ['duties', 'checklist', 'deadlines'] as const;

/** The calculators, each with what it works out and what it needs. */
export function calculatorsPage({ language }: Pick<PageContext, 'language'>): Page {
  const words = CALCULATOR_WORDS[language];
  const cards = CALCULATORS.map((name) => {
    const { title, description, needs } = words[name];
    return html`<li>
      <h2 class="name"><a href="${addressOf(language, PATHS[name])}">${title}</a></h2>
      <p>${description}</p>
      <p class="small"><strong>${words.needs}</strong> : ${needs}.</p>
    </li>`;
  });
  return {
    title: PAGE_WORDS[language].nav.calculators,
    description: words.description,
    path: PATHS.calculators,
    trail: [],
    content: html`<p class="lead">${words.description}</p>
      <ul class="cards">
        ${cards}
      </ul>
      <p class="muted">${words.shared}</p>`,
  };
}

import { instantInWords } from '../html/dates.ts';
import { html } from '../html/html.ts';
import type { LibraryBase } from '../library-base.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import type { Page, PageContext } from '../page/page.ts';
import { ABOUT_WORDS } from './about-words.ts';

/** How answers are made, what the service does not do, what is weak, what is kept, and which version of the base is shown. */
export function aboutPage(snapshot: LibraryBase['snapshot'], { language }: PageContext): Page {
  const words = ABOUT_WORDS[language];
  return {
    title: words.title,
    description: words.description,
    path: PATHS.about,
    trail: [],
    content: html`<div class="prose">
      <p class="lead">${words.lead}</p>
      <h2>${words.how}</h2>
      <ol>
        ${words.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p><a href="${addressOf(language, PATHS.scorecard)}">${words.more}</a></p>
      <h2>${words.not}</h2>
      <ul>
        ${words.nots.map(({ term, text }) => html`<li><strong>${term}</strong> ${text}</li>`)}
      </ul>
      <h2>${words.limits}</h2>
      <ul>
        ${words.limitList.map((limit) => html`<li>${limit}</li>`)}
      </ul>
      <h2>${words.data}</h2>
      <ul>
        ${words.dataList.map((each) => html`<li>${each}</li>`)}
      </ul>
      <p class="muted small">
        <code dir="ltr">${snapshot.snapshotId}</code> · ${instantInWords(snapshot.createdAt, language)}
      </p>
    </div>`,
  };
}

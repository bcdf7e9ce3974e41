import type { Language } from '../../source/language.ts';
import type { TableRow } from '../../source/tables/reference-table.ts';
import { textsOf } from '../../trade/row-cells.ts';
import { nameOf } from '../../trade/row-words.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { OFFICE_WORDS } from './office-words.ts';

/** The question to hand over, and the region of the office where that is known. */
export interface HandOver {
  readonly row: TableRow | undefined;
  readonly place: string | undefined;
  readonly q: string;
}

/** A field for the question and, once region and question are known, a text to copy. Nothing is sent. */
export function handOverHtml({ row, place, q }: HandOver, language: Language): Html {
  const words = OFFICE_WORDS[language];
  return html`<section class="hand-over" aria-labelledby="hand-over">
    <h2 id="hand-over">${words.handOver}</h2>
    <p class="prose">${words.handOverHint}</p>
    <form action="${addressOf(language, PATHS.offices)}#hand-over">
      <input type="hidden" name="place" value="${place ?? ''}" />
      <label for="question">${words.questionLabel}</label>
      <textarea id="question" name="q" rows="3" maxlength="2000" dir="auto">${q}</textarea>
      <p class="actions"><button class="second">${words.prepare}</button></p>
    </form>
    ${row === undefined ? html`<p>${words.chooseFirst}</p>` : q === '' ? undefined : textHtml(row, q, language)}
  </section>`;
}

function textHtml(row: TableRow, question: string, language: Language): Html {
  const words = OFFICE_WORDS[language];
  const region = nameOf(row, language);
  const [capital = region] = textsOf(row, 'capital')[language];
  return html`<label for="text">${words.textLabel}</label>
    <textarea id="text" rows="10" readonly dir="auto">
${words.textFor({ region, capital, question })}</textarea>`;
}

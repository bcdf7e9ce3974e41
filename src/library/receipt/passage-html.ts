import type { CalculationTable, Citation } from '../../answering/answer-event.ts';
import type { Language } from '../../source/language.ts';
import { dateInWords, validityInWords } from '../html/dates.ts';
import { directedText, directionOf, languageSpan } from '../html/direction.ts';
import { html, type Html, type HtmlPart } from '../html/html.ts';
import type { TextRange } from '../html/marked-text.ts';
import { sourceLine } from '../parts/source-line.ts';
import type { ReceiptWords } from './receipt-words.ts';

/** The language that a receipt speaks, with its words; `asOf` is the date that the answer holds for. */
export interface Wording {
  readonly language: Language;
  readonly words: ReceiptWords;
  readonly asOf: string;
}

/** One cited passage: number, place, text with the used parts marked, dates and sources. Its id is `passage-n`. */
export function passageHtml(citation: Citation, wording: Wording): Html {
  const { words, language, asOf } = wording;
  const direction = directionOf(citation.language);
  const place = [citation.title, ...citation.headingPath].join(' › ');
  const dates = [
    validityInWords(citation.validity, asOf, language),
    words.reviewedOn(dateInWords(citation.reviewedOn, language)),
  ].filter((part) => part !== '');
  return html`<li class="passage" id="passage-${citation.marker}" value="${citation.marker}">
    <h3>
      <bdi class="number" dir="ltr">[${citation.marker}]</bdi> ${languageSpan(place, citation.language)}${
        citation.page === undefined
          ? undefined
          : html` <span class="page">${words.page(citation.page)}</span>`
      }
    </h3>
    <blockquote lang="${citation.language}" dir="${direction}">${markQuotes(citation)}</blockquote>
    ${citation.table === undefined ? undefined : tableHtml(citation.table, citation.title, citation.language)}
    <p class="dates">${directedText(dates.join(' · '), language)}</p>
    <ul class="sources">
      ${citation.sources.map((source) => html`<li>${sourceLine(source, language)}</li>`)}
    </ul>
  </li>`;
}

/** A calculation as a table: the last row is its total where it has one. It scrolls by itself where it is too wide. */
function tableHtml({ columns, rows, hasTotal }: CalculationTable, title: string, language: Language): Html {
  const cell = (text: string): HtmlPart => directedText(text, language);
  const rowHtml = (row: readonly string[]): Html =>
    html`<tr>
      ${row.map((text, i) => (i === 0 ? html`<th scope="row">${cell(text)}</th>` : html`<td>${cell(text)}</td>`))}
    </tr>`;
  const body = hasTotal === true ? rows.slice(0, -1) : rows;
  return html`<div
    class="scroll"
    role="region"
    aria-label="${title}"
    tabindex="0"
    lang="${language}"
    dir="${directionOf(language)}"
  >
    <table>
      <thead>
        <tr>
          ${columns.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body.map(rowHtml)}
      </tbody>
      ${
        hasTotal === true
          ? html`<tfoot>
              ${rows.slice(-1).map(rowHtml)}
            </tfoot>`
          : undefined
      }
    </table>
  </div>`;
}

/** The passage, parts that the answer used in `<mark>`. Parts that overlap or touch are one; others mark nothing. */
function markQuotes({ passage, quotes, language }: Citation): HtmlPart {
  const parts: HtmlPart[] = [];
  let position = 0;
  for (const { start, end } of mergedRanges(passage, quotes)) {
    parts.push(directedText(passage.slice(position, start), language));
    parts.push(html`<mark>${directedText(passage.slice(start, end), language)}</mark>`);
    position = end;
  }
  parts.push(directedText(passage.slice(position), language));
  return parts;
}

function mergedRanges(passage: string, quotes: readonly string[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  const ranges = quotes
    .map((quote) => ({ start: quote === '' ? -1 : passage.indexOf(quote), length: quote.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  for (const { start, length } of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, start + length);
    else merged.push({ start, end: start + length });
  }
  return merged;
}

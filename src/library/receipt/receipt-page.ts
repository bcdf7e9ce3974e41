import type { Receipt } from '../../conversations/receipt.ts';
import type { Language } from '../../source/language.ts';
import { answerHtml } from './answer-html.ts';
import { dateInWords, instantInWords } from '../html/dates.ts';
import { directedText, directionOf } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { brandMark } from '../page/brand-mark.ts';
import { unlistedHead } from '../page/unlisted-head.ts';
import { passageHtml, type Wording } from './passage-html.ts';
import { RECEIPT_WORDS, type ReceiptWords } from './receipt-words.ts';

/** Name of the embedded composer in `answer-end.composedBy`. */
const EXTRACTIVE = 'extractive';

/**
 * A receipt as a whole page in the answer's language and direction, without script or inline style. `keptUntil` is the
 * last day that it is kept, `YYYY-MM-DD`.
 */
export function receiptPage(receipt: Receipt, keptUntil: string): string {
  const { language, question } = receipt;
  const words = RECEIPT_WORDS[language];
  return page(
    language,
    words.title,
    html`<section class="question" aria-labelledby="question">
        <h2 id="question">${words.question}</h2>
        <p dir="auto">${question}</p>
        <p class="small">${words.masked}</p>
      </section>
      ${answerSections(receipt)} ${factsHtml(receipt, keptUntil, words)}
      <p class="information">${words.information}</p>`,
  );
}

/** What an answer said: its text, what to note, and the passages that it cites. */
export function answerSections(receipt: Receipt): Html {
  const { language, citations, text } = receipt;
  const words = RECEIPT_WORDS[language];
  const wording: Wording = { language, words, asOf: receipt.asOf };
  const markers = new Set(citations.map(({ marker }) => marker));
  return html`<section
      class="answer"
      aria-labelledby="answer"
      lang="${language}"
      dir="${directionOf(language)}"
    >
      <h2 id="answer">${words.answer}</h2>
      ${answerHtml(text, markers, language)}
    </section>
    ${noticesHtml(receipt, words)}
    ${
      citations.length === 0
        ? undefined
        : html`<section aria-labelledby="passages">
            <h2 id="passages">${words.passages}</h2>
            <ol class="passages">
              ${citations.map((citation) => passageHtml(citation, wording))}
            </ol>
          </section>`
    }`;
}

/** The page for an answer that is not kept: what may have happened, and what to do. */
export function missingReceiptPage(language: Language): string {
  const words = RECEIPT_WORDS[language];
  return page(
    language,
    words.missingTitle,
    html`<p>${words.missing}</p>
      <p>${words.missingNext}</p>
      <p><a class="button" href="${addressOf(language, PATHS.home)}">${words.ask}</a></p>`,
  );
}

function noticesHtml({ notices, language }: Receipt, words: ReceiptWords): Html | undefined {
  if (notices.length === 0) return undefined;
  const items = notices.map(({ text }) => html`<li>${directedText(text, language)}</li>`);
  return html`<section class="notices" aria-labelledby="notices">
    <h2 id="notices">${words.notices}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

function factsHtml(receipt: Receipt, keptUntil: string, words: ReceiptWords): Html {
  const { language, composedBy, indexedAt } = receipt;
  const snapshot = html`<code dir="ltr">${receipt.snapshotId}</code>`;
  const facts: [string, Html | string][] = [
    [words.holdsFor, dateInWords(receipt.asOf, language)],
    [words.outcome, words.outcomes[receipt.outcome]],
    [words.composedBy, composedBy === EXTRACTIVE ? words.extractive : html`<bdi>${composedBy}</bdi>`],
    [
      words.snapshot,
      indexedAt === undefined
        ? snapshot
        : html`${snapshot} · ${words.madeOn(instantInWords(indexedAt, language))}`,
    ],
    [words.createdAt, instantInWords(receipt.createdAt, language)],
    [words.answerId, html`<code dir="ltr">${receipt.answerId}</code>`],
    [words.keptUntil, dateInWords(keptUntil, language)],
  ];
  return html`<section class="facts" aria-labelledby="facts">
    <h2 id="facts">${words.facts}</h2>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function page(language: Language, title: string, content: Html): string {
  const words = RECEIPT_WORDS[language];
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        ${unlistedHead(title)}
      </head>
      <body>
        <header class="top">
          <div class="wide">
            <a class="brand" href="${addressOf(language, PATHS.home)}" lang="fr" dir="ltr"
              >${brandMark()}<span>Tijar<b>IA</b></span></a
            >
          </div>
        </header>
        <div class="wide">
          <main class="receipt">
            <h1>${title}</h1>
            ${content}
          </main>
        </div>
        <footer>
          <div class="wide"><a href="${addressOf(language, PATHS.home)}">${words.home}</a></div>
        </footer>
      </body>
    </html> `.toString();
}

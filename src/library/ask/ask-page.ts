import type { Receipt } from '../../conversations/receipt.ts';
import type { Language } from '../../source/language.ts';
import { html, type Html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import type { Page, PageContext } from '../page/page.ts';
import { answerSections } from '../receipt/receipt-page.ts';

interface AskWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly label: string;
  readonly send: string;
  readonly receipt: string;
  readonly next: string;
  readonly failed: string;
}

const WORDS: Readonly<Record<Language, AskWords>> = {
  fr: {
    title: 'Poser une question',
    description:
      'Une question sur le commerce extérieur du Maroc, une réponse avec ses passages et ses sources.',
    lead: 'En français, en arabe, en anglais ou en darija. N’indiquez pas de données personnelles.',
    label: 'Votre question',
    send: 'Demander',
    receipt: 'Reçu de cette réponse',
    next: 'Pour aller plus loin',
    failed: 'La réponse n’a pas pu être faite. Réessayez dans un moment.',
  },
  ar: {
    title: 'طرح سؤال',
    description: 'سؤال عن التجارة الخارجية للمغرب وجواب مع مقاطعه ومصادره.',
    lead: 'بالعربية أو الفرنسية أو الإنجليزية أو الدارجة. لا تكتب معطيات شخصية.',
    label: 'سؤالك',
    send: 'اسأل',
    receipt: 'وصل هذا الجواب',
    next: 'للمزيد',
    failed: 'تعذر إعداد الجواب. أعد المحاولة بعد قليل.',
  },
  en: {
    title: 'Ask a question',
    description: 'A question on Morocco’s foreign trade, an answer with its passages and sources.',
    lead: 'In English, French, Arabic or Darija. Please leave out personal data.',
    label: 'Your question',
    send: 'Ask',
    receipt: 'Receipt of this answer',
    next: 'Next questions',
    failed: 'The answer could not be made. Try again in a moment.',
  },
};

/** A question asked on the page: what was asked about, and what came of it. */
export interface AskedOnPage {
  readonly question: string;
  /** Undefined when the answer failed. */
  readonly answer: Receipt | undefined;
  readonly suggestions: readonly string[];
  /** Receipts are kept, so that a link to this one works. */
  readonly isKept: boolean;
}

/** The form for a question and, once it was asked, its answer: the assistant for those without script. */
export function askPage(
  asked: AskedOnPage | undefined,
  about: { readonly documentId?: string; readonly trail: Page['trail'] },
  { language }: PageContext,
): Page {
  const words = WORDS[language];
  const { documentId } = about;
  return {
    title: words.title,
    description: words.description,
    path: PATHS.ask,
    trail: about.trail,
    isListed: asked === undefined,
    ...(documentId === undefined ? {} : { documentId }),
    content: html`<form class="panel ask" action="${addressOf(language, PATHS.ask)}">
        ${documentId === undefined ? undefined : html`<input type="hidden" name="page" value="${documentId}" />`}
        <label for="ask">${words.label}</label>
        <p class="muted small" id="ask-hint">${words.lead}</p>
        <textarea id="ask" name="q" rows="2" maxlength="2000" required dir="auto" aria-describedby="ask-hint">
${asked?.question}</textarea>
        <div class="actions"><button>${words.send}</button></div>
      </form>
      ${asked === undefined ? undefined : answerHtml(asked, language, words)}`,
  };
}

function answerHtml({ answer, suggestions, isKept }: AskedOnPage, language: Language, words: AskWords): Html {
  if (answer === undefined) return html`<p class="note" role="alert">${words.failed}</p>`;
  return html`<div class="asked prose">
    ${answerSections(answer)}
    ${isKept ? html`<p class="no-print"><a href="/answers/${answer.answerId}">${words.receipt}</a></p>` : undefined}
    ${
      suggestions.length === 0
        ? undefined
        : html`<section aria-labelledby="next">
            <h2 id="next">${words.next}</h2>
            <ul>
              ${suggestions.map(
                (question) =>
                  html`<li>
                    <a href="${addressOf(language, PATHS.ask, { q: question })}" dir="auto">${question}</a>
                  </li>`,
              )}
            </ul>
          </section>`
    }
  </div>`;
}

import type { Evidence } from '../../retrieval/evidence.ts';
import type { Language } from '../../source/language.ts';
import { dateInWords, validityInWords } from '../html/dates.ts';
import { directedText, directionOf, languageSpan } from '../html/direction.ts';
import { html, type Html } from '../html/html.ts';
import { markedText } from '../html/marked-text.ts';
import { addressOf, documentPath } from '../page/addresses.ts';
import { AUDIENCE_NAMES, THEME_NAMES } from '../page/page-words.ts';
import type { Candidate } from './candidates.ts';
import type { WordFinder } from './mark-words.ts';
import { excerptOf, type Excerpt } from './passage-excerpt.ts';
import { standingOf } from '../../source/validity.ts';
import { SEARCH_WORDS } from './search-words.ts';

/** Passages of one document that are shown. */
const SHOWN_PASSAGES = 3;

/** How results are shown. `today` is `YYYY-MM-DD`; `find` marks words when something was searched. */
export interface ResultWording {
  readonly language: Language;
  readonly today: string;
  readonly find?: WordFinder;
}

/** A document that was found: title, what it is and since when it holds, and its best passages with the words found. */
export function resultHtml({ document, passages }: Candidate, wording: ResultWording): Html {
  const { language, today } = wording;
  const words = SEARCH_WORDS[language];
  const facts = [
    words.kinds[document.kind],
    THEME_NAMES[language][document.theme],
    document.audience.map((each) => AUDIENCE_NAMES[language][each]).join(language === 'ar' ? '، ' : ', '),
    validityInWords(document.validity, today, language),
    words.reviewedOn(dateInWords(document.reviewedOn, language)),
  ].filter((fact) => fact !== '');
  const found = passages.flatMap(({ evidence }) => evidence ?? []);
  const rest = found.length - SHOWN_PASSAGES;
  return html`<li class="result">
    <h3>
      <a href="${addressOf(document.language, documentPath(document.documentId))}"
        >${languageSpan(document.title, document.language)}</a
      >
    </h3>
    <p class="facts small muted">${directedText(facts.join(' · '), language)}</p>
    ${
      found.length === 0
        ? undefined
        : html`<ul class="passages plain">
            ${found.slice(0, SHOWN_PASSAGES).map((evidence) => passageHtml(evidence, wording))}
          </ul>`
    }
    ${rest > 0 ? html`<p class="small muted">${directedText(words.morePassages(rest), language)}</p>` : undefined}
  </li>`;
}

function passageHtml(evidence: Evidence, wording: ResultWording): Html {
  const { language, find } = wording;
  const { chunk } = evidence;
  const words = SEARCH_WORDS[language];
  const heading = chunk.headingPath.join(' › ');
  const place = heading === '' ? words.summary : languageSpan(heading, chunk.language);
  const excerpt = excerptOf(evidence, find ?? (() => []));
  const page = chunk.page === undefined ? undefined : html` <bdi>(${words.page(chunk.page)})</bdi>`;
  return html`<li>
    <a class="place" href="${addressOf(chunk.language, documentPath(chunk.documentId, chunk.sectionId))}"
      >${place}</a
    >${page}
    <p class="excerpt" lang="${chunk.language}" dir="${directionOf(chunk.language)}">
      ${markedText(excerpt.text, excerpt.marks, chunk.language)}
    </p>
    ${datesHtml(excerpt, wording)}
  </li>`;
}

/** A statement's dates are shown when they say more than "it holds". */
function datesHtml({ validity }: Excerpt, { language, today }: ResultWording): Html | undefined {
  const standing = standingOf(validity, today);
  if (standing === 'today' && validity.until === undefined) return undefined;
  return html`<p>
    <span class="badge ${standing === 'today' ? 'in-force' : 'ended'}"
      >${directedText(validityInWords(validity, today, language), language)}</span
    >
  </p>`;
}

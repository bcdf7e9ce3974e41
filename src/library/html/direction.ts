import type { Language } from '../../source/language.ts';
import { html, type Html, type HtmlPart } from './html.ts';

export type Direction = 'ltr' | 'rtl';

/** The direction that a language is written in. */
export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * Figures, codes and Latin words, with the signs that join them. In a right-to-left paragraph the bidi algorithm would
 * show `109-22` as `22-109` and `200 000` as `000 200`. The widget isolates the same runs (`web/widget/text-direction.ts`).
 */
const FIGURE_OR_LATIN =
  /([+±≤≥<>]?[\p{Script=Latin}\d](?:[.,:;/%+\-–'’&°€$@_ \u00A0\u202F]*[\p{Script=Latin}\d])*(?:\s?[%°€$])?)/u;

/** Text of which figures and codes keep their reading order. @see https://www.unicode.org/reports/tr9/ */
export function directedText(text: string, direction: Direction): HtmlPart {
  if (direction === 'ltr') return text;
  return text
    .split(FIGURE_OR_LATIN)
    .map((run, i): HtmlPart => (i % 2 === 0 ? run : html`<bdi dir="ltr">${run}</bdi>`));
}

/** Text in an element that says its language and direction. */
export function languageSpan(text: string, language: Language): Html {
  const direction = directionOf(language);
  return html`<span lang="${language}" dir="${direction}">${directedText(text, direction)}</span>`;
}

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

/** A stretch of text that is shown in one order; an isolated one is read from left to right among right-to-left text. */
export interface DirectedRun {
  readonly text: string;
  readonly isIsolated: boolean;
}

/** The runs of a text, in order; joined they are the text again. Left-to-right text is one run. */
export function directedRuns(text: string, language: Language): DirectedRun[] {
  if (directionOf(language) === 'ltr') return [{ text, isIsolated: false }];
  return text.split(FIGURE_OR_LATIN).map((run, i) => ({ text: run, isIsolated: i % 2 === 1 }));
}

/** Text in the direction of its language, of which figures and codes keep their reading order. @see https://www.unicode.org/reports/tr9/ */
export function directedText(text: string, language: Language): HtmlPart {
  return directedRuns(text, language).map(({ text: run, isIsolated }): HtmlPart =>
    isIsolated ? html`<bdi dir="ltr">${run}</bdi>` : run,
  );
}

/** Text in an element that says its language and direction. */
export function languageSpan(text: string, language: Language): Html {
  return html`<span lang="${language}" dir="${directionOf(language)}">${directedText(text, language)}</span>`;
}

import type { Language } from '../../src/source/language.ts';

export type Direction = 'ltr' | 'rtl';

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** A stretch of text. `isolated` stretches are shown in their own left-to-right box. */
export interface Run {
  readonly text: string;
  readonly isolated: boolean;
}

/**
 * Figures, codes and Latin words, with the signs that join them: `200 000 DH`, `1509.90.00`, `109-22`, `0,25%`.
 * In a right-to-left paragraph the bidi algorithm would show `109-22` as `22-109` and `200 000` as `000 200`.
 */
const FIGURE_OR_LATIN =
  /[+±≤≥<>]?[\p{Script=Latin}\d](?:[.,:;/%+\-–'’&°€$@_ \u00A0\u202F]*[\p{Script=Latin}\d])*(?:\s?[%°€$])?/gu;

/**
 * Splits text so that figures and codes keep their reading order. Runs concatenate to the text, none is empty.
 * Left-to-right text is one run: the bidi algorithm already reads it well. @see https://www.unicode.org/reports/tr9/
 */
export function isolateRuns(text: string, direction: Direction): readonly Run[] {
  if (direction === 'ltr') return text === '' ? [] : [{ text, isolated: false }];
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(FIGURE_OR_LATIN)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), isolated: false });
    runs.push({ text: match[0], isolated: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isolated: false });
  return runs;
}

import type { Language } from '../../source/language.ts';
import { directedRuns } from './direction.ts';
import { html, type HtmlPart } from './html.ts';

/** A part of a text, UTF-16 offsets, half-open. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Text with ranges of it in `<mark>`; figures and Latin words keep their reading order, marked or not. Ranges must be in order
 * and not overlap; what lies outside the text marks nothing.
 */
export function markedText(text: string, ranges: readonly TextRange[], language: Language): HtmlPart {
  let start = 0;
  return directedRuns(text, language).map((run): HtmlPart => {
    const shifted = ranges.map((range) => ({ start: range.start - start, end: range.end - start }));
    start += run.text.length;
    const marked = markRun(run.text, shifted);
    return run.isIsolated ? html`<bdi dir="ltr">${marked}</bdi>` : marked;
  });
}

function markRun(text: string, ranges: readonly TextRange[]): HtmlPart {
  const parts: HtmlPart[] = [];
  let position = 0;
  for (const range of ranges) {
    const [from, to] = [Math.max(range.start, position), Math.min(range.end, text.length)];
    if (from >= to) continue;
    parts.push(text.slice(position, from), html`<mark>${text.slice(from, to)}</mark>`);
    position = to;
  }
  return [...parts, text.slice(position)];
}

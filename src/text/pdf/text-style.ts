import { isMostlyArabic } from './arabic-letters.ts';
import type { LinePiece } from './page-item.ts';

/**
 * How a document sets its running text. `bodySize` is the font size of most characters; `leading` is the usual
 * distance between the baselines of two lines of a paragraph, in font sizes.
 */
export interface TextStyle {
  readonly bodySize: number;
  readonly leading: number;
  /** True when the line is in the font of most text of its script: Arabic and Latin have a body font each. */
  readonly isBodyFont: (line: LinePiece) => boolean;
}

const DEFAULT_LEADING = 1.25;

/** The style of a document's text from its lines in reading order. Sizes are compared to half a point. */
export function textStyle(lines: readonly LinePiece[]): TextStyle {
  const bodySize = heaviest(lines, (line) => halfPoints(line.size)) ?? 10;
  const body = lines.filter((line) => halfPoints(line.size) === bodySize);
  const arabicFont = heaviest(body.filter(isArabic), (line) => line.font);
  const latinFont = heaviest(
    body.filter((line) => !isArabic(line)),
    (line) => line.font,
  );
  return {
    bodySize,
    leading: usualLeading(lines),
    isBodyFont: (line) => line.font === (isArabic(line) ? arabicFont : latinFont),
  };
}

/** A font size rounded to half a point. */
export function halfPoints(size: number): number {
  return Math.round(size * 2) / 2;
}

function isArabic(line: LinePiece): boolean {
  return isMostlyArabic(line.text);
}

/** The key under which most characters stand. */
function heaviest<K>(lines: readonly LinePiece[], keyOf: (line: LinePiece) => K): K | undefined {
  const weights = new Map<K, number>();
  for (const line of lines) weights.set(keyOf(line), (weights.get(keyOf(line)) ?? 0) + line.text.length);
  let best: K | undefined;
  for (const [key, weight] of weights) {
    if (best === undefined || weight > (weights.get(best) ?? 0)) best = key;
  }
  return best;
}

/** The lower quartile: gaps between paragraphs are wider and may be as many as those inside. */
function usualLeading(lines: readonly LinePiece[]): number {
  const gaps = lines.flatMap((line, i) => {
    const previous = lines[i - 1];
    if (previous === undefined || halfPoints(previous.size) !== halfPoints(line.size)) return [];
    const gap = (line.y - previous.y) / line.size;
    return gap > 0.9 && gap < 3 ? [gap] : [];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? DEFAULT_LEADING;
}

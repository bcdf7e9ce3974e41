/** Latin typographic ligatures and the Arabic presentation forms A and B: the shapes PDFs store instead of letters. */
const SHAPES = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/g;
const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

/**
 * Shapes replaced by the letters they stand for (NFKC): `ﬁ` → `fi`, `ﻼ` → `لا`. Every other character is left
 * alone, so that `m²` and `½` keep their meaning, which NFKC over the whole text would change.
 */
export function foldShapes(text: string): string {
  return text.replace(SHAPES, (shape) => shape.normalize('NFKC').trim());
}

/** Number of Arabic letters, presentation forms included. */
export function countArabic(text: string): number {
  return text.match(ARABIC)?.length ?? 0;
}

/** True when Arabic letters outnumber Latin ones; false for a text without letters. */
export function isMostlyArabic(text: string): boolean {
  return countArabic(text) > countLatin(text);
}

/**
 * True when a line is read from the right: more Arabic than Latin letters; and, on an Arabic page, also a line with
 * many Latin names in it (up to four Latin letters for one Arabic) or with no letters at all.
 */
export function isReadFromRight(line: string, pageIsArabic: boolean): boolean {
  return pageIsArabic ? 4 * countArabic(line) >= countLatin(line) : isMostlyArabic(line);
}

function countLatin(text: string): number {
  return text.match(LATIN)?.length ?? 0;
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
};

/** Brackets turned round, as reading from the other side turns them (UAX #9, rule L4). */
export function mirrorBrackets(text: string): string {
  return text.replace(/[()[\]{}«»<>]/g, (bracket) => MIRRORED[bracket] ?? bracket);
}

/** Latin words with what stands between them, or a number with its separators, or one letter with its marks. */
const RUN =
  /\p{Script=Latin}(?:[\p{Script=Latin}\d\s.,:/'’&@_+-]*[\p{Script=Latin}\d])?|\d(?:[\d.,:/]*\d)?|\P{M}\p{M}*/gu;

/**
 * Text turned from visual to reading order or back: clusters (a letter with its marks) from last to first, brackets
 * mirrored, Latin words and numbers kept as they stand. Turning twice gives the text again where runs are sound.
 */
export function turnRuns(text: string): string {
  const runs = text.match(RUN) ?? [];
  return runs
    .reverse()
    .map((run) => (run.length === 1 ? mirrorBrackets(run) : run))
    .join('');
}

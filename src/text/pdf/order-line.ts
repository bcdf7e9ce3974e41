import { foldShapes, isReadFromRight, mirrorBrackets, turnRuns } from './arabic-letters.ts';
import type { PageItem } from './page-item.ts';

/** A gap wider than this share of the font size is a space between words; kerning and justification stay below. */
const SPACE_GAP = 0.2;

/**
 * The text of one line from items that stand side by side, in the order in which a person reads them, whatever
 * the order in which they were drawn. An Arabic line (see `isReadFromRight`) is read from the right, with Latin words
 * and numbers inside it from the left (UAX #9, rule L2) and its brackets mirrored (rule L4); others from the left.
 * Shapes are folded to letters, wide gaps become a space, runs of white space stay as they are.
 *
 * @param pageIsArabic decides for lines with few Arabic letters or none, such as `[2].`
 */
export function orderLine(items: readonly PageItem[], pageIsArabic = false): string {
  const rightToLeft = isReadFromRight(items.map((item) => item.text).join(''), pageIsArabic);
  const ordered = rightToLeft ? fromTheRight(items) : [...items].sort((a, b) => a.x - b.x);
  return foldShapes(joinWithGaps(ordered));
}

function joinWithGaps(items: readonly PageItem[]): string {
  let text = '';
  let previous: PageItem | undefined;
  for (const item of items) {
    if (previous !== undefined && isGap(previous, item)) text += ' ';
    text += item.text;
    previous = item;
  }
  return text;
}

function isGap(a: PageItem, b: PageItem): boolean {
  const gap = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  return gap > SPACE_GAP * Math.max(a.size, b.size);
}

/**
 * Sorted by right edge; then each
 * run of Latin words, or of the parts of one number, is turned back. What is neither Latin nor a run is seen from
 * the other side: brackets mirrored, and punctuation that shares an item with a number on its other side.
 */
function fromTheRight(items: readonly PageItem[]): PageItem[] {
  const sorted = [...items].sort((a, b) => rightEdge(b) - rightEdge(a));
  const ordered: PageItem[] = [];
  let at = 0;
  while (at < sorted.length) {
    // A number at the start of a line numbers an item: it does not belong to the Latin word after it.
    const end = at === 0 && !hasLetter(sorted[0]) ? 1 : endOfLeftToRightRun(sorted, at);
    ordered.push(oneItem(sorted.slice(at, end)));
    at = end;
  }
  return ordered;
}

/** A run read from the left as one item, so that the gaps on both sides of it are those that are seen. */
function oneItem(run: readonly PageItem[]): PageItem {
  const fromLeft = [...run].reverse();
  const [first, last] = [fromLeft[0], fromLeft.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A run of text has at least one item.');
  if (first === last) return { ...first, text: seenFromRight(first) };
  return { ...first, text: joinWithGaps(fromLeft), width: last.x + last.width - first.x };
}

/**
 * Where an item comes in a line read from the right. An alef drawn over its lam has no width and the x of the lam's
 * left edge: it must not fall behind the next letter. Of a space only the left edge can be trusted.
 */
function rightEdge(item: PageItem): number {
  const isThin = item.width === 0 || item.text.trim() === '';
  return isThin ? item.x + 0.05 * item.size : item.x + item.width;
}

function seenFromRight(item: PageItem): string {
  if (isRightToLeft(item)) return mirrorBrackets(item.text);
  return /\p{L}/u.test(item.text) ? item.text : turnRuns(item.text);
}

/** End (exclusive) of the run that starts at `from`; a run of one item unless Latin words or number parts follow on. */
function endOfLeftToRightRun(sorted: readonly PageItem[], from: number): number {
  const first = sorted[from];
  if (first === undefined || !isLeftToRight(first)) return from + 1;
  let end = from + 1;
  for (let i = end; i < sorted.length; i += 1) {
    const item = sorted[i];
    if (item === undefined || isRightToLeft(item)) break;
    if (isLeftToRight(item) && joinsRun(sorted.slice(from, i + 1))) end = i + 1;
  }
  return end;
}

/** Latin words keep their order across spaces and brackets; numbers only across `.`, `,`, `/` and `:` without a space. */
function joinsRun(run: readonly PageItem[]): boolean {
  const words = run.filter((item) => item.text.trim() !== '');
  const letters = words.filter((item) => /\p{Script=Latin}/u.test(item.text)).length;
  if (letters > 0) return words.every((item) => isLeftToRight(item) || /^[\s'’.,:/&()-]+$/.test(item.text));
  return words.length === run.length && run.every((item) => /^[\d.,/:]+$/.test(item.text));
}

function hasLetter(item: PageItem | undefined): boolean {
  return /\p{L}/u.test(item?.text ?? '');
}

function isLeftToRight(item: PageItem): boolean {
  return /[\p{Script=Latin}\d]/u.test(item.text) && !isRightToLeft(item);
}

function isRightToLeft(item: PageItem): boolean {
  return /\p{Script=Arabic}/u.test(item.text);
}

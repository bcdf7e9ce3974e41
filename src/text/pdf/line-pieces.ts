import { isMostlyArabic } from './arabic-letters.ts';
import { orderLine } from './order-line.ts';
import type { LinePiece, Page, PageItem } from './page-item.ts';

/** A gap of more than this many font sizes may separate columns or cells; a line parted in vain is joined later. */
const COLUMN_GAP = 0.7;
/** Baselines within this share of the font size are one line: room for superscripts, not for tight leading. */
const SAME_LINE = 0.45;

interface Draft {
  items: PageItem[];
  left: number;
  right: number;
  y: number;
  size: number;
  order: number;
}

/**
 * Joins a page's items to pieces of lines, in drawing order. Items belong together when they share a baseline and
 * the gap between them is narrower than a column gap, also when something else was drawn in between.
 * Blank pieces are dropped; white space inside is kept, because its width tells letters from words.
 */
export function linePieces(page: Page): LinePiece[] {
  const pageIsArabic = isMostlyArabic(page.items.map((item) => item.text).join(''));
  const drafts: Draft[] = [];
  for (const item of page.items) {
    if (item.text === '') continue;
    const home = drafts.findLast((draft) => belongs(draft, item));
    if (home !== undefined) add(home, item);
    else if (item.text.trim() !== '') drafts.push(draftOf(item, drafts.length));
  }
  return mergeTouching(drafts)
    .map((draft) => pieceOf(draft, pageIsArabic))
    .filter((piece) => piece.text !== '');
}

function draftOf(item: PageItem, order: number): Draft {
  const { x, y, width, size } = item;
  return { items: [item], left: x, right: x + width, y, size, order };
}

function belongs(draft: Draft, item: PageItem): boolean {
  return isNear(draft, { left: item.x, right: item.x + item.width, y: item.y, size: item.size });
}

function isNear(a: Pick<Draft, 'left' | 'right' | 'y' | 'size'>, b: typeof a): boolean {
  const size = Math.max(a.size, b.size);
  const gap = Math.max(b.left - a.right, a.left - b.right);
  return Math.abs(a.y - b.y) <= SAME_LINE * size && gap <= COLUMN_GAP * size;
}

function add(draft: Draft, item: PageItem): void {
  draft.items.push(item);
  if (item.text.trim() === '') return; // a blank at a cell's end must not reach into the next cell
  draft.left = Math.min(draft.left, item.x);
  draft.right = Math.max(draft.right, item.x + item.width);
  if (item.size > draft.size) {
    draft.size = item.size;
    draft.y = item.y;
  }
}

/** Pieces that grew towards each other become one; drawing from the right makes such neighbours. */
function mergeTouching(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const home = merged.findLast((other) => isNear(other, draft));
    if (home === undefined) merged.push(draft);
    else for (const item of draft.items) add(home, item);
  }
  return merged;
}

function pieceOf(draft: Draft, pageIsArabic: boolean): LinePiece {
  const { left, right, y, size, order, items } = draft;
  const inked = items.filter((item) => item.text.trim() !== '');
  return { text: orderLine(items, pageIsArabic).trim(), left, right, y, size, order, font: mainFont(inked) };
}

/** The font of most characters. */
function mainFont(items: readonly PageItem[]): string {
  const lengths = new Map<string, number>();
  for (const item of items) lengths.set(item.font, (lengths.get(item.font) ?? 0) + item.text.length);
  let main = '';
  for (const [font, length] of lengths) {
    if (length > (lengths.get(main) ?? 0)) main = font;
  }
  return main;
}

import { isMostlyArabic } from './arabic-letters.ts';
import type { LinePiece } from './page-item.ts';
import { halfPoints, type TextStyle } from './text-style.ts';

/** `- ` for any bullet, `1. ` for a number, `- a) ` for a letter: what a line starts a list item with. */
const BULLET = /^[•●▪■◦‣·*–—\uF0A7\uF0B7-]\s+/;
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/;
const LETTER = /^([a-z])\)\s+(?=\S)/;

/** A gap of this many usual leadings, or an indent of this many font sizes, starts a paragraph. */
const WIDE_GAP = 1.25;
const INDENT = 1;

/** The list marker that a line starts with, in our notation, and the rest; nothing when it starts no item. */
export function listItem(text: string): { marker: string; rest: string } | undefined {
  if (BULLET.test(text)) return { marker: '- ', rest: text.replace(BULLET, '') };
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return { marker: `${number}. `, rest: text.replace(NUMBER, '') };
  return LETTER.test(text) ? { marker: '- ', rest: text } : undefined;
}

/** Lines of running text, in reading order, parted into paragraphs, headings and list items: one array each. */
export function paragraphs(lines: readonly LinePiece[], style: TextStyle): LinePiece[][] {
  const groups: LinePiece[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || startsParagraph(group, line, style)) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function startsParagraph(group: readonly LinePiece[], line: LinePiece, style: TextStyle): boolean {
  const first = group[0];
  const previous = group.at(-1);
  if (first === undefined || previous === undefined) return true;
  const gap = line.y - previous.y;
  return (
    gap <= 0 ||
    gap > WIDE_GAP * style.leading * Math.max(line.size, previous.size) ||
    Math.abs(halfPoints(line.size) - halfPoints(previous.size)) > 0.5 ||
    listItem(line.text) !== undefined ||
    isIndented(first, previous, line) ||
    followsHeading(group, line, style)
  );
}

/** A first line set in from the line above; the lines of a list item hang, which is no indent. */
function isIndented(first: LinePiece, previous: LinePiece, line: LinePiece): boolean {
  if (listItem(first.text) !== undefined) return false;
  const indent = isMostlyArabic(line.text) ? previous.right - line.right : line.left - previous.left;
  return indent > INDENT * line.size && indent < 5 * line.size;
}

/** Short lines in another font, such as bold, with body text right below and no gap between. */
function followsHeading(group: readonly LinePiece[], line: LinePiece, style: TextStyle): boolean {
  const text = group.map((each) => each.text).join(' ');
  const isSetOff = group.every((each) => !style.isBodyFont(each)) && style.isBodyFont(line);
  return isSetOff && text.length <= 100 && !/[,;]$/.test(text) && !/^\p{Ll}/u.test(line.text);
}

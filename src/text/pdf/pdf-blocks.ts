import type { UnplacedBlock } from '../block.ts';
import { cleanLine } from '../extract-clean-line.ts';
import { joinLines, wordsOf } from './join-lines.ts';
import type { LinePiece } from './page-item.ts';
import { listItem, paragraphs } from './paragraphs.ts';
import type { Region } from './regions.ts';
import { halfPoints, textStyle, type TextStyle } from './text-style.ts';

/** The regions of one page in reading order. */
export interface PageRegions {
  readonly number: number;
  readonly regions: readonly Region[];
}

type PagedBlock = UnplacedBlock & { readonly page: number };

const NUMBERED_HEADING =
  /^(?:(?:article|art\.|chapitre|section|titre|annexe|partie|chapter|annex|part)\s+[\dIVX]|(?:المادة|الفصل|الباب|القسم|الملحق)\s|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}|[IVX]+[.)]\s)/iu;
const LONGEST_HEADING = 160;
/** Text this much larger than the body is a heading, whatever it says. */
const LARGER = 1.12;

/**
 * Blocks out of a document's regions: headings by size, font and numbering; list items that follow each other as
 * one list; a paragraph that a column or a page end cuts made whole, on the page where it starts.
 * Heading levels are the ranks of the sizes used, largest first; headings of body size come last.
 */
export function pdfBlocks(pages: readonly PageRegions[]): UnplacedBlock[] {
  const lines = pages.flatMap((page) =>
    page.regions.flatMap((region) => (region.kind === 'text' ? region.lines : [])),
  );
  const style = textStyle(lines);
  const words = wordsOf(lines.map((line) => line.text));
  const headingSizes = new Set<number>();
  const drafts = pages.flatMap((page) =>
    page.regions.flatMap((region): PagedBlock[] => {
      if (region.kind === 'table')
        return [{ kind: 'table', text: region.rows.join('\n'), page: page.number }];
      return paragraphs(region.lines, style).map((group) => {
        const block = blockOf(group, style, words, page.number);
        if (block.kind === 'heading') headingSizes.add(headingSize(group, style));
        return block;
      });
    }),
  );
  const ranks = [...headingSizes].sort((a, b) => b - a);
  return joinCut(drafts, words).map((block) => rankHeading(block, ranks));
}

function blockOf(
  group: readonly LinePiece[],
  style: TextStyle,
  words: ReadonlySet<string>,
  page: number,
): PagedBlock {
  const text = cleanLine(
    joinLines(
      group.map((line) => line.text),
      words,
    ),
  );
  if (isHeading(group, text, style)) return { kind: 'heading', level: headingSize(group, style), text, page };
  const item = listItem(text);
  if (item !== undefined) return { kind: 'list', text: item.marker + item.rest, page };
  return { kind: 'paragraph', text, page };
}

function isHeading(group: readonly LinePiece[], text: string, style: TextStyle): boolean {
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return false;
  const numbered = NUMBERED_HEADING.test(text);
  if (listItem(text) !== undefined && !(numbered && group.every((line) => !style.isBodyFont(line))))
    return false;
  if (group.every((line) => line.size >= LARGER * style.bodySize)) return true;
  const isSetOff = group.every((line) => !style.isBodyFont(line) && line.size >= style.bodySize - 0.5);
  return isSetOff && group.length <= 2 && !(numbered ? /[;,:]$/ : /[.;,:،؛]$/).test(text);
}

/** Size of a heading, never less than the body's: the level until sizes are ranked. */
function headingSize(group: readonly LinePiece[], style: TextStyle): number {
  return Math.max(style.bodySize, ...group.map((line) => halfPoints(line.size)));
}

function rankHeading(block: PagedBlock, ranks: readonly number[]): PagedBlock {
  if (block.kind !== 'heading') return block;
  return { ...block, level: Math.min(6, ranks.indexOf(block.level ?? 0) + 1) };
}

/** List items that follow each other become one list; a sentence cut by a column or page end becomes whole. */
function joinCut(blocks: readonly PagedBlock[], words: ReadonlySet<string>): PagedBlock[] {
  const joined: PagedBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === 'list' && block.kind === 'list') {
      joined[joined.length - 1] = { ...last, text: `${last.text}\n${block.text}` };
    } else if (last !== undefined && goesOn(last, block)) {
      joined[joined.length - 1] = { ...last, text: joinLines([last.text, block.text], words) };
    } else joined.push(block);
  }
  return joined;
}

/** No full stop before and no capital after: only a lower-case letter proves it, so Arabic paragraphs stay cut. */
function goesOn(last: PagedBlock, block: PagedBlock): boolean {
  const isText = (last.kind === 'paragraph' || last.kind === 'list') && block.kind === 'paragraph';
  return isText && !/[.!?:;…؟»)]$/.test(last.text) && /^\p{Ll}/u.test(block.text);
}

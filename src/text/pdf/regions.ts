import { isMostlyArabic } from './arabic-letters.ts';
import type { LinePiece } from './page-item.ts';
import { tableRows } from './table-rows.ts';

/**
 * A part of a page that is read through before the next: running text, a line each from top to bottom, or a table,
 * a row each with its cells in reading order.
 */
export type Region =
  | { readonly kind: 'text'; readonly lines: readonly LinePiece[] }
  | { readonly kind: 'table'; readonly rows: readonly string[]; readonly size: number };

/** A band is the pieces whose heights overlap: one line of text, or the lines of columns that stand side by side. */
type Band = readonly LinePiece[];

/** A white gap of this many font sizes down a block of lines may part columns: two cell paddings in Word. */
const GUTTER = 0.7;
/** A gutter of this many font sizes is believed at once; a narrower one may be chance unless lines bear it out. */
const WIDE_GUTTER = 1.3;
const LINES_FOR_NARROW_GUTTER = 3;
/** A lone line this many font sizes under a block (baseline to baseline) still belongs to its first column. */
const CLOSE_BELOW = 1.7;
/** Lines of running text fill this share of their column (median); cells of one line rarely do. */
const FILLED = 0.8;

/**
 * A page's pieces as regions in reading order: from top to bottom, columns one after the other (from the right on
 * an Arabic page), tables whole. Columns are told from tables by how they were drawn: columns one after the other,
 * tables row by row; and where columns too were drawn line by line, by lines that fill their column.
 */
export function regionsOf(pieces: readonly LinePiece[]): Region[] {
  const regions: Region[] = [];
  const bands = bandsOf(pieces);
  let at = 0;
  while (at < bands.length) {
    const end = endOfBlock(bands, at);
    const block = bands.slice(at, end).flat();
    if (isSideBySide(bands.slice(at, end))) regions.push(...columnsOrTable(block, end - at));
    else regions.push({ kind: 'text', lines: bands.slice(at, end).map(joinBand) });
    at = end;
  }
  return mergeText(regions);
}

function bandsOf(pieces: readonly LinePiece[]): Band[] {
  const bands: LinePiece[][] = [];
  let bottom = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const top = piece.y - 0.7 * piece.size;
    if (top < bottom) bands.at(-1)?.push(piece);
    else bands.push([piece]);
    bottom = top < bottom ? Math.max(bottom, piece.y) : piece.y;
  }
  return bands;
}

/** End (exclusive) of the block of bands that share a gutter, or of the one band at `from`. */
function endOfBlock(bands: readonly Band[], from: number): number {
  let block: LinePiece[] = [...(bands[from] ?? [])];
  if (guttersOf(block).length === 0) return from + 1;
  let end = from + 1;
  let lastShared = end;
  for (; end < bands.length; end += 1) {
    const band = bands[end] ?? [];
    const grown = [...block, ...band];
    if (guttersOf(grown).length === 0) break;
    if (band.length === 1 && !isClose(block, band)) {
      // A line alone after a wide gap: inside a column only when the columns go on below it.
      if (!goesOn(bands, end + 1, grown)) break;
    }
    block = grown;
    lastShared = end + 1;
  }
  return lastShared;
}

/** More than a lone row, and a gutter wide enough, or seen on enough lines, not to be chance. */
function isSideBySide(bands: readonly Band[]): boolean {
  const gutters = guttersOf(bands.flat());
  const isWide = gutters.some((gutter) => gutter.width >= WIDE_GUTTER);
  const parted = bands.filter((band) => band.length > 1).length;
  return bands.flat().length > gutters.length + 1 && (isWide || parted >= LINES_FOR_NARROW_GUTTER);
}

function isClose(block: readonly LinePiece[], band: Band): boolean {
  const bottom = Math.max(...block.map((piece) => piece.y));
  return band.every((piece) => piece.y - bottom <= CLOSE_BELOW * piece.size);
}

function goesOn(bands: readonly Band[], at: number, block: readonly LinePiece[]): boolean {
  const next = bands[at];
  return next !== undefined && next.length > 1 && guttersOf([...block, ...next]).length > 0;
}

/** The white gaps that run down through all the pieces, from left to right: middle, and width in font sizes. */
function guttersOf(pieces: readonly LinePiece[]): { x: number; width: number }[] {
  const gutters: { x: number; width: number }[] = [];
  let right = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const width = (piece.left - right) / piece.size;
    if (right > -Infinity && width >= GUTTER) gutters.push({ x: (right + piece.left) / 2, width });
    right = Math.max(right, piece.right);
  }
  return gutters;
}

function columnsOrTable(block: readonly LinePiece[], bandCount: number): Region[] {
  const gutters = guttersOf(block);
  const columnOf = (piece: LinePiece): number => gutters.filter((gutter) => gutter.x < piece.left).length;
  const drawn = [...block].sort((a, b) => a.order - b.order);
  const changes = drawn.filter(
    (piece, i) => i > 0 && columnOf(piece) !== columnOf(drawn[i - 1] ?? piece),
  ).length;
  const drawnByLine = changes >= 1.6 * bandCount && bandCount >= 6 && gutters.length === 1;
  if (changes > gutters.length && !(drawnByLine && fillColumns(block, gutters.length + 1, columnOf))) {
    return [{ kind: 'table', rows: tableRows(drawn, columnOf), size: drawn[0]?.size ?? 0 }];
  }
  const columns = Array.from({ length: gutters.length + 1 }, (_, i) =>
    block.filter((p) => columnOf(p) === i),
  );
  if (isMostlyArabic(block.map((piece) => piece.text).join(''))) columns.reverse();
  return columns.flatMap(regionsOf);
}

function fillColumns(
  block: readonly LinePiece[],
  count: number,
  columnOf: (piece: LinePiece) => number,
): boolean {
  const shares = Array.from({ length: count }, (_, i) => block.filter((p) => columnOf(p) === i)).flatMap(
    (column) => {
      const width = Math.max(...column.map((p) => p.right)) - Math.min(...column.map((p) => p.left));
      return column.map((p) => (p.right - p.left) / width);
    },
  );
  return (shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 0) >= FILLED;
}

/** One line out of the pieces of a band, such as a label and its value far to the right. */
function joinBand(band: Band): LinePiece {
  const [first] = band;
  if (first === undefined || band.length === 1) return first ?? EMPTY;
  const rightToLeft = isMostlyArabic(band.map((piece) => piece.text).join(''));
  const sorted = [...band].sort((a, b) => (rightToLeft ? b.right - a.right : a.left - b.left));
  return {
    ...first,
    text: sorted.map((piece) => piece.text).join(' '),
    left: Math.min(...band.map((piece) => piece.left)),
    right: Math.max(...band.map((piece) => piece.right)),
  };
}

const EMPTY: LinePiece = { text: '', left: 0, right: 0, y: 0, size: 1, font: '', order: 0 };

function mergeText(regions: readonly Region[]): Region[] {
  const merged: Region[] = [];
  for (const region of regions) {
    const last = merged.at(-1);
    if (last?.kind === 'text' && region.kind === 'text' && isBelow(last.lines, region.lines)) {
      merged[merged.length - 1] = { kind: 'text', lines: [...last.lines, ...region.lines] };
    } else merged.push(region);
  }
  return merged;
}

function isBelow(above: readonly LinePiece[], below: readonly LinePiece[]): boolean {
  return (above.at(-1)?.y ?? Infinity) < (below[0]?.y ?? -Infinity);
}

import { isMostlyArabic } from './arabic-letters.ts';
import { joinLines } from './join-lines.ts';
import type { LinePiece } from './page-item.ts';

/** Baselines further apart than this many font sizes are two rows; the lines of one cell are closer. */
const ROW_GAP = 1.7;

/**
 * The rows of a table from its pieces in drawing order: cells joined by ` | `, lines of one cell joined, an empty
 * cell left empty so that columns stay in step. A row ends where drawing goes back to an earlier column, or goes
 * down by more than a line within one. Cells run from the right in a mostly Arabic table.
 *
 * @param columnOf column of a piece, from 0 at the left.
 */
export function tableRows(drawn: readonly LinePiece[], columnOf: (piece: LinePiece) => number): string[] {
  const rightToLeft = isMostlyArabic(drawn.map((piece) => piece.text).join(''));
  const last = Math.max(...drawn.map(columnOf));
  const cellOf = (piece: LinePiece): number => (rightToLeft ? last - columnOf(piece) : columnOf(piece));
  const rows: LinePiece[][] = [];
  for (const piece of drawn) {
    const row = rows.at(-1);
    if (row === undefined || startsRow(row, piece, cellOf)) rows.push([piece]);
    else row.push(piece);
  }
  return rows.map((row) => rowText(row, last + 1, cellOf));
}

function startsRow(
  row: readonly LinePiece[],
  piece: LinePiece,
  cellOf: (piece: LinePiece) => number,
): boolean {
  const previous = row.at(-1);
  if (previous === undefined) return true;
  if (cellOf(piece) !== cellOf(previous)) return cellOf(piece) < cellOf(previous);
  return piece.y - previous.y > ROW_GAP * piece.size;
}

function rowText(row: readonly LinePiece[], count: number, cellOf: (piece: LinePiece) => number): string {
  const cells = Array.from({ length: count }, (_, i) =>
    joinLines(row.filter((piece) => cellOf(piece) === i).map((piece) => piece.text)),
  );
  return cells.join(' | ').trim();
}

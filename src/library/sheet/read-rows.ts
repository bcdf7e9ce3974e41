import type { Language } from '../../source/language.ts';
import { AFTER_ROW_NAME, ROW_MARKS, type NamedCell, type RowMarks } from '../../source/row-text.ts';

/** A row as a statement tells it: its name, and what stands in which column. */
export interface ToldRow {
  readonly name: string;
  /** Column → text; columns that the row leaves empty are absent. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Rows of one pattern. `columns` in reading order, without the first, which holds the names. */
export interface ToldRows {
  readonly columns: readonly string[];
  /** One for each text, in their order. */
  readonly rows: readonly ToldRow[];
}

/** Characters of the longest name of a column. */
const MAX_COLUMN_LENGTH = 60;
/** A label is a column when so many rows have it: a colon within a cell names none. */
const MIN_ROWS_OF_COLUMN = 2;

/**
 * Reads statements of a table's rows in `language` (see `rowText`) back into rows. A part
 * whose label is no column belongs to the cell before it, so that no word is lost. Undefined when a text is not of the
 * pattern, or when there are fewer than two.
 */
export function readRows(texts: readonly string[], language: Language): ToldRows | undefined {
  const marks = ROW_MARKS[language];
  const split = texts.map((text) => splitRow(text, marks));
  const columns = columnsNamed(split.map(({ cells }) => cells));
  const rows: ToldRow[] = [];
  for (const { name, cells } of split) {
    const read = readCells(cells, columns, marks);
    if (read === undefined) return undefined;
    rows.push({ name, cells: read });
  }
  const inOrder = columnsOf(rows);
  return inOrder.length === 0 ? undefined : { columns: inOrder, rows };
}

/** A row as its marks divide it. A part without a mark for a column has an empty one. */
interface SplitRow {
  readonly name: string;
  readonly cells: readonly (NamedCell & { readonly part: string })[];
}

function splitRow(row: string, { named, between }: RowMarks): SplitRow {
  const at = row.indexOf(AFTER_ROW_NAME);
  if (at < 0) return { name: row, cells: [] };
  const parts = row.slice(at + AFTER_ROW_NAME.length).split(between);
  const cells = parts.map((part) => {
    const end = part.indexOf(named);
    if (end < 1 || end > MAX_COLUMN_LENGTH) return { part, column: '', text: part };
    return { part, column: part.slice(0, end), text: part.slice(end + named.length) };
  });
  return { name: row.slice(0, at), cells };
}

function columnsNamed(rows: readonly SplitRow['cells'][]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const cells of rows)
    for (const column of new Set(cells.map((cell) => cell.column)))
      counts.set(column, (counts.get(column) ?? 0) + 1);
  return new Set(
    [...counts].filter(([name, n]) => name !== '' && n >= MIN_ROWS_OF_COLUMN).map(([name]) => name),
  );
}

/** Undefined when the row does not begin with a column. A row of a name alone has no cells. */
function readCells(
  split: SplitRow['cells'],
  columns: ReadonlySet<string>,
  { between }: RowMarks,
): ReadonlyMap<string, string> | undefined {
  const cells = new Map<string, string>();
  let last: string | undefined;
  for (const { part, column, text } of split) {
    if (columns.has(column) && !cells.has(column)) {
      cells.set(column, text);
      last = column;
    } else if (last === undefined) return undefined;
    else cells.set(last, `${cells.get(last) ?? ''}${between}${part}`);
  }
  return cells;
}

/** Columns in an order that each row keeps as far as possible: one that is new comes after the row's column before it. */
function columnsOf(rows: readonly ToldRow[]): string[] {
  const columns: string[] = [];
  for (const { cells } of rows) {
    let place = 0;
    for (const label of cells.keys()) {
      const known = columns.indexOf(label);
      if (known < 0) columns.splice(place, 0, label);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return columns;
}

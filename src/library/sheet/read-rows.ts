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

const AFTER_NAME = ' — ';
const BETWEEN_CELLS = ' ; ';
const CELL = /^(.{1,60}?) : (.*)$/su;
/** A label is a column when so many rows have it: a colon within a cell names none. */
const MIN_ROWS_OF_COLUMN = 2;

/**
 * Reads statements of the pattern `Name — Column : text ; Column : text` (see `source/sheet-body.ts`) back into rows. A part
 * whose label is no column belongs to the cell before it, so that no word is lost. Undefined when a text is not of the
 * pattern, or when there are fewer than two.
 */
export function readRows(texts: readonly string[]): ToldRows | undefined {
  const split = texts.map(splitRow);
  const labels = countLabels(split.map(({ parts }) => parts));
  const rows: ToldRow[] = [];
  for (const { name, parts } of split) {
    const cells = readCells(parts, labels);
    if (cells === undefined) return undefined;
    rows.push({ name, cells });
  }
  const columns = columnsOf(rows);
  return columns.length === 0 ? undefined : { columns, rows };
}

function splitRow(text: string): { name: string; parts: readonly string[] } {
  const at = text.indexOf(AFTER_NAME);
  if (at < 0) return { name: text, parts: [] };
  return { name: text.slice(0, at), parts: text.slice(at + AFTER_NAME.length).split(BETWEEN_CELLS) };
}

function countLabels(rows: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const parts of rows)
    for (const label of new Set(parts.map((part) => CELL.exec(part)?.[1] ?? '')))
      counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Set([...counts].filter(([label, n]) => label !== '' && n >= MIN_ROWS_OF_COLUMN).map(([l]) => l));
}

/** Undefined when the row does not begin with a column. A row of a name alone has no cells. */
function readCells(
  parts: readonly string[],
  labels: ReadonlySet<string>,
): ReadonlyMap<string, string> | undefined {
  const cells = new Map<string, string>();
  let last: string | undefined;
  for (const part of parts) {
    const [, label = '', text = ''] = CELL.exec(part) ?? [];
    if (labels.has(label) && !cells.has(label)) {
      cells.set(label, text);
      last = label;
    } else if (last === undefined) return undefined;
    else cells.set(last, `${cells.get(last) ?? ''}${BETWEEN_CELLS}${part}`);
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

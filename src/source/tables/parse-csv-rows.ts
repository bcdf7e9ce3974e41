import { csvParseRows } from 'd3-dsv';
import type { ColumnType, TableColumn } from './reference-table.ts';

/** A row as the file has it, before its schema. */
export interface RawRow {
  readonly value: unknown;
  /** From 1. */
  readonly line: number;
}

/** Between the words of one cell. */
const WORD_SEPARATOR = ';';

/**
 * Rows of a CSV file whose header names columns: `id`, `section`, `<column>`, or `<column>.<language>`. Cells of list
 * columns are parted by semicolons; an empty cell is absent. Records start one a line.
 */
export function parseCsvRows(csv: string, columns: readonly TableColumn[]): RawRow[] {
  const listed = new Set(columns.filter(({ type }) => isList(type)).map(({ id }) => id));
  const [header = [], ...records] = csvParseRows(csv);
  return records.map((record, i) => {
    const value: Record<string, unknown> = {};
    for (const [at, name] of header.entries()) {
      const cell = record[at]?.trim() ?? '';
      const [column = '', language] = name.trim().split('.');
      if (cell === '') continue;
      const content = listed.has(column) ? splitWords(cell) : cell;
      if (language === undefined) value[column] = content;
      else value[column] = { ...(value[column] as object | undefined), [language]: content };
    }
    return { value, line: i + 2 };
  });
}

const LISTS: ReadonlySet<ColumnType> = new Set(['words', 'darija', 'ref', 'codes', 'tags', 'statements']);

function isList(type: ColumnType): boolean {
  return LISTS.has(type);
}

function splitWords(cell: string): string[] {
  return cell
    .split(WORD_SEPARATOR)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

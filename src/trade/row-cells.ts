import { TijariaError } from '../common/errors.ts';
import type { ReferenceTable, TableRow } from '../source/tables/reference-table.ts';
import type { StatementReference, TradeTables } from './trade-tables.ts';

/** The text of a cell that holds one value: a code, a choice, a date, a duration. Absent or of another shape: none. */
export function valueCell(row: TableRow, column: string): string | undefined {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : undefined;
}

/** The items of a cell that holds a list: references, tags, codes, Darija words. Absent or of another shape: empty. */
export function listCell(row: TableRow, column: string): readonly string[] {
  const cell = row.cells[column];
  return isList(cell) ? cell : [];
}

/** The names of a cell of type `aliases`, by what they stand for. */
export function aliasCell(row: TableRow, column: string): ReadonlyMap<string, readonly string[]> {
  const cell = row.cells[column];
  if (typeof cell !== 'object' || isList(cell)) return new Map();
  return new Map(
    Object.entries(cell).filter((entry): entry is [string, readonly string[]] => isList(entry[1])),
  );
}

/** Everything that people may call a row: the texts and words of the given columns, in each language. */
export function textsOf(
  row: TableRow,
  column: string,
): Readonly<Record<'fr' | 'ar' | 'en', readonly string[]>> {
  const cell = row.cells[column];
  if (cell === undefined) return { fr: [], ar: [], en: [] };
  if (typeof cell === 'string') return { fr: [cell], ar: [cell], en: [cell] };
  if (isList(cell)) return { fr: cell, ar: cell, en: cell };
  const own = (language: string): readonly string[] => {
    const text = cell[language as keyof typeof cell] as string | readonly string[] | undefined;
    return typeof text === 'string' ? [text] : (text ?? []);
  };
  return { fr: own('fr'), ar: own('ar'), en: own('en') };
}

/** The statements of the base that a cell names, `<id>#<section>.<n>` each. */
export function statementCells(row: TableRow, column: string): StatementReference[] {
  return listCell(row, column).map((name) => {
    const [documentId = '', statementId = ''] = name.split('#');
    return { documentId, statementId };
  });
}

/** A table that must be there; throws `corpus-invalid` when the base has none. */
export function tableOf(tables: TradeTables, id: string): ReferenceTable {
  const table = tables.get(id);
  if (table === undefined)
    throw new TijariaError(
      'corpus-invalid',
      `reading the reference tables: expected a table ${id}, found none; ingest a base that has it`,
    );
  return table;
}

/** The row of a table that must be there, by its id. */
export function rowOf(tables: TradeTables, table: string, id: string): TableRow | undefined {
  return tableOf(tables, table).rows.find((row) => row.id === id);
}

function isList(cell: unknown): cell is readonly string[] {
  return Array.isArray(cell);
}

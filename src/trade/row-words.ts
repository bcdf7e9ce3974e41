import type { Language } from '../source/language.ts';
import type { ReferenceTable, TableRow } from '../source/tables/reference-table.ts';
import { rowOf, tableOf, textsOf } from './row-cells.ts';
import type { TradeTables } from './trade-tables.ts';

/** A cell of words in a language; empty when the row has none. */
export function cellText(row: TableRow | undefined, column: string, language: Language): string {
  return row === undefined ? '' : (textsOf(row, column)[language][0] ?? '');
}

/** What a row is called in a language; its id when it has no name. */
export function nameOf(row: TableRow, language: Language): string {
  const text = cellText(row, 'name', language);
  return text === '' ? row.id : text;
}

/** The name of a row in a language; its id when the table has no such row or no name for it. */
export function rowName(tables: TradeTables, table: string, id: string, language: Language): string {
  const row = rowOf(tables, table, id);
  return row === undefined ? id : nameOf(row, language);
}

/** The names of a table's rows in a language, in the order of the table. */
export function rowNames(tables: TradeTables, table: string, language: Language): string[] {
  return tableOf(tables, table).rows.map((row) => nameOf(row, language));
}

/** What a choice of a column is shown as; the choice itself where the table does not say. */
export function choiceLabel(
  tables: TradeTables,
  [table, column]: readonly [table: string, column: string],
  choice: string,
  language: Language,
): string {
  return labelIn(tableOf(tables, table), column, choice, language);
}

/** {@link choiceLabel} in a table that is at hand. */
export function labelIn(table: ReferenceTable, column: string, choice: string, language: Language): string {
  return table.columns.find(({ id }) => id === column)?.choices?.[choice]?.[language] ?? choice;
}

/** What names a row in a language, as the table says; its id when the table has no such row. */
export function rowTitle(tables: TradeTables, table: string, id: string, language: Language): string {
  const { rowTitle: columns } = tableOf(tables, table);
  const row = rowOf(tables, table, id);
  const names = columns.map((column) => cellText(row, column, language)).filter((text) => text !== '');
  return names.length === 0 ? id : names.join(' — ');
}

import type { Language } from '../../source/language.ts';
import type { TableRow } from '../../source/tables/reference-table.ts';
import { rowOf, tableOf, textsOf } from '../../trade/row-cells.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';

/** A cell of words in a language; empty when the row has none. */
export function cellText(row: TableRow | undefined, column: string, language: Language): string {
  return row === undefined ? '' : (textsOf(row, column)[language][0] ?? '');
}

/** The name of a row in a language; its id when the table has no such row or no name for it. */
export function rowName(tables: TradeTables, table: string, id: string, language: Language): string {
  const text = cellText(rowOf(tables, table, id), 'name', language);
  return text === '' ? id : text;
}

/** What a choice of a column is shown as; the choice itself where the table does not say. */
export function choiceLabel(
  tables: TradeTables,
  [table, column]: readonly [table: string, column: string],
  choice: string,
  language: Language,
): string {
  const found = tableOf(tables, table).columns.find(({ id }) => id === column);
  return found?.choices?.[choice]?.[language] ?? choice;
}

/** What names a row in a language, as the table says; its id when the table has no such row. */
export function rowTitle(tables: TradeTables, table: string, id: string, language: Language): string {
  const { rowTitle: columns } = tableOf(tables, table);
  const row = rowOf(tables, table, id);
  const names = columns.map((column) => cellText(row, column, language)).filter((text) => text !== '');
  return names.length === 0 ? id : names.join(' — ');
}

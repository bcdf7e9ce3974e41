import type { ReferenceTable, TableRow } from '../source/tables/reference-table.ts';

/** The reference tables of the document base, by id: all that trade functions know. */
export type TradeTables = ReadonlyMap<string, ReferenceTable>;

/**
 * A statement of the document base that a result rests on: `documentId` is the id of a sheet or table, `statementId` the
 * id of a statement in it, the same in every language. Whoever shows the result cites it from the snapshot; a statement that
 * is not there may not be shown.
 */
export interface StatementReference {
  readonly documentId: string;
  readonly statementId: string;
}

/** The statement that a row of a table is told as; see `source/tables/table-sheets.ts`. */
export function rowReference(table: ReferenceTable, row: TableRow): StatementReference {
  const section = row.section ?? 'rows';
  const beside = table.rows.filter((each) => (each.section ?? 'rows') === section);
  return { documentId: table.id, statementId: `${section}.${beside.indexOf(row) + 1}` };
}

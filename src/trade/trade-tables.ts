import { oncePerObject } from '../common/once-per-object.ts';
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

/** The statement's name in a snapshot: the same in every language. */
export function referenceKey({ documentId, statementId }: StatementReference): string {
  return `${documentId}#${statementId}`;
}

/** References, each once, in the order in which they first come. */
export function distinctReferences(references: readonly StatementReference[]): StatementReference[] {
  return [...new Map(references.map((each) => [referenceKey(each), each])).values()];
}

/**
 * The statement that a row of a table is told as; see `source/tables/table-sheets.ts`. The rows of a table are counted once.
 * Throws `RangeError` for a row that is not the table's own.
 */
export function rowReference(table: ReferenceTable, row: TableRow): StatementReference {
  const reference = referencesOf(table).get(row);
  if (reference !== undefined) return reference;
  throw new RangeError(`referring to row ${row.id}: expected a row of ${table.id}, received another`);
}

const referencesOf = oncePerObject((table: ReferenceTable): ReadonlyMap<TableRow, StatementReference> => {
  const counts = new Map<string, number>();
  return new Map(
    table.rows.map((row) => {
      const section = row.section ?? 'rows';
      const place = (counts.get(section) ?? 0) + 1;
      counts.set(section, place);
      return [row, { documentId: table.id, statementId: `${section}.${place}` }];
    }),
  );
});

import { isInForce } from '../../../source/validity.ts';
import type { ReferenceTable, TableRow } from '../../../source/tables/reference-table.ts';
import { rowReference, type StatementReference, type TradeTables } from '../../trade-tables.ts';
import { fieldError } from '../check-request.ts';
import type { SourcedRate } from '../charge.ts';
import { isDecimalText } from '../decimal-text.ts';
import type { DutyWarning } from '../duty-estimate.ts';
import { warning } from '../found.ts';

/** A row of the base with its place. */
export interface FoundRow {
  readonly row: TableRow;
  readonly reference: StatementReference;
}

/** The row of `tableId` with that id, or undefined when the base has none. */
export function findRow(tables: TradeTables, tableId: string, rowId: string): FoundRow | undefined {
  const table = tables.get(tableId);
  const row = table?.rows.find(({ id }) => id === rowId);
  return table === undefined || row === undefined ? undefined : placed(table, row);
}

/** The row that the person named in `field`. Throws `request-invalid` when the base has none. */
export function findNamedRow(tables: TradeTables, tableId: string, rowId: string, field: string): FoundRow {
  const found = findRow(tables, tableId, rowId);
  if (found === undefined) throw fieldError(field, `the id of a row of ${tableId}`, rowId);
  return found;
}

/** All rows of a table, in order; none when the base has no such table. */
export function rowsOf(tables: TradeTables, tableId: string): FoundRow[] {
  const table = tables.get(tableId);
  return table === undefined ? [] : table.rows.map((row) => placed(table, row));
}

/**
 * True when the row holds on `asOf`. Its dates decide; a row that is called ended without dates, or whose measure is not known
 * to be in force, never does.
 */
export function holdsOn(found: FoundRow, asOf: string): boolean {
  const { row } = found;
  const status = statusOf(found);
  const isDated = row.validity.from !== undefined || row.validity.until !== undefined;
  if (status === 'unknown' || status === 'open' || (status === 'ended' && !isDated)) return false;
  return isInForce(row.validity, asOf);
}

/** The choice in the row's column `status`. */
export function statusOf({ row }: FoundRow): string | undefined {
  const { status } = row.cells;
  return typeof status === 'string' ? status : undefined;
}

/** What has to be said of a row that was read in a bill only, or is not settled. */
export function statusWarnings(found: FoundRow): DutyWarning[] {
  const status = statusOf(found);
  if (status === 'announced') return [warning('rate-announced-only', found.reference)];
  return status === 'unresolved' ? [warning('rate-unresolved', found.reference)] : [];
}

/** The percent in the row's column `rate`, with the row as its origin; undefined when it has none. */
export function percentOf({ row, reference }: FoundRow): SourcedRate | undefined {
  const { rate } = row.cells;
  if (!isDecimalText(rate)) return undefined;
  return { rate: { percent: rate }, origin: { kind: 'base', reference } };
}

/** Tariff codes that a row names, as digits only. */
export function tariffCodesOf({ row }: FoundRow): string[] {
  const { hs } = row.cells;
  return typeof hs === 'string'
    ? (hs.match(/\d{4}(?:\.\d{2})*/g) ?? []).map((code) => code.replaceAll('.', ''))
    : [];
}

/** True when the country is party to an agreement of the base, by the table `countries`. */
export function isParty(tables: TradeTables, country: string, agreement: string): boolean {
  const agreements = findRow(tables, 'countries', country.toLowerCase())?.row.cells.agreement;
  return Array.isArray(agreements) && (agreements as readonly string[]).includes(agreement);
}

function placed(table: ReferenceTable, row: TableRow): FoundRow {
  return { row, reference: rowReference(table, row) };
}

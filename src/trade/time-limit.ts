import type { TableRow } from '../source/tables/reference-table.ts';
import { isInForce } from '../source/validity.ts';
import { daysBetween, endOfPeriod, type Duration } from './calendar.ts';
import { statementCells, tableOf, valueCell } from './row-cells.ts';
import { rowReference, type StatementReference, type TradeTables } from './trade-tables.ts';

/** How firm the source of a time limit is; the choices of the column `standing` of `time-limits`. */
export type Standing = 'stated' | 'earlier-instruction' | 'secondary' | 'not-found-since';

/** A time limit counted from a day. */
export interface TimeLimit {
  /** Row of the table `time-limits`. */
  readonly id: string;
  /** `YYYY-MM-DD`; does not count. */
  readonly start: string;
  readonly length: Duration;
  /** Last day, `YYYY-MM-DD`. */
  readonly end: string;
  /** Calendar days from `start` to `end`. */
  readonly days: number;
  readonly standing: Standing;
  readonly references: readonly StatementReference[];
  /** The rule was looked up for this day: the start. */
  readonly asOf: string;
}

/** Why there is no date: the base has no such limit on that day, or only one that may not be counted on. */
export interface MissingTimeLimit {
  readonly missing: 'rule' | 'confirmed-rule';
  /** What the base does say. */
  readonly references: readonly StatementReference[];
  readonly asOf: string;
}

/**
 * When the time limit `id` that starts on `start` (`YYYY-MM-DD`) ends. A limit that was only found in an old text gives no
 * date, but its statements. Throws `request-invalid` on a date that does not exist.
 */
export function timeLimit(id: string, start: string, tables: TradeTables): TimeLimit | MissingTimeLimit {
  const table = tableOf(tables, 'time-limits');
  const row = table.rows.find((each) => each.id === id && isInForce(each.validity, start));
  const length = row === undefined ? undefined : valueCell(row, 'length');
  if (row === undefined || length === undefined) return { missing: 'rule', references: [], asOf: start };
  const references = [rowReference(table, row), ...statementCells(row, 'statements')];
  const standing = standingOf(row);
  if (standing === 'not-found-since') return { missing: 'confirmed-rule', references, asOf: start };
  const end = endOfPeriod(start, length);
  return { id, start, length, end, days: daysBetween(start, end), standing, references, asOf: start };
}

/**
 * The time limit that a statement of the base tells, counted from `start`: that of the row which names the statement, or which
 * it is. None when no limit rests on it, or none with a date. Throws as {@link timeLimit} does.
 */
export function timeLimitOf(
  { documentId, statementId }: StatementReference,
  start: string,
  tables: TradeTables,
): TimeLimit | undefined {
  const table = tables.get('time-limits');
  const isMeant = (reference: StatementReference): boolean =>
    reference.documentId === documentId && reference.statementId === statementId;
  const row = table?.rows.find(
    (each) => isMeant(rowReference(table, each)) || statementCells(each, 'statements').some(isMeant),
  );
  const limit = row === undefined ? undefined : timeLimit(row.id, start, tables);
  return limit === undefined || 'missing' in limit ? undefined : limit;
}

/** What an exporter sells, as the exchange rules tell it apart. */
export type SaleKind = 'goods' | 'services' | 'consignment';

/**
 * The last day to bring the proceeds of a sale home. `from` is the registration of the export declaration for goods, the
 * completion of the service for services. Consignment has no confirmed limit of its own.
 */
export function repatriationDeadline(
  sale: { readonly kind: SaleKind; readonly from: string },
  tables: TradeTables,
): TimeLimit | MissingTimeLimit {
  return timeLimit(`repatriation-${sale.kind}`, sale.from, tables);
}

const STANDINGS: readonly string[] = ['stated', 'earlier-instruction', 'secondary'] satisfies Standing[];

/** A row whose standing is not known counts as the weakest. */
function standingOf(row: TableRow): Standing {
  const standing = valueCell(row, 'standing') ?? '';
  return STANDINGS.includes(standing) ? (standing as Standing) : 'not-found-since';
}

import type { TableRow } from '../../source/tables/reference-table.ts';
import { agreementHolds } from '../origin-proof.ts';
import { listCell } from '../row-cells.ts';
import { rowReference, type StatementReference, type TradeTables } from '../trade-tables.ts';
import { PROFILE_TABLES, type TraderProfile } from './trader-profile.ts';

/**
 * Statements that say where a person of this profile turns next, the nearest first: the row of their region's foreign trade
 * office, then that of the agreement to look at for their market, the first of the country's that holds on `asOf`
 * (`YYYY-MM-DD`). What the profile leaves out, and what the tables do not know, gives none.
 */
export function nextStepsFor(
  profile: TraderProfile,
  tables: TradeTables,
  asOf: string,
): StatementReference[] {
  const office = referenceTo('regions', ({ id }) => id === profile.region, tables);
  const market = tables.get(PROFILE_TABLES.market)?.rows.find(({ id }) => id === profile.market);
  const agreement = market && agreementOf(market, tables, asOf);
  return [office, agreement].filter((reference) => reference !== undefined);
}

function agreementOf(market: TableRow, tables: TradeTables, asOf: string): StatementReference | undefined {
  for (const agreement of listCell(market, 'agreement')) {
    const reference = referenceTo(
      'agreements',
      (row) => row.id === agreement && agreementHolds(row, asOf),
      tables,
    );
    if (reference !== undefined) return reference;
  }
  return undefined;
}

function referenceTo(
  id: string,
  isWanted: (row: TableRow) => boolean,
  tables: TradeTables,
): StatementReference | undefined {
  const table = tables.get(id);
  const row = table?.rows.find(isWanted);
  return table && row && rowReference(table, row);
}

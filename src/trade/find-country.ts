import type { TableRow } from '../source/tables/reference-table.ts';
import { rowMatcher } from './match-rows.ts';
import { tableOf } from './row-cells.ts';
import type { TradeTables } from './trade-tables.ts';

/** The row of `countries` that an id (`fr`, `eu`) or everyday words name; none when nothing or several countries are named. */
export function findCountry(country: string, tables: TradeTables): TableRow | undefined {
  const table = tableOf(tables, 'countries');
  const own = table.rows.find(({ id }) => id === country.trim().toLowerCase());
  if (own !== undefined) return own;
  const [named, ...others] = rowMatcher(table)(country);
  return others.length === 0 ? named : undefined;
}

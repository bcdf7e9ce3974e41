import type { Language } from '../../../source/language.ts';
import type { TableRow } from '../../../source/tables/reference-table.ts';
import { agreementHolds } from '../../../trade/origin-proof.ts';
import { listCell, textsOf } from '../../../trade/row-cells.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import type { DecidingFact } from './missing-fact-asked.ts';

/** Replies offered: more would have to be read before one is chosen. */
const MOST = 6;

/** Rows of `product-families` that people import most in their own name; the rest is typed. */
const GOODS: readonly string[] = [
  'textiles-clothing',
  'electrical',
  'vehicles',
  'vehicle-parts',
  'cosmetics',
  'processed-food',
];
/** Rows of `countries`, each under another agreement, the union by its two greatest partners. */
const COUNTRIES: readonly string[] = ['fr', 'es', 'tr', 'us', 'gb', 'ae', 'eg'];

/** How short answers to what was asked back are chosen. */
export interface ReplyChoice {
  readonly language: Language;
  /** `YYYY-MM-DD`: countries are offered while one of their agreements is in force. */
  readonly asOf: string;
}

/**
 * Short answers to what was asked back, likeliest first, as the base names them: families of goods, or countries with which
 * Morocco has an agreement in force. At most six; none for rows that the tables lack.
 */
export function likelyReplies(
  missing: DecidingFact,
  { language, asOf }: ReplyChoice,
  tables: TradeTables,
): string[] {
  const rows =
    missing === 'goods'
      ? rowsOf('product-families', GOODS, tables)
      : rowsOf('countries', COUNTRIES, tables).filter((row) => hasAgreement(row, asOf, tables));
  return rows.flatMap((row) => textsOf(row, 'name')[language].slice(0, 1)).slice(0, MOST);
}

function rowsOf(table: string, ids: readonly string[], tables: TradeTables): TableRow[] {
  const rows = tables.get(table)?.rows ?? [];
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function hasAgreement(country: TableRow, asOf: string, tables: TradeTables): boolean {
  const ids = listCell(country, 'agreement');
  const agreements = tables.get('agreements')?.rows ?? [];
  return agreements.some((row) => ids.includes(row.id) && agreementHolds(row, asOf));
}

import type { ReferenceTable, TableRow } from '../source/tables/reference-table.ts';
import { isInForce, type Validity } from '../source/validity.ts';
import { rowMatcher } from './match-rows.ts';
import { listCell, statementCells, tableOf, valueCell } from './row-cells.ts';
import { rowReference, type StatementReference, type TradeTables } from './trade-tables.ts';

/** Which way the goods go. */
export type Direction = 'import' | 'export';

/** What the texts ask for; the choices of the column `title` of `licences`. */
export type LicenceTitle = 'licence' | 'licence-quota' | 'authorisation' | 'lifted' | 'prohibited';

/** A rule of the table `licences`. */
export interface LicenceRule {
  /** Row of the table. */
  readonly id: string;
  readonly title: LicenceTitle;
  /** Rows of `authorities`. */
  readonly issuers: readonly string[];
  /** Rows of `trade-documents`. */
  readonly documents: readonly string[];
  /** Customs codes as the text gives them; empty when they are not known. */
  readonly codes: readonly string[];
  readonly validity: Validity;
  readonly references: readonly StatementReference[];
}

/** What the goods need on a day. */
export interface LicenceFinding {
  /**
   * The strongest rule in force; `ended` or `coming` when only rules of another time name the goods. `not-listed`: no rule
   * read names them, which does not make them free: the full list was not read.
   */
  readonly status: LicenceTitle | 'ended' | 'coming' | 'not-listed';
  /** In force on `asOf`, strongest first. */
  readonly rules: readonly LicenceRule[];
  /** Of another time, latest first. */
  readonly otherTimes: readonly LicenceRule[];
  /** What to say with `status`, beyond the rules' own: that the list is not complete. */
  readonly references: readonly StatementReference[];
  readonly asOf: string;
  readonly missing?: 'goods';
}

/** Strongest first. */
const TITLES: readonly LicenceTitle[] = ['prohibited', 'licence', 'licence-quota', 'authorisation', 'lifted'];
/** The sheets' own words that the lists read are not complete. */
const NOT_COMPLETE: Readonly<Record<Direction, StatementReference>> = {
  import: { documentId: 'marchandises-sous-licence', statementId: 'uncertain.1' },
  export: { documentId: 'licences-exportation-en-vigueur', statementId: 'facts.10' },
};
/** A customs code names goods from four digits on. */
const CODE = /\b\d{4}(?:[. ]?\d{2}){0,3}\b/g;

/**
 * Which licence or other title goods need on `asOf` (`YYYY-MM-DD`). `goods` are everyday words of any language, a customs
 * code of at least four digits, or the id of a row of `licences`. Without words: `missing: 'goods'`.
 */
export function licenceFor(
  question: { readonly goods: string; readonly direction: Direction; readonly asOf: string },
  tables: TradeTables,
): LicenceFinding {
  const { goods, direction, asOf } = question;
  const table = tableOf(tables, 'licences');
  const rows = rowsOf(goods, table).filter((row) => valueCell(row, 'direction') === direction);
  const holds = (row: TableRow): boolean => isInForce(row.validity, asOf);
  const rules = rows.filter(holds).map((row) => toRule(row, table));
  const otherTimes = rows.filter((row) => !holds(row)).map((row) => toRule(row, table));
  const strongest = rules.toSorted((a, b) => TITLES.indexOf(a.title) - TITLES.indexOf(b.title));
  return {
    status: strongest[0]?.title ?? statusThen(otherTimes, asOf),
    rules: strongest,
    otherTimes: otherTimes.toSorted((a, b) => ((a.validity.from ?? '') < (b.validity.from ?? '') ? 1 : -1)),
    references: rules.length === 0 ? [NOT_COMPLETE[direction]] : [],
    asOf,
    ...(goods.trim() === '' ? { missing: 'goods' } : {}),
  };
}

function statusThen(otherTimes: readonly LicenceRule[], asOf: string): LicenceFinding['status'] {
  if (otherTimes.length === 0) return 'not-listed';
  return otherTimes.every(({ validity }) => (validity.from ?? '') > asOf) ? 'coming' : 'ended';
}

function rowsOf(goods: string, table: ReferenceTable): TableRow[] {
  const own = table.rows.find((row) => row.id === goods);
  if (own !== undefined) return [own];
  const asked = [...goods.matchAll(CODE)].map(([code]) => digitsOf(code));
  const byCode = table.rows.filter((row) =>
    listCell(row, 'codes').some((code) => asked.some((digits) => isSameBranch(digits, digitsOf(code)))),
  );
  return [...new Set([...byCode, ...rowMatcher(table)(goods)])];
}

/** One code stands under the other: 0302.43 and 0302.43.00.10. */
function isSameBranch(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function digitsOf(code: string): string {
  return code.replace(/\D/g, '');
}

function toRule(row: TableRow, table: ReferenceTable): LicenceRule {
  return {
    id: row.id,
    title: TITLES.find((title) => title === valueCell(row, 'title')) ?? 'authorisation',
    issuers: listCell(row, 'issuer'),
    documents: listCell(row, 'document'),
    codes: listCell(row, 'codes'),
    validity: row.validity,
    references: [rowReference(table, row), ...statementCells(row, 'statements')],
  };
}

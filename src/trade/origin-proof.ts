import { TijariaError } from '../common/errors.ts';
import type { TableRow } from '../source/tables/reference-table.ts';
import { isInForce } from '../source/validity.ts';
import { findCountry } from './find-country.ts';
import type { Direction } from './licence-for.ts';
import { listCell, statementCells, tableOf, valueCell, rowOf } from './row-cells.ts';
import { rowReference, type StatementReference, type TradeTables } from './trade-tables.ts';

/** What a shipment is, as far as it is known. `value` is that of the originating goods of one consignment. */
export interface OriginQuestion {
  readonly direction: Direction;
  /** Row of `agreements`; takes the place of `country`. */
  readonly agreement?: string;
  /** Id or everyday words: where the goods go on export, where they originate on import. */
  readonly country?: string;
  readonly value?: number;
  /** ISO 4217. */
  readonly currency?: string;
  readonly asOf: string;
}

/** A proof that serves, and who makes it. */
export interface OriginProofWay {
  /** Row of `trade-documents`. */
  readonly document: string;
  readonly madeBy: 'authority' | 'any-exporter' | 'approved-exporter' | 'exporter';
  /** True when the way is open only below a value that the sources read do not give, or whose currency is another. */
  readonly ifBelowLimit: boolean;
  readonly reference: StatementReference;
}

/** Up to which value any exporter signs. `usual`: customary in the zone, not read for this agreement. */
export interface DeclarationLimit {
  readonly standing: 'stated' | 'usual' | 'not-read';
  readonly amount?: number;
  readonly currency?: string;
}

/** What one agreement offers the shipment. */
export interface OriginProofOption {
  readonly agreement: string;
  /** State of the agreement; `no-cut` and `talks` open no reduced duty. */
  readonly status: string;
  /** Ways to prove origin; empty when the sources read name none: `missing`. */
  readonly ways: readonly OriginProofWay[];
  readonly limit?: DeclarationLimit;
  readonly missing?: 'proof';
  readonly references: readonly StatementReference[];
}

/** Which proof of origin opens a reduced duty on `asOf`. */
export interface OriginProof {
  readonly country?: string;
  /** One for each agreement in force, in the order of the country's row; none: no agreement was found. */
  readonly options: readonly OriginProofOption[];
  /** Agreements of the country that do not hold on `asOf`. */
  readonly notInForce: readonly string[];
  readonly references: readonly StatementReference[];
  /** The fact that changes the outcome most: the country, then the value in the currency of a limit. */
  readonly missing?: 'country' | 'value';
  readonly asOf: string;
}

/**
 * Which proof of origin serves: customs certificate, declaration by any exporter up to a limit, by an approved exporter at
 * any value, or a proof of the agreement's own. Values are compared in the currency of the limit only: no rate is assumed.
 * Throws `request-invalid` on a value that is not positive.
 */
export function originProof(question: OriginQuestion, tables: TradeTables): OriginProof {
  const { asOf, value } = question;
  if (value !== undefined && !(value > 0 && Number.isFinite(value)))
    throw new TijariaError(
      'request-invalid',
      `choosing a proof of origin: expected a positive value, received ${value}`,
    );
  const countries = tableOf(tables, 'countries');
  const country = question.country === undefined ? undefined : findCountry(question.country, tables);
  const agreements = agreementRows(question, country, tables);
  if (agreements === undefined)
    return { options: [], notInForce: [], references: [], missing: 'country', asOf };
  const open = agreements.filter((row) => agreementHolds(row, asOf));
  const options = open.map((row) => toOption(row, question, tables));
  const needsValue = options.some(({ limit, ways }) =>
    ways.some(({ ifBelowLimit }) => ifBelowLimit && limit?.amount !== undefined),
  );
  return {
    ...(country === undefined ? {} : { country: country.id }),
    options,
    notInForce: agreements.filter((row) => !open.includes(row)).map(({ id }) => id),
    references: country === undefined ? [] : [rowReference(countries, country)],
    ...(needsValue ? { missing: 'value' } : {}),
    asOf,
  };
}

function agreementRows(
  { agreement }: OriginQuestion,
  country: TableRow | undefined,
  tables: TradeTables,
): TableRow[] | undefined {
  const ids = agreement === undefined ? country && listCell(country, 'agreement') : [agreement];
  if (ids === undefined) return undefined;
  const rows = tableOf(tables, 'agreements').rows.filter(({ id }) => ids.includes(id));
  return agreement !== undefined && rows.length === 0
    ? undefined
    : rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** True when an agreement is in force on the day: since its date, and within the dates of its row. */
export function agreementHolds(row: TableRow, asOf: string): boolean {
  return isInForce(row.validity, asOf) && (valueCell(row, 'since') ?? '') <= asOf;
}

function toOption(row: TableRow, question: OriginQuestion, tables: TradeTables): OriginProofOption {
  const limit = limitOf(row);
  const documents = listCell(row, `${question.direction}-proofs`);
  const ways = documents.flatMap((document) => waysOf(document, row, limit, question, tables));
  const agreements = tableOf(tables, 'agreements');
  return {
    agreement: row.id,
    status: valueCell(row, 'status') ?? 'not-read',
    ways: [...ways, ...ownStatus(row, documents, tables)],
    ...(limit === undefined ? {} : { limit }),
    ...(documents.length === 0 ? { missing: 'proof' } : {}),
    references: [rowReference(agreements, row), ...statementCells(row, 'statements')],
  };
}

function limitOf(row: TableRow): DeclarationLimit | undefined {
  const standing = valueCell(row, 'declaration-standing');
  if (standing !== 'stated' && standing !== 'usual' && standing !== 'not-read') return undefined;
  const [amount, currency] = [valueCell(row, 'declaration-limit'), valueCell(row, 'declaration-currency')];
  return amount === undefined || currency === undefined
    ? { standing }
    : { standing, amount: Number(amount), currency };
}

const DECLARATION = 'origin-declaration';
const APPROVED = 'approved-exporter';
/** Proofs that the exporter writes alone, at any value. */
const OWN_PROOFS: readonly string[] = ['us-origin-statement'];

function waysOf(
  document: string,
  row: TableRow,
  limit: DeclarationLimit | undefined,
  { value, currency }: OriginQuestion,
  tables: TradeTables,
): OriginProofWay[] {
  const reference = documentReference(document, tables);
  if (document !== DECLARATION) {
    const madeBy = OWN_PROOFS.includes(document) ? 'exporter' : 'authority';
    return reference === undefined ? [] : [{ document, madeBy, ifBelowLimit: false, reference }];
  }
  if (reference === undefined) return [];
  const isComparable = value !== undefined && limit?.amount !== undefined && limit.currency === currency;
  const isBelow = isComparable && value <= (limit.amount ?? 0);
  const byAny: OriginProofWay = { document, madeBy: 'any-exporter', ifBelowLimit: !isComparable, reference };
  const byApproved: OriginProofWay = { document, madeBy: APPROVED, ifBelowLimit: false, reference };
  const isApprovedOpen = valueCell(row, APPROVED) === 'stated' && !isBelow;
  return [...(isBelow || !isComparable ? [byAny] : []), ...(isApprovedOpen ? [byApproved] : [])];
}

/** An agreement without a declaration on invoice may still let an approved exporter declare. */
function ownStatus(row: TableRow, documents: readonly string[], tables: TradeTables): OriginProofWay[] {
  if (valueCell(row, APPROVED) !== 'stated' || documents.includes(DECLARATION)) return [];
  const reference = documentReference(APPROVED, tables);
  return reference === undefined
    ? []
    : [{ document: APPROVED, madeBy: APPROVED, ifBelowLimit: false, reference }];
}

function documentReference(id: string, tables: TradeTables): StatementReference | undefined {
  const row = rowOf(tables, 'trade-documents', id);
  return row === undefined ? undefined : rowReference(tableOf(tables, 'trade-documents'), row);
}

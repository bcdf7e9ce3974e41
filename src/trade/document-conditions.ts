import type { TableRow } from '../source/tables/reference-table.ts';
import { isInForce } from '../source/validity.ts';
import type { Direction } from './licence-for.ts';
import { listCell, valueCell } from './row-cells.ts';

/** What is known of an operation; a fact that is not known is left out. */
export interface Operation {
  readonly direction: Direction;
  /** Rows of `product-families`. */
  readonly families?: readonly string[];
  /** Documents that rules of `licences` in force ask for these goods; left out when the goods are not told exactly. */
  readonly licenceDocuments?: readonly string[];
  /** Rows of `agreements` that the country has. */
  readonly agreements?: readonly string[];
  /** Customs regime; `home-use` for ordinary import or export. */
  readonly regime?: string;
  readonly transport?: string;
  /** A supplier is paid abroad. */
  readonly isPaid?: boolean;
}

/** A fact of the operation on which documents depend. */
export type OperationFact = 'product' | 'country' | 'regime' | 'transport' | 'payment';

/** Whether a document is needed: for these reasons (none: always), not at all, or undecided until a fact is known. */
export type Applicability =
  | { readonly applies: true; readonly because: readonly OperationFact[] }
  | { readonly applies: false }
  | { readonly applies: 'depends'; readonly on: OperationFact };

/** Licences are asked for goods, not for families of goods: sardines, not fish. */
const LICENCES: readonly string[] = ['import-licence', 'export-licence'];

/** Decides by the conditions that the row of `trade-documents` states; each must be met. */
export function applicabilityOf(row: TableRow, operation: Operation, asOf: string): Applicability {
  const { direction } = operation;
  if (valueCell(row, `${direction}-order`) === undefined || !isInForce(row.validity, asOf))
    return { applies: false };
  const met: OperationFact[] = [];
  let open: OperationFact | undefined;
  for (const [fact, isMet] of conditionsOf(row, operation)) {
    if (isMet === false) return { applies: false };
    if (isMet === undefined) open ??= fact;
    else met.push(fact);
  }
  return open === undefined ? { applies: true, because: met } : { applies: 'depends', on: open };
}

/** Each condition that the row states, with whether it is met; `undefined` when the fact is not known. */
function conditionsOf(row: TableRow, operation: Operation): [OperationFact, boolean | undefined][] {
  const conditions: [OperationFact, boolean | undefined][] = [];
  const families = listCell(row, `${operation.direction}-families`);
  if (families.length > 0) conditions.push(['product', isProductMet(row, families, operation)]);
  const agreements = listCell(row, 'agreements');
  if (agreements.length > 0) conditions.push(['country', someOf(agreements, operation.agreements)]);
  const regimes = listCell(row, 'regimes');
  if (regimes.length > 0) conditions.push(['regime', oneOf(regimes, operation.regime)]);
  const transports = listCell(row, 'transport');
  if (transports.length > 0) conditions.push(['transport', oneOf(transports, operation.transport)]);
  if (valueCell(row, 'payment') === 'paid') conditions.push(['payment', operation.isPaid]);
  return conditions;
}

function isProductMet(row: TableRow, families: readonly string[], operation: Operation): boolean | undefined {
  const isOfFamily = someOf(families, operation.families);
  if (!LICENCES.includes(row.id)) return isOfFamily;
  if (operation.licenceDocuments !== undefined) return operation.licenceDocuments.includes(row.id);
  return isOfFamily === false ? false : undefined;
}

function someOf(wanted: readonly string[], known: readonly string[] | undefined): boolean | undefined {
  return known?.some((each) => wanted.includes(each));
}

function oneOf(wanted: readonly string[], known: string | undefined): boolean | undefined {
  return known === undefined ? undefined : wanted.includes(known);
}

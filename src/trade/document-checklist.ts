import type { ReferenceTable, TableRow } from '../source/tables/reference-table.ts';
import { applicabilityOf, type Operation, type OperationFact } from './document-conditions.ts';
import { findCountry } from './find-country.ts';
import { licenceFor, type Direction } from './licence-for.ts';
import { rowMatcher } from './match-rows.ts';
import { listCell, statementCells, tableOf, valueCell } from './row-cells.ts';
import { rowReference, type StatementReference, type TradeTables } from './trade-tables.ts';

/** What an operation may be at customs: `home-use`, or a choice of the column `regimes` of `trade-documents`. */
export const REGIMES = [
  'home-use',
  'inward-processing',
  'temporary-admission',
  'temporary-export',
  'warehouse',
  'transit',
] as const;

/** Ways of transport that the column `transport` of `trade-documents` tells apart. */
export const TRANSPORTS = ['sea', 'air', 'road', 'post'] as const;

/** An operation whose documents are asked for; what is not known is left out. */
export interface ChecklistQuestion {
  readonly direction: Direction;
  /** Everyday words of the goods, in any language. */
  readonly product?: string;
  /** Row of `product-families`; found from `product` when left out. */
  readonly productFamily?: string;
  /** Id or everyday words: where the goods go on export, where they originate on import. */
  readonly country?: string;
  /** One of {@link REGIMES}. */
  readonly regime?: string;
  /** One of {@link TRANSPORTS}. */
  readonly transport?: string;
  readonly isPaid?: boolean;
  readonly asOf: string;
}

/** `benefit`: opens an advantage, such as a reduced duty; the goods pass without it. */
export type Need = 'required' | 'benefit' | 'on-request' | 'voluntary';

/** A document of the list. What the base does not hold is left out. */
export interface ChecklistDocument {
  /** Row of `trade-documents`, which names it and says when it is needed. */
  readonly id: string;
  readonly need: Need;
  /** Facts that call for it; empty: always needed. */
  readonly because: readonly OperationFact[];
  /** Rows of `authorities`; empty when a private party draws it up, as the row says. */
  readonly issuers: readonly string[];
  /** Choices of the column `places`: platforms and offices. */
  readonly places: readonly string[];
  readonly placeReferences: readonly StatementReference[];
  readonly costReferences: readonly StatementReference[];
  readonly delayReferences: readonly StatementReference[];
  /** The row first, then what the sheets say of it. */
  readonly references: readonly StatementReference[];
}

/** The documents of an operation, in the order in which a trader sees to them. */
export interface DocumentChecklist {
  readonly documents: readonly ChecklistDocument[];
  /** Documents that a fact not known decides. */
  readonly depending: readonly { readonly document: ChecklistDocument; readonly on: OperationFact }[];
  /** Families found for the goods. */
  readonly families: readonly string[];
  /** Row of `countries`. */
  readonly country?: string;
  /** The fact on which most documents depend; ties in the order of {@link FACTS}. */
  readonly missing?: OperationFact;
  readonly asOf: string;
}

/** In the order in which they are asked. */
const FACTS: readonly OperationFact[] = ['product', 'country', 'transport', 'payment', 'regime'];

/**
 * The documents of an operation, from the conditions of the table `trade-documents`. Documents for an advantage stand in the
 * list too, with their `need`. Goods or a country that the base does not know count as not told.
 */
export function documentChecklist(question: ChecklistQuestion, tables: TradeTables): DocumentChecklist {
  const { direction, asOf } = question;
  const table = tableOf(tables, 'trade-documents');
  const country = question.country === undefined ? undefined : findCountry(question.country, tables);
  const families = familiesOf(question, tables);
  const operation = toOperation(question, families, country, tables);
  const documents: ChecklistDocument[] = [];
  const depending: { document: ChecklistDocument; on: OperationFact }[] = [];
  for (const row of inOrder(table, direction)) {
    const found = applicabilityOf(row, operation, asOf);
    if (found.applies === true) documents.push(toDocument(row, table, found.because));
    else if (found.applies === 'depends')
      depending.push({ document: toDocument(row, table, [found.on]), on: found.on });
  }
  const missing = mostDecisive(depending.map(({ on }) => on));
  return {
    documents,
    depending,
    families,
    ...(country === undefined ? {} : { country: country.id }),
    ...(missing === undefined ? {} : { missing }),
    asOf,
  };
}

function toOperation(
  { direction, product, regime, transport, isPaid, asOf }: ChecklistQuestion,
  families: readonly string[],
  country: TableRow | undefined,
  tables: TradeTables,
): Operation {
  const rules =
    product === undefined ? undefined : licenceFor({ goods: product, direction, asOf }, tables).rules;
  const isKnown = families.length > 0 || (rules !== undefined && rules.length > 0);
  return {
    direction,
    ...(families.length === 0 ? {} : { families }),
    ...(rules === undefined || !isKnown
      ? {}
      : { licenceDocuments: rules.flatMap(({ documents }) => documents) }),
    ...(country === undefined ? {} : { agreements: listCell(country, 'agreement') }),
    ...(regime === undefined ? {} : { regime }),
    ...(transport === undefined ? {} : { transport }),
    ...(isPaid === undefined ? {} : { isPaid }),
  };
}

function familiesOf({ product, productFamily }: ChecklistQuestion, tables: TradeTables): string[] {
  const table = tableOf(tables, 'product-families');
  if (productFamily !== undefined)
    return table.rows.some(({ id }) => id === productFamily) ? [productFamily] : [];
  return product === undefined ? [] : rowMatcher(table)(product).map(({ id }) => id);
}

/** Rows that have a place in the order of the direction, by it; rows of one place as in the table. */
function inOrder(table: ReferenceTable, direction: Direction): TableRow[] {
  const place = (row: TableRow): string => valueCell(row, `${direction}-order`) ?? '';
  return table.rows
    .filter((row) => place(row) !== '')
    .toSorted((a, b) => Number(place(a)) - Number(place(b)));
}

const NEEDS: readonly Need[] = ['required', 'benefit', 'on-request', 'voluntary'];

function toDocument(
  row: TableRow,
  table: ReferenceTable,
  because: readonly OperationFact[],
): ChecklistDocument {
  return {
    id: row.id,
    need: NEEDS.find((need) => need === valueCell(row, 'need')) ?? 'on-request',
    because,
    issuers: listCell(row, 'issuer'),
    places: listCell(row, 'places'),
    placeReferences: statementCells(row, 'place-statements'),
    costReferences: statementCells(row, 'cost-statements'),
    delayReferences: statementCells(row, 'delay-statements'),
    references: [rowReference(table, row), ...statementCells(row, 'statements')],
  };
}

function mostDecisive(open: readonly OperationFact[]): OperationFact | undefined {
  const count = (fact: OperationFact): number => open.filter((each) => each === fact).length;
  return FACTS.filter((fact) => count(fact) > 0).toSorted((a, b) => count(b) - count(a))[0];
}

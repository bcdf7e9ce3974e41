import { licenceFor, type LicenceFinding } from './licence-for.ts';
import { statementCells, tableOf } from './row-cells.ts';
import { rowReference, type StatementReference, type TradeTables } from './trade-tables.ts';

/** The title of an import, or what stands in its place. */
export interface ImportTitle {
  /**
   * `licence` for restricted goods, paid or not; `commitment` for free goods paid abroad; `without-payment`: nothing to
   * domicile with a bank; `authorisation` of another authority, beside the title; `prohibited`: none. Absent when a fact is
   * missing.
   */
  readonly title?: 'licence' | 'commitment' | 'without-payment' | 'authorisation' | 'prohibited';
  /** Rows of `trade-documents`. */
  readonly documents: readonly string[];
  /** Row of `time-limits` that says how long the title is good for. */
  readonly timeLimit?: string;
  /** What is known of the goods. */
  readonly licence: LicenceFinding;
  readonly references: readonly StatementReference[];
  /** The fact that changes the outcome most: the goods, then whether they are paid for. */
  readonly missing?: 'goods' | 'payment';
  readonly asOf: string;
}

/** A title of an import without payment, and that a licence is asked for all the same. */
const WITHOUT_PAYMENT: readonly StatementReference[] = ['facts.1', 'facts.2', 'uncertain.1'].map(
  (statementId) => ({ documentId: 'importations-sans-paiement', statementId }),
);
const LICENCE_WITHOUT_PAYMENT: StatementReference = {
  documentId: 'importations-sans-paiement',
  statementId: 'facts.3',
};

/**
 * Which title an import needs on `asOf`. `goods` are everyday words or a customs code; `isPaid` tells whether a supplier is
 * paid abroad. The prior import declaration is never given: no goods under it were found.
 */
export function importTitle(
  question: { readonly goods?: string; readonly isPaid?: boolean; readonly asOf: string },
  tables: TradeTables,
): ImportTitle {
  const { goods = '', isPaid, asOf } = question;
  const licence = licenceFor({ goods, direction: 'import', asOf }, tables);
  if (licence.missing !== undefined)
    return { documents: [], licence, references: licence.references, missing: 'goods', asOf };
  return { ...titleOf(licence, isPaid, tables), licence, asOf };
}

type Decision = Omit<ImportTitle, 'licence' | 'asOf'>;

function titleOf(licence: LicenceFinding, isPaid: boolean | undefined, tables: TradeTables): Decision {
  const ruled = licence.rules.flatMap(({ references }) => references);
  const documents = [...new Set(licence.rules.flatMap((rule) => rule.documents))];
  if (licence.status === 'prohibited') return { title: 'prohibited', documents: [], references: ruled };
  if (licence.status === 'licence' || licence.status === 'licence-quota') {
    const unpaid = isPaid === false ? [LICENCE_WITHOUT_PAYMENT] : [];
    return { title: 'licence', documents, references: [...ruled, ...unpaid] };
  }
  const known = [...ruled, ...licence.references];
  if (licence.status === 'authorisation') return { title: 'authorisation', documents, references: known };
  if (isPaid === undefined) return { documents: [], references: known, missing: 'payment' };
  if (!isPaid) return { title: 'without-payment', documents: [], references: [...WITHOUT_PAYMENT, ...known] };
  return {
    title: 'commitment',
    documents: ['import-commitment'],
    timeLimit: 'import-commitment-validity',
    references: [...documentReferences('import-commitment', tables), ...known],
  };
}

function documentReferences(id: string, tables: TradeTables): StatementReference[] {
  const table = tableOf(tables, 'trade-documents');
  return table.rows
    .filter((row) => row.id === id)
    .flatMap((row) => [rowReference(table, row), ...statementCells(row, 'statements')]);
}

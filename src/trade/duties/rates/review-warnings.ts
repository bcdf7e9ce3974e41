import type { StatementReference, TradeTables } from '../../trade-tables.ts';
import type { DutyWarning } from '../duty-estimate.ts';
import { warning } from '../found.ts';

/** One warning for each table that a rate was taken from and that had to be read against its sources again before `asOf`. */
export function reviewWarnings(
  taken: readonly StatementReference[],
  asOf: string,
  tables: TradeTables,
): DutyWarning[] {
  const ids = new Set(taken.map(({ documentId }) => documentId));
  return [...ids]
    .filter((id) => (tables.get(id)?.reviewBy ?? asOf) < asOf)
    .map((id) => warning('rates-due-for-review', { documentId: id, statementId: 'summary.1' }));
}

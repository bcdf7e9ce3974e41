import type { StatementReference } from '../trade-tables.ts';
import type { DutyWarning, DutyWarningCode, MissingFact } from './duty-estimate.ts';

/** What one step of an estimate found: its value unless a fact is missing, and what has to be said. */
export interface Found<T> {
  readonly value?: T;
  readonly missing: readonly MissingFact[];
  readonly warnings: readonly DutyWarning[];
}

/** A value, with what has to be said of it. */
export function found<T>(value: T, ...warnings: readonly DutyWarning[]): Found<T> {
  return { value, missing: [], warnings };
}

/** No value, because `fact` is missing. */
export function lacks<T>(
  fact: MissingFact | readonly MissingFact[],
  ...warnings: readonly DutyWarning[]
): Found<T> {
  return {
    missing: Array.isArray(fact) ? (fact as readonly MissingFact[]) : [fact as MissingFact],
    warnings,
  };
}

/** A warning and the statements that it rests on. */
export function warning(code: DutyWarningCode, ...references: readonly StatementReference[]): DutyWarning {
  return { code, references };
}

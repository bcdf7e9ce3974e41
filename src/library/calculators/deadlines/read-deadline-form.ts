import { isoDate } from '../../../source/field-schemas.ts';
import { tableOf } from '../../../trade/row-cells.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { readFields } from '../read-fields.ts';

/** Longest text taken from a field, UTF-16 units. */
const MAX_CHARS = 60;

/** A deadline's form as it was sent; `asked` when it can be worked out. */
export interface ReadDeadlineForm {
  /** Row of `time-limits`, as sent. */
  readonly limit: string;
  /** `YYYY-MM-DD`, as sent. */
  readonly start: string;
  readonly faults: readonly ('limit' | 'start')[];
  readonly asked?: { readonly limit: string; readonly start: string };
}

/** Reads the form from a query; without both fields it is the empty form. */
export function readDeadlineForm(
  given: Readonly<Record<string, unknown>>,
  tables: TradeTables,
): ReadDeadlineForm {
  const { limit = '', start = '' } = readFields(given, ['limit', 'start'], MAX_CHARS);
  if (limit === '' && start === '') return { limit, start, faults: [] };
  const isKnown = tableOf(tables, 'time-limits').rows.some(({ id }) => id === limit);
  const faults = [
    ...(isKnown ? [] : (['limit'] as const)),
    // Far years give last days that no calendar holds.
    ...(isoDate.safeParse(start).success && start < '9000' ? [] : (['start'] as const)),
  ];
  return { limit, start, faults, ...(faults.length === 0 ? { asked: { limit, start } } : {}) };
}

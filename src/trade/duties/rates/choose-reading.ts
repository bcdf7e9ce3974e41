import type { TradeTables } from '../../trade-tables.ts';
import { fieldError } from '../check-request.ts';
import { isParty } from './find-row.ts';
import type { RowReading } from './row-readings.ts';

/** The readings that hold for an origin; all of them when the origin is not known. */
export function readingsFor(
  readings: readonly RowReading[],
  origin: string | undefined,
  tables: TradeTables,
): RowReading[] {
  return readings.filter(({ origins }) => {
    if (origin === undefined || origins === undefined) return true;
    return origins.includes(origin) || (origins.includes('EU') && isParty(tables, origin, 'eu'));
  });
}

/**
 * The reading that was named, the only one, or that of `others`. Throws `request-invalid` when the name is unknown or one is
 * needed.
 */
export function chooseReading(
  readings: readonly RowReading[],
  variant: string | undefined,
  field: string,
): RowReading {
  const [only] = readings;
  const chosen =
    readings.length === 1 && variant === undefined
      ? only
      : readings.find((reading) => reading.variant === (variant ?? 'others'));
  if (chosen === undefined) {
    const names = readings.flatMap((reading) => reading.variant ?? []);
    throw fieldError(
      `${field}.variant`,
      names.length === 0 ? 'no variant: the row has one rate' : `one of ${names.join(', ')}`,
      variant,
    );
  }
  return chosen;
}

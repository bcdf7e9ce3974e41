import type { TradeTables } from '../../trade-tables.ts';
import { GIVEN, type Charge, type SourcedRate } from '../charge.ts';
import { fieldError } from '../check-request.ts';
import type { DutyWarning } from '../duty-estimate.ts';
import type { DutyRequest, NamedRow } from '../duty-request.ts';
import { DUTY_RULES } from '../duty-rules.ts';
import { found, lacks, warning, type Found } from '../found.ts';
import { chooseReading, readingsFor } from './choose-reading.ts';
import { findNamedRow, holdsOn, statusOf, type FoundRow } from './find-row.ts';
import { TRADE_DEFENCE_READINGS, type RowReading } from './row-readings.ts';

type Kind = 'antidumping' | 'safeguard';

/** The measure number `at` of the request; undefined when it does not bear on this origin on this day. */
export function findMeasure(
  request: DutyRequest,
  at: number,
  tables: TradeTables,
): Found<Charge | undefined> {
  const measure = request.tradeDefence?.[at];
  if (measure === undefined) return found(undefined);
  if ('rate' in measure) return found(charge(measure.kind, { rate: measure.rate, origin: GIVEN }));
  const field = `tradeDefence.${at}`;
  const row = findNamedRow(tables, 'trade-defence', measure.row, `${field}.row`);
  const outOfForce = whyNotInForce(row, request.asOf);
  if (outOfForce !== undefined) return found(undefined, outOfForce);
  const readings = TRADE_DEFENCE_READINGS[measure.row];
  if (readings === undefined) throw fieldError(`${field}.row`, 'a measure with a rate', measure.row);
  return applied(request, row, measure, readings, field, tables);
}

function applied(
  { origin }: DutyRequest,
  row: FoundRow,
  { variant }: NamedRow,
  readings: readonly RowReading[],
  field: string,
  tables: TradeTables,
): Found<Charge | undefined> {
  const isByOrigin = new Set(readings.map(({ origins }) => String(origins))).size > 1;
  if (origin === undefined && isByOrigin) return lacks({ fact: 'origin' });
  const fitting = readingsFor(readings, origin, tables);
  if (fitting.length === 0) return found(undefined, warning('measure-not-for-origin', row.reference));
  const { rate, isOverQuota } = chooseReading(fitting, variant, field);
  const kind = row.row.cells.kind === 'safeguard' ? 'safeguard' : 'antidumping';
  return found(
    charge(kind, { rate, origin: { kind: 'base', reference: row.reference } }),
    ...(variant === undefined && fitting.length > 1
      ? [warning('rate-depends-on-producer', row.reference, DUTY_RULES.producerDecides)]
      : []),
    ...(isOverQuota === true
      ? [warning('measure-over-quota-only', row.reference, DUTY_RULES.safeguardQuota)]
      : []),
  );
}

function whyNotInForce(row: FoundRow, asOf: string): DutyWarning | undefined {
  if (holdsOn(row, asOf)) return undefined;
  const isUnknown = ['unknown', 'open'].includes(statusOf(row) ?? '');
  return warning(isUnknown ? 'measure-unknown' : 'row-not-in-force', row.reference);
}

function charge(id: Kind, sourced: SourcedRate): Charge {
  const rules = [DUTY_RULES.tradeDefenceBase, DUTY_RULES.vatOnTradeDefence];
  return { id, ...sourced, base: 'customs-value', rules };
}

import type { TradeTables } from '../../trade-tables.ts';
import { GIVEN, type Charge, type SourcedRate } from '../charge.ts';
import { fieldError } from '../check-request.ts';
import { decimalText, exact } from '../decimal-text.ts';
import type { RateOrigin } from '../duty-estimate.ts';
import type { DutyRequest, Rate } from '../duty-request.ts';
import { DUTY_RULES } from '../duty-rules.ts';
import { found, lacks, warning, type Found } from '../found.ts';
import {
  findNamedRow,
  holdsOn,
  isParty,
  percentOf,
  rowsOf,
  statusOf,
  statusWarnings,
  tariffCodesOf,
} from './find-row.ts';
import { PREFERENCE_READINGS } from './row-readings.ts';

const BANDS = 'duty-bands';

/** What a preference leaves of the ordinary duty, in percent. */
export interface Preference {
  readonly share: string;
  readonly origin: RateOrigin;
}

/**
 * The import duty on `ordinary`, under a preference if there is one. A preference that leaves nothing needs no ordinary
 * rate.
 */
export function dutyCharge(ordinary: SourcedRate | undefined, preference: Preference | undefined): Charge {
  const rules = [DUTY_RULES.dutyAndParafiscalBase, DUTY_RULES.valueIsTheBase];
  const charge = { id: 'import-duty', base: 'customs-value', rules } as const;
  if (preference === undefined)
    return { ...charge, ...(ordinary ?? { rate: { percent: '0' }, origin: GIVEN }) };
  const reduced = ordinary === undefined ? { percent: '0' } : shareOf(ordinary.rate, preference.share);
  return {
    ...charge,
    rate: reduced,
    origin: ordinary?.origin ?? preference.origin,
    preference: { ...preference, ...(ordinary === undefined ? {} : { ordinary: ordinary.rate }) },
  };
}

/**
 * The ordinary duty rate: the person's own, a row of `duty-bands` that they named, or the row that names their tariff code
 * and holds on the day.
 */
export function findOrdinaryDuty({ duty, hs, asOf }: DutyRequest, tables: TradeTables): Found<SourcedRate> {
  if (duty !== undefined && 'rate' in duty) return found({ rate: duty.rate, origin: GIVEN });
  const fact = hs === undefined ? 'hs-code-or-duty-rate' : 'duty-rate';
  if (duty === undefined) return hs === undefined ? lacks({ fact }) : findByCode(hs, asOf, tables);
  const row = findNamedRow(tables, BANDS, duty.row, 'duty.row');
  if (!holdsOn(row, asOf)) return lacks({ fact }, warning('row-not-in-force', row.reference));
  const rate = percentOf(row);
  const warnings = statusWarnings(row);
  return rate === undefined
    ? lacks({ fact }, ...warnings)
    : found(rate, ...warnings, warning('read-line-in-adil', DUTY_RULES.ratesAreDated));
}

/** The preference that was given or named; undefined without one, or when it is not for this origin or day. */
export function findPreference(
  { preference, origin, asOf }: DutyRequest,
  tables: TradeTables,
): Found<Preference | undefined> {
  if (preference === undefined) return found(undefined);
  const proof = warning('preference-needs-proof-of-origin', DUTY_RULES.preferenceNeedsProof);
  if ('share' in preference) return found({ share: preference.share, origin: GIVEN }, proof);
  const row = findNamedRow(tables, BANDS, preference.row, 'preference.row');
  const reading = PREFERENCE_READINGS[preference.row];
  if (reading === undefined)
    throw fieldError(
      'preference.row',
      `one of ${Object.keys(PREFERENCE_READINGS).join(', ')}`,
      preference.row,
    );
  if (!holdsOn(row, asOf)) return found(undefined, warning('row-not-in-force', row.reference));
  if (origin !== undefined && !isParty(tables, origin, reading.agreement))
    return found(undefined, warning('preference-not-for-origin', row.reference));
  return found({ share: reading.share, origin: { kind: 'base', reference: row.reference } }, proof);
}

/** Codes of rows are read as beginnings of the code asked for; the longest decides. */
function findByCode(hs: string, asOf: string, tables: TradeTables): Found<SourcedRate> {
  const digits = hs.replaceAll('.', '');
  const [best] = rowsOf(tables, BANDS)
    .filter((row) => ['reported', 'ended'].includes(statusOf(row) ?? '') && holdsOn(row, asOf))
    .flatMap((row) => {
      const codes = tariffCodesOf(row).filter((code) => digits.startsWith(code));
      const rate = percentOf(row);
      return rate === undefined ? [] : codes.map((code) => ({ rate, length: code.length }));
    })
    .sort((a, b) => b.length - a.length);
  return best === undefined
    ? lacks({ fact: 'duty-rate' })
    : found(best.rate, warning('read-line-in-adil', DUTY_RULES.ratesAreDated));
}

function shareOf({ percent, perUnit, together }: Rate, share: string): Rate {
  const reduce = (figure: string): string => decimalText(exact(figure).times(share).dividedBy(100));
  return {
    ...(percent === undefined ? {} : { percent: reduce(percent) }),
    ...(perUnit === undefined ? {} : { perUnit: { ...perUnit, amount: reduce(perUnit.amount) } }),
    ...(together === undefined ? {} : { together }),
  };
}

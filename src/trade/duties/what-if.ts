import type { TradeTables } from '../trade-tables.ts';
import type { Charge } from './charge.ts';
import type { CustomsValue, DutyWarning, WhatIfBand } from './duty-estimate.ts';
import type { DutyRequest } from './duty-request.ts';
import { dutyCharge, type Preference } from './rates/find-duty.ts';
import { findRow, holdsOn, percentOf, statusWarnings } from './rates/find-row.ts';
import { BAND_ROWS } from './rates/row-readings.ts';
import { reckonLines, totalsOf } from './reckon-lines.ts';
import { shareOf, shareOfAnyValue } from './share-of-value.ts';

/** What is known beside the duty rate; `others` are all other charges, or undefined while one of them is missing. */
export interface KnownWithoutDuty {
  readonly customsValue: CustomsValue | undefined;
  readonly others: readonly Charge[] | undefined;
  readonly preference: Preference | undefined;
}

/** The five everyday bands, lowest first, as the base holds them; empty while another rate is missing. */
export function whatIfBands(
  { asOf, quantities = [] }: DutyRequest,
  { customsValue, others, preference }: KnownWithoutDuty,
  tables: TradeTables,
): WhatIfBand[] {
  if (others === undefined) return [];
  return BAND_ROWS.flatMap((id) => {
    const row = findRow(tables, 'duty-bands', id);
    const rate = row !== undefined && holdsOn(row, asOf) ? percentOf(row) : undefined;
    if (row === undefined || rate?.rate.percent === undefined) return [];
    const charges = [dutyCharge(rate, preference), ...others];
    const band = { percent: rate.rate.percent, reference: row.reference };
    const lines =
      customsValue === undefined ? undefined : reckonLines(customsValue.amount, charges, quantities).value;
    if (customsValue === undefined || lines === undefined) {
      const share = shareOfAnyValue(charges);
      return [{ ...band, ...(share === undefined ? {} : { shareOfValue: share }) }];
    }
    const totals = totalsOf(customsValue.amount, lines);
    const [duty] = lines;
    return [
      {
        ...band,
        shareOfValue: shareOf(totals.dutiesAndTaxes, customsValue.amount),
        ...(duty === undefined ? {} : { importDuty: duty.amount }),
        totals,
      },
    ];
  });
}

/** What has to be said of the bands that are shown: the highest one is not settled. */
export function bandWarnings(bands: readonly WhatIfBand[], tables: TradeTables): DutyWarning[] {
  return bands.length === 0
    ? []
    : BAND_ROWS.flatMap((id) => {
        const row = findRow(tables, 'duty-bands', id);
        return row === undefined ? [] : statusWarnings(row);
      });
}

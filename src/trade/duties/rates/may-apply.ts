import type { TradeTables } from '../../trade-tables.ts';
import type { DutyWarning } from '../duty-estimate.ts';
import type { DutyRequest } from '../duty-request.ts';
import { warning } from '../found.ts';
import { readingsFor } from './choose-reading.ts';
import { findRow, holdsOn, rowsOf, tariffCodesOf } from './find-row.ts';
import { OTHER_TAX_CHAPTERS, TRADE_DEFENCE_READINGS } from './row-readings.ts';

/** Measures and taxes that name the tariff code and were not asked for: to look at, not to reckon with. */
export function mayApply(request: DutyRequest, tables: TradeTables): DutyWarning[] {
  const digits = request.hs?.replaceAll('.', '');
  return digits === undefined
    ? []
    : [...tradeDefence(digits, request, tables), ...otherTaxes(digits, request, tables)];
}

/** A row's code and the one asked for meet when either begins with the other. */
function tradeDefence(
  digits: string,
  { origin, asOf, tradeDefence: named = [] }: DutyRequest,
  tables: TradeTables,
): DutyWarning[] {
  return rowsOf(tables, 'trade-defence')
    .filter((each) => {
      const readings = TRADE_DEFENCE_READINGS[each.row.id];
      const isNamed = named.some((measure) => 'row' in measure && measure.row === each.row.id);
      if (readings === undefined || isNamed || !holdsOn(each, asOf)) return false;
      const isForCode = tariffCodesOf(each).some(
        (code) => code.startsWith(digits) || digits.startsWith(code),
      );
      return isForCode && readingsFor(readings, origin, tables).length > 0;
    })
    .map(({ reference }) => warning('trade-defence-may-apply', reference));
}

function otherTaxes(
  digits: string,
  { asOf, otherTaxes: named = [] }: DutyRequest,
  tables: TradeTables,
): DutyWarning[] {
  return Object.entries(OTHER_TAX_CHAPTERS).flatMap(([id, chapter]) => {
    const row = findRow(tables, 'vat-and-other-rates', id);
    const isNamed = named.some((tax) => 'row' in tax && tax.row === id);
    return row === undefined || isNamed || !digits.startsWith(chapter) || !holdsOn(row, asOf)
      ? []
      : [warning('other-tax-may-apply', row.reference)];
  });
}

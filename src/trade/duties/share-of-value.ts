import type { Charge } from './charge.ts';
import { amountText, exact } from './decimal-text.ts';
import { reckonLines, totalsOf } from './reckon-lines.ts';

/** A value large enough that rounding lines to the centime does not show in two decimals of a percent. */
const NOMINAL_VALUE = '1000000000.00';

/** `dutiesAndTaxes` in percent of the customs value, two decimals. */
export function shareOf(dutiesAndTaxes: string, customsValue: string): string {
  return amountText(exact(dutiesAndTaxes).times(100).dividedBy(customsValue));
}

/** What the charges make up of any customs value; undefined when one of them is counted otherwise. */
export function shareOfAnyValue(charges: readonly Charge[]): string | undefined {
  const isProportional = charges.every(
    ({ rate, base }) => rate.perUnit === undefined && typeof base === 'string',
  );
  const lines = isProportional ? reckonLines(NOMINAL_VALUE, charges, []).value : undefined;
  return lines === undefined
    ? undefined
    : shareOf(totalsOf(NOMINAL_VALUE, lines).dutiesAndTaxes, NOMINAL_VALUE);
}

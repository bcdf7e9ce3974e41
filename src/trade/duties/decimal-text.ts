import { Decimal } from 'decimal.js';

/**
 * Decimals wide enough that every product and sum of an estimate is exact before it is rounded: figures have at most 25
 * digits, and no more than four of them are multiplied. Nothing is written with an exponent.
 */
const WideDecimal = Decimal.clone({
  precision: 120,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -120,
  toExpPos: 120,
});
/** An exact decimal. Binary floating point is not used anywhere in an estimate. */
export type Exact = Decimal;

/** What a figure of a request looks like: 15 digits before the point and 10 after it, no sign, no exponent. */
const DECIMAL_TEXT = /^\d{1,15}(?:\.\d{1,10})?$/;

/** True when `text` is a decimal that is not negative, such as `1250.50`. */
export function isDecimalText(text: unknown): text is string {
  return typeof text === 'string' && DECIMAL_TEXT.test(text);
}

/** The decimal written as `text`. */
export function exact(text: string): Exact {
  return new WideDecimal(text);
}

/** The decimal as text, without zeros at its end: `17.5`. */
export function decimalText(value: Exact): string {
  return value.toFixed();
}

/** Rounded to the centime, half away from zero: the rounding of every amount, see `duty-estimate.ts`. */
export function toCentime(value: Exact): Exact {
  return value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** An amount that is rounded to the centime, with its two decimals: `1250.50`. */
export function amountText(value: Exact): string {
  return toCentime(value).toFixed(2);
}

/** The sum; 0 for none. */
export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.plus(value), exact('0'));
}

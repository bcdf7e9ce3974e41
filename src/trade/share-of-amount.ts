import { amountText, exact, toCentime } from './duties/decimal-text.ts';

/** `percent` (`0.45`) of `amount` (`320000`), rounded to the centime, half up: `1440.00`. Both are decimals as text. */
export function shareOfAmount(percent: string, amount: string): string {
  return amountText(toCentime(exact(amount).times(exact(percent)).dividedBy(100)));
}

import type { Charge } from './charge.ts';
import { amountText, decimalText, exact, sumOf, toCentime, type Exact } from './decimal-text.ts';
import {
  LINE_IDS,
  type DutyLine,
  type DutyTotals,
  type LineTerm,
  type MissingFact,
} from './duty-estimate.ts';
import type { DutyRequest } from './duty-request.ts';
import { found, lacks, type Found } from './found.ts';
import { convert, type Unit } from './units.ts';

type Quantities = NonNullable<DutyRequest['quantities']>;

/**
 * Reckons the charges one after the other on `customsValue` (dirhams), in the order of {@link LINE_IDS}, each rounded to the
 * centime. A charge per unit whose quantity was not given is a missing fact.
 */
export function reckonLines(
  customsValue: string,
  charges: readonly Charge[],
  quantities: Quantities,
): Found<readonly DutyLine[]> {
  const missing = missingQuantities(charges, quantities);
  if (missing.length > 0) return lacks(missing);
  const ordered = charges.toSorted((a, b) => LINE_IDS.indexOf(a.id) - LINE_IDS.indexOf(b.id));
  const lines: DutyLine[] = [];
  for (const charge of ordered) lines.push(reckonLine(charge, customsValue, lines, quantities));
  return found(lines);
}

/** Sums of `lines`, which are rounded already. */
export function totalsOf(customsValue: string, lines: readonly DutyLine[]): DutyTotals {
  const all = sumOf(lines.map(({ amount }) => exact(amount)));
  const vat = sumOf(lines.filter(({ id }) => id === 'vat').map(({ amount }) => exact(amount)));
  return {
    dutiesAndTaxes: amountText(all),
    vat: amountText(vat),
    withoutVat: amountText(all.minus(vat)),
    landedCost: amountText(all.plus(customsValue)),
  };
}

/** Quantities that charges are counted in and that were not given, one for each unit. */
export function missingQuantities(charges: readonly Charge[], quantities: Quantities): MissingFact[] {
  const units = new Set(charges.flatMap(({ rate }) => rate.perUnit?.unit ?? []));
  return [...units]
    .filter((unit) => quantityIn(unit, quantities) === undefined)
    .map((unit) => ({ fact: 'quantity', unit }));
}

function reckonLine(
  { id, rate, base, origin, preference, rules }: Charge,
  customsValue: string,
  before: readonly DutyLine[],
  quantities: Quantities,
): DutyLine {
  const terms: LineTerm[] = [];
  if (rate.percent !== undefined) terms.push(percentTerm(rate.percent, base, customsValue, before));
  if (rate.perUnit !== undefined) terms.push(perUnitTerm(rate.perUnit, quantities));
  const amounts = terms.map(({ amount }) => exact(amount));
  const amount = rate.together === 'greater' ? greatest(amounts) : sumOf(amounts);
  return {
    id,
    terms,
    ...(rate.together === undefined ? {} : { together: rate.together }),
    amount: amountText(amount),
    origin,
    ...(preference === undefined ? {} : { preference }),
    rules,
  };
}

function percentTerm(
  percent: string,
  base: Charge['base'],
  customsValue: string,
  before: readonly DutyLine[],
): LineTerm {
  const under = baseOf(base, customsValue, before);
  const amount = exact(under.amount).times(percent).dividedBy(100);
  return { kind: 'percent', base: under.amount, of: under.of, percent, amount: amountText(amount) };
}

function baseOf(
  base: Charge['base'],
  customsValue: string,
  before: readonly DutyLine[],
): { amount: string; of: Extract<LineTerm, { kind: 'percent' }>['of'] } {
  if (typeof base === 'object') return { amount: amountText(exact(base.given)), of: ['given-base'] };
  if (base === 'customs-value') return { amount: customsValue, of: ['customs-value'] };
  const counted = before.filter(({ id }) => id !== 'tax-on-everything');
  const amount = exact(customsValue).plus(sumOf(counted.map((line) => exact(line.amount))));
  return { amount: amountText(amount), of: ['customs-value', ...new Set(counted.map(({ id }) => id))] };
}

function perUnitTerm(
  { amount: perUnit, unit }: NonNullable<Charge['rate']['perUnit']>,
  quantities: Quantities,
): LineTerm {
  const quantity = quantityIn(unit, quantities) ?? exact('0');
  const amount = toCentime(quantity.times(perUnit));
  return { kind: 'per-unit', quantity: decimalText(quantity), unit, perUnit, amount: amountText(amount) };
}

function quantityIn(unit: Unit, quantities: Quantities): Exact | undefined {
  for (const quantity of quantities) {
    const converted = convert(quantity.amount, quantity.unit, unit);
    if (converted !== undefined) return converted;
  }
  return undefined;
}

function greatest(amounts: readonly Exact[]): Exact {
  return amounts.reduce((most, amount) => (amount.greaterThan(most) ? amount : most), exact('0'));
}

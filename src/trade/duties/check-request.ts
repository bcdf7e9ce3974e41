import { TijariaError } from '../../common/errors.ts';
import { isoDate } from '../../source/field-schemas.ts';
import { exact, isDecimalText } from './decimal-text.ts';
import {
  ADDED_PARTS,
  DEDUCTED_PARTS,
  INCOTERMS,
  type DutyRequest,
  type Money,
  type NamedRow,
  type Rate,
  type ValuePart,
} from './duty-request.ts';
import { INCOTERM_PARTS } from './incoterm-parts.ts';
import { isSameMeasure, UNITS } from './units.ts';

/** Highest percent taken: ten times the highest rate of the tariff, which is 200. */
const MAX_PERCENT = '2000';
const PARTS: readonly string[] = [...ADDED_PARTS, ...DEDUCTED_PARTS];

/**
 * Throws `request-invalid`, naming the field, when a figure is no decimal, a code is unknown, or parts contradict the
 * Incoterm. What is absent is no fault here.
 */
export function checkRequest(request: DutyRequest): void {
  const { asOf, importer, incoterm, origin, hs } = request;
  expect(isoDate.safeParse(asOf).success, 'asOf', 'a date YYYY-MM-DD that exists', asOf);
  expect(importer === undefined || (importer as string) === 'trader', 'importer', 'trader', importer);
  expect(
    incoterm === undefined || INCOTERMS.includes(incoterm),
    'incoterm',
    `one of ${INCOTERMS.join(', ')}`,
    incoterm,
  );
  expect(
    origin === undefined || /^[A-Z]{2}$/.test(origin),
    'origin',
    'an ISO country code of two capitals such as FR',
    origin,
  );
  expect(hs === undefined || isHsCode(hs), 'hs', 'a tariff code of 4 to 10 digits such as 8517.13', hs);
  checkValue(request);
  checkQuantities(request);
  checkRates(request);
}

/** The `request-invalid` error of a field, in the house's grammar. */
export function fieldError(field: string, expected: string, received: unknown): TijariaError {
  const shown = typeof received === 'string' ? `"${received.slice(0, 60)}"` : typeof received;
  return new TijariaError(
    'request-invalid',
    `reading the duty request: ${field}: expected ${expected}, received ${shown}`,
    { field },
  );
}

function checkValue({ price, parts = {}, exchangeRates = {}, incoterm }: DutyRequest): void {
  if (price !== undefined) {
    checkMoney(price, 'price');
    expect(exact(price.amount).greaterThan(0), 'price.amount', 'more than 0', price.amount);
  }
  for (const [part, money] of Object.entries(parts)) {
    expect(PARTS.includes(part), `parts.${part}`, `one of ${PARTS.join(', ')}`, part);
    checkMoney(money, `parts.${part}`);
    if (incoterm !== undefined) checkPart(part as ValuePart, incoterm);
  }
  for (const [currency, rate] of Object.entries(exchangeRates)) {
    const field = `exchangeRates.${currency}`;
    expect(
      /^[A-Z]{3}$/.test(currency) && currency !== 'MAD',
      field,
      'a foreign ISO 4217 code such as EUR',
      currency,
    );
    checkDecimal(rate, field);
    expect(exact(rate).greaterThan(0), field, 'more than 0 dirhams for one unit', rate);
  }
}

function checkPart(part: ValuePart, incoterm: keyof typeof INCOTERM_PARTS): void {
  const { needed, allowed } = INCOTERM_PARTS[incoterm];
  const may = [...needed, ...allowed];
  expect(may.includes(part), `parts.${part}`, `with ${incoterm} only ${may.join(', ')}`, part);
}

function checkQuantities({ quantities = [] }: DutyRequest): void {
  quantities.forEach(({ amount, unit }, i) => {
    checkDecimal(amount, `quantities.${i}.amount`);
    expect(UNITS.includes(unit), `quantities.${i}.unit`, `one of ${UNITS.join(', ')}`, unit);
    const isRepeated = quantities.slice(0, i).some((other) => isSameMeasure(other.unit, unit));
    expect(!isRepeated, `quantities.${i}.unit`, 'one quantity for each measure (mass, volume, ...)', unit);
  });
}

function checkRates(request: DutyRequest): void {
  const {
    duty,
    preference,
    tradeDefence = [],
    parafiscalTax,
    consumptionTax,
    otherTaxes = [],
    vat,
  } = request;
  checkRate(duty, 'duty');
  tradeDefence.forEach((measure, i) => checkRate(measure, `tradeDefence.${i}`));
  checkRate(consumptionTax, 'consumptionTax');
  if (consumptionTax !== undefined && 'base' in consumptionTax)
    checkDecimal(consumptionTax.base, 'consumptionTax.base');
  otherTaxes.forEach((tax, i) => checkRate(tax, `otherTaxes.${i}`));
  if (parafiscalTax !== undefined) checkPercent(parafiscalTax.percent, 'parafiscalTax.percent');
  if (vat !== undefined && 'percent' in vat) checkPercent(vat.percent, 'vat.percent');
  if (preference !== undefined && 'share' in preference) {
    checkDecimal(preference.share, 'preference.share');
    expect(
      exact(preference.share).lessThanOrEqualTo(100),
      'preference.share',
      'at most 100',
      preference.share,
    );
  }
}

function checkRate(choice: { readonly rate: Rate } | NamedRow | undefined, field: string): void {
  if (choice === undefined || 'row' in choice) return;
  const { percent, perUnit, together } = choice.rate;
  if (percent !== undefined) checkPercent(percent, `${field}.rate.percent`);
  if (perUnit !== undefined) {
    checkDecimal(perUnit.amount, `${field}.rate.perUnit.amount`);
    expect(
      UNITS.includes(perUnit.unit),
      `${field}.rate.perUnit.unit`,
      `one of ${UNITS.join(', ')}`,
      perUnit.unit,
    );
  }
  expect(percent !== undefined || perUnit !== undefined, `${field}.rate`, 'percent, perUnit or both', 'none');
  const isBoth = percent !== undefined && perUnit !== undefined;
  expect(
    isBoth ? ['sum', 'greater'].includes(together ?? '') : together === undefined,
    `${field}.rate.together`,
    'sum or greater with both percent and perUnit, and nothing else',
    together,
  );
}

function checkMoney({ amount, currency }: Money, field: string): void {
  checkDecimal(amount, `${field}.amount`);
  expect(/^[A-Z]{3}$/.test(currency), `${field}.currency`, 'an ISO 4217 code such as EUR', currency);
}

function checkPercent(percent: string, field: string): void {
  checkDecimal(percent, field);
  expect(
    exact(percent).lessThanOrEqualTo(MAX_PERCENT),
    field,
    `a percent of at most ${MAX_PERCENT}`,
    percent,
  );
}

function checkDecimal(text: unknown, field: string): void {
  expect(isDecimalText(text), field, 'a decimal number that is not negative, such as 1250.50', text);
}

function isHsCode(hs: string): boolean {
  return /^[\d.]+$/.test(hs) && /^\d{4,10}$/.test(hs.replaceAll('.', ''));
}

function expect(holds: boolean, field: string, expected: string, received: unknown): void {
  if (!holds) throw fieldError(field, expected, received);
}

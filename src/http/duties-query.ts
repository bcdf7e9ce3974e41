import { z } from 'zod';
import { isoDate } from '../source/field-schemas.ts';
import type { DutyRequest, Money, Quantity, Rate } from '../trade/duties/duty-request.ts';
import { ADDED_PARTS, DEDUCTED_PARTS, INCOTERMS } from '../trade/duties/duty-request.ts';
import { UNITS, type Unit } from '../trade/duties/units.ts';

/** Figures are checked where they are reckoned with; here only the shape of a parameter. */
const FIGURE = String.raw`\d[\d.]{0,30}`;
const figure = z
  .string()
  .regex(new RegExp(`^${FIGURE}$`), 'expected a decimal number that is not negative, such as 1250.50');
const money = z
  .string()
  .regex(new RegExp(`^${FIGURE}(?: [A-Z]{3})?$`), 'expected an amount such as 800 or 800 EUR');
const currency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');
const exchangeRates = z
  .string()
  .regex(
    new RegExp(`^(?:${FIGURE}|[A-Z]{3}:${FIGURE}(?:,[A-Z]{3}:${FIGURE}){0,9})$`),
    'expected dirhams for one unit, such as 10.80, or EUR:10.80,USD:9.90',
  );
const perUnit = listOf('/', 1, 'expected dirhams for a unit, such as 3.50/kg');
const quantities = listOf(' ', 5, 'expected a quantity such as 20000 kg, or several parted by commas');
const rowId = z.string().regex(/^[a-z0-9-]{1,60}$/, 'expected the id of a row, such as tic-beer');
const together = z.enum(['sum', 'greater']);

const PARTS = [...ADDED_PARTS, ...DEDUCTED_PARTS];
type PartFields = Record<(typeof PARTS)[number], z.ZodOptional<typeof money>>;

/** The parameters of `GET /api/duties/estimate`, all optional. */
export const dutiesQuery = z
  .strictObject({
    asOf: isoDate.optional(),
    price: figure.optional(),
    currency: currency.default('MAD'),
    incoterm: z.enum(INCOTERMS).optional(),
    // The type says what the list makes of it.
    ...(Object.fromEntries(PARTS.map((part) => [part, money.optional()])) as PartFields),
    exchangeRate: exchangeRates.optional(),
    quantity: quantities.optional(),
    origin: z.string().optional(),
    hs: z.string().optional(),
    duty: figure.optional(),
    dutyPerUnit: perUnit.optional(),
    dutyTogether: together.optional(),
    dutyRow: rowId.optional(),
    preference: figure.optional(),
    preferenceRow: rowId.optional(),
    antidumping: figure.optional(),
    safeguard: figure.optional(),
    safeguardPerUnit: perUnit.optional(),
    measureRow: rowId.optional(),
    producer: rowId.optional(),
    parafiscalTax: figure.optional(),
    consumptionTax: figure.optional(),
    consumptionTaxPerUnit: perUnit.optional(),
    consumptionTaxTogether: together.optional(),
    consumptionTaxBase: figure.optional(),
    consumptionTaxRow: rowId.optional(),
    consumptionTaxVariant: rowId.optional(),
    otherTax: figure.optional(),
    otherTaxRow: rowId.optional(),
    taxOnEverything: figure.optional(),
    vat: figure.optional(),
    vatRow: rowId.optional(),
  })
  .superRefine((query, context) => {
    for (const [one, other] of RIVALS)
      if (query[one] !== undefined && query[other] !== undefined)
        context.addIssue({ code: 'custom', path: [other], message: `expected ${one} or ${other}, not both` });
    for (const [dependent, needed] of DEPENDENTS)
      if (query[dependent] !== undefined && query[needed] === undefined)
        context.addIssue({ code: 'custom', path: [dependent], message: `expected it with ${needed} only` });
  });

/** What the parameters say, once checked. */
export type DutiesQuery = z.infer<typeof dutiesQuery>;

/** A rate and a row that would say another one. */
const RIVALS = [
  ['duty', 'dutyRow'],
  ['dutyPerUnit', 'dutyRow'],
  ['preference', 'preferenceRow'],
  ['consumptionTax', 'consumptionTaxRow'],
  ['consumptionTaxPerUnit', 'consumptionTaxRow'],
  ['vat', 'vatRow'],
] as const;
/** A parameter that says nothing without another. */
const DEPENDENTS = [
  ['dutyTogether', 'dutyPerUnit'],
  ['producer', 'measureRow'],
  ['consumptionTaxTogether', 'consumptionTaxPerUnit'],
  ['consumptionTaxBase', 'consumptionTax'],
  ['consumptionTaxVariant', 'consumptionTaxRow'],
] as const;

/** The request that the parameters make; `today` where no date is given. */
export function toDutyRequest(query: DutiesQuery, today: string): DutyRequest {
  const { price, currency: priceCurrency, quantity, exchangeRate } = query;
  const parts = Object.fromEntries(
    PARTS.flatMap((part) => {
      const text = query[part];
      return text === undefined ? [] : [[part, toMoney(text, priceCurrency)]];
    }),
  );
  return defined<DutyRequest>({
    asOf: query.asOf ?? today,
    price: price === undefined ? undefined : { amount: price, currency: priceCurrency },
    incoterm: query.incoterm,
    parts,
    exchangeRates: exchangeRate === undefined ? undefined : toRates(exchangeRate, priceCurrency),
    quantities: quantity === undefined ? undefined : toQuantities(quantity),
    origin: query.origin,
    hs: query.hs,
    ...toRequestRates(query),
  });
}

function toRequestRates(query: DutiesQuery): { [Key in keyof DutyRequest]?: DutyRequest[Key] | undefined } {
  const { preference, parafiscalTax, vat, consumptionTaxBase } = query;
  const duty = toRate(query.duty, query.dutyPerUnit, query.dutyTogether);
  const tax = toRate(query.consumptionTax, query.consumptionTaxPerUnit, query.consumptionTaxTogether);
  return {
    duty: duty === undefined ? named(query.dutyRow) : { rate: duty },
    preference: preference === undefined ? named(query.preferenceRow) : { share: preference },
    tradeDefence: toMeasures(query),
    parafiscalTax: parafiscalTax === undefined ? undefined : { percent: parafiscalTax },
    consumptionTax:
      tax === undefined
        ? named(query.consumptionTaxRow, query.consumptionTaxVariant)
        : { rate: tax, ...(consumptionTaxBase === undefined ? {} : { base: consumptionTaxBase }) },
    otherTaxes: toOtherTaxes(query),
    vat: vat === undefined ? named(query.vatRow) : { percent: vat },
  };
}

function toMeasures(query: DutiesQuery): NonNullable<DutyRequest['tradeDefence']> {
  const antidumping = toRate(query.antidumping);
  const safeguards = [toRate(query.safeguard), toRate(undefined, query.safeguardPerUnit)];
  const row = named(query.measureRow, query.producer);
  return [
    ...(antidumping === undefined ? [] : [{ kind: 'antidumping' as const, rate: antidumping }]),
    ...safeguards.flatMap((rate) => (rate === undefined ? [] : [{ kind: 'safeguard' as const, rate }])),
    ...(row === undefined ? [] : [row]),
  ];
}

function toOtherTaxes(query: DutiesQuery): NonNullable<DutyRequest['otherTaxes']> {
  const tax = toRate(query.otherTax);
  const onEverything = toRate(query.taxOnEverything);
  const row = named(query.otherTaxRow);
  return [
    ...(tax === undefined ? [] : [{ rate: tax }]),
    ...(row === undefined ? [] : [row]),
    ...(onEverything === undefined ? [] : [{ rate: onEverything, base: 'everything' as const }]),
  ];
}

function toRate(
  percent: string | undefined,
  perUnitText?: string,
  bothTogether?: 'sum' | 'greater',
): Rate | undefined {
  if (percent === undefined && perUnitText === undefined) return undefined;
  const [amount = '', unit = ''] = perUnitText?.split('/') ?? [];
  return {
    ...(percent === undefined ? {} : { percent }),
    // The schema has checked the unit.
    ...(perUnitText === undefined ? {} : { perUnit: { amount, unit: unit as Unit } }),
    ...(bothTogether === undefined ? {} : { together: bothTogether }),
  };
}

function named(
  row: string | undefined,
  variant?: string,
): { readonly row: string; readonly variant?: string } | undefined {
  return row === undefined ? undefined : { row, ...(variant === undefined ? {} : { variant }) };
}

function toMoney(text: string, priceCurrency: string): Money {
  const [amount = '', own = priceCurrency] = text.split(' ');
  return { amount, currency: own };
}

function toRates(text: string, priceCurrency: string): Record<string, string> {
  if (!text.includes(':')) return { [priceCurrency]: text };
  return Object.fromEntries(text.split(',').map((each) => each.split(':') as [string, string]));
}

function toQuantities(text: string): Quantity[] {
  return text.split(',').map((each) => {
    const [amount = '', unit = ''] = each.split(' ');
    return { amount, unit: unit as Unit };
  });
}

/** `figure<separator>unit`, up to `most` of them parted by commas. */
function listOf(separator: string, most: number, expected: string): z.ZodString {
  const one = `${FIGURE}${separator}(?:${UNITS.join('|')})`;
  return z.string().regex(new RegExp(`^${one}(?:,${one}){0,${most - 1}}$`), expected);
}

/** Without the fields that are undefined. */
function defined<T extends object>(fields: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

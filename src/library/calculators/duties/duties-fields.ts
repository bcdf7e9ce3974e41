import type { MissingFact } from '../../../trade/duties/duty-estimate.ts';

/** How a field of the duties form is read. `money` may carry a currency of its own: `800 USD`. */
export type FieldKind =
  'money' | 'figure' | 'percent' | 'rates' | 'currency' | 'hs' | 'country' | 'date' | 'choice';

/** What the goods cost up to here, in the order in which an invoice tells it. */
export const PRICE_FIELDS = [
  'price',
  'currency',
  'incoterm',
  'exchangeRate',
  'freight',
  'insurance',
  'preCarriage',
] as const;
/** What the goods are. */
export const GOODS_FIELDS = ['hs', 'duty', 'origin', 'quantity', 'unit', 'asOf'] as const;
/** Other parts of the customs value. */
export const VALUE_FIELDS = [
  'otherAdditions',
  'inlandTransport',
  'assembly',
  'dutiesAndTaxes',
  'buyingCommission',
] as const;
/** Other rates, given or taken from a row of the base. */
export const RATE_FIELDS = [
  'preference',
  'preferenceRow',
  'vat',
  'vatRow',
  'consumptionTaxRow',
  'consumptionTaxPerUnit',
  'consumptionTaxUnit',
  'antidumping',
  'safeguard',
  'measureRow',
  'otherTax',
  'otherTaxRow',
  'parafiscalTax',
] as const;
/** All fields of the form. */
export const DUTIES_FIELDS = [...PRICE_FIELDS, ...GOODS_FIELDS, ...VALUE_FIELDS, ...RATE_FIELDS] as const;
/** One of {@link DUTIES_FIELDS}; named like the parameters of `GET /api/duties/estimate` where those are the same. */
export type DutiesField = (typeof DUTIES_FIELDS)[number];

/** How each field is read. */
export const FIELD_KINDS: Readonly<Record<DutiesField, FieldKind>> = {
  price: 'figure',
  currency: 'currency',
  incoterm: 'choice',
  exchangeRate: 'rates',
  freight: 'money',
  insurance: 'money',
  preCarriage: 'money',
  hs: 'hs',
  duty: 'percent',
  origin: 'country',
  quantity: 'figure',
  unit: 'choice',
  asOf: 'date',
  otherAdditions: 'money',
  inlandTransport: 'money',
  assembly: 'money',
  dutiesAndTaxes: 'money',
  buyingCommission: 'money',
  preference: 'percent',
  preferenceRow: 'choice',
  vat: 'percent',
  vatRow: 'choice',
  consumptionTaxRow: 'choice',
  consumptionTaxPerUnit: 'figure',
  consumptionTaxUnit: 'choice',
  antidumping: 'percent',
  safeguard: 'percent',
  measureRow: 'choice',
  otherTax: 'percent',
  otherTaxRow: 'choice',
  parafiscalTax: 'percent',
};

/** What is wrong with a field: it is no value of its kind, or it does not go with another. */
export type DutiesFault =
  | FieldKind
  | 'ambiguous'
  | 'needs-currency'
  | 'needs-unit'
  | 'needs-quantity'
  | 'rival'
  | 'not-with-incoterm'
  | 'nothing-left'
  | 'not-positive';

/** What a person wrote into the form, by field; fields that they left empty are absent. */
export type DutiesValues = Readonly<Partial<Record<DutiesField, string>>>;
/** What is wrong, by field. */
export type DutiesFaults = Readonly<Partial<Record<DutiesField, DutiesFault>>>;

/** The field in which a missing fact is told. */
export const FIELD_OF_FACT: Readonly<Record<MissingFact['fact'], DutiesField>> = {
  'hs-code-or-duty-rate': 'duty',
  'duty-rate': 'duty',
  price: 'price',
  incoterm: 'incoterm',
  'exchange-rate': 'exchangeRate',
  freight: 'freight',
  insurance: 'insurance',
  'pre-carriage': 'preCarriage',
  quantity: 'quantity',
  origin: 'origin',
  'consumption-tax-rate': 'consumptionTaxPerUnit',
  'parafiscal-tax-rate': 'parafiscalTax',
  'vat-rate': 'vat',
};

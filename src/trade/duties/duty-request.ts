import type { Unit } from './units.ts';

/** The eleven rules of Incoterms 2020. */
export const INCOTERMS = [
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
] as const;
/** One of {@link INCOTERMS}. */
export type Incoterm = (typeof INCOTERMS)[number];

/**
 * What the customs value adds to a price, when the price does not hold it: `preCarriage`, all costs until the goods are
 * loaded; `freight` and `insurance` to the place of entry into Morocco; `otherAdditions`, what the law adds whatever the
 * Incoterm (selling commissions, packing, assists, royalties).
 */
export const ADDED_PARTS = ['preCarriage', 'freight', 'insurance', 'otherAdditions'] as const;
/**
 * What is taken off a price that holds it, when the invoice shows it apart: transport after entry, assembly in Morocco,
 * Moroccan duties and taxes, the buying commission.
 */
export const DEDUCTED_PARTS = ['inlandTransport', 'assembly', 'dutiesAndTaxes', 'buyingCommission'] as const;
/** A part of the customs value beside the price. */
export type ValuePart = (typeof ADDED_PARTS)[number] | (typeof DEDUCTED_PARTS)[number];

/** A sum as the person gave it: a decimal such as `1250.50`, in a currency by its ISO 4217 code. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** How much there is of the goods. */
export interface Quantity {
  readonly amount: string;
  readonly unit: Unit;
}

/**
 * A rate: a share of a value in percent (`17.5`), an amount in dirhams per unit, or both, which then are added (`sum`) or of
 * which the greater counts (`greater`, a minimum duty).
 */
export interface Rate {
  readonly percent?: string;
  readonly perUnit?: { readonly amount: string; readonly unit: Unit };
  /** With both, and only then. */
  readonly together?: 'sum' | 'greater';
}

/** A row of the base's tables, and which of its rates when it has several; see `row-readings.ts`. */
export interface NamedRow {
  readonly row: string;
  readonly variant?: string;
}

/** A rate that the person gave. */
export interface GivenRate {
  readonly rate: Rate;
}

/** A measure of trade defence that the person gave. */
export interface GivenMeasure extends GivenRate {
  readonly kind: 'antidumping' | 'safeguard';
}

/** A consumption tax that the person gave; `base` is what its percent is of, in dirhams, else the customs value. */
export interface GivenConsumptionTax extends GivenRate {
  readonly base?: string;
}

/** Any other tax; `everything` is the customs value with all duties and taxes, the VAT too. */
export interface GivenTax extends GivenRate {
  readonly base?: 'customs-value' | 'everything';
}

/**
 * What a trader knows of an import. Everything but the date may be absent: what the base holds on that date is taken from it, and
 * what nobody knows is named as missing. Figures are decimals as text, such as `1250.50`.
 */
export interface DutyRequest {
  /** The day whose rules hold, `YYYY-MM-DD`: that of the customs declaration. */
  readonly asOf: string;
  /** Who imports. Travellers and gifts have rules of their own, which are not here. */
  readonly importer?: 'trader';
  readonly price?: Money;
  readonly incoterm?: Incoterm;
  readonly parts?: Readonly<Partial<Record<ValuePart, Money>>>;
  /** Dirhams for one unit of a currency, by ISO 4217 code. */
  readonly exchangeRates?: Readonly<Record<string, string>>;
  readonly quantities?: readonly Quantity[];
  /** Country of origin, ISO 3166 alpha-2. */
  readonly origin?: string;
  /** Code of the Harmonized System or of the Moroccan tariff, 4 to 10 digits; dots may stand in it. */
  readonly hs?: string;
  readonly duty?: GivenRate | NamedRow;
  /** Percent of the ordinary duty that is left to pay under a preference: 0 for none, 90 for nine tenths. */
  readonly preference?: { readonly share: string } | NamedRow;
  readonly tradeDefence?: readonly (GivenMeasure | NamedRow)[];
  readonly parafiscalTax?: { readonly percent: string };
  readonly consumptionTax?: GivenConsumptionTax | NamedRow;
  readonly otherTaxes?: readonly (GivenTax | NamedRow)[];
  readonly vat?: { readonly percent: string } | NamedRow;
}

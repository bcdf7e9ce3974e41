import type { StatementReference } from '../trade-tables.ts';
import type { Incoterm, Rate, ValuePart } from './duty-request.ts';
import type { Unit } from './units.ts';

/** Duties and taxes in the order in which they are reckoned. `tax-on-everything` comes after the VAT, which does not bear on it. */
export const LINE_IDS = [
  'import-duty',
  'antidumping',
  'safeguard',
  'parafiscal-tax',
  'consumption-tax',
  'other-tax',
  'vat',
  'tax-on-everything',
] as const;
/** One of {@link LINE_IDS}. */
export type LineId = (typeof LINE_IDS)[number];

/** Where a rate comes from: the person, or a row of the base that is to be cited. */
export type RateOrigin =
  { readonly kind: 'given' } | { readonly kind: 'base'; readonly reference: StatementReference };

/** One step of the customs value. `amount` as given, `dirhams` rounded to the centime. */
export interface ValueStep {
  readonly part: 'price' | ValuePart;
  readonly sign: '+' | '-';
  readonly amount: string;
  readonly currency: string;
  /** Dirhams for one unit; absent for dirhams. */
  readonly exchangeRate?: string;
  readonly dirhams: string;
}

/** The base of import duty and parafiscal tax: the sum of its steps. */
export interface CustomsValue {
  readonly amount: string;
  readonly incoterm: Incoterm;
  readonly steps: readonly ValueStep[];
  readonly rules: readonly StatementReference[];
}

/**
 * `percent` of `base`, which is the sum of what `of` names: the customs value and all lines before this one with those ids, or a
 * base that the person gave. Or `quantity` × `perUnit`, in dirhams per `unit`.
 */
export type LineTerm =
  | {
      readonly kind: 'percent';
      readonly base: string;
      readonly of: readonly ('customs-value' | 'given-base' | LineId)[];
      readonly percent: string;
      readonly amount: string;
    }
  | {
      readonly kind: 'per-unit';
      readonly quantity: string;
      readonly unit: Unit;
      readonly perUnit: string;
      readonly amount: string;
    };

/** A duty or tax with its working. `amount` is that of its one term, the sum of its terms, or the greater of them. */
export interface DutyLine {
  readonly id: LineId;
  readonly terms: readonly LineTerm[];
  readonly together?: 'sum' | 'greater';
  readonly amount: string;
  readonly origin: RateOrigin;
  /** For an import duty under a preference: what the terms are `share` percent of. */
  readonly preference?: { readonly share: string; readonly ordinary?: Rate; readonly origin: RateOrigin };
  /** Statements that say how this line is reckoned. */
  readonly rules: readonly StatementReference[];
}

/** Sums of rounded amounts, in dirhams. */
export interface DutyTotals {
  readonly dutiesAndTaxes: string;
  readonly vat: string;
  /** What is left to bear for a business that deducts the VAT. */
  readonly withoutVat: string;
  /** Customs value with duties and taxes: the goods cleared at the place of entry, without costs after it. */
  readonly landedCost: string;
}

/** What one of the everyday duty bands would make of it; amounts only when all but the duty rate is known. */
export interface WhatIfBand {
  readonly percent: string;
  readonly reference: StatementReference;
  readonly shareOfValue?: string;
  readonly importDuty?: string;
  readonly totals?: DutyTotals;
}

/** Facts that an estimate may lack, most needed first. */
export const MISSING_FACTS = [
  'hs-code-or-duty-rate',
  'duty-rate',
  'price',
  'incoterm',
  'exchange-rate',
  'freight',
  'insurance',
  'pre-carriage',
  'quantity',
  'origin',
  'consumption-tax-rate',
  'parafiscal-tax-rate',
  'vat-rate',
] as const;

/** A fact that is needed: of which currency or in which unit, where that matters. */
export interface MissingFact {
  readonly fact: (typeof MISSING_FACTS)[number];
  readonly currency?: string;
  readonly unit?: Unit;
}

/** What a reader has to know about a result, with the statements that say so. */
export interface DutyWarning {
  readonly code: DutyWarningCode;
  readonly references: readonly StatementReference[];
}

/** See `duty-rules.ts` for what each rests on. */
export type DutyWarningCode =
  | 'rounding-is-our-convention'
  | 'read-line-in-adil'
  | 'rates-due-for-review'
  | 'exchange-rate-rule-unconfirmed'
  | 'delivered-price-not-itemised'
  | 'standard-vat-assumed'
  | 'exemption-has-conditions'
  | 'preference-needs-proof-of-origin'
  | 'preference-not-for-origin'
  | 'parafiscal-tax-under-preference-unsettled'
  | 'rate-announced-only'
  | 'rate-unresolved'
  | 'rate-is-a-minimum'
  | 'consumption-tax-base-unconfirmed'
  | 'row-not-in-force'
  | 'measure-unknown'
  | 'measure-not-for-origin'
  | 'rate-depends-on-producer'
  | 'measure-over-quota-only'
  | 'trade-defence-may-apply'
  | 'other-tax-may-apply';

/**
 * Duties and taxes of an import, in dirhams (MAD). Amounts have two decimals; every line is rounded to the centime, half up,
 * and totals add rounded lines. How customs round is not known, so this is our convention. `lines` and `totals` are
 * there when nothing is missing.
 */
export interface DutyEstimate {
  readonly asOf: string;
  readonly currency: 'MAD';
  readonly rounding: { readonly to: '0.01'; readonly mode: 'half-up'; readonly origin: 'our-convention' };
  readonly customsValue?: CustomsValue;
  readonly lines: readonly DutyLine[];
  readonly totals?: DutyTotals;
  /** Duties and taxes in percent of the customs value, two decimals; without a value, when all of them are shares of it. */
  readonly shareOfValue?: string;
  /** The everyday bands, lowest first, when the duty rate is missing. */
  readonly whatIf: readonly WhatIfBand[];
  /** Most needed first: ask for the first. */
  readonly missing: readonly MissingFact[];
  readonly warnings: readonly DutyWarning[];
}

import type { StatementReference } from '../../trade/trade-tables.ts';

/**
 * What a function of `trade/` found for a question: a calculation, which is the answer, or a lookup, which leads it and is
 * followed by what the passages say.
 */
export type Finding = Calculation | Lookup;

/**
 * What was worked out, in the words of the answer's language. Its working is shown as the passage that it rests on: every
 * figure of `lead` stands in `working`.
 */
export interface Calculation {
  readonly kind: 'calculation';
  /** The function, as part of the citation's id. */
  readonly tool:
    | 'duty-estimate'
    | 'time-limit'
    | 'share-of-amount'
    | 'supplement'
    | 'per-unit'
    | 'per-case'
    | 'scale'
    | 'limit'
    | 'taxed-part'
    | 'local-value'
    | 'outward-processing'
    | 'car-value'
    | 'luxury-stamp'
    | 'trade-defence'
    | 'duty-schedule'
    | 'refund-ceiling'
    | 'flat-tax';
  readonly title: string;
  /** The direct answer, one sentence. */
  readonly lead: string;
  /** Steps of the calculation in order, a line each. */
  readonly working: readonly string[];
  /** Rules that it follows, most telling first; told word for word from the base. */
  readonly rules: readonly StatementReference[];
}

/** Statements of the base that a function of `trade/` chose for the question. Nothing is said of them in other words. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly tool:
    | 'regional-office'
    | 'origin-proof'
    | 'hs-heading'
    | 'duty-rate'
    | 'parcel'
    | 'licence'
    | 'document-checklist';
  /** `answer`: the first item is the direct answer. `choice`: one of the items is. `list`: all of them, in their order. */
  readonly form: 'answer' | 'choice' | 'list';
  /** What answers in general, told before the items where it holds on the day. */
  readonly lead?: StatementReference;
  /** At least one; told whatever their dates, which the function has looked at. */
  readonly items: readonly LookupItem[];
  /** What to know with them, most telling first; told where they hold on the day. */
  readonly rules: readonly StatementReference[];
}

/** One of the things that were looked up. */
export interface LookupItem {
  readonly statement: StatementReference;
  /** What is known of it beside: its cost, how long it takes. */
  readonly details: readonly StatementReference[];
}

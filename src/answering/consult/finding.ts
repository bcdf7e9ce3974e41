import type { StatementReference } from '../../trade/trade-tables.ts';

/**
 * What a function of `trade/` worked out for a question, in the words of the answer's language. It is told before the
 * passages, and its working is shown as the passage that it rests on: every figure of `lead` stands in `working`.
 */
export interface Finding {
  /** The function, as part of the citation's id. */
  readonly tool:
    'duty-estimate' | 'time-limit' | 'share-of-amount' | 'per-unit' | 'scale' | 'limit' | 'car-value';
  readonly title: string;
  /** The direct answer, one sentence. */
  readonly lead: string;
  /** Steps of the calculation in order, a line each. */
  readonly working: readonly string[];
  /** Rules that it follows, most telling first; told word for word from the base. */
  readonly rules: readonly StatementReference[];
}

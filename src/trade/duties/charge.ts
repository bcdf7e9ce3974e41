import type { StatementReference } from '../trade-tables.ts';
import type { DutyLine, LineId, RateOrigin } from './duty-estimate.ts';
import type { Rate } from './duty-request.ts';

/** A rate, and who says so. */
export interface SourcedRate {
  readonly rate: Rate;
  readonly origin: RateOrigin;
}

/** A duty or tax that is going to be reckoned: its rate and what a percent of it is of. */
export interface Charge extends SourcedRate {
  readonly id: LineId;
  /** The customs value, that with all lines before, or a base in dirhams that the person gave. */
  readonly base: 'customs-value' | 'lines-before' | { readonly given: string };
  readonly preference?: DutyLine['preference'];
  readonly rules: readonly StatementReference[];
}

/** A rate that the person gave. */
export const GIVEN: RateOrigin = { kind: 'given' };

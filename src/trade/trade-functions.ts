import type { DutyEstimate } from './duties/duty-estimate.ts';
import type { DutyRequest } from './duties/duty-request.ts';
import { estimateDuties } from './duties/estimate-duties.ts';
import {
  repatriationDeadline,
  timeLimitOf,
  type MissingTimeLimit,
  type SaleKind,
  type TimeLimit,
} from './time-limit.ts';
import type { StatementReference, TradeTables } from './trade-tables.ts';

/** What the base can work out, over one reading of its tables; the same for answers, HTTP and pages. */
export interface TradeFunctions {
  readonly tables: TradeTables;
  /** See `duties/estimate-duties.ts`. Throws `request-invalid`. */
  readonly estimateDuties: (request: DutyRequest) => DutyEstimate;
  /** See `time-limit.ts`. */
  readonly timeLimitOf: (statement: StatementReference, start: string) => TimeLimit | undefined;
  /** See `time-limit.ts`. */
  readonly repatriationDeadline: (sale: {
    readonly kind: SaleKind;
    readonly from: string;
  }) => TimeLimit | MissingTimeLimit;
}

/** Binds the functions of trade to the tables. */
export function createTradeFunctions(tables: TradeTables): TradeFunctions {
  return {
    tables,
    estimateDuties: (request) => estimateDuties(request, tables),
    timeLimitOf: (statement, start) => timeLimitOf(statement, start, tables),
    repatriationDeadline: (sale) => repatriationDeadline(sale, tables),
  };
}

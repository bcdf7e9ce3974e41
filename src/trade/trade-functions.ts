import type { DutyEstimate } from './duties/duty-estimate.ts';
import type { DutyRequest } from './duties/duty-request.ts';
import { estimateDuties } from './duties/estimate-duties.ts';
import type { TradeTables } from './trade-tables.ts';

/** What the base can work out, over one reading of its tables; the same for answers, HTTP and pages. */
export interface TradeFunctions {
  /** See `duties/estimate-duties.ts`. Throws `request-invalid`. */
  readonly estimateDuties: (request: DutyRequest) => DutyEstimate;
}

/** Binds the functions of trade to the tables. */
export function createTradeFunctions(tables: TradeTables): TradeFunctions {
  return { estimateDuties: (request) => estimateDuties(request, tables) };
}

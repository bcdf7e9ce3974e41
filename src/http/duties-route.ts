import type { RequestHandler } from 'express';
import type { Clock } from '../common/clock.ts';
import type { TradeFunctions } from '../trade/trade-functions.ts';
import { dutiesQuery, toDutyRequest } from './duties-query.ts';
import { parseRequest } from './parse-body.ts';

/** `GET /api/duties/estimate?price=…&incoterm=…`: duties and taxes of an import with the working; today's rules without `asOf`. */
export function dutiesRoute(
  estimateDuties: TradeFunctions['estimateDuties'],
  clock: Pick<Clock, 'today'>,
): RequestHandler {
  return (request, response) => {
    const query = parseRequest(dutiesQuery, request.query);
    response.json(estimateDuties(toDutyRequest(query, clock.today())));
  };
}

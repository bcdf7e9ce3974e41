import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { LibraryBase } from '../../library/library-base.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import { officesPage } from '../../library/offices/offices-page.ts';
import { MAX_QUESTION_CHARS } from '../limits.ts';
import { MAX_PLACE_CHARS } from '../offices-route.ts';
import { parseRequest } from '../parse-body.ts';
import { optionalText } from './optional-text.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** What the page of regional offices is made from. */
export interface OfficesPageDependencies extends PageDependencies {
  readonly base: Pick<LibraryBase, 'sources'>;
  readonly trade: Pick<TradeFunctions, 'tables'>;
}

const querySchema = z.object({ place: optionalText(MAX_PLACE_CHARS), q: optionalText(MAX_QUESTION_CHARS) });

/** `GET /:language/offices?place=…&q=…`: the regional office of a place; `q` is a question to hand over to it. */
export function officesPageRoute(dependencies: OfficesPageDependencies): RequestHandler {
  const { base, trade } = dependencies;
  return pageRoute(dependencies, (request, context) =>
    officesPage(parseRequest(querySchema, request.query), trade.tables, base.sources, context),
  );
}

import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { LibraryBase } from '../../library/library-base.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import { agreementsPage } from '../../library/agreements/agreements-page.ts';
import { MAX_PLACE_CHARS } from '../offices-route.ts';
import { parseRequest } from '../parse-body.ts';
import { optionalText } from './optional-text.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** What the page of agreements is made from. */
export interface AgreementsPageDependencies extends PageDependencies {
  readonly base: Pick<LibraryBase, 'document' | 'sources'>;
  readonly trade: Pick<TradeFunctions, 'tables'>;
}

const querySchema = z.object({ country: optionalText(MAX_PLACE_CHARS) });

/** `GET /:language/agreements?country=…`: the agreements, or those to look at for a country. */
export function agreementsPageRoute(dependencies: AgreementsPageDependencies): RequestHandler {
  const { base, trade } = dependencies;
  return pageRoute(dependencies, (request, context) =>
    agreementsPage(parseRequest(querySchema, request.query).country, trade.tables, base, context),
  );
}

import type { RequestHandler } from 'express';
import { z } from 'zod';
import { agreementsPage } from '../../library/agreements/agreements-page.ts';
import { MAX_PLACE_CHARS } from '../offices-route.ts';
import { parseRequest } from '../parse-body.ts';
import type { LibraryDependencies } from './mount-library.ts';
import { optionalText } from './optional-text.ts';
import { pageRoute } from './page-route.ts';

const querySchema = z.object({ country: optionalText(MAX_PLACE_CHARS) });

/** `GET /:language/agreements?country=…`: the agreements, or those to look at for a country. */
export function agreementsPageRoute(
  dependencies: Pick<LibraryDependencies, 'base' | 'trade' | 'clock' | 'publicUrl'>,
): RequestHandler {
  const { base, trade } = dependencies;
  return pageRoute(dependencies, (request, context) =>
    agreementsPage(parseRequest(querySchema, request.query).country, trade.tables, base, context),
  );
}

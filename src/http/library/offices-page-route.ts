import type { RequestHandler } from 'express';
import { z } from 'zod';
import { officesPage } from '../../library/offices/offices-page.ts';
import { MAX_QUESTION_CHARS } from '../limits.ts';
import { MAX_PLACE_CHARS } from '../offices-route.ts';
import { parseRequest } from '../parse-body.ts';
import type { LibraryDependencies } from './mount-library.ts';
import { optionalText } from './optional-text.ts';
import { pageRoute } from './page-route.ts';

const querySchema = z.object({ place: optionalText(MAX_PLACE_CHARS), q: optionalText(MAX_QUESTION_CHARS) });

/** `GET /:language/offices?place=…&q=…`: the regional office of a place; `q` is a question to hand over to it. */
export function officesPageRoute(
  dependencies: Pick<LibraryDependencies, 'base' | 'trade' | 'clock' | 'publicUrl'>,
): RequestHandler {
  const { base, trade } = dependencies;
  return pageRoute(dependencies, (request, context) =>
    officesPage(parseRequest(querySchema, request.query), trade.tables, base.sources, context),
  );
}

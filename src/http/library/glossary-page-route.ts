import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Glossary } from '../../text/glossary.ts';
import { glossaryPage } from '../../library/glossary/glossary-page.ts';
import { parseRequest } from '../parse-body.ts';
import { blankToUndefined, optionalText } from './optional-text.ts';
import { pageRoute, type PageDependencies } from './page-route.ts';

/** What the glossary is made from. */
export interface GlossaryPageDependencies extends PageDependencies {
  readonly glossary: Glossary;
}

/** Longest text that a term is found by, UTF-16 units. */
const MAX_TERM_CHARS = 200;

const querySchema = z.object({
  letter: z.preprocess(
    blankToUndefined,
    z
      .string()
      .toUpperCase()
      .regex(/^(?:\p{L}|0)$/u, 'expected one letter, or 0 for figures')
      .optional(),
  ),
  q: optionalText(MAX_TERM_CHARS),
});

/** `GET /:language/glossary?letter=…&q=…`: the terms of trade by letter, or those that a text is found in. */
export function glossaryPageRoute(dependencies: GlossaryPageDependencies): RequestHandler {
  const { glossary } = dependencies;
  return pageRoute(dependencies, (request, context) =>
    glossaryPage(parseRequest(querySchema, request.query), glossary, context),
  );
}

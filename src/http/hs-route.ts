import type { RequestHandler } from 'express';
import { z } from 'zod';
import { LANGUAGES } from '../source/language.ts';
import type { FindHeadings } from '../trade/hs-finder/find-headings.ts';
import { questionText } from './chat-route.ts';
import { MAX_SEARCH_RESULTS } from './limits.ts';
import { parseRequest } from './parse-body.ts';

const headingsSchema = z.strictObject({
  q: questionText,
  k: z.coerce.number().int().min(2).max(MAX_SEARCH_RESULTS).default(5),
  language: z.enum(LANGUAGES).optional(),
});

/** `GET /api/hs?q=…`: headings of the Harmonized System that goods may fall under, never a code to declare. */
export function hsRoute(findHeadings: FindHeadings): RequestHandler {
  return (request, response) => {
    const { q: words, k, language } = parseRequest(headingsSchema, request.query);
    response.json({
      query: words,
      ...findHeadings({ words, k, ...(language === undefined ? {} : { language }) }),
    });
  };
}

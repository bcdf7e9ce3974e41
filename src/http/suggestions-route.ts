import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Clock } from '../common/clock.ts';
import type { SuggestQuestions } from '../answering/suggest-questions.ts';
import { LANGUAGES } from '../source/language.ts';
import { AUDIENCES } from '../source/sheet.ts';
import { documentIdParameter } from './document-id-parameter.ts';
import { parseRequest } from './parse-body.ts';

const DEFAULT_COUNT = 4;
const MOST = 8;

const suggestionsSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  page: documentIdParameter.optional(),
  audience: z.enum(AUDIENCES).optional(),
  k: z.coerce
    .number('expected a whole number')
    .int('expected a whole number')
    .min(1)
    .max(MOST)
    .default(DEFAULT_COUNT),
});

/** The same all day, but a new snapshot or midnight changes them. */
const KEPT_FOR = 'public, max-age=600';

/**
 * `GET /api/suggestions?language=…&page=…&audience=…&k=…`: questions to begin with, of the page when the base has it, else one for
 * each theme. `{ "questions": string[] }`, at most k, none when the base knows none in the language.
 */
export function suggestionsRoute(suggest: SuggestQuestions, clock: Pick<Clock, 'today'>): RequestHandler {
  return async (request, response) => {
    const { language, page, audience, k } = parseRequest(suggestionsSchema, request.query);
    const questions = await suggest({
      language,
      k,
      day: clock.today(),
      ...(page === undefined ? {} : { page }),
      ...(audience === undefined ? {} : { audience }),
    });
    response.setHeader('cache-control', KEPT_FOR);
    response.json({ questions });
  };
}

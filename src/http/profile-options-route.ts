import type { RequestHandler } from 'express';
import { z } from 'zod';
import { LANGUAGES } from '../source/language.ts';
import { profileOptions } from '../trade/profile/profile-options.ts';
import type { TradeTables } from '../trade/trade-tables.ts';
import { parseRequest } from './parse-body.ts';

const optionsSchema = z.strictObject({ language: z.enum(LANGUAGES).default('fr') });

/** The tables change with a new snapshot only, and a card asks each time it is opened. */
const KEPT_FOR = 'public, max-age=3600';

/**
 * `GET /api/profile-options?language=…`: what `sector`, `region` and `market` of a profile may be, each a list of ids with
 * their names in the language (`fr` without one), in the order of the names.
 */
export function profileOptionsRoute(tables: TradeTables): RequestHandler {
  return (request, response) => {
    const { language } = parseRequest(optionsSchema, request.query);
    response.setHeader('cache-control', KEPT_FOR);
    response.json({ language, ...profileOptions(language, tables) });
  };
}

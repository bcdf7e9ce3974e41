import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Clock } from '../common/clock.ts';
import { isoDate } from '../source/field-schemas.ts';
import { regionalOffice, type RegionalOffice } from '../trade/regional-office.ts';
import { rowOf } from '../trade/row-cells.ts';
import type { TradeTables } from '../trade/trade-tables.ts';
import { parseRequest } from './parse-body.ts';

/** Longest name of a place, UTF-16 units. */
export const MAX_PLACE_CHARS = 200;

const officesSchema = z.strictObject({
  place: z
    .string()
    .max(MAX_PLACE_CHARS, `expected at most ${MAX_PLACE_CHARS} characters`)
    .refine((text) => text.trim() !== '', 'expected a town, province or region, received no text'),
  asOf: isoDate.optional(),
});

/**
 * `GET /api/offices?place=…`: the regional office of a place, with the names of its region, capital and provinces in each
 * language; `candidates` when places of several regions are named. Without `asOf`: today.
 */
export function officesRoute(tables: TradeTables, clock: Clock): RequestHandler {
  return (request, response) => {
    const { place, asOf = clock.today() } = parseRequest(officesSchema, request.query);
    const { office, candidates, ...rest } = regionalOffice({ place, asOf }, tables);
    response.json({
      place,
      ...(office === undefined ? {} : { office: named(office, tables) }),
      candidates: candidates.map((each) => named(each, tables)),
      ...rest,
    });
  };
}

function named(office: RegionalOffice, tables: TradeTables): object {
  const cells = rowOf(tables, 'regions', office.region)?.cells;
  return { ...office, name: cells?.['name'], capital: cells?.['capital'], provinces: cells?.['provinces'] };
}

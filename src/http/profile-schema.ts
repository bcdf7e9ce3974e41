import { z } from 'zod';
import { PROFILE_ROLES, PROFILE_TABLES } from '../trade/profile/trader-profile.ts';
import type { TradeTables } from '../trade/trade-tables.ts';

/** Longest id of a row that is taken, UTF-16 units; an unknown one is named in the refusal. */
const MAX_ID_CHARS = 64;

/** What may stand in a part of a profile, in words. */
const WANTED = {
  sector: 'the id of a product family',
  region: 'the id of a region',
  market: 'the id of a country or bloc',
} as const satisfies Record<keyof typeof PROFILE_TABLES, string>;

/** The profile of a chat request: a role, and ids of rows of the tables; every part may be left out, no other may be sent. */
export function profileSchema(tables: TradeTables) {
  return z.strictObject({
    role: z.enum(PROFILE_ROLES).exactOptional(),
    sector: rowId('sector', tables).exactOptional(),
    region: rowId('region', tables).exactOptional(),
    market: rowId('market', tables).exactOptional(),
  });
}

function rowId(part: keyof typeof PROFILE_TABLES, tables: TradeTables): z.ZodString {
  const known = new Set(tables.get(PROFILE_TABLES[part])?.rows.map(({ id }) => id));
  const expected = `expected ${WANTED[part]} of GET /api/profile-options`;
  return z
    .string()
    .max(MAX_ID_CHARS, `${expected}, received more than ${MAX_ID_CHARS} characters`)
    .refine((id) => id.length > MAX_ID_CHARS || known.has(id), {
      error: ({ input }) => `${expected}, received ${JSON.stringify(input)}`,
    });
}

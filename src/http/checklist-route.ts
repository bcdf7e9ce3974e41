import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Clock } from '../common/clock.ts';
import { isoDate, kebabId } from '../source/field-schemas.ts';
import {
  documentChecklist,
  REGIMES,
  TRANSPORTS,
  type ChecklistDocument,
  type ChecklistQuestion,
} from '../trade/document-checklist.ts';
import { rowOf } from '../trade/row-cells.ts';
import type { TradeTables } from '../trade/trade-tables.ts';
import { parseRequest } from './parse-body.ts';

/** Longest name of goods or of a country, UTF-16 units. */
export const MAX_NAME_CHARS = 200;

const name = z
  .string()
  .max(MAX_NAME_CHARS, `expected at most ${MAX_NAME_CHARS} characters`)
  .refine((text) => text.trim() !== '', 'expected a name, received no text');

const checklistSchema = z.strictObject({
  direction: z.enum(['import', 'export']),
  product: name.optional(),
  productFamily: kebabId.optional(),
  country: name.optional(),
  regime: z.enum(REGIMES).optional(),
  transport: z.enum(TRANSPORTS).optional(),
  isPaid: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  asOf: isoDate.optional(),
});

/**
 * `GET /api/documents/checklist?direction=…`: the documents of an operation in the order of a trader's steps, each with its
 * names, what it depends on and the statements it rests on. Without `asOf`: today.
 */
export function checklistRoute(tables: TradeTables, clock: Clock): RequestHandler {
  return (request, response) => {
    const { asOf = clock.today(), ...told } = parseRequest(checklistSchema, request.query);
    const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    // The schema decided the fields; dropping the absent ones is all that was done to them.
    const checklist = documentChecklist({ ...given, asOf } as ChecklistQuestion, tables);
    response.json({
      ...checklist,
      documents: checklist.documents.map((document) => named(document, tables)),
      depending: checklist.depending.map(({ document, on }) => ({ document: named(document, tables), on })),
    });
  };
}

function named(document: ChecklistDocument, tables: TradeTables): object {
  const cells = rowOf(tables, 'trade-documents', document.id)?.cells;
  return { ...document, name: cells?.['name'], when: cells?.['when'] };
}

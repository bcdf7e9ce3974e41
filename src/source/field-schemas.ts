import { z } from 'zod';
import { AUDIENCES, THEMES } from './sheet.ts';
import type { Validity } from './validity.ts';

/** Schemas of fields that sheets, documents and sources share. Messages say what is expected. */

/** `YYYY-MM-DD` that exists in the calendar. */
export const isoDate = z.string().refine(isCalendarDate, 'expected a date YYYY-MM-DD that exists');

/** The date of a text: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `undated`. */
export const textDate = z
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string())
  .refine(
    (value) => value === 'undated' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || isCalendarDate(value),
    'expected YYYY, YYYY-MM, YYYY-MM-DD or undated',
  );

/** Id of a sheet, document, section or source. */
export const kebabId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected kebab-case letters, digits and hyphens');

/** One of {@link THEMES}. */
export const theme = z.enum(THEMES);

/** At least one of {@link AUDIENCES}. */
export const audience = z.array(z.enum(AUDIENCES)).min(1, 'expected at least one audience');

/** Front-matter and manifest fields that make up a {@link Validity}. */
export const validityFields = {
  validFrom: isoDate.optional(),
  validUntil: isoDate.optional(),
  supersededBy: kebabId.optional(),
};

/** Puts {@link validityFields} together. */
export function toValidity(fields: {
  validFrom?: string | undefined;
  validUntil?: string | undefined;
  supersededBy?: string | undefined;
}): Validity {
  return {
    ...(fields.validFrom === undefined ? {} : { from: fields.validFrom }),
    ...(fields.validUntil === undefined ? {} : { until: fields.validUntil }),
    ...(fields.supersededBy === undefined ? {} : { supersededBy: fields.supersededBy }),
  };
}

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

import { z } from 'zod';

/** A field of a form that may be left empty: trimmed, at most so many UTF-16 units; only spaces are undefined. */
export function optionalText(maxChars: number) {
  return z.preprocess(
    blankToUndefined,
    z.string().trim().max(maxChars, `expected at most ${maxChars} characters`).optional(),
  );
}

/** A field that is not filled in, as forms send it, counts as not sent. */
export function blankToUndefined(value: unknown): unknown {
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

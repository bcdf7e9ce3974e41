import type { z } from 'zod';
import { TijariaError } from '../common/errors.ts';

/** Checks a body or query against its schema, or throws `request-invalid` naming every field that does not fit. */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw new TijariaError('request-invalid', `reading the request: ${problems.join('; ')}`);
}

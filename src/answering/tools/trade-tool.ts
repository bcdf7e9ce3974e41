import { z } from 'zod';
import type { ToolContext, ToolFinding } from './answer-tools.ts';

/** A function of `trade/` as a tool: which arguments it takes and how its result is told. */
export interface TradeTool<Schema extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** For the model. */
  readonly description: string;
  readonly schema: Schema;
  /** Throws `request-invalid` on arguments that the function refuses. */
  find(given: z.output<Schema>, context: ToolContext): ToolFinding;
}

/** Makes a tool, its arguments typed by its schema. */
export function tradeTool<Schema extends z.ZodObject>(definition: TradeTool<Schema>): TradeTool {
  // The schema that checks the arguments is the one that types them.
  return definition;
}

/** Longest name of goods, a place or a country, UTF-16 units. */
const MAX_NAME_CHARS = 200;

/** Everyday words, in any language. Models write numbers for codes: taken as text. */
export const words = z.coerce.string().trim().min(1, 'expected words, received none').max(MAX_NAME_CHARS);

/** A decimal number as text or as a number; grouping is not taken. */
export const decimal = z.coerce
  .string()
  .trim()
  .regex(/^\d{1,15}(?:\.\d{1,6})?$/, 'expected a decimal number such as 1250.50');

/** An ISO 4217 code. */
export const currencyCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR');

/** Which way the goods go. */
export const direction = z.enum(['import', 'export']);

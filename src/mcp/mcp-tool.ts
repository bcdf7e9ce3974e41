import { z } from 'zod';
import { LANGUAGES } from '../source/language.ts';

/** What a call may wait for and where the library stands: the same for every tool. */
export interface McpCall {
  /** `https://tijaria.example`, without a slash at the end. */
  readonly origin: string;
  /** Aborted when the client leaves. */
  readonly signal: AbortSignal;
}

/** What a tool found: as fields for programs, and as text for models that read nothing else. */
export interface McpAnswer {
  readonly structured: Record<string, unknown>;
  readonly text: string;
}

/** One ability of the house as a tool of the Model Context Protocol. All of them only read. */
export interface McpTool<Input extends z.ZodObject = z.ZodObject> {
  /** As the client calls it: `search_base`. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For the model: what it gives, and when to call it. */
  readonly description: string;
  readonly input: Input;
  /** The shape of `structured`. */
  readonly output: z.ZodObject;
  /** Throws `request-invalid` or `not-found` with what to do, which the client is told. */
  run(given: z.output<Input>, call: McpCall): Promise<McpAnswer>;
}

/** Makes a tool, its arguments typed by its schema. */
export function mcpTool<Input extends z.ZodObject>(definition: McpTool<Input>): McpTool {
  // The schema that checks the arguments is the one that types them.
  return definition;
}

/** The day that rules must hold for, on every tool. */
export const date = z.iso
  .date('expected a date YYYY-MM-DD that exists')
  .optional()
  .describe('The day that the rules must hold for, YYYY-MM-DD; today in Morocco without it');

/** The language of what is told. */
export const language = z
  .enum(LANGUAGES)
  .default('fr')
  .describe('Language of the result: fr (the reference), ar or en');

import { z } from 'zod';
import type { McpTool } from './mcp-tool.ts';

/** All tools read what the service holds, change nothing, and give the same for the same call. */
const ANNOTATIONS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** A JSON Schema of an object, as the protocol wants those of tools. */
interface ObjectSchema {
  readonly [key: string]: unknown;
  readonly type: 'object';
}

/** A tool as clients are told of it. */
export function toolOffer({ name, title, description, input, output }: McpTool) {
  return {
    name,
    title,
    description,
    inputSchema: objectSchema(input, 'input'),
    outputSchema: objectSchema(output, 'output'),
    annotations: { title, ...ANNOTATIONS },
  };
}

function objectSchema(schema: z.ZodObject, io: 'input' | 'output'): ObjectSchema {
  return { ...z.toJSONSchema(schema, { io, target: 'draft-7', unrepresentable: 'any' }), type: 'object' };
}

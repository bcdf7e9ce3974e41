import { errorMessage, TijariaError } from '../common/errors.ts';
import type { McpCall, McpTool } from './mcp-tool.ts';

/** The result of a call as the protocol has it. */
export type ToolResult = {
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: true;
};

/**
 * Calls a tool by name. Whatever is wrong with the call is a result with `isError` that says what was expected, so that the
 * model can mend it; a fault of the program goes to `onFailure` and is told without its text.
 */
export async function callTool(
  {
    name,
    arguments: given = {},
  }: { readonly name: string; readonly arguments?: Record<string, unknown> | undefined },
  tools: ReadonlyMap<string, McpTool>,
  call: McpCall,
  onFailure: (error: unknown) => void,
): Promise<ToolResult> {
  const tool = tools.get(name);
  if (tool === undefined) return refusal(`calling a tool: expected one of ${[...tools.keys()].join(', ')}`);
  const checked = tool.input.safeParse(withoutNulls(given));
  if (!checked.success) {
    const problems = checked.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'all'}: ${message}`,
    );
    return refusal(`reading the arguments of ${name}: ${problems.join('; ')}`);
  }
  try {
    const { structured, text } = await tool.run(checked.data, call);
    return { content: [{ type: 'text', text }], structuredContent: structured };
  } catch (error) {
    if (error instanceof TijariaError && (error.code === 'request-invalid' || error.code === 'not-found'))
      return refusal(errorMessage(error));
    if (!call.signal.aborted) onFailure(error);
    return refusal(`running ${name}: expected a result, received none; try again later`);
  }
}

/** Models write null for what they do not know. */
function withoutNulls(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

function refusal(text: string): ToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

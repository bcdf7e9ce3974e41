import type { OpenAI } from 'openai';
import type { AskOptions, ChatMessage } from './chat-model.ts';

/** What of the settings goes into each request. */
interface RequestSettings {
  readonly baseUrl: string;
  readonly model: string;
  /** Tokens. */
  readonly maxOutputTokens: number;
  readonly temperature?: number | undefined;
}

/** The body of a streamed chat completion. Tools and format are left out when there are none. */
export function chatRequest(
  { baseUrl, model, maxOutputTokens, temperature }: RequestSettings,
  messages: readonly ChatMessage[],
  { tools = [], areToolsClosed = false, format }: AskOptions,
): OpenAI.ChatCompletionCreateParamsStreaming {
  // OpenAI's newer models refuse the old name of the limit; most other servers know only the old one.
  const official = /(^|\.)openai\.(azure\.)?com$/.test(new URL(baseUrl).hostname);
  return {
    model,
    messages: messages.map(toMessage),
    stream: true,
    [official ? 'max_completion_tokens' : 'max_tokens']: maxOutputTokens,
    ...(temperature !== undefined && { temperature }),
    ...(tools.length > 0 && {
      tools: tools.map(({ name, description, parameters }) => ({
        type: 'function' as const,
        function: { name, description, parameters: { ...parameters } },
      })),
      ...(areToolsClosed && { tool_choice: 'none' as const }),
    }),
    ...(format !== undefined && {
      response_format: {
        type: 'json_schema' as const,
        json_schema: { name: format.name, strict: true, schema: { ...format.schema } },
      },
    }),
  };
}

function toMessage(message: ChatMessage): OpenAI.ChatCompletionMessageParam {
  if (message.role === 'tool')
    return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
  if (message.role !== 'assistant' || message.toolCalls === undefined || message.toolCalls.length === 0)
    return { role: message.role, content: message.content };
  return {
    role: 'assistant',
    content: message.content === '' ? null : message.content,
    tool_calls: message.toolCalls.map(({ id, name, arguments: text }) => ({
      id,
      type: 'function',
      function: { name, arguments: text },
    })),
  };
}

/** A call of a tool as a model wrote it. `arguments` is its JSON text, unchecked: it may be anything. */
export interface ToolCall {
  /** What the result is given back under; unique in one answer of the model. */
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** One message of the exchange with a model. A `tool` message answers the call with its id, right after the turn that made it. */
export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly toolCalls?: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly content: string; readonly toolCallId: string };

/** A JSON Schema (an object at its root), as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A tool as it is shown to a model. */
export interface ToolOffer {
  /** Letters, digits and underscores. */
  readonly name: string;
  /** When to call it and what it gives, for the model. */
  readonly description: string;
  readonly parameters: JsonSchema;
}

/** What a model is asked beside its messages. */
export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Tools that it may call; none or empty: it can only write. */
  readonly tools?: readonly ToolOffer[];
  /** True when the tools are shown, because earlier turns used them, but may not be called any more. */
  readonly areToolsClosed?: boolean;
  /** The shape that the text must have: one JSON value. Endpoints keep to it as well as they can: parse strictly. */
  readonly format?: { readonly name: string; readonly schema: JsonSchema };
  /** Told which model writes, before its first piece, where several stand in for each other. */
  readonly onModel?: (id: string) => void;
}

/** A piece of what a model streams: text, or a whole call of a tool. */
export type ModelPiece = string | ToolCall;

/**
 * A language model that writes text as a stream, and calls tools when some are offered.
 *
 * `stream` yields non-empty pieces of text in order, then the calls in their order, each whole, and returns when the
 * model has finished by itself. A model that stops for any other reason (length limit, connection cut) throws
 * `model-interrupted` and yields no call, so that half an answer is never taken for a whole one. Without tools it yields
 * text only. Throws `TijariaError` `model-unauthorized`, `model-rate-limited` (with `retryAfterMs` when told),
 * `model-unavailable`, `model-timeout` (no byte within the configured time, at the start or in between) or
 * `model-interrupted`. Aborting `signal`, or leaving the loop early, ends the upstream request at once.
 */
export interface ChatModel {
  /** Model name as the endpoint knows it. */
  readonly id: string;
  stream(messages: readonly ChatMessage[], options?: AskOptions): AsyncIterable<ModelPiece>;
}

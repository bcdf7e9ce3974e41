/** One message of the exchange with a model. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/**
 * A language model that writes text as a stream.
 *
 * `stream` yields non-empty pieces of text in order and returns when the model has finished by itself. A model
 * that stops for any other reason (length limit, connection cut) throws `model-interrupted`, so that half an
 * answer is never taken for a whole one. Throws `TijariaError` `model-unauthorized`, `model-rate-limited` (with
 * `retryAfterMs` when told), `model-unavailable`, `model-timeout` (no byte within the configured time, at the
 * start or in between) or `model-interrupted`. Aborting `signal`, or leaving the loop early, ends the upstream
 * request at once.
 */
export interface ChatModel {
  /** Model name as the endpoint knows it. */
  readonly id: string;
  stream(messages: readonly ChatMessage[], options?: { signal?: AbortSignal }): AsyncIterable<string>;
}

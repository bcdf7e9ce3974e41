import type { OpenAI } from 'openai';
import { ReadableStream } from 'node:stream/web';
import { watchIdle, type abortableSleep, type IdleWatch } from '../common/abort.ts';
import { systemClock, type Clock } from '../common/clock.ts';
import { TijariaError, type ErrorCode } from '../common/errors.ts';
import { clientOptions, requireSendableKey, type OpenAiEndpoint } from '../common/openai-endpoint.ts';
import {
  describeRemoteFailure,
  isTransient,
  readRemoteFailure,
  type RemoteFailure,
} from '../common/remote-failure.ts';
import { retry } from '../common/retry.ts';
import type { ChatMessage, ChatModel } from './chat-model.ts';

/** Where and how to ask a chat model; times in milliseconds. */
export interface OpenAiChatModelOptions extends OpenAiEndpoint {
  readonly model: string;
  /** Longest wait for the first byte of the answer, per attempt. */
  readonly firstByteTimeoutMs: number;
  /** Longest silence between two bytes. Time that the reader of the stream takes does not count. */
  readonly idleTimeoutMs: number;
  /** Tokens; an answer that reaches the limit ends in `model-interrupted`. */
  readonly maxOutputTokens: number;
  /** 0 to 2, higher is more varied; left out of the request when undefined (some models accept none). */
  readonly temperature?: number | undefined;
  readonly clock?: Clock;
  readonly sleep?: typeof abortableSleep;
}

/** The first try and two more: a third seldom helps, and a person is waiting. */
const ATTEMPTS = 3;
const BASE_DELAY_MS = 300;
/** Longest pause between two tries; an endpoint that asks for more has refused as far as the reader can tell. */
const MAX_DELAY_MS = 5_000;
/** How long a finished answer may take to close its connection, so that the next question can reuse it. */
const CLOSING_MS = 1_000;

/** What is read of one event. Looser than the SDK's type, because endpoints are. */
interface Chunk {
  readonly choices?: readonly { delta?: { content?: unknown } | null; finish_reason?: unknown }[] | null;
}

/** The two abilities of the SDK that are used here. */
interface Client {
  ask(request: OpenAI.ChatCompletionCreateParamsStreaming, signal: AbortSignal): Promise<Response>;
  readChunks(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Chunk>;
}

/**
 * A chat model behind the OpenAI protocol (OpenAI itself, vLLM, Ollama, Mistral and others).
 *
 * Nothing is sent before the first piece is asked for. A refused request is tried again at most twice, for 429 and
 * 5xx only, and never once the endpoint has accepted it: from then on every failure but silence is
 * `model-interrupted`. Only the finish reason `stop` counts as finished. Errors name the endpoint's host, status
 * and error code, never its text and never the key, and carry no cause for the same reason.
 *
 * @throws TijariaError `config-invalid` for a key that cannot be sent in a header.
 */
export function createOpenAiChatModel(options: OpenAiChatModelOptions): ChatModel {
  requireSendableKey(options, 'preparing the chat model');
  let client: Promise<Client> | undefined;
  const load = (): Promise<Client> => (client ??= loadClient(options));
  return {
    id: options.model,
    stream: (messages, { signal } = {}) => streamAnswer(options, load, messages, signal),
  };
}

async function* streamAnswer(
  options: OpenAiChatModelOptions,
  load: () => Promise<Client>,
  messages: readonly ChatMessage[],
  signal: AbortSignal | undefined,
): AsyncGenerator<string, void, undefined> {
  signal?.throwIfAborted();
  const client = await load();
  const { response, watch } = await open(options, client, messages, signal);
  let finishReason: string | undefined;
  try {
    const silenceMs = (): number =>
      finishReason === undefined ? options.idleTimeoutMs : Math.min(options.idleTimeoutMs, CLOSING_MS);
    for await (const chunk of client.readChunks(watchedBytes(response, watch, silenceMs))) {
      signal?.throwIfAborted();
      const { text, finished } = readChunk(chunk);
      finishReason = finished ?? finishReason;
      if (text !== '') yield text;
    }
  } catch {
    // Watch, signal and finish reason tell what happened; the error itself may quote the stream.
  } finally {
    watch.stop();
  }
  signal?.throwIfAborted();
  if (finishReason === 'stop') return;
  throw watch.timedOut
    ? silent(options, watch)
    : failed('model-interrupted', options, 'a finished answer', ...interruption(finishReason));
}

/** Sends the request until it is accepted or not worth sending again; the watch is running when it returns. */
async function open(
  options: OpenAiChatModelOptions,
  client: Client,
  messages: readonly ChatMessage[],
  signal: AbortSignal | undefined,
): Promise<{ response: Response; watch: IdleWatch }> {
  const read = (error: unknown) =>
    readRemoteFailure(error, (options.clock ?? systemClock).now(), options.apiKey);
  const attempt = async () => {
    const watch = watchIdle(options.firstByteTimeoutMs, signal);
    try {
      return { response: await client.ask(requestFor(options, messages), watch.signal), watch };
    } catch (error) {
      watch.stop();
      throw watch.timedOut ? silent(options, watch) : error;
    }
  };
  try {
    return await retry(attempt, {
      attempts: ATTEMPTS,
      baseDelayMs: BASE_DELAY_MS,
      maxDelayMs: MAX_DELAY_MS,
      isRetryable: (error) => read(error).status !== undefined && isTransient(read(error)),
      retryAfterMs: (error) => read(error).retryAfterMs,
      signal,
      ...(options.sleep && { sleep: options.sleep }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof TijariaError ? error : refused(options, read(error));
  }
}

function requestFor(
  { baseUrl, model, maxOutputTokens, temperature }: OpenAiChatModelOptions,
  messages: readonly ChatMessage[],
): OpenAI.ChatCompletionCreateParamsStreaming {
  // OpenAI's newer models refuse the old name of the limit; most other servers know only the old one.
  const official = /(^|\.)openai\.(azure\.)?com$/.test(new URL(baseUrl).hostname);
  return {
    model,
    messages: [...messages],
    stream: true,
    [official ? 'max_completion_tokens' : 'max_tokens']: maxOutputTokens,
    ...(temperature !== undefined && { temperature }),
  };
}

/** The bytes of a response; the watch runs only while the endpoint, not the reader, is being waited for. */
async function* watchedBytes(
  response: Response,
  watch: IdleWatch,
  silenceMs: () => number,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const bytes of response.body ?? []) {
    watch.pause();
    yield bytes;
    watch.restart(silenceMs());
  }
}

function readChunk({ choices }: Chunk): { text: string; finished: string | undefined } {
  const choice = choices?.[0];
  const text = choice?.delta?.content;
  const finished = choice?.finish_reason;
  return {
    text: typeof text === 'string' ? text : '',
    finished: typeof finished === 'string' ? finished : undefined,
  };
}

/** A reason that nobody has heard of is not repeated: it is the endpoint's text. */
function interruption(finishReason: string | undefined): [received: string, advice: string] {
  if (finishReason === undefined) return ['a stream that broke off', 'ask again'];
  if (finishReason === 'length') return ['finish reason length', 'raise the limit of output tokens'];
  if (finishReason === 'content_filter') return ['finish reason content_filter', 'ask in another way'];
  return ['another finish reason than stop', 'check that the endpoint is a chat model'];
}

function refused(options: OpenAiChatModelOptions, failure: RemoteFailure): TijariaError {
  const received = describeRemoteFailure(failure);
  const { status, retryAfterMs } = failure;
  if (status === 401 || status === 403) {
    return failed('model-unauthorized', options, 'access', received, 'check the API key and its rights');
  }
  if (status === 429) {
    const advice = 'wait, or raise the quota of the account';
    return failed('model-rate-limited', options, 'a free slot', received, advice, retryAfterMs);
  }
  const advice =
    status === undefined || status >= 500 ? 'try later' : 'check the base URL and the model name';
  return failed('model-unavailable', options, 'an answer', received, advice, retryAfterMs);
}

function silent(options: OpenAiChatModelOptions, { timeoutMs }: IdleWatch): TijariaError {
  return failed(
    'model-timeout',
    options,
    `a byte within ${timeoutMs} ms`,
    'none',
    'try later, or allow more time',
  );
}

function failed(
  code: ErrorCode,
  { model, baseUrl }: OpenAiChatModelOptions,
  expected: string,
  received: string,
  advice: string,
  retryAfterMs?: number,
): TijariaError {
  const message = `asking model ${model} at ${new URL(baseUrl).host}: expected ${expected}, received ${received}; ${advice}`;
  return new TijariaError(code, message, retryAfterMs === undefined ? {} : { retryAfterMs });
}

async function loadClient(options: OpenAiChatModelOptions): Promise<Client> {
  const [{ OpenAI }, { Stream }] = await Promise.all([import('openai'), import('openai/core/streaming')]);
  const sdk = new OpenAI(clientOptions(options));
  return {
    ask: (request, signal) => sdk.chat.completions.create(request, { signal }).asResponse(),
    readChunks: (bytes) =>
      Stream.fromSSEResponse<Chunk>(new Response(ReadableStream.from(bytes)), new AbortController(), sdk),
  };
}

import type { OpenAI } from 'openai';
import { ReadableStream } from 'node:stream/web';
import { watchIdle, type abortableSleep, type IdleWatch } from '../common/abort.ts';
import { systemClock, type Clock } from '../common/clock.ts';
import { TijariaError } from '../common/errors.ts';
import { clientOptions, requireSendableKey, type OpenAiEndpoint } from '../common/openai-endpoint.ts';
import { isTransient, readRemoteFailure } from '../common/remote-failure.ts';
import { retry } from '../common/retry.ts';
import type { AskOptions, ChatMessage, ChatModel, ModelPiece } from './chat-model.ts';
import { chatRequest } from './openai-chat-request.ts';
import { failed, interruption, isUnknownRequest, refused, silent } from './openai-model-failure.ts';
import { ToolCallGatherer } from './openai-tool-calls.ts';

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
  readonly choices?:
    readonly { delta?: { content?: unknown; tool_calls?: unknown } | null; finish_reason?: unknown }[] | null;
}

/** What is kept between answers. */
interface Connection {
  readonly client: () => Promise<Client>;
  /** Set once the endpoint refused a request with tools and took the same without. */
  refusesTools: boolean;
}

/** The two abilities of the SDK that are used here. */
interface Client {
  ask(request: OpenAI.ChatCompletionCreateParamsStreaming, signal: AbortSignal): Promise<Response>;
  readChunks(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Chunk>;
}

/**
 * A chat model behind the OpenAI protocol (OpenAI itself, vLLM, Ollama, Mistral and others).
 *
 * The SDK is loaded at once, so that no person waits for it; nothing is sent before the first piece is asked for. A refused request is tried again at most twice, for 429 and
 * 5xx only, and never once the endpoint has accepted it: from then on every failure but silence is
 * `model-interrupted`. Only the finish reason `stop`, or `tool_calls` with calls, counts as finished. An endpoint that
 * refuses tools is asked without them, and is offered none from then on. Errors name the endpoint's host, status and
 * error code, never its text and never the key, and carry no cause for the same reason.
 *
 * @throws TijariaError `config-invalid` for a key that cannot be sent in a header.
 */
export function createOpenAiChatModel(options: OpenAiChatModelOptions): ChatModel {
  requireSendableKey(options, 'preparing the chat model');
  let loading: Promise<Client> | undefined;
  const client = (): Promise<Client> => (loading ??= loadClient(options));
  // A failure to load is thrown to whoever asks.
  client().catch(() => undefined);
  const connection: Connection = { client, refusesTools: false };
  return {
    id: options.model,
    stream: (messages, asked = {}) => streamAnswer(options, connection, messages, asked),
  };
}

async function* streamAnswer(
  options: OpenAiChatModelOptions,
  connection: Connection,
  messages: readonly ChatMessage[],
  asked: AskOptions,
): AsyncGenerator<ModelPiece, void, undefined> {
  const { signal, tools = [] } = asked;
  signal?.throwIfAborted();
  const client = await connection.client();
  const { response, watch } = await openWithOrWithoutTools(options, connection, messages, asked);
  const gathered = new ToolCallGatherer();
  let finishReason: string | undefined;
  try {
    const silenceMs = (): number =>
      finishReason === undefined ? options.idleTimeoutMs : Math.min(options.idleTimeoutMs, CLOSING_MS);
    for await (const chunk of client.readChunks(watchedBytes(response, watch, silenceMs))) {
      signal?.throwIfAborted();
      const { text, toolCalls, finished } = readChunk(chunk);
      finishReason = finished ?? finishReason;
      if (tools.length > 0) gathered.take(toolCalls);
      if (text !== '') yield text;
    }
  } catch {
    // Watch, signal and finish reason tell what happened; the error itself may quote the stream.
  } finally {
    watch.stop();
  }
  signal?.throwIfAborted();
  const calls = gathered.calls();
  if (finishReason === 'stop' || (finishReason === 'tool_calls' && calls.length > 0)) return yield* calls;
  throw watch.timedOut
    ? silent(options, watch)
    : failed('model-interrupted', options, 'a finished answer', ...interruption(finishReason));
}

type Opened = Readonly<{ response: Response; watch: IdleWatch }>;

/** Some endpoints, or the models behind them, know no tools and refuse the whole request for it. */
async function openWithOrWithoutTools(
  options: OpenAiChatModelOptions,
  connection: Connection,
  messages: readonly ChatMessage[],
  { tools = [], ...asked }: AskOptions,
): Promise<Opened> {
  const client = await connection.client();
  const isPlain = tools.length === 0 || connection.refusesTools;
  try {
    const offered = isPlain ? asked : { ...asked, tools };
    return await open(options, client, chatRequest(options, messages, offered), asked.signal);
  } catch (error) {
    const hasUsedTools = messages.some(({ role }) => role === 'tool');
    if (isPlain || hasUsedTools || !isUnknownRequest(error)) throw error;
    const opened = await open(options, client, chatRequest(options, messages, asked), asked.signal);
    connection.refusesTools = true;
    return opened;
  }
}

/** Sends the request until it is accepted or not worth sending again; the watch is running when it returns. */
async function open(
  options: OpenAiChatModelOptions,
  client: Client,
  request: OpenAI.ChatCompletionCreateParamsStreaming,
  signal: AbortSignal | undefined,
): Promise<Opened> {
  const read = (error: unknown) =>
    readRemoteFailure(error, (options.clock ?? systemClock).now(), options.apiKey);
  const attempt = async () => {
    const watch = watchIdle(options.firstByteTimeoutMs, signal);
    try {
      return { response: await client.ask(request, watch.signal), watch };
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

function readChunk({ choices }: Chunk): { text: string; toolCalls: unknown; finished: string | undefined } {
  const choice = choices?.[0];
  const text = choice?.delta?.content;
  const finished = choice?.finish_reason;
  return {
    text: typeof text === 'string' ? text : '',
    toolCalls: choice?.delta?.tool_calls,
    finished: typeof finished === 'string' ? finished : undefined,
  };
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

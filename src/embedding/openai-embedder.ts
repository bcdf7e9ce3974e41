import type { OpenAI } from 'openai';
import { watchIdle, type abortableSleep } from '../common/abort.ts';
import { systemClock, type Clock } from '../common/clock.ts';
import { mapConcurrent } from '../common/concurrency.ts';
import { TijariaError, type ErrorCode } from '../common/errors.ts';
import { clientOptions, requireSendableKey, type OpenAiEndpoint } from '../common/openai-endpoint.ts';
import {
  describeRemoteFailure,
  isTransient,
  readRemoteFailure,
  type RemoteFailure,
} from '../common/remote-failure.ts';
import { retry } from '../common/retry.ts';
import type { EmbeddingCache } from './embedding-cache.ts';
import type { Embedder } from './embedder.ts';

/** Where and how to embed; times in milliseconds. */
export interface OpenAiEmbedderOptions extends OpenAiEndpoint {
  readonly model: string;
  /** Length of the vectors that the model gives; a response of another length is an error. */
  readonly dimensions: number;
  /** Most texts per request; OpenAI takes 2,048. */
  readonly batchSize: number;
  /** Most requests under way at a time. */
  readonly concurrency: number;
  /** Longest wait for one whole response, and for a turn when the endpoint asks to come back later. */
  readonly timeoutMs: number;
  readonly cache?: EmbeddingCache | undefined;
  /** Asks the model to shorten its vectors to `dimensions`; only some models can. Default false. */
  readonly sendDimensions?: boolean;
  readonly clock?: Clock;
  readonly sleep?: typeof abortableSleep;
}

const ATTEMPTS = 4;
const BASE_DELAY_MS = 500;
/**
 * Longest text that is sent, in UTF-16 units. Models count tokens (8,191 at OpenAI), which cannot be counted here
 * without their tables; French, Arabic and English stay below one token a unit.
 */
const MAX_INPUT_LENGTH = 8_000;
/** Most text per request, in UTF-16 units: below the 300,000 tokens that OpenAI takes. */
const MAX_BATCH_LENGTH = 200_000;

type Client = OpenAI['embeddings'];
type Entry = readonly [text: string, vector: Float32Array];
type Request = (texts: readonly string[], signal: AbortSignal) => Promise<Entry[]>;

/**
 * An embedder behind the OpenAI protocol. Texts are sent in batches and each text once, whatever its reading;
 * vectors are put in order by their index and scaled to norm 1. A text longer than 8,000 UTF-16 units is
 * represented by its beginning; lone surrogates are replaced; a text without a letter or digit gets e₀ and is not
 * sent. What `cache` knows is not asked again, and finished batches are stored even when a later one fails; a cache
 * that cannot store fails the call with its own error.
 *
 * A request is repeated at most three times after 429, 5xx or a broken connection, not after silence. Errors name
 * host, status and error code, never the endpoint's text or the key, and carry no cause for the same reason.
 *
 * @throws TijariaError `config-invalid` for a key that cannot be sent in a header.
 */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  requireSendableKey(options, 'preparing the embedder');
  const { model, dimensions, baseUrl } = options;
  // The host counts, since one name may be two models; so does the length limit, since it decides what is embedded.
  const id = `openai:${new URL(baseUrl).host}:${model}:${dimensions}:${MAX_INPUT_LENGTH}`;
  let client: Promise<Client> | undefined;
  const request: Request = async (texts, signal) =>
    requestVectors(options, await (client ??= loadClient(options)), texts, signal);
  return {
    id,
    dimensions,
    embed: async (inputs, { signal } = {}) => {
      const texts = inputs.map(({ text }) => prepare(text));
      const vectors = await lookUp(options, id, request, [...new Set(texts)], signal);
      return texts.map((text) => vectors.get(text)?.slice() ?? firstUnitVector(dimensions));
    },
  };
}

/** The vectors of all `texts` that have a feature, from the cache where it knows them. */
async function lookUp(
  { cache, batchSize, concurrency }: OpenAiEmbedderOptions,
  id: string,
  request: Request,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  const missing: string[] = [];
  for (const text of texts.filter(hasFeature)) {
    const cached = cache?.get(id, text);
    if (cached === undefined) missing.push(text);
    else vectors.set(text, cached);
  }
  const embedBatch = async (batch: readonly string[], _index: number, stop: AbortSignal): Promise<void> => {
    const entries = await request(batch, stop);
    for (const [text, vector] of entries) vectors.set(text, vector);
    await cache?.put(id, entries);
  };
  await mapConcurrent(intoBatches(missing, batchSize), concurrency, embedBatch, signal);
  return vectors;
}

/** Replaces what UTF-8 cannot say, also where the cut went through a pair. */
function prepare(text: string): string {
  return text.slice(0, MAX_INPUT_LENGTH).replace(/\p{Surrogate}/gu, '\uFFFD');
}

function hasFeature(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function firstUnitVector(dimensions: number): Float32Array {
  return Float32Array.from({ length: dimensions }, (_, index) => (index === 0 ? 1 : 0));
}

function intoBatches(texts: readonly string[], batchSize: number): string[][] {
  const batches: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= batchSize || text.length > room) {
      batches.push([text]);
      room = MAX_BATCH_LENGTH - text.length;
    } else {
      last.push(text);
      room -= text.length;
    }
  }
  return batches;
}

async function requestVectors(
  options: OpenAiEmbedderOptions,
  client: Client,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Entry[]> {
  const read = (error: unknown): RemoteFailure =>
    readRemoteFailure(error, (options.clock ?? systemClock).now(), options.apiKey);
  try {
    const response = await retry(() => requestOnce(options, client, texts, signal), {
      attempts: ATTEMPTS,
      baseDelayMs: BASE_DELAY_MS,
      maxDelayMs: options.timeoutMs,
      isRetryable: (error) => !(error instanceof TijariaError) && isTransient(read(error)),
      retryAfterMs: (error) => read(error).retryAfterMs,
      signal,
      ...(options.sleep && { sleep: options.sleep }),
    });
    return readVectors(options, texts, response);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof TijariaError ? error : refused(options, read(error));
  }
}

async function requestOnce(
  options: OpenAiEmbedderOptions,
  client: Client,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<unknown> {
  const { model, dimensions, sendDimensions = false, timeoutMs } = options;
  const watch = watchIdle(timeoutMs, signal);
  try {
    // The format is named because the SDK otherwise asks for base64 and decodes whatever comes as such, plain
    // numbers of servers that know no base64 included.
    const body: OpenAI.EmbeddingCreateParams = {
      model,
      input: [...texts],
      encoding_format: 'float',
      ...(sendDimensions && { dimensions }),
    };
    return await client.create(body, { signal: watch.signal });
  } catch (error) {
    if (watch.timedOut) {
      const expected = `a response within ${timeoutMs} ms`;
      throw failed('embedder-unavailable', options, expected, 'none', 'try later, or allow more time');
    }
    if (error instanceof SyntaxError) throw invalid(options, 'JSON', 'something else');
    throw error;
  } finally {
    watch.stop();
  }
}

/** Takes nothing for granted: what is accepted here is stored and searched for months. */
function readVectors(options: OpenAiEmbedderOptions, texts: readonly string[], response: unknown): Entry[] {
  const { data } = fieldsOf(response);
  if (!Array.isArray(data)) throw invalid(options, 'a list of vectors', 'none');
  const byIndex = new Map<unknown, unknown>();
  data.forEach((item: unknown, position) => {
    const { index = position, embedding } = fieldsOf(item);
    byIndex.set(index, embedding);
  });
  return texts.map((text, index) => {
    const numbers = byIndex.get(index);
    if (!Array.isArray(numbers)) {
      throw invalid(options, `${texts.length} vectors with each index once`, `none for index ${index}`);
    }
    return [text, toUnitVector(options, numbers)];
  });
}

function toUnitVector(options: OpenAiEmbedderOptions, numbers: readonly unknown[]): Float32Array {
  const { length } = numbers;
  if (length !== options.dimensions) {
    const expected = `vectors of ${options.dimensions} numbers`;
    const advice = `set EMBEDDING_DIMENSIONS to ${length} and ingest again, or choose another model`;
    throw failed('embedder-invalid-output', options, expected, String(length), advice);
  }
  if (!numbers.every((value) => typeof value === 'number'))
    throw invalid(options, 'finite numbers', 'others');
  const norm = Math.hypot(...numbers);
  if (!Number.isFinite(norm) || norm === 0) throw invalid(options, 'a finite norm above 0', String(norm));
  return Float32Array.from(numbers, (value) => value / norm);
}

function fieldsOf(value: unknown): { data?: unknown; index?: unknown; embedding?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

function refused(options: OpenAiEmbedderOptions, failure: RemoteFailure): TijariaError {
  const received = describeRemoteFailure(failure);
  const { status, retryAfterMs } = failure;
  if (status === 401 || status === 403) {
    return failed('embedder-unauthorized', options, 'access', received, 'check the API key and its rights');
  }
  if (status === 429) {
    const advice = 'wait, lower the concurrency, or raise the quota of the account';
    return failed('embedder-rate-limited', options, 'a free slot', received, advice, retryAfterMs);
  }
  const advice =
    status === undefined || status >= 500 ? 'try later' : 'check the base URL and the model name';
  return failed('embedder-unavailable', options, 'vectors', received, advice, retryAfterMs);
}

function invalid(options: OpenAiEmbedderOptions, expected: string, received: string): TijariaError {
  const advice = 'check that the base URL and the model are those of an embedder';
  return failed('embedder-invalid-output', options, expected, received, advice);
}

function failed(
  code: ErrorCode,
  { model, baseUrl }: OpenAiEmbedderOptions,
  expected: string,
  received: string,
  advice: string,
  retryAfterMs?: number,
): TijariaError {
  const message = `embedding with ${model} at ${new URL(baseUrl).host}: expected ${expected}, received ${received}; ${advice}`;
  return new TijariaError(code, message, retryAfterMs === undefined ? {} : { retryAfterMs });
}

async function loadClient(options: OpenAiEmbedderOptions): Promise<Client> {
  const { OpenAI } = await import('openai');
  return new OpenAI(clientOptions(options)).embeddings;
}

import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** What may go wrong with any response body on its way. */
interface WireFaults {
  /** Sends every byte as its own HTTP chunk, so that a client meets every possible split. */
  readonly bytePerWrite?: boolean;
  /** After so many bytes of the body (0: just the headers) goes silent, or destroys the socket. */
  readonly stop?: { readonly afterBytes: number; readonly how: 'hang' | 'cut' };
  /** Milliseconds before each event or body; 0 when left out. */
  readonly pauseMs?: number;
}

export type EmbeddingFault =
  | 'wrong-dimension'
  /** `NaN` as Python servers write it: not JSON at all (a real NaN in base64). */
  | 'nan'
  | 'null-number'
  | 'zero'
  /** Last input first; the index fields are right. */
  | 'shuffled'
  | 'too-few'
  | 'repeated-index'
  | 'not-an-array';

/** How the stub treats one request. */
export type StubBehaviour =
  /** A chat answer, streamed in these pieces or sent whole, as the request asks. */
  | ({
      readonly kind: 'answer';
      readonly pieces: readonly string[];
      /** Calls of tools after the pieces, each streamed in several deltas. */
      readonly toolCalls?: readonly { readonly name: string; readonly arguments: string }[];
      /** Default `stop`, or `tool_calls` with calls; null leaves it out, as when an endpoint dies politely. */
      readonly finishReason?: string | null;
      /** Whether the stream ends with `[DONE]`. Default true. */
      readonly done?: boolean;
      /** Breaks the JSON of the piece with this index. */
      readonly malformedPiece?: number;
    } & WireFaults)
  /** These `data:` lines as they are. */
  | ({ readonly kind: 'events'; readonly data: readonly string[] } & WireFaults)
  | ({ readonly kind: 'embeddings'; readonly fault?: EmbeddingFault } & WireFaults)
  /** This body with status 200. */
  | { readonly kind: 'body'; readonly contentType: string; readonly body: string }
  | {
      readonly kind: 'refuse';
      readonly status: number;
      /** Value of the Retry-After header: seconds or an HTTP date. */
      readonly retryAfter?: string;
      readonly message?: string;
      readonly code?: string;
    }
  /** Never sends a byte. */
  | { readonly kind: 'hang' }
  /** Destroys the socket before the first byte. */
  | { readonly kind: 'drop' };

/** One request as the stub saw it. */
export interface StubRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
  /** `performance.now()` when the client left before the response was complete; undefined when it did not. */
  readonly abortedAtMs: number | undefined;
  /** Resolves when the response is over, however it ended. */
  readonly closed: Promise<void>;
}

export interface OpenAiStub {
  /** For an OpenAI client: `http://127.0.0.1:PORT/v1`. */
  readonly baseUrl: string;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly StubRequest[];
  /** Appends behaviours, one per coming request. When none is left the stub behaves well. */
  enqueue(...behaviours: StubBehaviour[]): void;
  /** Ends hanging responses too. */
  close(): Promise<void>;
}

const DEFAULT_ANSWER = { kind: 'answer', pieces: ['Bon', 'jour'] } as const;

/**
 * Starts a server on 127.0.0.1 that speaks the OpenAI protocol (chat completions, embeddings, models) and misbehaves
 * on demand. Its embeddings depend on the text alone, have `dimensions` numbers unless the request says otherwise,
 * and are not normalised.
 */
export async function startOpenAiStub({ dimensions = 16 } = {}): Promise<OpenAiStub> {
  const requests: StubRequest[] = [];
  const script: StubBehaviour[] = [];
  const server = createServer((request, response) => {
    const answered = readBody(request).then(async (body) => {
      requests.push(record(request, response, body));
      await respond(request, response, body, dimensions, script);
    });
    // A body that broke off or is not JSON: no client of ours sends one, so hanging up is answer enough.
    answered.catch(() => cut(response));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address object; only pipes and closed servers have none.
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    enqueue: (...behaviours) => void script.push(...behaviours),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  // The types say any: Node hands out buffers as long as no encoding was set.
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function record(request: IncomingMessage, response: ServerResponse, body: unknown): StubRequest {
  let abortedAtMs: number | undefined;
  const closed = new Promise<void>((resolve) => {
    response.once('close', () => {
      if (!response.writableFinished && !cutByStub.has(response)) abortedAtMs = performance.now();
      resolve();
    });
  });
  const { method = '', url: path = '', headers } = request;
  return {
    method,
    path,
    headers,
    body,
    closed,
    get abortedAtMs() {
      return abortedAtMs;
    },
  };
}

/** Responses that the stub cut itself, so that its own rudeness is not taken for the client's. */
const cutByStub = new WeakSet<ServerResponse>();

function cut(response: ServerResponse): void {
  cutByStub.add(response);
  response.destroy();
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  dimensions: number,
  script: StubBehaviour[],
): Promise<void> {
  const route = `${request.method ?? ''} ${request.url ?? ''}`;
  if (route === 'GET /v1/models') {
    sendJson(response, 200, { object: 'list', data: [{ id: 'stub-model', object: 'model' }] });
    return;
  }
  const isChat = route === 'POST /v1/chat/completions';
  if (!isChat && route !== 'POST /v1/embeddings') {
    sendJson(response, 404, { error: { message: `no route ${route}`, code: 'not_found' } });
    return;
  }
  const behaviour = script.shift() ?? (isChat ? DEFAULT_ANSWER : ({ kind: 'embeddings' } as const));
  await behave(response, behaviour, body, dimensions);
}

async function behave(
  response: ServerResponse,
  behaviour: StubBehaviour,
  body: unknown,
  dimensions: number,
): Promise<void> {
  switch (behaviour.kind) {
    case 'hang':
      return;
    case 'drop':
      cut(response);
      return;
    case 'refuse':
      refuse(response, behaviour);
      return;
    case 'body':
      await send(response, behaviour.contentType, [behaviour.body], {});
      return;
    case 'embeddings':
      await send(
        response,
        'application/json',
        [embeddingsJson(body, dimensions, behaviour.fault)],
        behaviour,
      );
      return;
    case 'events':
      await send(response, 'text/event-stream', behaviour.data.map(sseEvent), behaviour);
      return;
    case 'answer':
      if (fieldOf(body, 'stream') === true) {
        await send(response, 'text/event-stream', answerEvents(behaviour), behaviour);
      } else {
        await send(response, 'application/json', [answerJson(behaviour)], behaviour);
      }
  }
}

function refuse(response: ServerResponse, behaviour: StubBehaviour & { kind: 'refuse' }): void {
  const { status, retryAfter, message = 'The stub was told to refuse.', code = null } = behaviour;
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  sendJson(response, status, { error: { message, type: 'stub_error', param: null, code } });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function send(
  response: ServerResponse,
  contentType: string,
  parts: readonly string[],
  { bytePerWrite = false, stop, pauseMs = 0 }: WireFaults,
): Promise<void> {
  response.writeHead(200, { 'content-type': contentType }).flushHeaders();
  let budget = stop?.afterBytes ?? Infinity;
  for (const part of parts) {
    if (pauseMs > 0) await setTimeout(pauseMs);
    const bytes = Buffer.from(part).subarray(0, budget);
    budget -= bytes.length;
    const step = bytePerWrite ? 1 : bytes.length;
    for (let at = 0; at < bytes.length; at += step) {
      if (response.destroyed) return;
      response.write(bytes.subarray(at, at + step));
      // A turn of the loop for the socket and one for its reader, or bytes would be joined on the way.
      await setImmediate();
      await setImmediate();
    }
  }
  if (stop === undefined) response.end();
  else if (stop.how === 'cut') cut(response);
}

const sseEvent = (data: string): string => `data: ${data}\n\n`;

function answerEvents(behaviour: StubBehaviour & { kind: 'answer' }): string[] {
  const { pieces, toolCalls = [], done = true, malformedPiece } = behaviour;
  const { finishReason = toolCalls.length > 0 ? 'tool_calls' : 'stop' } = behaviour;
  const events = pieces.map((content, index) => {
    const json = chunkJson({ content }, null);
    return sseEvent(index === malformedPiece ? json.slice(0, -3) : json);
  });
  events.push(...toolCalls.flatMap((call, index) => toolCallEvents(call, index)));
  if (finishReason !== null) events.push(sseEvent(chunkJson({}, finishReason)));
  if (done) events.push(sseEvent('[DONE]'));
  return [sseEvent(chunkJson({ role: 'assistant', content: '' }, null)), ...events];
}

/** As OpenAI streams a call: its id and name first, then its arguments in pieces under the same index. */
function toolCallEvents(call: { name: string; arguments: string }, index: number): string[] {
  const half = Math.ceil(call.arguments.length / 2);
  const begin = {
    index,
    id: `call_stub_${index}`,
    type: 'function',
    function: { name: call.name, arguments: '' },
  };
  const rest = [call.arguments.slice(0, half), call.arguments.slice(half)].map((text) => ({
    index,
    function: { arguments: text },
  }));
  return [begin, ...rest].map((delta) => sseEvent(chunkJson({ tool_calls: [delta] }, null)));
}

function chunkJson(delta: object, finishReason: string | null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason }];
  return JSON.stringify({
    id: 'stub',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'stub-model',
    choices,
  });
}

function answerJson({ pieces, finishReason = 'stop' }: StubBehaviour & { kind: 'answer' }): string {
  const message = { role: 'assistant', content: pieces.join('') };
  const choices = [{ index: 0, message, finish_reason: finishReason }];
  return JSON.stringify({ id: 'stub', object: 'chat.completion', created: 0, model: 'stub-model', choices });
}

function embeddingsJson(body: unknown, dimensions: number, fault: EmbeddingFault | undefined): string {
  const input = fieldOf(body, 'input');
  const texts: unknown[] = Array.isArray(input) ? input : [input];
  const asked = fieldOf(body, 'dimensions');
  const size = (typeof asked === 'number' ? asked : dimensions) + (fault === 'wrong-dimension' ? 1 : 0);
  const base64 = fieldOf(body, 'encoding_format') === 'base64';
  const data = texts.map((text, index) => ({
    object: 'embedding',
    index: fault === 'repeated-index' ? 0 : index,
    embedding: spoil(stubVector(String(text), size), fault, base64),
  }));
  if (fault === 'shuffled') data.reverse();
  if (fault === 'too-few') data.pop();
  const json = JSON.stringify({
    object: 'list',
    model: 'stub-model',
    data: fault === 'not-an-array' ? {} : data,
  });
  return fault === 'nan' ? json.replaceAll('"NaN"', 'NaN') : json;
}

/** Numbers in [-3, 3) that depend on the text alone. */
function stubVector(text: string, size: number): number[] {
  const numbers: number[] = [];
  for (let block = 0; numbers.length < size; block++) {
    const digest = createHash('sha256').update(`${block}:${text}`).digest();
    for (let at = 0; at < digest.length; at += 4) numbers.push((digest.readUInt32LE(at) / 2 ** 32) * 6 - 3);
  }
  return numbers.slice(0, size);
}

function spoil(vector: number[], fault: EmbeddingFault | undefined, base64: boolean): unknown {
  if (fault === 'zero') vector.fill(0);
  if (base64) {
    if (fault === 'nan') vector[0] = NaN;
    return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
  }
  if (fault === 'nan') return ['NaN', ...vector.slice(1)];
  return fault === 'null-number' ? [null, ...vector.slice(1)] : vector;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([k]) => k === key)?.[1]
    : undefined;
}

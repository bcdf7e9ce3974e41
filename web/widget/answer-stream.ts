import { createParser } from 'eventsource-parser';
import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import type { TraderProfile } from '../../src/trade/profile/trader-profile.ts';
import { AnswerFailure } from './answer-failure.ts';

/** Body of `POST /api/chat`. */
export interface ChatRequest {
  readonly question: string;
  readonly history?: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  readonly language?: Language;
  readonly asOf?: string;
  readonly profile?: TraderProfile;
}

export interface StreamOptions {
  readonly endpoint: string;
  readonly signal: AbortSignal;
  /** Silence after which the connection counts as lost; heartbeats are not silence. Default 60 000. */
  readonly silenceMs?: number;
}

/** Several times the server's heartbeat, so that one late beat on a phone network does not end an answer. */
const SILENCE_MS = 60_000;
/** One event holds at most a passage with its sources: far below this many UTF-16 units. */
const MAX_EVENT_LENGTH = 1_000_000;
const EVENT_TYPES: readonly string[] = [
  'answer-start',
  'citation',
  'text-delta',
  'notice',
  'answer-end',
  'error',
] satisfies AnswerEvent['type'][];

/**
 * Asks a question and yields its events as they arrive; the last one is `answer-end` or `error`.
 * Throws `AnswerFailure` when no whole answer comes, and the signal's reason when it was aborted.
 */
export async function* streamAnswer(
  request: ChatRequest,
  options: StreamOptions,
): AsyncGenerator<AnswerEvent, void> {
  const response = await post(request, options);
  if (!response.ok) throw new AnswerFailure('refused', await problemDetail(response));
  if (response.body === null || !response.headers.get('content-type')?.startsWith('text/event-stream'))
    throw new AnswerFailure('unreachable');
  try {
    yield* readAnswerEvents(response.body, options.silenceMs);
  } catch (error) {
    options.signal.throwIfAborted();
    throw error instanceof AnswerFailure ? error : new AnswerFailure('lost', undefined, { cause: error });
  }
}

async function post(request: ChatRequest, { endpoint, signal }: StreamOptions): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  try {
    return await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(request), signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new AnswerFailure(navigator.onLine ? 'unreachable' : 'offline', undefined, { cause: error });
  }
}

/** The `detail` of an RFC 9457 problem, or undefined when the body is anything else. */
async function problemDetail(response: Response): Promise<string | undefined> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem !== 'object' || problem === null || !('detail' in problem)) return undefined;
    return typeof problem.detail === 'string' ? problem.detail : undefined;
  } catch {
    return undefined; // A proxy's HTML error page: the generic message says enough.
  }
}

/**
 * Reads answer events from the bytes of an event stream, however they are cut. Unknown event types are skipped, so that
 * the server may add some. Ends after `answer-end` or `error`; throws `AnswerFailure('lost')` when the bytes end or fall
 * silent before, or when an event is not JSON. The body is cancelled in every case.
 */
export async function* readAnswerEvents(
  body: ReadableStream<Uint8Array>,
  silenceMs = SILENCE_MS,
): AsyncGenerator<AnswerEvent, void> {
  const arrived: AnswerEvent[] = [];
  const parser = createParser({
    maxBufferSize: MAX_EVENT_LENGTH,
    onEvent: ({ data }) => {
      const event = parseEvent(data);
      if (event) arrived.push(event);
    },
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded')
        throw new AnswerFailure('lost', undefined, { cause: error });
    },
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await withinSilence(reader.read(), silenceMs);
      if (done) throw new AnswerFailure('lost');
      parser.feed(decoder.decode(value, { stream: true }));
      for (const event of arrived.splice(0)) {
        yield event;
        if (event.type === 'answer-end' || event.type === 'error') return;
      }
    }
  } finally {
    // A body that already failed rejects here; its failure is on its way to the caller.
    await reader.cancel().catch(() => undefined);
  }
}

function parseEvent(data: string): AnswerEvent | undefined {
  let event: unknown;
  try {
    event = JSON.parse(data);
  } catch (error) {
    throw new AnswerFailure('lost', undefined, { cause: error });
  }
  const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
  // The type is checked, the rest is the server's contract: its own tests check it against the same declaration.
  return typeof type === 'string' && EVENT_TYPES.includes(type) ? (event as AnswerEvent) : undefined;
}

async function withinSilence<T>(promise: Promise<T>, silenceMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AnswerFailure('lost')), silenceMs);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}

import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import type { TraderProfile } from '../../src/trade/profile/trader-profile.ts';
import { AnswerFailure, refusalOf, type FailureKind } from './answer-failure.ts';
import { isLast, readAnswerEvents } from './read-events.ts';
import type { ServiceConnection } from './service-connection.ts';
import { waitForNetwork } from './wait-for-network.ts';

/** Body of `POST /api/chat`. */
export interface ChatRequest {
  readonly question: string;
  readonly history?: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  readonly language?: Language;
  readonly asOf?: string;
  readonly profile?: TraderProfile;
  /** Id of the document whose page the reader is on. */
  readonly page?: string;
  /** With `remember`, the answer is kept with the others of this id until the reader erases them. */
  readonly conversationId?: string;
  readonly remember?: true;
}

export interface StreamOptions {
  readonly connection: ServiceConnection;
  /** Aborted when the reader stops the answer. */
  readonly signal: AbortSignal;
  /** Told that the connection was lost and is being tried again, and that events come again. */
  readonly onReconnect?: (state: 'lost' | 'back') => void;
  /** Silence after which the connection counts as lost; heartbeats are not silence. Default 60 000. */
  readonly silenceMs?: number;
  /** Waits before a try; rejects when aborted. Default: see `waitForNetwork`. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Waits before the tries to take up an answer again, in milliseconds. Events that come begin them anew. */
const RECONNECT_MS = [500, 1_000, 2_000, 4_000];

/** How far an answer has been read. Without an `answerId` it cannot be taken up: not begun, or gone. */
interface Place {
  answerId: string | undefined;
  /** Number of the last event read; 0 before the first. */
  lastId: number;
}

/**
 * Asks a question, or takes up an answer by its id from its start, and yields its events as they arrive, each once; the last
 * one is `answer-end` or `error`. A connection that breaks off after the first event is taken up where it broke. Throws
 * `AnswerFailure` when no whole answer comes, and the signal's reason when it was aborted: the server is then told to stop.
 */
export async function* streamAnswer(
  asked: ChatRequest | { readonly answerId: string },
  options: StreamOptions,
): AsyncGenerator<AnswerEvent, void> {
  const place: Place = { answerId: 'answerId' in asked ? asked.answerId : undefined, lastId: 0 };
  let ended = false;
  try {
    for await (const event of followAnswer(asked, place, options)) {
      ended = isLast(event);
      yield event;
    }
  } finally {
    if (options.signal.aborted && !ended && place.answerId !== undefined)
      stopAnswer(place.answerId, options.connection);
  }
}

async function* followAnswer(
  asked: ChatRequest | { readonly answerId: string },
  place: Place,
  options: StreamOptions,
): AsyncGenerator<AnswerEvent, void> {
  const { signal, onReconnect, pause = waitForNetwork } = options;
  for (let tries = 0; ; tries += 1) {
    try {
      for await (const event of readOnce(asked, place, options)) {
        if (tries > 0) onReconnect?.('back');
        tries = 0;
        yield event;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      const wait = place.answerId === undefined ? undefined : RECONNECT_MS[tries];
      if (wait === undefined)
        throw error instanceof AnswerFailure ? error : new AnswerFailure('lost', undefined, { cause: error });
      if (tries === 0) onReconnect?.('lost');
      await pause(wait, signal);
    }
  }
}

/** What one connection gives, from the place on; the place moves along. */
async function* readOnce(
  asked: ChatRequest | { readonly answerId: string },
  place: Place,
  options: StreamOptions,
): AsyncGenerator<AnswerEvent, void> {
  const response =
    place.answerId === undefined && 'question' in asked
      ? await post(asked, options)
      : await takeUp(place, options);
  if (response.body === null || !response.headers.get('content-type')?.startsWith('text/event-stream'))
    throw new AnswerFailure('unreachable');
  for await (const { id, event } of readAnswerEvents(response.body, options.silenceMs)) {
    if (id !== 0 && id <= place.lastId) continue;
    place.lastId = id === 0 ? place.lastId + 1 : id;
    if (event.type === 'answer-start') place.answerId = event.answerId;
    yield event;
  }
}

async function post(request: ChatRequest, { connection, signal }: StreamOptions): Promise<Response> {
  const response = await connection
    .fetch('', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ ...request, resumable: true }),
      signal,
    })
    .catch((error: unknown) => failAs('unreachable', error));
  if (!response.ok) throw await refusalOf(response);
  return response;
}

async function takeUp(place: Place, { connection, signal }: StreamOptions): Promise<Response> {
  const { answerId = '', lastId } = place;
  const response = await connection
    .fetch(answerPath(answerId, connection), { headers: { 'last-event-id': String(lastId) }, signal })
    .catch((error: unknown) => failAs('lost', error));
  if (response.status === 404) place.answerId = undefined;
  if (!response.ok) throw new AnswerFailure('lost');
  return response;
}

/** Tells the server that nobody waits any more; if it does not hear it, it notices a little later. */
function stopAnswer(answerId: string, connection: ServiceConnection): void {
  connection
    .fetch(answerPath(answerId, connection), { method: 'DELETE', keepalive: true })
    .catch(() => undefined);
}

/** An answer stands under the chat API, whatever the address of that is. */
function answerPath(answerId: string, connection: ServiceConnection): string {
  return `${connection.address('').pathname}/${encodeURIComponent(answerId)}`;
}

function failAs(kind: FailureKind, error: unknown): never {
  if (error instanceof AnswerFailure) throw error;
  throw new AnswerFailure(navigator.onLine ? kind : 'offline', undefined, { cause: error });
}

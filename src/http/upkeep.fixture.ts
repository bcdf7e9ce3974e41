import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnswerEvent } from '../answering/answer-event.ts';
import type { Clock } from '../common/clock.ts';
import { bareApp } from './bare-app.fixture.ts';
import type { Answer } from './chat-route.ts';
import { createApp, type AppDependencies } from './create-app.ts';
import { createHttpServer } from './create-http-server.ts';

/** The whole application over HTTP, with answers of a test's own. */
export interface StartedApp {
  readonly url: string;
  readonly server: Server;
  readonly failures: unknown[];
  /** Asks as the client at that address, which a proxy names; see `trustedProxies`. */
  ask(client?: string, init?: AskInit): Promise<Response>;
  close(): Promise<void>;
}

interface AskInit {
  readonly body?: object;
  readonly signal?: AbortSignal;
  readonly path?: string;
}

/** Starts it on a free port. Two hops are never trusted here: one proxy names the client. */
export async function startApp(given: Partial<AppDependencies> = {}): Promise<StartedApp> {
  const failures: unknown[] = [];
  const app = createApp({
    ...bareApp('2026-11-27'),
    answer: quickAnswer,
    newAnswerId: () => `a${++answerCount}`,
    onFailure: (error) => failures.push(error),
    ...given,
  });
  const server = createHttpServer(app, { idleMs: 60_000 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address of this shape.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    server,
    failures,
    ask: (client, { body = {}, signal, path = '/api/chat' } = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(client === undefined ? {} : { 'x-forwarded-for': client }),
        },
        body: JSON.stringify({ question: 'Quel délai ?', ...body }),
        ...(signal === undefined ? {} : { signal }),
      }),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

let answerCount = 0;

/** The events of an answer in the middle of which a test may wait. */
export const startEvent = (answerId: string): AnswerEvent => ({
  type: 'answer-start',
  answerId,
  language: 'fr',
  variety: 'fr',
  asOf: '2026-11-27',
  snapshotId: 's',
});
export const endEvent = (outcome: 'answered' | 'interrupted' = 'answered'): AnswerEvent => ({
  type: 'answer-end',
  outcome,
  composedBy: 'extractive',
  suggestions: [],
});

/** Answers at once. */
export const quickAnswer: Answer = async function* (_request, { answerId }) {
  yield startEvent(answerId);
  await Promise.resolve();
  yield { type: 'text-delta', text: 'Le délai est de 150 jours.' };
  yield endEvent();
};

/** An answer that has begun and is not over. */
export interface HeldAnswer {
  readonly question: string;
  readonly signal: AbortSignal;
  finish(): void;
}

/** Answers that begin and then wait, until they are finished or aborted; in the order in which they began. */
export function heldAnswers(): { answer: Answer; held: HeldAnswer[] } {
  const held: HeldAnswer[] = [];
  const answer: Answer = async function* ({ question }, { answerId, signal }) {
    if (signal === undefined) throw new Error('answering: expected a signal');
    const over = new Promise<void>((finish) => {
      signal.addEventListener('abort', () => finish());
      held.push({ question, signal, finish });
    });
    yield startEvent(answerId);
    await over;
    yield endEvent(signal.aborted ? 'interrupted' : 'answered');
  };
  return { answer, held };
}

/** A clock that a test sets, from an instant on. */
export function settableClock(from: number): Clock & { advance(ms: number): void } {
  let now = from;
  return {
    now: () => now,
    today: () => new Date(now).toISOString().slice(0, 10),
    advance: (ms) => {
      now += ms;
    },
  };
}

/** The data of every event in a stream that has ended. */
export async function eventsOf(response: Response): Promise<readonly AnswerEvent[]> {
  const text = await response.text();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as AnswerEvent);
}

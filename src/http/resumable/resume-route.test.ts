import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createParser } from 'eventsource-parser';
import express from 'express';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../answering/answer-event.ts';
import { chatRoute, type Answer } from '../chat-route.ts';
import { problemHandler } from '../problem.ts';
import { createResumableAnswers } from './resumable-answers.ts';
import { resumeRoute, stopRoute } from './resume-route.ts';

const TEXTS = ['Le délai ', 'est de ', '150 jours', ' après la déclaration', '. غير ذلك\n\n- ', '🙂'];
const LAST_ID = TEXTS.length + 2;
/** So short that tests can wait for it. */
const SHORT_MS = 300;

interface Received {
  readonly id: number;
  readonly name: string;
  readonly event: AnswerEvent;
}

let answer: Answer;
let nextId: () => string;
const failures: unknown[] = [];
const servers: Server[] = [];
/** The usual times, and short ones. */
let base: string;
let hasty: string;

async function serve(times: { graceMs?: number; keepMs?: number }): Promise<string> {
  const answers = createResumableAnswers({ ...times, onFailure: (error) => failures.push(error) });
  const app = express();
  app.use(express.json());
  const chat = { answers, newAnswerId: () => nextId(), tables: new Map() };
  app.post('/api/chat', chatRoute({ ...chat, answer: (...given) => answer(...given) }));
  app.get('/api/chat/:answerId', resumeRoute(answers));
  app.delete('/api/chat/:answerId', stopRoute(answers));
  app.use(problemHandler((error) => failures.push(error)));
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  base = await serve({});
  hasty = await serve({ graceMs: SHORT_MS, keepMs: SHORT_MS });
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  failures.length = 0;
  nextId = randomUUID;
  answer = paced(() => false);
});

/** An answer of {@link LAST_ID} events; before those where `waits` says so, it leaves others time to do something. */
function paced(waits: (place: number) => boolean): Answer {
  return async function* (_request, { answerId }) {
    const language = { language: 'fr', variety: 'fr', asOf: '2026-11-26', snapshotId: 's' } as const;
    const events: readonly AnswerEvent[] = [
      { type: 'answer-start', answerId, ...language },
      ...TEXTS.map((text) => ({ type: 'text-delta' as const, text })),
      { type: 'answer-end', outcome: 'answered', composedBy: 'extractive', suggestions: [] },
    ];
    for (const [place, event] of events.entries()) {
      if (waits(place)) await new Promise((resolve) => setTimeout(resolve, 3));
      yield event;
    }
  };
}

/** Two events, then nothing until it is aborted; the promise says when that was. */
function endless(): { answer: Answer; aborted: Promise<void> } {
  let onAborted: () => void = () => undefined;
  const aborted = new Promise<void>((resolve) => (onAborted = resolve));
  const events: Answer = async function* (request, { answerId, signal }) {
    const stop = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
    for await (const event of paced(() => false)(request, { answerId })) {
      yield event;
      if (event.type === 'text-delta') break;
    }
    await stop;
    onAborted();
    yield { type: 'answer-end', outcome: 'interrupted', composedBy: 'extractive', suggestions: [] };
  };
  return { answer: events, aborted };
}

const post = (fields: object = {}, init: RequestInit = {}, at = base): Promise<Response> =>
  fetch(`${at}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'Quel délai ?', resumable: true, ...fields }),
    ...init,
  });
const comeBack = (
  answerId: string,
  lastEventId?: number | string,
  init: RequestInit = {},
  at = base,
): Promise<Response> =>
  fetch(`${at}/api/chat/${answerId}`, {
    headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
    ...init,
  });
const stop = (answerId: string): Promise<Response> =>
  fetch(`${base}/api/chat/${answerId}`, { method: 'DELETE' });

/** Reads events until there are no more, or until there are `count`; then the socket is cut. */
async function read(
  ask: (init: RequestInit) => Promise<Response>,
  count = Infinity,
): Promise<{ received: Received[]; cut: boolean }> {
  const controller = new AbortController();
  const received: Received[] = [];
  const parser = createParser({
    onEvent: ({ id, event: name = '', data }) => {
      if (received.length < count)
        received.push({ id: Number(id), name, event: JSON.parse(data) as AnswerEvent });
    },
  });
  const response = await ask({ signal: controller.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const decoder = new TextDecoder();
  // fetch gives bytes; the type of its body says only `any`.
  for await (const bytes of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    if (received.length >= count) break;
  }
  controller.abort();
  return { received, cut: received.length >= count };
}

/** Reads an answer whose reader is cut off after so many events each time, and always comes back. */
async function readCut(cuts: readonly number[]): Promise<Received[]> {
  const [first, ...others] = cuts;
  let { received, cut } = await read((init) => post({}, init), first);
  const [start] = received;
  const answerId = start?.event.type === 'answer-start' ? start.event.answerId : '';
  while (cut) {
    const lastId = received.at(-1)?.id ?? 0;
    const next = await read((init) => comeBack(answerId, lastId, init), others.shift());
    received = [...received, ...next.received];
    ({ cut } = next);
  }
  return received;
}

const status = async (response: Promise<Response>): Promise<number> => (await response).status;

describe('a reader who comes back to an answer', () => {
  const whole = async (): Promise<unknown> => {
    nextId = () => 'a0000000-0000-4000-8000-000000000000';
    const { received } = await read((init) => post({}, init));
    return received;
  };

  it('reads the same events wherever the socket was cut', { timeout: 60_000 }, async () => {
    const expected = await whole();
    const place = fc.integer({ min: 1, max: LAST_ID });
    const pace = fc.array(fc.boolean(), { minLength: LAST_ID, maxLength: LAST_ID });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 4 }), pace, async (cuts, waits) => {
        answer = paced((at) => waits[at] === true);
        expect(await readCut(cuts)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
    expect(failures).toEqual([]);
  });

  it('may do so after every single event', async () => {
    const expected = await whole();
    answer = paced(() => true);
    for (let place = 1; place <= LAST_ID; place++) expect(await readCut([place])).toEqual(expected);
    expect(await readCut(Array.from({ length: LAST_ID }, () => 1))).toEqual(expected);
  });

  it('reads along with others', async () => {
    nextId = () => 'b0000000-0000-4000-8000-000000000000';
    answer = paced(() => true);
    const response = await post();
    const others = [0, 0, 1, 3].map((lastId) => read((init) => comeBack(nextId(), lastId, init)));
    const first = await read(() => Promise.resolve(response));
    const ids = (await Promise.all(others)).map(({ received }) => received.map(({ id }) => id));
    const all = first.received.map(({ id }) => id);
    expect(ids).toEqual([all, all, all.slice(1), all.slice(3)]);
  });

  it('gets all of it without a last id, and an empty stream after the last one', async () => {
    nextId = () => 'c0000000-0000-4000-8000-000000000000';
    await (await post()).text();
    expect((await read((init) => comeBack(nextId(), undefined, init))).received).toHaveLength(LAST_ID);
    expect((await read((init) => comeBack(nextId(), LAST_ID, init))).received).toEqual([]);
    expect((await read((init) => comeBack(nextId(), 999_999, init))).received).toEqual([]);
  });

  it('gets nothing after the time that an answer is kept', async () => {
    nextId = () => 'd0000000-0000-4000-8000-000000000000';
    await (await post({}, {}, hasty)).text();
    const again = (): Promise<Response> => comeBack(nextId(), 0, {}, hasty);
    await expect.poll(() => status(again()), { timeout: 5_000 }).toBe(404);
    const problem: unknown = await (await again()).json();
    expect(problem).toMatchObject({
      code: 'not-found',
      detail: expect.stringContaining('ask again') as string,
    });
  });

  it('gets nothing of an answer that was not to be come back to, or that never was', async () => {
    nextId = () => 'e0000000-0000-4000-8000-000000000000';
    await (await post({ resumable: false })).text();
    expect(await status(comeBack(nextId()))).toBe(404);
    expect(await status(comeBack(randomUUID()))).toBe(404);
    expect(await status(comeBack('__proto__'))).toBe(404);
  });

  it('must say a whole number', async () => {
    for (const lastId of ['-1', '1.5', 'x', '1e3', '9'.repeat(10)])
      expect(await status(comeBack(randomUUID(), lastId))).toBe(400);
  });
});

describe('an answer that nobody reads any more', () => {
  it('goes on for a while with resumable, then it is aborted', async () => {
    nextId = () => 'f0000000-0000-4000-8000-000000000000';
    const { answer: events, aborted } = endless();
    answer = events;
    const left = performance.now();
    await read((init) => post({}, init, hasty), 2);
    await aborted;
    // Timers count whole milliseconds.
    expect(performance.now() - left).toBeGreaterThan(SHORT_MS - 2);
    expect(await status(comeBack(nextId(), 2, {}, hasty))).toBe(404);
  });

  it('is aborted at once without', { timeout: 15_000 }, async () => {
    const { answer: events, aborted } = endless();
    answer = events;
    await read((init) => post({ resumable: false }, init), 2);
    // Before the 20 seconds that it would go on with: the test itself has no more.
    await aborted;
  });
});

describe('DELETE /api/chat/{answerId}', () => {
  it.each([true, false])(
    'stops an answer at once, and ends its stream (resumable: %s)',
    async (resumable) => {
      nextId = () => 'f1000000-0000-4000-8000-000000000000';
      const { answer: events, aborted } = endless();
      answer = events;
      const response = await post({ resumable });
      expect(await status(stop(nextId()))).toBe(204);
      await aborted;
      const { received } = await read(() => Promise.resolve(response));
      expect(received.at(-1)?.event).toMatchObject({ type: 'answer-end', outcome: 'interrupted' });
      expect(await status(comeBack(nextId()))).toBe(404);
    },
  );

  it('is fine where nothing is being made', async () => {
    expect(await status(stop(randomUUID()))).toBe(204);
    nextId = () => 'f2000000-0000-4000-8000-000000000000';
    await (await post()).text();
    expect(await status(stop(nextId()))).toBe(204);
    expect(await status(stop(nextId()))).toBe(204);
    expect(await status(comeBack(nextId()))).toBe(404);
  });
});

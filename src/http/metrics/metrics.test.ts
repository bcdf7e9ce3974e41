import { afterEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../../common/clock.ts';
import { createMemoryUsageCounter } from '../../operations/local/memory-usage-counter.ts';
import { createFairQueue } from '../limits/fair-queue.ts';
import type { RequestLine } from '../observe-requests.ts';
import type { Upkeep } from '../upkeep.ts';
import { heldAnswers, startApp, type StartedApp } from '../upkeep.fixture.ts';
import { createMetrics } from './metrics.ts';

/** One line of the text format. @see https://prometheus.io/docs/instrumenting/exposition_formats/ */
const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\\\\n]|\\\\["\\\\n])*"';
const NUMBER = '(?:[-+]?(?:\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?|Inf)|Nan|NaN)';
const LINE = new RegExp(
  `^(?:# HELP ${NAME} .*|# TYPE ${NAME} (?:counter|gauge|histogram|summary|untyped)|${NAME}(?:\\{${LABEL}(?:,${LABEL})*,?\\})? ${NUMBER}(?: \\d+)?|)$`,
);

const EMAIL = 'karim.bennani@example.ma';
const PHONE = '0661234567';
const CARD = '4111111111111111';

let app: StartedApp;
afterEach(() => app.close());

async function start(upkeep: Partial<Upkeep> = {}, answer = heldAnswers()) {
  const lines: RequestLine[] = [];
  const queue = createFairQueue({ atOnce: 8, maxWaiting: 8, maxWaitMs: 1_000 });
  const metrics = createMetrics({
    clock: fixedClock('2026-11-27'),
    snapshot: () => ({ createdAt: '2026-11-27T11:00:00.000Z', chunks: 42 }),
    queue,
  });
  const counter = createMemoryUsageCounter();
  const limits = {
    asksPerMinute: 3,
    asksPerDay: 0,
    asksPerConversation: 0,
    lookupsPerMinute: 0,
    writesPerMinute: 0,
  };
  app = await startApp({
    answer: answer.answer,
    upkeep: {
      metrics,
      answers: { queue, deadlineMs: 60_000 },
      rates: { limits, counter },
      log: (line) => lines.push(line),
      ...upkeep,
    },
  });
  return { metrics, lines, held: answer.held };
}

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(app.url + path, { headers });

describe('metrics', () => {
  it('are in the format of Prometheus, line by line, and count what happened', async () => {
    const { metrics, held } = await start();
    const asked = await app.ask();
    held[0]?.finish();
    await asked.text();
    const left = new AbortController();
    await app.ask(undefined, { signal: left.signal });
    const open = await app.ask();
    left.abort();
    await expect.poll(() => held[1]?.signal.aborted).toBe(true);
    await (await app.ask()).text();
    metrics.ended({ provider: 'first', outcome: 'model-timeout', durationMs: 1_500, inputTokens: 10 });
    metrics.storeFailed('conversations');
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(text.split('\n').filter((line) => !LINE.test(line))).toEqual([]);
    for (const line of [
      'http_requests_total{method="POST",route="/api/chat",status="2xx"} 2',
      'http_requests_total{method="POST",route="/api/chat",status="4xx"} 1',
      'http_request_duration_seconds_count{route="/api/chat"} 3',
      'tijaria_answers_total{outcome="answered",variety="fr",composed_by="extractive"} 1',
      'tijaria_answers_total{outcome="interrupted",variety="fr",composed_by="extractive"} 1',
      'tijaria_answers_active 1',
      'tijaria_answers_running 1',
      'tijaria_answers_waiting 0',
      'tijaria_answer_first_event_seconds_count 2',
      'tijaria_answer_duration_seconds_count 2',
      'tijaria_requests_limited_total{policy="asks-minute"} 1',
      'tijaria_snapshot_age_seconds 3600',
      'tijaria_snapshot_chunks 42',
      'tijaria_model_requests_total{provider="first",outcome="model-timeout"} 1',
      'tijaria_model_tokens_total{provider="first",direction="input"} 10',
      'tijaria_store_failures_total{store="conversations"} 1',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toContain('process_cpu_seconds_total');
    held[2]?.finish();
    await open.text();
  });

  it('are there for the machine itself, and for nobody that a proxy asks for', async () => {
    await start();
    expect((await get('/metrics')).status).toBe(200);
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect((await get('/metrics', { [name]: '127.0.0.1' })).status).toBe(404);
    await app.close();
    await start({ trustedProxies: 1 });
    expect((await get('/metrics')).status).toBe(404);
  });

  it('are there for who has the token, if there is one', async () => {
    await start({ trustedProxies: 1, metricsToken: 'a-long-token' });
    expect((await get('/metrics')).status).toBe(404);
    expect((await get('/metrics', { authorization: 'Bearer a-long-toker' })).status).toBe(404);
    expect((await get('/metrics', { authorization: 'Bearer a-long-token' })).status).toBe(200);
  });
});

describe('what is told of a request', () => {
  it('is its route, status, time, size and id', async () => {
    const { lines } = await start();
    const response = await get('/api/chat/some-id');
    const body = await response.text();
    await expect.poll(() => lines.length).toBe(1);
    expect(lines[0]).toEqual({
      requestId: response.headers.get('x-request-id'),
      method: 'GET',
      route: '/api/chat/:answerId',
      status: 404,
      ms: expect.any(Number) as number,
      bytes: expect.any(Number) as number,
    });
    expect(lines[0]?.bytes).toBeGreaterThan(body.length);
  });

  it('says when the reader left', async () => {
    const { lines } = await start();
    const left = new AbortController();
    await app.ask(undefined, { signal: left.signal });
    left.abort();
    await expect.poll(() => lines.at(-1)).toMatchObject({ route: '/api/chat', isCut: true });
  });

  it.each([
    ['a UUID', '0B6F0F60-1C1B-4E1F-9B6B-000000000001', '0b6f0f60-1c1b-4e1f-9b6b-000000000001'],
    ['32 hexadecimal digits', 'a'.repeat(32), 'a'.repeat(32)],
    ['an e-mail address', EMAIL, undefined],
    ['a card', CARD, undefined],
    ['too much', 'a'.repeat(33), undefined],
  ])('bears the id that came when that is well-formed: %s', async (_what, given, expected) => {
    const { lines } = await start();
    const response = await get('/livez', { 'x-request-id': given });
    const id = response.headers.get('x-request-id');
    if (expected === undefined) expect(id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    else expect(id).toBe(expected);
    await response.text();
    await expect.poll(() => lines.at(-1)?.requestId).toBe(id);
  });

  it('holds nothing of a person, nor do metrics, wherever it was planted', async () => {
    const { lines } = await start();
    const planted = `${EMAIL} ${PHONE} ${CARD}`;
    const text = encodeURIComponent(planted);
    const headers = {
      'user-agent': planted,
      'x-request-id': PHONE,
      referer: `https://x.example/${text}`,
      cookie: `c=${text}`,
      authorization: `Bearer ${CARD}`,
      'last-event-id': CARD,
      'accept-language': PHONE,
    };
    const paths = [
      `/${text}`,
      `/api/${text}`,
      `/api/search?q=${text}`,
      `/fr/search?q=${text}`,
      `/fr/sheets/${text}`,
      `/fr/ask?q=`,
      `/answers/${text}`,
      `/files/${text}`,
      `/assets/${text}`,
      `/api/conversations/${text}`,
      `/api/chat/${text}`,
      `/metrics/${text}`,
    ];
    for (const path of paths) await (await get(path, headers)).text();
    const bodies = [
      { question: planted, [EMAIL]: planted },
      { question: planted, conversationId: planted },
    ];
    for (const body of bodies)
      await (
        await fetch(`${app.url}/api/chat?q=${text}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).text();
    await expect.poll(() => lines.length).toBe(paths.length + bodies.length);
    const told = JSON.stringify(lines) + (await (await get('/metrics')).text());
    for (const each of [EMAIL, PHONE, CARD, 'karim', 'bennani', '127.0.0.1'])
      expect(told).not.toContain(each);
    expect(new Set(lines.map(({ route }) => route))).toContain('/fr/search'.replace('fr', ':language'));
  });
});

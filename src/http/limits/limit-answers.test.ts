import { afterEach, describe, expect, it } from 'vitest';
import { TijariaError } from '../../common/errors.ts';
import { createDrain } from '../drain.ts';
import {
  eventsOf,
  heldAnswers,
  quickAnswer,
  startApp,
  startEvent,
  type StartedApp,
} from '../upkeep.fixture.ts';
import { createFairQueue, type QueueLimits } from './fair-queue.ts';

/** The machine may be busy. */
const SOON = { timeout: 10_000, interval: 10 };

let app: StartedApp;
afterEach(() => app.close());

async function start(limits: Partial<QueueLimits & { deadlineMs: number }>, answer = heldAnswers().answer) {
  const { deadlineMs = 60_000, ...rest } = limits;
  const queue = createFairQueue({ atOnce: 1, maxWaiting: 100, maxWaitMs: 10_000, ...rest });
  app = await startApp({ answer, upkeep: { trustedProxies: 1, answers: { queue, deadlineMs } } });
  return queue;
}

describe('answers at once', () => {
  it('are as many as may be, and one who asks once does not wait for all of one who asks fifty times', async () => {
    const { answer, held } = heldAnswers();
    const queue = await start({ atOnce: 2 }, answer);
    const greedy = Array.from({ length: 50 }, () => app.ask('192.0.2.1', { body: { question: 'greedy' } }));
    await expect.poll(() => queue.waiting, SOON).toBe(48);
    const modest = app.ask('192.0.2.2', { body: { question: 'modest' } });
    await expect.poll(() => queue.waiting, SOON).toBe(49);
    expect(held).toHaveLength(2);
    for (const [i, began] of [1, 2].entries()) {
      held[i]?.finish();
      await expect.poll(() => held.length, SOON).toBe(2 + began);
    }
    expect(held.map(({ question }) => question)).toEqual(['greedy', 'greedy', 'greedy', 'modest']);
    for (let i = 2; i < 51; i++) {
      await expect.poll(() => held.length, SOON).toBeGreaterThan(i);
      held[i]?.finish();
    }
    const outcomes = await Promise.all(
      [...greedy, modest].map(async (each) => (await eventsOf(await each)).at(-1)),
    );
    expect(outcomes.every((event) => event?.type === 'answer-end' && event.outcome === 'answered')).toBe(
      true,
    );
    expect(queue).toMatchObject({ running: 0, waiting: 0 });
  });

  it.each(['/api/chat', '/v1/chat/completions', '/v1/chat/completions streamed'])(
    'refuse whom there is no place for with 503 and when to come back: %s',
    async (path) => {
      const { answer, held } = heldAnswers();
      await start({ maxWaiting: 0 }, answer);
      const first = app.ask();
      await expect.poll(() => held.length, SOON).toBe(1);
      const messages = [{ role: 'user', content: 'Quel délai ?' }];
      const body = path === '/api/chat' ? {} : { question: undefined, messages, stream: path.includes(' ') };
      const refused = await app.ask(undefined, { path: path.split(' ')[0] ?? '', body });
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).toBe('10');
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(await refused.json()).toMatchObject({ code: 'overloaded' });
      expect(app.failures).toEqual([]);
      held[0]?.finish();
      await (await first).text();
    },
  );

  it('refuse on a page in words', async () => {
    const { answer, held } = heldAnswers();
    await start({ maxWaiting: 0 }, answer);
    const first = app.ask();
    await expect.poll(() => held.length, SOON).toBe(1);
    const page = await fetch(`${app.url}/fr/ask?q=delai`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await page.text()).toContain('Trop de demandes à la fois');
    held[0]?.finish();
    await (await first).text();
  });

  it.each([false, true])('forget who leaves while waiting (resumable: %s)', async (resumable) => {
    const { answer, held } = heldAnswers();
    const queue = await start({}, answer);
    const first = app.ask();
    await expect.poll(() => held.length, SOON).toBe(1);
    const left = new AbortController();
    const second = app.ask('192.0.2.2', { signal: left.signal, body: { resumable } });
    await expect.poll(() => queue.waiting, SOON).toBe(1);
    left.abort();
    await expect(second).rejects.toThrow();
    await expect.poll(() => queue.waiting, SOON).toBe(0);
    held[0]?.finish();
    await (await first).text();
    await expect.poll(() => queue.running, SOON).toBe(0);
    expect(held).toHaveLength(1);
    expect(app.failures).toEqual([]);
  });

  it('have their place free again when a reader leaves in the middle, and when answering throws', async () => {
    const { answer, held } = heldAnswers();
    let broken = false;
    const queue = await start({}, (request, options) => {
      if (broken) throw new TijariaError('internal', 'broken');
      return answer(request, options);
    });
    const left = new AbortController();
    const first = await app.ask(undefined, { signal: left.signal });
    expect([first.status, queue.running]).toEqual([200, 1]);
    left.abort();
    await expect.poll(() => queue.running, SOON).toBe(0);
    expect(held[0]?.signal.aborted).toBe(true);
    broken = true;
    expect((await app.ask()).status).toBe(500);
    expect(queue.running).toBe(0);
  });
});

describe('an answer that takes too long', () => {
  it('ends with an error event, aborts what makes it and frees its place', async () => {
    const { answer, held } = heldAnswers();
    const queue = await start({ deadlineMs: 50 }, answer);
    const events = await eventsOf(await app.ask());
    expect(events.map(({ type }) => type)).toEqual(['answer-start', 'error']);
    expect(events[1]).toMatchObject({
      code: 'deadline-exceeded',
      message: expect.stringContaining('réponse') as string,
    });
    expect(held[0]?.signal.aborted).toBe(true);
    expect(queue.running).toBe(0);
  });

  it('ends even if what makes it does not listen, and is a 504 before its first event', async () => {
    let isMute = false;
    const queue = await start({ deadlineMs: 50 }, async function* (_request, { answerId }) {
      if (!isMute) yield startEvent(answerId);
      await new Promise(() => undefined);
    });
    expect((await eventsOf(await app.ask())).at(-1)).toMatchObject({ code: 'deadline-exceeded' });
    isMute = true;
    const late = await app.ask();
    expect([late.status, await late.json()]).toMatchObject([504, { code: 'deadline-exceeded' }]);
    expect(queue.running).toBe(0);
  });

  it('says so to clients of completions, streamed or not', async () => {
    const { answer } = heldAnswers();
    await start({ deadlineMs: 50 }, answer);
    const messages = [{ role: 'user', content: 'Quel délai ?' }];
    const path = '/v1/chat/completions';
    const whole = await app.ask(undefined, { path, body: { question: undefined, messages } });
    expect([whole.status, await whole.json()]).toMatchObject([504, { error: { code: 'deadline-exceeded' } }]);
    const streamed = await app.ask(undefined, {
      path,
      body: { question: undefined, messages, stream: true },
    });
    expect(await streamed.text()).toContain('"code":"deadline-exceeded"');
  });

  it('leaves others as they are', async () => {
    const queue = await start({ deadlineMs: 5_000 }, quickAnswer);
    const events = await eventsOf(await app.ask());
    expect(events.map(({ type }) => type)).toEqual(['answer-start', 'text-delta', 'answer-end']);
    expect(queue.running).toBe(0);
  });
});

describe('answers at the end of the process', () => {
  it('are told that they end, begun or waiting', async () => {
    const { answer, held } = heldAnswers();
    const queue = createFairQueue({ atOnce: 1, maxWaiting: 10, maxWaitMs: 10_000 });
    const drain = createDrain();
    app = await startApp({ answer, upkeep: { drain, answers: { queue, deadlineMs: 60_000 } } });
    const begun = await app.ask();
    const waiting = app.ask();
    await expect.poll(() => queue.waiting, SOON).toBe(1);
    drain.cut();
    expect((await eventsOf(begun)).at(-1)).toMatchObject({ type: 'error', code: 'stopping' });
    const refused = await waiting;
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await app.ask()).status).toBe(503);
    expect([held.length, queue.running, queue.waiting, app.failures]).toEqual([1, 0, 0, []]);
  });
});

import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../answering/resilience/circuit-breaker.ts';
import { createMeteredModel } from '../answering/resilience/metered-model.ts';
import { SWITCH_STANDS_MS, switchableModel } from '../answering/switchable-model.ts';
import { createModelBudget } from '../assembly/model-budget.ts';
import { tellOnce } from '../common/tell-once.ts';
import { askedMostBy } from '../conversations/count-subjects.ts';
import { createMemoryStore } from '../conversations/memory/memory-store.ts';
import { recentAnswersBy } from '../conversations/recent-answers.ts';
import { fixtureId, fixtureReceipt } from '../conversations/receipt.fixture.ts';
import { startRetention } from '../conversations/retention.ts';
import { createHealthCheck } from '../http/health/check-health.ts';
import { rateStore } from '../http/limits/rate-store.ts';
import { createMemoryUsageCounter } from '../operations/local/memory-usage-counter.ts';
import { rememberReviews, REVIEW_STANDS_MS } from '../review/remember-reviews.ts';
import { createHostQueue } from '../sync/fetch/host-queue.ts';

/** Everything that goes by the clock, under a clock that is set: nothing may get stuck for as long as the jump was. */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const JUMPS = [
  ['a day back', -DAY_MS],
  ['an hour back', -HOUR_MS],
  ['an hour on', HOUR_MS],
  ['a day on', DAY_MS],
] as const;
const START = Date.parse('2026-11-27T12:00:00Z');

interface SetClock {
  now(): number;
  pass(ms: number): void;
}
function setClock(): SetClock {
  let time = START;
  return { now: () => time, pass: (ms) => void (time += ms) };
}
const unexpected = (error: unknown): never => {
  throw error;
};

describe.each(JUMPS)('a clock that is set %s', (_name, jumpMs) => {
  it('pauses a circuit no longer than its pause', () => {
    const clock = setClock();
    const circuit = new CircuitBreaker({ failures: 3, pauseMs: 30_000 });
    for (let i = 0; i < 3; i++) circuit.failed(clock.now());
    expect(circuit.enter(clock.now())).toBe(false);
    clock.pass(jumpMs);
    clock.pass(30_000);
    expect(circuit.enter(clock.now())).toBe(true);
    // One that failed after the jump pauses anew, and by the new time.
    circuit.failed(clock.now());
    clock.pass(29_999);
    expect(circuit.enter(clock.now())).toBe(false);
    clock.pass(1);
    expect(circuit.enter(clock.now())).toBe(true);
  });

  it('leaves no limit of a client standing beyond its window, and lets go of none within the new one', async () => {
    const clock = setClock();
    const counter = createMemoryUsageCounter();
    const store = rateStore('asks', 60_000, { counter, clock, failures: tellOnce(unexpected) });
    for (let i = 0; i < 5; i++) await store.increment('client');
    clock.pass(jumpMs);
    await counter.expire(clock.now());
    expect(await store.increment('client')).toMatchObject({ totalHits: 1 });
    expect(await store.increment('client')).toMatchObject({ totalHits: 2 });
    clock.pass(60_000);
    expect(await store.increment('client')).toMatchObject({ totalHits: 1 });
  });

  it('leaves a counter that failed alone for no longer than its second', async () => {
    const clock = setClock();
    let isFailing = true;
    const counter = createMemoryUsageCounter();
    const flaky = {
      ...counter,
      add: (...args: Parameters<typeof counter.add>) =>
        isFailing ? Promise.reject(new Error('no database')) : counter.add(...args),
    };
    const failures = tellOnce(() => undefined);
    const store = rateStore('asks', 60_000, { counter: flaky, clock, failures });
    await expect(store.increment('client')).rejects.toThrow('no database');
    isFailing = false;
    clock.pass(jumpMs);
    clock.pass(1_000);
    expect(await store.increment('client')).toMatchObject({ totalHits: 1 });
  });

  it('counts the tokens of the day that it is, and stops no model for longer', async () => {
    const clock = setClock();
    const usage = createMemoryUsageCounter();
    const budget = createModelBudget(usage, { clock, dailyTokens: 100, onFailure: unexpected });
    budget.spend(100);
    expect(await budget.isSpent()).toBe(true);
    clock.pass(jumpMs);
    const isSameDay = Math.floor(clock.now() / DAY_MS) === Math.floor(START / DAY_MS);
    expect(await budget.isSpent()).toBe(isSameDay);
    clock.pass(DAY_MS);
    if (jumpMs !== -DAY_MS) expect(await budget.isSpent()).toBe(false);
  });

  it('tells of no model that it took less than no time', async () => {
    const clock = setClock();
    const times: number[] = [];
    const model = createMeteredModel(
      {
        id: 'm',
        async *stream() {
          await Promise.resolve();
          clock.pass(jumpMs);
          yield 'word';
        },
      },
      { clock, onUse: ({ ms }) => times.push(ms) },
    );
    for await (const piece of model.stream([])) expect(piece).toBe('word');
    expect(times).toEqual([Math.max(0, jumpMs)]);
  });

  it('pauses requests to a host no longer than the host asks for', async () => {
    const clock = setClock();
    const waits: number[] = [];
    const sleep = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
    const queue = createHostQueue({ clock, sleep });
    await queue.run('a.example', 2_000, () => Promise.resolve());
    clock.pass(jumpMs);
    await queue.run('a.example', 2_000, () => Promise.resolve());
    expect(Math.max(0, ...waits)).toBeLessThanOrEqual(2_000);
  });

  it('lets nothing that is remembered stand for longer than it may', async () => {
    const clock = setClock();
    const reads: Record<string, number> = {};
    const count = (name: string): void => void (reads[name] = (reads[name] ?? 0) + 1);
    const model = { id: 'm', stream: () => (async function* () {})() };
    const state = (): Promise<{ isOn: boolean }> =>
      Promise.resolve({ isOn: true }).finally(() => count('switch'));
    const switched = switchableModel(model, { state }, { clock, onFailure: unexpected });
    const health = createHealthCheck(
      [
        {
          name: 'x',
          isRequired: true,
          check: () => {
            count('health');
            return Promise.resolve(undefined);
          },
        },
      ],
      { clock },
    );
    const recent = recentAnswersBy({
      log: { counts: () => Promise.resolve([]).finally(() => count('recent')) },
      clock,
      days: 30,
      onFailure: unexpected,
    });
    const asked = askedMostBy({
      counts: {
        count: () => Promise.resolve(),
        expire: () => Promise.resolve(),
        since: () => Promise.resolve([]).finally(() => count('asked')),
      },
      clock,
      onFailure: unexpected,
    });
    const review = rememberReviews(
      () => Promise.reject(new Error('none')).finally(() => count('review')),
      clock,
    );
    const readAll = (): Promise<unknown> =>
      Promise.allSettled([switched.isModelOn(), health(), recent(), asked(), review('2026-11-01')]);
    await readAll();
    clock.pass(jumpMs);
    // As long as the most patient of them may remember; the jump itself may count as that.
    clock.pass(Math.max(SWITCH_STANDS_MS, REVIEW_STANDS_MS) + 1);
    await readAll();
    expect(reads).toEqual({ switch: 2, health: 2, recent: 2, asked: 2, review: 2 });
  });

  it('erases receipts by their days, and nothing of today', async () => {
    const clock = setClock();
    const store = createMemoryStore();
    const kept = new Date(START + Math.max(0, jumpMs)).toISOString();
    await store.record(fixtureReceipt({ answerId: fixtureId(1), createdAt: kept }));
    await store.record(fixtureReceipt({ answerId: fixtureId(2), createdAt: '2026-10-01T00:00:00.000Z' }));
    clock.pass(jumpMs);
    const stop = startRetention(store, { days: 7, clock, onFailure: unexpected });
    await expect.poll(() => store.receipt(fixtureId(2))).toBeUndefined();
    expect(await store.receipt(fixtureId(1))).toBeDefined();
    stop();
  });
});

it('counts stay right through jumps to and fro, whatever their order', async () => {
  let state = 20_261_127;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const clock = setClock();
  const counter = createMemoryUsageCounter();
  const naive = new Map<number, number>();
  for (let i = 0; i < 2_000; i++) {
    clock.pass(random(3) === 0 ? (JUMPS[random(4)]?.[1] ?? 0) : random(20_000));
    const minute = Math.floor(clock.now() / 60_000);
    naive.set(minute, (naive.get(minute) ?? 0) + 1);
    const window = { now: clock.now(), lengthMs: 60_000 };
    expect((await counter.add('client', 1, window)).sum).toBe(naive.get(minute));
  }
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFairQueue, type FairQueue } from './fair-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

/** Enters, and records when a place was had, or why not. */
function enter(queue: FairQueue, client: string, log: string[], signal?: AbortSignal): { leave: () => void } {
  const place: { leave: () => void } = { leave: () => undefined };
  queue.enter(client, signal).then(
    (leave) => {
      place.leave = leave;
      log.push(client);
    },
    (error: unknown) =>
      log.push(
        `${client}: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`,
      ),
  );
  return place;
}

describe('a fair queue', () => {
  const limits = { atOnce: 1, maxWaiting: 100, maxWaitMs: 10_000 };

  it('lets one client after the other in, each in its own order', async () => {
    const queue = createFairQueue(limits);
    const log: string[] = [];
    let leave = await queue.enter('first');
    const order = ['greedy 1', 'greedy 2', 'greedy 3', 'modest 1', 'other 1', 'other 2'];
    for (const name of order) {
      const client = name.split(' ')[0] ?? '';
      void queue.enter(client).then((next) => {
        log.push(name);
        leave = next;
      });
    }
    expect(queue).toMatchObject({ running: 1, waiting: 6 });
    for (let i = 0; i < order.length; i++) {
      leave();
      await settle();
    }
    expect(log).toEqual(['greedy 1', 'modest 1', 'other 1', 'greedy 2', 'other 2', 'greedy 3']);
    expect(queue).toMatchObject({ running: 1, waiting: 0 });
    leave();
    expect(queue.running).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('frees a place exactly once, however often it is let go of', async () => {
    const queue = createFairQueue({ ...limits, atOnce: 2 });
    const [first] = [await queue.enter('a'), await queue.enter('a')];
    const log: string[] = [];
    for (const client of ['b', 'c']) enter(queue, client, log);
    first();
    first();
    await settle();
    expect(log).toEqual(['b']);
    expect(queue).toMatchObject({ running: 2, waiting: 1 });
  });

  it('turns away who waited too long, and says when to come back', async () => {
    const queue = createFairQueue(limits);
    await queue.enter('a');
    const waiting = expect(queue.enter('b')).rejects.toMatchObject({
      code: 'overloaded',
      retryAfterMs: 10_000,
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await waiting;
    expect(queue).toMatchObject({ running: 1, waiting: 0 });
  });

  it('forgets who leaves while waiting, and is not entered by who has left before', async () => {
    const queue = createFairQueue(limits);
    const place = enter(queue, 'a', []);
    const log: string[] = [];
    const left = new AbortController();
    enter(queue, 'b', log, left.signal);
    enter(queue, 'c', log);
    left.abort('left');
    await settle();
    expect(queue.waiting).toBe(1);
    place.leave();
    enter(queue, 'd', log, left.signal);
    await settle();
    expect(log).toEqual(['b: left', 'c', 'd: left']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no more than may wait, and makes room for a modest client at the cost of the greediest', async () => {
    const queue = createFairQueue({ ...limits, maxWaiting: 3 });
    enter(queue, 'a', []);
    const log: string[] = [];
    for (const client of ['greedy', 'greedy', 'greedy']) enter(queue, client, log);
    enter(queue, 'greedy', log);
    await settle();
    expect(log).toEqual(['greedy: overloaded']);
    enter(queue, 'modest', log);
    await settle();
    expect(log).toEqual(['greedy: overloaded', 'greedy: overloaded']);
    // Now nobody has more than one more than the next would have.
    enter(queue, 'modest', log);
    await settle();
    expect(log.at(-1)).toBe('modest: overloaded');
    expect(queue.waiting).toBe(3);
  });

  it('lets nobody wait where there is no room to', async () => {
    const queue = createFairQueue({ ...limits, maxWaiting: 0 });
    await queue.enter('a');
    await expect(queue.enter('b')).rejects.toMatchObject({ code: 'overloaded' });
  });
});

import type { Store } from 'express-rate-limit';
import type { Clock } from '../../common/clock.ts';
import { abortableSleep } from '../../common/abort.ts';
import type { FailureRow } from '../../common/tell-once.ts';
import type { UsageCounter } from '../../operations/usage-counter.ts';

/** Longest that a request waits to be counted: counting must not be what makes the service slow. */
const COUNT_WAIT_MS = 250;
/** How long a counter that failed is left alone; requests pass uncounted meanwhile. */
const REST_MS = 1_000;

/** What all stores of a service share. */
export interface CountingDependencies {
  readonly counter: UsageCounter;
  readonly clock: Pick<Clock, 'now'>;
  readonly failures: FailureRow;
}

/**
 * Counts hits in a {@link UsageCounter}, under the name of the policy. Rejects when that fails or takes too long, and for a second
 * after that; the first failure of a row is told.
 */
export function rateStore(
  policy: string,
  lengthMs: number,
  { counter, clock, failures }: CountingDependencies,
): Store {
  let restsUntil = -Infinity;
  const add = async (key: string, amount: number): Promise<{ totalHits: number; resetTime: Date }> => {
    const now = clock.now();
    // A clock that was set back must not make it rest for longer.
    if (now < restsUntil && restsUntil - now <= REST_MS)
      throw new Error('counting requests: the counter failed a moment ago');
    try {
      const { sum, endsAt } = await inTime(counter.add(`${policy} ${key}`, amount, { now, lengthMs }));
      failures.worked();
      return { totalHits: sum, resetTime: new Date(endsAt) };
    } catch (error) {
      restsUntil = now + REST_MS;
      failures.failed(error);
      throw error;
    }
  };
  const sumOf = (key: string): Promise<number> =>
    counter.sum(`${policy} ${key}`, { now: clock.now(), lengthMs });
  return {
    increment: (key) => add(key, 1),
    decrement: async (key) => {
      await add(key, -1);
    },
    resetKey: async (key) => {
      await add(key, -(await sumOf(key)));
    },
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = abortableSleep(COUNT_WAIT_MS, timer.signal).then(
    () =>
      Promise.reject(
        new Error(`counting a request: expected an answer in ${COUNT_WAIT_MS} ms, received none`),
      ),
    () => new Promise<never>(() => undefined),
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
}

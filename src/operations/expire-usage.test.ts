import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startUsageExpiry } from './expire-usage.ts';
import { createMemoryUsageCounter } from './local/memory-usage-counter.ts';

describe('the expiry of usage', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('forgets what is over every ten minutes, until it is stopped', async () => {
    const counter = createMemoryUsageCounter();
    const window = { now: 0, lengthMs: 1_000 };
    const expiry = {
      clock: { now: () => 1_000 },
      onFailure: (error: unknown) => expect(error).toBeUndefined(),
    };
    const stop = startUsageExpiry(counter, expiry);
    await counter.add('a', 1, window);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await counter.sum('a', window)).toBe(0);
    stop();
    await counter.add('a', 1, window);
    await vi.advanceTimersByTimeAsync(1_200_000);
    expect(await counter.sum('a', window)).toBe(1);
  });

  it('tells of a failure and tries again', async () => {
    const failures: unknown[] = [];
    const counter = { ...createMemoryUsageCounter(), expire: () => Promise.reject(new Error('down')) };
    const stop = startUsageExpiry(counter, {
      clock: { now: () => 0 },
      onFailure: (error) => failures.push(error),
    });
    await vi.advanceTimersByTimeAsync(1_200_000);
    stop();
    expect(failures).toHaveLength(2);
  });
});

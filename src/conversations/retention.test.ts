import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import { createMemoryStore } from './memory/memory-store.ts';
import { fixtureId, fixtureReceipt } from './receipt.fixture.ts';
import { firstDayKept, lastDayKept, startRetention } from './retention.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const HOUR_MS = 3_600_000;

describe('days kept', () => {
  it('counts the day of the answer as the first', () => {
    expect(firstDayKept(NOW, 30)).toBe('2026-10-28');
    expect(lastDayKept('2026-10-28T23:59:59.999Z', 30)).toBe('2026-11-26');
    expect(firstDayKept(NOW, 1)).toBe('2026-11-26');
  });

  it('keeps nothing with 0 days', () => {
    expect(firstDayKept(NOW, 0)).toBe('2026-11-27');
  });
});

describe('startRetention', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('erases at once and every hour, until it is stopped', async () => {
    const store = createMemoryStore();
    let now = NOW;
    const record = (): Promise<void> =>
      store.record(fixtureReceipt({ createdAt: '2026-11-25T00:00:00.000Z' }));
    await record();
    const clock = { now: () => now };
    const stop = startRetention(store, { days: 1, clock, onFailure: () => expect.unreachable() });
    expect(await store.receipt(fixtureId(1))).toBeUndefined();

    now = Date.parse('2026-11-25T12:00:00Z');
    await record();
    vi.advanceTimersByTime(HOUR_MS);
    expect(await store.receipt(fixtureId(1))).toBeDefined();
    now = NOW;
    vi.advanceTimersByTime(HOUR_MS);
    expect(await store.receipt(fixtureId(1))).toBeUndefined();

    await record();
    stop();
    vi.advanceTimersByTime(5 * HOUR_MS);
    expect(await store.receipt(fixtureId(1))).toBeDefined();
  });

  it('reports a failure and tries again', async () => {
    const failures: unknown[] = [];
    const store = { ...createMemoryStore(), expire: () => Promise.reject(new Error('read-only')) };
    const stop = startRetention(store, {
      days: 30,
      clock: fixedClock('2026-11-26'),
      onFailure: (error) => failures.push(error),
    });
    await Promise.resolve();
    vi.advanceTimersByTime(HOUR_MS);
    await Promise.resolve();
    stop();
    await vi.waitFor(() => expect(failures).toHaveLength(2));
  });
});

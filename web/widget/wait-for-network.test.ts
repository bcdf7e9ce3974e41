import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { waitForNetwork } from './wait-for-network.ts';

let browser: EventTarget;
let network: { onLine: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  browser = new EventTarget();
  network = { onLine: true };
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  vi.stubGlobal('navigator', network);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether the wait was over after so many milliseconds. */
async function isOver(waiting: Promise<void>, afterMs: number): Promise<boolean> {
  let over = false;
  void waiting.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(afterMs);
  return over;
}

describe('waitForNetwork', () => {
  const { signal } = new AbortController();

  test('waits as long as it is told', async () => {
    const waiting = waitForNetwork(2_000, signal);
    expect(await isOver(waiting, 1_999)).toBe(false);
    expect(await isOver(waiting, 1)).toBe(true);
  });

  test('ends as soon as the browser comes online', async () => {
    network.onLine = false;
    const waiting = waitForNetwork(2_000, signal);
    expect(await isOver(waiting, 100)).toBe(false);
    network.onLine = true;
    browser.dispatchEvent(new Event('online'));
    expect(await isOver(waiting, 0)).toBe(true);
  });

  test('a browser that stays offline is waited for, 45 seconds at most', async () => {
    network.onLine = false;
    const waiting = waitForNetwork(500, signal);
    expect(await isOver(waiting, 45_499)).toBe(false);
    expect(await isOver(waiting, 1)).toBe(true);
  });

  test('an abort ends it with its reason, before it and in the middle', async () => {
    await expect(waitForNetwork(500, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    const controller = new AbortController();
    const waiting = waitForNetwork(500, controller.signal);
    const ended = expect(waiting).rejects.toThrow('left');
    controller.abort(new Error('left'));
    await ended;
  });
});

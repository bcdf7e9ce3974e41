import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { abortableSleep, watchIdle } from './abort.ts';

describe('abortableSleep', () => {
  it('resolves after the time has passed', async () => {
    await expect(abortableSleep(1)).resolves.toBeUndefined();
    await expect(abortableSleep(1, new AbortController().signal)).resolves.toBeUndefined();
  });

  it('rejects at once with the reason of a signal that is already aborted', async () => {
    const reason = new Error('the reader left');
    await expect(abortableSleep(3_600_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('rejects with the reason, whatever its kind, when the signal is aborted during the sleep', async () => {
    const controller = new AbortController();
    const sleeping = abortableSleep(3_600_000, controller.signal);
    controller.abort('closing down');
    await expect(sleeping).rejects.toBe('closing down');
  });
});

describe('watchIdle', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('aborts its signal after the given silence, and says that silence was the cause', () => {
    const watch = watchIdle(100);
    vi.advanceTimersByTime(99);
    expect(watch.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(watch.signal.aborted).toBe(true);
    expect(watch.timedOut).toBe(true);
    expect(watch.signal.reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('counts anew at each restart, with the new limit', () => {
    const watch = watchIdle(100);
    vi.advanceTimersByTime(90);
    watch.restart(50);
    expect(watch.timeoutMs).toBe(50);
    vi.advanceTimersByTime(49);
    expect(watch.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(watch.timedOut).toBe(true);
    watch.restart(70);
    expect(watch.timeoutMs).toBe(50);
  });

  it('does not count while paused', () => {
    const watch = watchIdle(100);
    watch.pause();
    vi.advanceTimersByTime(10_000);
    expect(watch.signal.aborted).toBe(false);
    watch.restart(100);
    vi.advanceTimersByTime(100);
    expect(watch.timedOut).toBe(true);
  });

  it('follows the signal of its caller, with the same reason and without calling it a timeout', () => {
    const controller = new AbortController();
    const watch = watchIdle(100, controller.signal);
    controller.abort('the reader left');
    expect(watch.signal.reason).toBe('the reader left');
    vi.advanceTimersByTime(1000);
    expect(watch.timedOut).toBe(false);
  });

  it('has ended before it began when the caller had already aborted', () => {
    const watch = watchIdle(100, AbortSignal.abort('too late'));
    expect(watch.signal.reason).toBe('too late');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('aborts on stop, leaves no timer behind, and cannot be restarted', () => {
    const watch = watchIdle(100);
    watch.stop();
    watch.stop();
    watch.restart(100);
    expect(watch.signal.aborted).toBe(true);
    expect(watch.timedOut).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets go of the signal of its caller', () => {
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    watchIdle(100, signal).stop();
    expect(removed).toHaveBeenCalledOnce();
  });
});

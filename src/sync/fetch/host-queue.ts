import type { Clock } from '../../common/clock.ts';

/** Waits; rejects with the reason of an aborted signal. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Requests to hosts: to each of them one at a time. */
export interface HostQueue {
  /** Runs `task` when those before it on the host are done and `pauseMs` have passed since the last of them ended. */
  run<Result>(
    host: string,
    pauseMs: number,
    task: () => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result>;
}

/** A queue for this process. A task that fails does not stop those behind it. */
export function createHostQueue({
  clock,
  sleep,
}: {
  readonly clock: Pick<Clock, 'now'>;
  readonly sleep: Sleep;
}): HostQueue {
  const last = new Map<string, Promise<void>>();
  const endedAt = new Map<string, number>();
  return {
    run: async (host, pauseMs, task, signal) => {
      const before = last.get(host);
      let done = (): void => undefined;
      last.set(host, new Promise((resolve) => (done = resolve)));
      try {
        await before;
        const ended = endedAt.get(host);
        // A clock that was set back must not make the pause longer.
        const waitMs = ended === undefined ? 0 : Math.min(pauseMs, ended + pauseMs - clock.now());
        if (waitMs > 0) await sleep(waitMs, signal);
        signal?.throwIfAborted();
        return await task();
      } finally {
        endedAt.set(host, clock.now());
        done();
      }
    },
  };
}

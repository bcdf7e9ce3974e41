import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Resolves after `ms` milliseconds, or rejects with the reason of `signal` as soon as it is aborted (at once when
 * it already is). Leaves no timer and no listener behind.
 */
export async function abortableSleep(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  try {
    await sleep(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    // The timer rejects with its own AbortError; the caller is owed the reason that was given to the signal.
    signal?.throwIfAborted();
    throw error;
  }
}

/** A watch over work that must show signs of life; see {@link watchIdle}. */
export interface IdleWatch {
  /** Aborted by the caller's signal, by silence, or by `stop`; hand it to the work. */
  readonly signal: AbortSignal;
  /** Whether silence ended the work; stays false when the caller or `stop` came first. */
  readonly timedOut: boolean;
  /** The silence that is allowed now, or that was exceeded, in milliseconds. */
  readonly timeoutMs: number;
  /** Counts anew: silence of `timeoutMs` from now on ends the work. Does nothing once the signal is aborted. */
  restart(timeoutMs: number): void;
  /** Stops counting until the next `restart`: silence is not the work's fault while its reader is busy. */
  pause(): void;
  /** Ends the watch and whatever still hangs on its signal. Safe to call twice; owed by everyone who starts one. */
  stop(): void;
}

/**
 * Starts a watch that aborts its signal after `timeoutMs` milliseconds without a `restart`, or when the caller's
 * `signal` is aborted, with the same reason. A signal that is already aborted gives a watch that already ended.
 */
export function watchIdle(timeoutMs: number, signal?: AbortSignal): IdleWatch {
  const controller = new AbortController();
  const silence = new DOMException('nothing was received in time', 'TimeoutError');
  let timer: NodeJS.Timeout | undefined;
  let allowedMs = timeoutMs;
  const end = (reason: unknown): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', follow);
    controller.abort(reason);
  };
  const follow = (): void => end(signal?.reason);
  const restart = (ms: number): void => {
    clearTimeout(timer);
    if (controller.signal.aborted) return;
    allowedMs = ms;
    timer = setTimeout(() => end(silence), ms);
  };
  signal?.addEventListener('abort', follow, { once: true });
  if (signal?.aborted) follow();
  restart(timeoutMs);
  return {
    signal: controller.signal,
    get timedOut() {
      return controller.signal.reason === silence;
    },
    get timeoutMs() {
      return allowedMs;
    },
    restart,
    pause: () => clearTimeout(timer),
    stop: () => end(undefined),
  };
}

import { abortableSleep } from './abort.ts';

/** How often and how patiently to try again; all times in milliseconds. */
export interface RetryOptions {
  /** Tries in all, the first included; at least 1. */
  readonly attempts: number;
  /** Upper bound of the first wait; it doubles with every failure. */
  readonly baseDelayMs: number;
  /** Longest wait of any kind. A remote party that asks for longer is not asked again. */
  readonly maxDelayMs: number;
  isRetryable(error: unknown): boolean;
  /** How long the remote party asked to wait, when it said so. */
  retryAfterMs?(error: unknown): number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Replaced in tests, which do not wait. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Uniform in [0, 1); replaced in tests. */
  readonly random?: () => number;
}

/**
 * Runs `operation` (told its attempt number, from 1) until it succeeds, and rethrows the last error when it does
 * not. Waits a random time below a doubling bound, so that clients that failed together do not return together,
 * and never less than the remote party asked for. Rejects with the abort reason once `signal` is aborted.
 *
 * @see M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015 ("full jitter").
 */
export async function retry<Result>(
  operation: (attempt: number) => Promise<Result>,
  options: RetryOptions,
): Promise<Result> {
  const { signal, sleep = abortableSleep } = options;
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await operation(attempt);
    } catch (error) {
      signal?.throwIfAborted();
      const waitMs = waitBeforeNext(error, attempt, options);
      if (waitMs === undefined) throw error;
      await sleep(waitMs, signal);
    }
  }
}

function waitBeforeNext(error: unknown, attempt: number, options: RetryOptions): number | undefined {
  if (attempt >= options.attempts || !options.isRetryable(error)) return undefined;
  const askedMs = options.retryAfterMs?.(error) ?? 0;
  if (askedMs > options.maxDelayMs) return undefined;
  const bound = Math.min(options.maxDelayMs, options.baseDelayMs * 2 ** (attempt - 1));
  return Math.max(askedMs, (options.random ?? Math.random)() * bound);
}

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

/** What a failed HTTP call tells, without a word of the other side's text. */
export interface RemoteFailure {
  /** HTTP status; undefined when no response came (refused, reset, cut). */
  readonly status: number | undefined;
  /** How long the other side asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Machine-readable code of the response (`model_not_found`) or of the network (`ECONNREFUSED`). */
  readonly code: string | undefined;
}

/**
 * Reads status, waiting time and code out of what an HTTP client threw, by shape, so that no vendor's class is
 * needed. The message is left alone on purpose: endpoints quote the key and the question in theirs. A code that is
 * not a plain identifier, or that contains `secret`, is dropped for the same reason. `nowMs` turns a Retry-After
 * date into a wait. Anything else gives three times `undefined`.
 */
export function readRemoteFailure(error: unknown, nowMs: number, secret = ''): RemoteFailure {
  const { status, headers } = fieldsOf(error);
  return {
    status: typeof status === 'number' ? status : undefined,
    retryAfterMs: headers instanceof Headers ? parseRetryAfter(headers, nowMs) : undefined,
    code: findCode(error, secret),
  };
}

/** True when the same call may succeed later: no response, 429 (unless the account is exhausted), 5xx. */
export function isTransient({ status, code }: RemoteFailure): boolean {
  return status === undefined || (status === 429 && code !== 'insufficient_quota') || status >= 500;
}

/** One failure for a log line: `HTTP 429 (rate_limit_exceeded)`, `ECONNREFUSED`, `no response`. */
export function describeRemoteFailure({ status, code }: RemoteFailure): string {
  if (status === undefined) return code ?? 'no response';
  return code === undefined ? `HTTP ${status}` : `HTTP ${status} (${code})`;
}

/**
 * The wait that response headers ask for, in milliseconds from `nowMs`: `retry-after-ms` where an endpoint sends
 * it, else `Retry-After` in seconds or as a date (a past date is 0). Missing or unreadable gives undefined.
 *
 * @see RFC 9110, section 10.2.3.
 */
export function parseRetryAfter(headers: Headers, nowMs: number): number | undefined {
  const ms = headers.get('retry-after-ms')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(ms)) return Number(ms);
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

/** The first usable code along the chain of causes; fetch hides `ECONNREFUSED` two causes deep. */
function findCode(error: unknown, secret: string): string | undefined {
  for (let depth = 0, link = fieldsOf(error); depth < 4; depth++, link = fieldsOf(link.cause)) {
    const { code } = link;
    if (typeof code !== 'string' || !/^[\w.-]{1,64}$/.test(code)) continue;
    return secret !== '' && code.includes(secret) ? undefined : code;
  }
  return undefined;
}

interface FailureFields {
  status?: unknown;
  headers?: unknown;
  code?: unknown;
  cause?: unknown;
}

function fieldsOf(value: unknown): FailureFields {
  return typeof value === 'object' && value !== null ? value : {};
}

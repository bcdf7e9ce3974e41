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

import type { IdleWatch } from '../common/abort.ts';
import { TijariaError, type ErrorCode } from '../common/errors.ts';
import { describeRemoteFailure, type RemoteFailure } from '../common/remote-failure.ts';

/** What errors name of the endpoint. */
interface AskedEndpoint {
  readonly model: string;
  readonly baseUrl: string;
}

/** Statuses under which endpoints refuse what they do not know, as some do with tools. */
const UNKNOWN_REQUEST_STATUSES: readonly (number | undefined)[] = [400, 404, 422, 501];
const unknownRequests = new WeakSet();

/** True for an error of {@link refused} that may mean: the endpoint does not know something in the request. */
export function isUnknownRequest(error: unknown): boolean {
  return error instanceof TijariaError && unknownRequests.has(error);
}

/** A reason that nobody has heard of is not repeated: it is the endpoint's text. */
export function interruption(finishReason: string | undefined): [received: string, advice: string] {
  if (finishReason === undefined) return ['a stream that broke off', 'ask again'];
  if (finishReason === 'length') return ['finish reason length', 'raise the limit of output tokens'];
  if (finishReason === 'content_filter') return ['finish reason content_filter', 'ask in another way'];
  return ['another finish reason than stop', 'check that the endpoint is a chat model'];
}

/** What a refusal means for whoever asked. */
export function refused(options: AskedEndpoint, failure: RemoteFailure): TijariaError {
  const received = describeRemoteFailure(failure);
  const { status, retryAfterMs } = failure;
  if (status === 401 || status === 403) {
    return failed('model-unauthorized', options, 'access', received, 'check the API key and its rights');
  }
  if (status === 429) {
    const advice = 'wait, or raise the quota of the account';
    return failed('model-rate-limited', options, 'a free slot', received, advice, retryAfterMs);
  }
  const advice =
    status === undefined || status >= 500 ? 'try later' : 'check the base URL and the model name';
  const error = failed('model-unavailable', options, 'an answer', received, advice, retryAfterMs);
  if (UNKNOWN_REQUEST_STATUSES.includes(status)) unknownRequests.add(error);
  return error;
}

/** Nothing came in the time allowed. */
export function silent(options: AskedEndpoint, { timeoutMs }: Pick<IdleWatch, 'timeoutMs'>): TijariaError {
  return failed(
    'model-timeout',
    options,
    `a byte within ${timeoutMs} ms`,
    'none',
    'try later, or allow more time',
  );
}

/** An error in the house's grammar; it names the endpoint's host and nothing that the endpoint said. */
export function failed(
  code: ErrorCode,
  { model, baseUrl }: AskedEndpoint,
  expected: string,
  received: string,
  advice: string,
  retryAfterMs?: number,
): TijariaError {
  const message = `asking model ${model} at ${new URL(baseUrl).host}: expected ${expected}, received ${received}; ${advice}`;
  return new TijariaError(code, message, retryAfterMs === undefined ? {} : { retryAfterMs });
}

/** Every way a broken promise is named. HTTP status and reader-facing wording per code live in `http/problem.ts`. */
export type ErrorCode =
  | 'config-invalid'
  | 'corpus-invalid'
  | 'document-unreadable'
  | 'snapshot-missing'
  | 'snapshot-incompatible'
  | 'snapshot-corrupt'
  | 'snapshot-unfit'
  | 'corpus-shrunk'
  | 'ingest-locked'
  | 'database-unavailable'
  | 'embedder-unauthorized'
  | 'embedder-rate-limited'
  | 'embedder-unavailable'
  | 'embedder-invalid-output'
  | 'model-unauthorized'
  | 'model-rate-limited'
  | 'model-unavailable'
  | 'model-timeout'
  | 'model-interrupted'
  | 'source-refused'
  | 'source-unavailable'
  | 'request-invalid'
  | 'request-too-large'
  | 'not-found'
  | 'method-not-allowed'
  | 'session-required'
  | 'origin-not-allowed'
  | 'rate-limited'
  | 'overloaded'
  | 'deadline-exceeded'
  | 'stopping'
  | 'internal';

/**
 * The one error class. Message grammar: *what was being done: expected X, received Y; what to do*.
 * `retryAfterMs` is set when a remote party said when to come back; `field` when one part of a request does not fit.
 */
export class TijariaError extends Error {
  override readonly name = 'TijariaError';
  readonly code: ErrorCode;
  readonly retryAfterMs: number | undefined;
  readonly field: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; retryAfterMs?: number; field?: string } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.field = options.field;
  }
}

/** The human part of anything that was thrown, for a log line or a report. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

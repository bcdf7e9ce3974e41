import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { TijariaError, type ErrorCode } from '../common/errors.ts';

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** True when the error's own message may be shown: it speaks of the request only. */
  readonly showMessage?: true;
  /** True for what is meant to happen under load or at the end: the caller is told, the log is not. */
  readonly isExpected?: true;
}

/** HTTP status and reader-facing wording of every error code: the only such table. */
const PROBLEMS: Readonly<Record<ErrorCode, ProblemKind>> = {
  'request-invalid': { status: 400, title: 'The request is not valid', showMessage: true },
  'request-too-large': { status: 413, title: 'The request is too large', showMessage: true },
  'not-found': { status: 404, title: 'Nothing stands at this address', showMessage: true },
  'method-not-allowed': { status: 405, title: 'This address takes another method', showMessage: true },
  'session-required': { status: 401, title: 'A session is needed', showMessage: true },
  'origin-not-allowed': { status: 403, title: 'This site may not ask here', showMessage: true },
  'rate-limited': { status: 429, title: 'Too many requests', showMessage: true },
  overloaded: { status: 503, title: 'Too many people are asking at once', isExpected: true },
  'deadline-exceeded': { status: 504, title: 'The answer took too long' },
  stopping: { status: 503, title: 'The service is being restarted', isExpected: true },
  'config-invalid': { status: 500, title: 'The service is not configured' },
  'corpus-invalid': { status: 500, title: 'The document base cannot be read' },
  'document-unreadable': { status: 500, title: 'A document cannot be read' },
  'snapshot-missing': { status: 503, title: 'The document base is being prepared' },
  'snapshot-incompatible': { status: 503, title: 'The document base is being prepared' },
  'snapshot-corrupt': { status: 503, title: 'The document base is being prepared' },
  'snapshot-unfit': { status: 503, title: 'The document base is being prepared' },
  'corpus-shrunk': { status: 500, title: 'The document base cannot be read' },
  'ingest-locked': { status: 409, title: 'The document base is being updated' },
  'database-unavailable': { status: 503, title: 'The service cannot reach its database' },
  'embedder-unauthorized': { status: 502, title: 'Search is not available' },
  'embedder-rate-limited': { status: 503, title: 'Search is busy' },
  'embedder-unavailable': { status: 502, title: 'Search is not available' },
  'embedder-invalid-output': { status: 502, title: 'Search is not available' },
  'model-unauthorized': { status: 502, title: 'The language model is not available' },
  'model-rate-limited': { status: 503, title: 'The language model is busy' },
  'model-unavailable': { status: 502, title: 'The language model is not available' },
  'model-timeout': { status: 504, title: 'The language model did not answer in time' },
  'model-interrupted': { status: 502, title: 'The language model stopped' },
  'source-refused': { status: 502, title: 'A source gave what may not be read' },
  'source-unavailable': { status: 502, title: 'A source cannot be reached' },
  internal: { status: 500, title: 'Something went wrong on our side' },
};

/** A code as it may stand in an event or a label: one that this table has, else `internal`. */
export function asErrorCode(code: string): ErrorCode {
  // `in` alone does not tell the type; the table has exactly the codes as its own keys.
  return Object.hasOwn(PROBLEMS, code) ? (code as ErrorCode) : 'internal';
}

/** RFC 9457 body. `error` repeats it in the shape that OpenAI clients read. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: ErrorCode;
  readonly error: { readonly message: string; readonly type: string; readonly code: ErrorCode };
}

/** The problem of any thrown thing. Only messages about the request itself are shown to the caller. */
export function toProblem(error: unknown): ProblemBody {
  const known = error instanceof TijariaError ? error : fromBodyParser(error);
  const code = known?.code ?? 'internal';
  const { status, title, showMessage } = PROBLEMS[code];
  const detail = showMessage === true && known !== undefined ? known.message : undefined;
  return {
    type: `urn:tijaria:problem:${code}`,
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    code,
    error: { message: detail ?? title, type: status < 500 ? 'invalid_request_error' : 'server_error', code },
  };
}

/** Last in the chain: every error becomes problem+json. After the first byte there is nothing to send but the end. */
export function problemHandler(onFailure: (error: unknown) => void): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error: unknown, _request, response: Response, _next) => {
    const problem = toProblem(error);
    if (isFault(problem)) onFailure(error);
    if (response.headersSent) response.destroy();
    else {
      setRetryAfter(response, error);
      response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
    }
  };
}

/** Whether a problem is a fault of ours, which those who keep the service should hear of. */
export function isFault({ code, status }: Pick<ProblemBody, 'code' | 'status'>): boolean {
  return status >= 500 && PROBLEMS[code].isExpected !== true;
}

/** Says when to come back, where the error does: whole seconds, at least one. */
export function setRetryAfter(response: Response, error: unknown): void {
  if (!(error instanceof TijariaError) || error.retryAfterMs === undefined) return;
  response.setHeader('retry-after', Math.max(1, Math.ceil(error.retryAfterMs / 1000)));
}

/** For addresses that no route takes. */
export const notFound: RequestHandler = (_request, _response, next) => {
  // The caller knows what was asked for, and what people write into addresses belongs in no reply and no log.
  next(new TijariaError('not-found', 'no such address: /openapi.json lists those there are'));
};

/** What express.json throws carries a `type`; the message may quote the body, so it is not passed on. */
function fromBodyParser(error: unknown): TijariaError | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  if (error.status === 413)
    return new TijariaError('request-too-large', 'reading the body: it is larger than this service accepts');
  if (error.status >= 400 && error.status < 500) {
    return new TijariaError(
      'request-invalid',
      'reading the request: expected a well-formed address and a JSON body in UTF-8',
    );
  }
  return undefined;
}

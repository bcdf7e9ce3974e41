/**
 * Why no whole answer came: no network; no response; a stream cut before its last event; a request that the server
 * declined with a problem; an `error` event.
 */
export type FailureKind = 'offline' | 'unreachable' | 'lost' | 'refused' | 'answer-error';

/** A failed answer. `detail` is the server's own sentence for the reader, when it gave one. */
export class AnswerFailure extends Error {
  readonly kind: FailureKind;
  readonly detail: string | undefined;

  constructor(kind: FailureKind, detail?: string, options?: ErrorOptions) {
    super(detail ?? kind, options);
    this.name = 'AnswerFailure';
    this.kind = kind;
    this.detail = detail;
  }
}

/** What a request that the server declined is to the reader: refused, with the `detail` of its RFC 9457 problem if it has one. */
export async function refusalOf(response: Response): Promise<AnswerFailure> {
  return new AnswerFailure('refused', await problemDetail(response));
}

async function problemDetail(response: Response): Promise<string | undefined> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem !== 'object' || problem === null || !('detail' in problem)) return undefined;
    return typeof problem.detail === 'string' ? problem.detail : undefined;
  } catch {
    return undefined; // A proxy's HTML error page: the generic message says enough.
  }
}

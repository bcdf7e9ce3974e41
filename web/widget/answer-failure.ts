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

import type { ErrorCode } from '../common/errors.ts';

/** One call of a model that has ended, as far as it may be counted: nothing of what was asked or answered. */
export interface ModelCall {
  /** The name that the configuration gives the provider: never a host, a key or what a provider sent. */
  readonly provider: string;
  /** `ok`, `aborted` when its reader left, or why it failed. */
  readonly outcome: 'ok' | 'aborted' | ErrorCode;
  readonly durationMs: number;
  /** As the provider counted them; absent where it did not. */
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

/** Told of every call of a model, once it has ended. Never throws, never waits. */
export interface ModelMeter {
  ended(call: ModelCall): void;
}

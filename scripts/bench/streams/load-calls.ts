/** A stream to ask for, and how its events are told apart: by what a block of it holds. */
export interface AskedStream {
  /** On this machine. */
  readonly url: string;
  readonly body: string;
  /** What stands in an event with text, and in the last one. */
  readonly text: string;
  readonly end: string;
  /** What stands in an event of something that must not happen. */
  readonly failure: readonly string[];
}

/** How much is asked for. */
export interface LoadOrder {
  readonly clients: number;
  /** Milliseconds over which the clients begin, evenly. */
  readonly rampMs: number;
  /** Streams that each client asks for, one after the other, and when it begins no more. */
  readonly rounds: number;
  readonly untilMs: number;
  /** Asked for in turns. */
  readonly streams: readonly AskedStream[];
}

/** Milliseconds of each stream that came whole: to its first event with text, to its last byte, between such events. */
export interface LoadReport {
  readonly firstMs: readonly number[];
  readonly endMs: readonly number[];
  readonly gapsMs: readonly (readonly number[])[];
  /** Events with text of each. */
  readonly events: readonly number[];
  /** What went wrong, once for each stream. */
  readonly errors: readonly string[];
  readonly mostAtOnce: number;
}

/** What `load-program.ts` does. A type, not an interface, so that it counts as calls. */
export type LoadCalls = { run(order: LoadOrder): Promise<LoadReport> };

import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import { AnswerFailure } from './answer-failure.ts';
import { EventStreamParser } from './event-stream-parser.ts';

/** An event of an answer with its number in the stream: from 1, ascending. */
export interface NumberedEvent {
  readonly id: number;
  readonly event: AnswerEvent;
}

/** Several times the server's heartbeat, so that one late beat on a phone network does not end an answer. */
const SILENCE_MS = 60_000;
/** One event holds at most a passage with its sources: far below this many UTF-16 units. */
const MAX_EVENT_LENGTH = 1_000_000;
const EVENT_TYPES: readonly string[] = [
  'answer-start',
  'citation',
  'text-delta',
  'notice',
  'answer-end',
  'error',
] satisfies AnswerEvent['type'][];

/**
 * Reads answer events from the bytes of an event stream, however they are cut. Unknown event types are skipped, so that
 * the server may add some; an event without an id is numbered 0. Ends after `answer-end` or `error`; throws
 * `AnswerFailure('lost')` when the bytes end or fall silent before, or when an event is not JSON; `RangeError` when one is too
 * long. The body is cancelled in every case.
 */
export async function* readAnswerEvents(
  body: ReadableStream<Uint8Array>,
  silenceMs = SILENCE_MS,
): AsyncGenerator<NumberedEvent, void> {
  const parser = new EventStreamParser(MAX_EVENT_LENGTH);
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await withinSilence(reader.read(), silenceMs);
      if (done) throw new AnswerFailure('lost');
      for (const { id, data } of parser.feed(decoder.decode(value, { stream: true }))) {
        const event = parseEvent(data);
        if (event === undefined) continue;
        yield { id: Number.parseInt(id, 10) || 0, event };
        if (isLast(event)) return;
      }
    }
  } finally {
    // A body that already failed rejects here; its failure is on its way to the caller.
    await reader.cancel().catch(() => undefined);
  }
}

/** Whether nothing follows an event. */
export function isLast({ type }: AnswerEvent): boolean {
  return type === 'answer-end' || type === 'error';
}

function parseEvent(data: string): AnswerEvent | undefined {
  let event: unknown;
  try {
    event = JSON.parse(data);
  } catch (error) {
    throw new AnswerFailure('lost', undefined, { cause: error });
  }
  const type = typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;
  // The type is checked, the rest is the server's contract: its own tests check it against the same declaration.
  return typeof type === 'string' && EVENT_TYPES.includes(type) ? (event as AnswerEvent) : undefined;
}

async function withinSilence<T>(promise: Promise<T>, silenceMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AnswerFailure('lost')), silenceMs);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}

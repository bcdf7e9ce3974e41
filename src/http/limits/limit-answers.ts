import type { AnswerEvent } from '../../answering/answer-event.ts';
import { PHRASES } from '../../answering/phrases.ts';
import { TijariaError, type ErrorCode } from '../../common/errors.ts';
import type { Answer } from '../chat-route.ts';
import type { FairQueue } from './fair-queue.ts';

/** What holds answers in bounds. */
export interface AnswerLimits {
  readonly queue: FairQueue;
  /** Longest that an answer may take once its turn has come. */
  readonly deadlineMs: number;
  /** Aborted when the service is about to stop: open answers end then. */
  readonly cutOff?: AbortSignal;
}

type EarlyEnd = Extract<ErrorCode, 'deadline-exceeded' | 'stopping'>;

/** Whoever is not told apart by a route queues as one client. */
const NOBODY = '';

/**
 * Answers as `answer` does, but only so many at once, by turns of the clients, and for so long. What ends early is aborted behind
 * the scenes and ends with an `error` event that says `deadline-exceeded` or `stopping`; before its first event it throws that
 * instead, and `overloaded` when there was no place, so that a caller can still answer with a status. A reader that leaves
 * while it waits gets no event at all. The place is free again once the last event was taken, the reader gave up, or
 * the deadline passed, whichever comes first.
 */
export function limitAnswers(answer: Answer, limits: AnswerLimits): Answer {
  return async function* (request, { client = NOBODY, signal, ...options }) {
    const watch = watchEnds(signal, limits.cutOff);
    let leave = (): void => undefined;
    try {
      leave = await limits.queue.enter(client, watch.signal);
      watch.startClock(limits.deadlineMs, leave);
      const events = answer(request, { ...options, signal: watch.signal });
      yield* untilEarlyEnd(events, watch.early);
    } catch (error) {
      // Nobody is there to be told of it.
      if (signal?.aborted !== true) throw error;
    } finally {
      watch.stop();
      leave();
    }
  };
}

interface Watch {
  /** Aborted when the reader leaves, at the deadline and at the cut-off; hand it to the work. */
  readonly signal: AbortSignal;
  /** Resolves when the answer is to end although its reader is there. */
  readonly early: Promise<EarlyEnd>;
  startClock(deadlineMs: number, onDeadline: () => void): void;
  stop(): void;
}

/** By hand and not with `AbortSignal.any`, which keeps something of every answer for as long as the cut-off lives. */
function watchEnds(reader: AbortSignal | undefined, cutOff: AbortSignal | undefined): Watch {
  const controller = new AbortController();
  const { promise: early, resolve } = withResolver<EarlyEnd>();
  let timer: NodeJS.Timeout | undefined;
  const end = (code: EarlyEnd): void => {
    controller.abort(earlyError(code));
    resolve(code);
  };
  const onLeft = (): void => controller.abort(reader?.reason);
  const onCutOff = (): void => end('stopping');
  reader?.addEventListener('abort', onLeft, { once: true });
  cutOff?.addEventListener('abort', onCutOff, { once: true });
  if (reader?.aborted === true) onLeft();
  if (cutOff?.aborted === true) onCutOff();
  return {
    signal: controller.signal,
    early,
    startClock: (deadlineMs, onDeadline) => {
      timer = setTimeout(() => {
        end('deadline-exceeded');
        onDeadline();
      }, deadlineMs);
      timer.unref();
    },
    stop: () => {
      clearTimeout(timer);
      reader?.removeEventListener('abort', onLeft);
      cutOff?.removeEventListener('abort', onCutOff);
    },
  };
}

function withResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

async function* untilEarlyEnd(
  events: AsyncIterable<AnswerEvent>,
  early: Promise<EarlyEnd>,
): AsyncGenerator<AnswerEvent> {
  const iterator = events[Symbol.asyncIterator]();
  let start: Extract<AnswerEvent, { type: 'answer-start' }> | undefined;
  try {
    for (;;) {
      const coming = iterator.next();
      // The race may be lost to the early end; what comes after that is of no concern.
      coming.catch(() => undefined);
      const next = await Promise.race([coming, early]);
      if (typeof next === 'string') {
        if (start === undefined) throw earlyError(next);
        yield { type: 'error', code: next, message: PHRASES[start.language].failed };
        return;
      }
      if (next.done === true) return;
      if (next.value.type === 'answer-start') start = next.value;
      yield next.value;
    }
  } finally {
    // Not waited for: work that does not heed its signal must not hold the reader.
    iterator.return?.().then(undefined, () => undefined);
  }
}

function earlyError(code: EarlyEnd): TijariaError {
  const message =
    code === 'stopping'
      ? 'answering: expected to go on, received the end of the process; ask again in a moment'
      : 'answering: expected an end in time, received none; ask again later, or something shorter';
  return new TijariaError(code, message, code === 'stopping' ? { retryAfterMs: RESTART_MS } : {});
}

/** How long another process may take to come up. */
const RESTART_MS = 5_000;

import type { AnswerEvent } from '../../answering/answer-event.ts';
import { AnswerBuffer, type NumberedEvent } from './answer-buffer.ts';

/** How long an answer goes on without a reader, and how long an ended one is kept, milliseconds. */
export interface ResumeTimes {
  readonly graceMs: number;
  readonly keepMs: number;
}
/** What is kept at most: answers, and memory of their events in bytes. */
export interface ResumeLimits {
  readonly maxAnswers: number;
  readonly maxBytes: number;
}

/** A lift, a tunnel, a page that is loaded anew; then a model has worked long enough for nobody. */
const RESUME_TIMES: ResumeTimes = { graceMs: 20_000, keepMs: 60_000 };
/** An answer takes some tens of kilobytes, most of them its passages. */
const RESUME_LIMITS: ResumeLimits = { maxAnswers: 500, maxBytes: 32 * 1024 * 1024 };

/** Answers that this process is making, and those to which a reader may come back: to the same process. */
export interface ResumableAnswers {
  /**
   * Begins an answer and gives its events to its first reader, who must iterate at once. If it is not `isResumable`, it is
   * aborted as soon as nobody reads it, is made no faster than it is read, and nobody can come back to it.
   */
  begin(answer: BegunAnswer, signal: AbortSignal): AsyncIterable<NumberedEvent>;
  /** The events after an id and those to come, for a reader who comes back; undefined where there is nothing to come back to. */
  resume(answerId: string, afterId: number, signal: AbortSignal): AsyncIterable<NumberedEvent> | undefined;
  /** Aborts an answer and forgets it; those who still read it get its end. Without such an answer nothing happens. */
  stop(answerId: string): void;
}

/** An answer to begin. */
export interface BegunAnswer {
  readonly answerId: string;
  readonly isResumable: boolean;
  /** Makes it; aborted through the signal, it must come to its end. */
  readonly make: (signal: AbortSignal) => AsyncIterable<AnswerEvent>;
}

interface Entry {
  readonly answerId: string;
  readonly controller: AbortController;
  readonly buffer: AnswerBuffer;
  /** Ended ones that are not are kept for as long as somebody still reads them. */
  isResumable: boolean;
  timer: NodeJS.Timeout | undefined;
}

interface ResumeOptions extends Partial<ResumeTimes & ResumeLimits> {
  readonly onFailure: (error: unknown) => void;
}

/**
 * Keeps answers within {@link ResumeLimits}. Over them, ended answers that nobody reads go first, oldest first; if that is not
 * enough, the answer that begins or grows is no longer resumable: its readers still get all of it, but it is made no faster
 * than they read, is aborted when they leave, and nobody can come back to it. Times and limits can be chosen by tests;
 * timers keep no process alive. A failure that no reader is there to be told of goes to `onFailure`.
 */
export function createResumableAnswers(options: ResumeOptions): ResumableAnswers {
  return new AnswerShelf(options);
}

class AnswerShelf implements ResumableAnswers {
  readonly #options: Required<ResumeOptions>;
  /** In the order in which they began. */
  readonly #entries = new Map<string, Entry>();

  constructor(options: ResumeOptions) {
    this.#options = { ...RESUME_TIMES, ...RESUME_LIMITS, ...options };
  }

  begin({ answerId, isResumable, make }: BegunAnswer, signal: AbortSignal): AsyncIterable<NumberedEvent> {
    const entry: Entry = {
      answerId,
      controller: new AbortController(),
      buffer: new AnswerBuffer(() => this.#onReaders(entry)),
      isResumable: isResumable && this.#makeRoom(1),
      timer: undefined,
    };
    this.#entries.set(answerId, entry);
    const events = entry.buffer.read(0, signal);
    void this.#run(entry, make);
    return events;
  }

  resume(answerId: string, afterId: number, signal: AbortSignal): AsyncIterable<NumberedEvent> | undefined {
    const entry = this.#entries.get(answerId);
    return entry?.isResumable === true ? entry.buffer.read(afterId, signal) : undefined;
  }

  stop(answerId: string): void {
    const entry = this.#entries.get(answerId);
    if (entry !== undefined) this.#abort(entry);
  }

  async #run(entry: Entry, make: BegunAnswer['make']): Promise<void> {
    try {
      await this.#fill(entry, make);
      entry.buffer.end();
      if (entry.isResumable) this.#after(this.#options.keepMs, entry, () => this.#release(entry));
      else this.#release(entry);
    } catch (failure) {
      const isTold = entry.buffer.readerCount > 0 || entry.controller.signal.aborted;
      if (!isTold) this.#options.onFailure(failure);
      entry.buffer.end({ failure });
      this.#release(entry);
    }
  }

  async #fill(entry: Entry, make: BegunAnswer['make']): Promise<void> {
    for await (const event of make(entry.controller.signal)) {
      entry.buffer.push(event);
      if (entry.isResumable && !this.#makeRoom(0)) {
        entry.isResumable = false;
        this.#onReaders(entry);
      }
      if (!entry.isResumable) await entry.buffer.drain();
    }
  }

  /** Times how long an answer goes on for nobody. */
  #onReaders(entry: Entry): void {
    if (entry.buffer.isOver) {
      if (!entry.isResumable) this.#release(entry);
      return;
    }
    clearTimeout(entry.timer);
    if (entry.buffer.readerCount > 0) return;
    if (entry.isResumable) this.#after(this.#options.graceMs, entry, () => this.#abort(entry));
    else this.#abort(entry);
  }

  #after(ms: number, entry: Entry, run: () => void): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(run, ms);
    entry.timer.unref();
  }

  #abort(entry: Entry): void {
    entry.controller.abort();
    this.#release(entry);
  }

  /** Lets nobody come back any more, and forgets the answer unless somebody still reads it. */
  #release(entry: Entry): void {
    entry.isResumable = false;
    clearTimeout(entry.timer);
    const isLast = entry.buffer.readerCount === 0 && this.#entries.get(entry.answerId) === entry;
    if (isLast) this.#entries.delete(entry.answerId);
  }

  /** Whether all that is kept and so many answers more fit, once what can go has gone. */
  #makeRoom(more: number): boolean {
    for (const entry of this.#entries.values()) {
      if (this.#fits(more)) return true;
      if (entry.buffer.isOver && entry.buffer.readerCount === 0) this.#release(entry);
    }
    return this.#fits(more);
  }

  #fits(more: number): boolean {
    let [answers, bytes] = [more, 0];
    for (const { isResumable, buffer } of this.#entries.values()) {
      if (isResumable) answers++;
      bytes += buffer.bytes;
    }
    return answers <= this.#options.maxAnswers && bytes <= this.#options.maxBytes;
  }
}

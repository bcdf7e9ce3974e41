import type { AnswerEvent } from '../../answering/answer-event.ts';

/** An event as it goes over the wire. Ids count from 1 without a gap. */
export interface NumberedEvent {
  readonly id: number;
  readonly name: AnswerEvent['type'];
  /** The event as JSON. */
  readonly data: string;
}

interface Reader {
  /** Id of the last event that was taken. */
  seen: number;
}

/** Memory of one UTF-16 unit of text at most, bytes. */
const UNIT_BYTES = 2;

/**
 * The events of one answer between the one who makes them and any number of readers, each at a pace of its own. Every reader
 * gets the same events, in order, from where it began.
 */
export class AnswerBuffer {
  readonly #onReaders: () => void;
  readonly #readers = new Set<Reader>();
  readonly #waiting = new Set<() => void>();
  #events: NumberedEvent[] = [];
  #lastId = 0;
  #bytes = 0;
  #end: { readonly failure?: unknown } | undefined;

  /** `onReaders` is told whenever a reader has come or gone. */
  constructor(onReaders: () => void) {
    this.#onReaders = onReaders;
  }

  /** Memory that the events take at most, bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  get readerCount(): number {
    return this.#readers.size;
  }

  get isOver(): boolean {
    return this.#end !== undefined;
  }

  push(event: AnswerEvent): void {
    const data = JSON.stringify(event);
    this.#events.push({ id: ++this.#lastId, name: event.type, data });
    this.#bytes += data.length * UNIT_BYTES;
    this.#wake();
  }

  /** Nothing comes any more; with a failure, readers are thrown it after the last event. */
  end(end: { readonly failure?: unknown } = {}): void {
    this.#end = end;
    this.#wake();
  }

  /** Waits until every reader has taken what there is, then forgets it: from now on nobody can begin before that. */
  async drain(): Promise<void> {
    while ([...this.#readers].some(({ seen }) => seen < this.#lastId)) await this.#change();
    this.#events = [];
    this.#bytes = 0;
  }

  /**
   * The events after `afterId`, and those to come, until the end or until `signal` is aborted. The reader counts from the call
   * on and must iterate at once. After an id that has not come yet, it gets what follows that one.
   */
  read(afterId: number, signal: AbortSignal): AsyncGenerator<NumberedEvent, void> {
    const reader = { seen: afterId };
    this.#readers.add(reader);
    this.#onReaders();
    return this.#eventsFor(reader, signal);
  }

  async *#eventsFor(reader: Reader, signal: AbortSignal): AsyncGenerator<NumberedEvent, void> {
    const wake = (): void => this.#wake();
    signal.addEventListener('abort', wake, { once: true });
    try {
      while (!signal.aborted) {
        const next = this.#events.at(reader.seen - this.#lastId);
        if (reader.seen < this.#lastId && next !== undefined) {
          yield next;
          reader.seen = next.id;
          this.#wake();
        } else if (this.#end === undefined) await this.#change();
        else if ('failure' in this.#end) throw this.#end.failure;
        else return;
      }
    } finally {
      signal.removeEventListener('abort', wake);
      this.#readers.delete(reader);
      this.#wake();
      this.#onReaders();
    }
  }

  /** Resolves at the next event, end, step or departure of a reader. */
  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

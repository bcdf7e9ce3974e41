/** One message of an event stream: its last `id` line, `''` without one, and its `data` lines, joined. */
export interface StreamMessage {
  readonly id: string;
  readonly data: string;
}

/**
 * Reads the messages of an event stream from its text, however it is cut. Lines end with LF, CRLF or CR; comments, and fields
 * other than `id` and `data`, are skipped; an id holds for its own message only. Throws `RangeError` for a message of more than
 * `maxLength` UTF-16 units, so that one without end does not fill the memory.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export class EventStreamParser {
  readonly #maxLength: number;
  #rest = '';
  #id = '';
  #data: string[] = [];
  #length = 0;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** The messages that end in this text, which follows all that was fed before. */
  feed(text: string): StreamMessage[] {
    const messages: StreamMessage[] = [];
    // A CR at the end may be the first half of a CRLF.
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') messages.push(...this.#takeMessage());
      else this.#readLine(line);
    }
    if (this.#length + this.#rest.length > this.#maxLength)
      throw new RangeError(`event stream: expected at most ${this.#maxLength} characters a message`);
    return messages;
  }

  #readLine(line: string): void {
    this.#length += line.length;
    // Not `.`: JSON leaves U+2028 and U+2029 as they are, which end no line of a stream.
    const [, field, value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? [];
    if (field === 'data') this.#data.push(value);
    else if (field === 'id') this.#id = value;
  }

  /** The message that an empty line ends; none when it had no data. */
  #takeMessage(): StreamMessage[] {
    const message = { id: this.#id, data: this.#data.join('\n') };
    const isMessage = this.#data.length > 0;
    this.#id = '';
    this.#data = [];
    this.#length = 0;
    return isMessage ? [message] : [];
  }
}

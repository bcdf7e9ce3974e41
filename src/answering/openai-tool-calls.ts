import type { ToolCall } from './chat-model.ts';

/** Calls and characters of arguments that one turn may have; a model that writes more has lost its way. */
const MAX_CALLS = 16;
const MAX_ARGUMENT_CHARS = 20_000;

/** A call as far as it has come. */
interface PartialCall {
  id: string;
  name: string;
  arguments: string;
}

/**
 * Puts the calls of one turn together from the deltas of a stream. Pieces of a call share an index; endpoints that leave
 * it out send each call whole, or repeat its id. Deltas of another shape are passed over.
 */
export class ToolCallGatherer {
  readonly #calls = new Map<string, PartialCall>();
  #chars = 0;

  /** Takes the `tool_calls` of one delta in. Throws a RangeError when there are too many or they are too long. */
  take(deltas: unknown): void {
    if (!Array.isArray(deltas)) return;
    for (const delta of deltas as unknown[]) this.#takeOne(delta);
  }

  /** The calls that have a name, in the order in which they began. A call without an id gets one. */
  calls(): ToolCall[] {
    return [...this.#calls.values()]
      .filter(({ name }) => name !== '')
      .map((call, i) => ({ ...call, id: call.id === '' ? `call_${i + 1}` : call.id }));
  }

  #takeOne(delta: unknown): void {
    const { index, id, function: called } = fieldsOf(delta);
    const { name, arguments: text } = fieldsOf(called);
    const key = this.#keyOf(index, id, name);
    const call = this.#calls.get(key) ?? { id: '', name: '', arguments: '' };
    if (typeof id === 'string' && id !== '') call.id = id;
    if (typeof name === 'string' && call.name === '') call.name = name;
    if (typeof text === 'string') {
      call.arguments += text;
      this.#chars += text.length;
    }
    this.#calls.set(key, call);
    if (this.#calls.size > MAX_CALLS || this.#chars > MAX_ARGUMENT_CHARS)
      throw new RangeError('too many tool calls, or too long ones');
  }

  /** Without an index, a delta that names a tool begins a call, and one that does not goes on with the last. */
  #keyOf(index: unknown, id: unknown, name: unknown): string {
    if (typeof index === 'number') return `i${index}`;
    if (typeof id === 'string' && id !== '') return `id:${id}`;
    const last = [...this.#calls.keys()].at(-1);
    return last === undefined || typeof name === 'string' ? `n${this.#calls.size}` : last;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

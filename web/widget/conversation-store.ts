import type { AnswerState } from './answer-state.ts';
import type { Exchange } from './conversation-history.ts';
import type { Memory } from './profile-store.ts';

/** Where the conversation is kept on the device, under this key alone. */
export const CONVERSATION_KEY = 'tijaria-conversation';
/** A conversation that nobody went on with for a month is forgotten. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** An exchange takes some 20 KB, a browser gives a site about 5 MB. */
const MAX_EXCHANGES = 20;

/** A conversation as it is kept. `id` is the one that the service knows it by, if it does. */
export interface KeptConversation {
  readonly id: string | undefined;
  readonly exchanges: readonly Exchange[];
}

/** Keeps one conversation in the browser's storage, until it is erased or 30 days after it was last written. */
export class ConversationStore {
  readonly #memory: Memory | undefined;
  readonly #now: () => number;

  /** Without a memory (`undefined`: the browser forbids it) nothing can be kept. */
  constructor(memory: Memory | undefined, now: () => number = Date.now) {
    this.#memory = memory;
    this.#now = now;
  }

  /** What is kept; undefined when it is nothing, too old, or something else, which is then erased. */
  read(): KeptConversation | undefined {
    try {
      const text = this.#memory?.getItem(CONVERSATION_KEY) ?? null;
      if (text === null) return undefined;
      const kept = parseKept(text, this.#now());
      if (kept === undefined) this.erase();
      return kept;
    } catch {
      return undefined;
    }
  }

  /** Keeps the last 20 exchanges. False when the storage is full or forbidden: nothing is kept then, not half of it. */
  write({ id, exchanges }: KeptConversation): boolean {
    try {
      if (this.#memory === undefined) return false;
      const kept = { until: this.#now() + KEPT_MS, id, exchanges: exchanges.slice(-MAX_EXCHANGES) };
      this.#memory.setItem(CONVERSATION_KEY, JSON.stringify(kept));
      return true;
    } catch {
      this.erase();
      return false;
    }
  }

  erase(): void {
    try {
      this.#memory?.removeItem(CONVERSATION_KEY);
    } catch {
      // Forbidden since: then there is nothing that could be read either.
    }
  }
}

function parseKept(text: string, now: number): KeptConversation | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { until, id, exchanges } = kept as Record<string, unknown>; // each is checked below
  if (typeof until !== 'number' || !(until > now)) return undefined;
  if (id !== undefined && typeof id !== 'string') return undefined;
  return Array.isArray(exchanges) && exchanges.every(isExchange) ? { id, exchanges } : undefined;
}

/** The outline is checked; the rest was written by this widget, and is shown as text whatever it is. */
function isExchange(value: unknown): value is Exchange {
  if (typeof value !== 'object' || value === null) return false;
  const { question, answer } = value as Record<string, unknown>; // each is checked below
  return typeof question === 'string' && isAnswer(answer);
}

function isAnswer(value: unknown): value is AnswerState {
  if (typeof value !== 'object' || value === null) return false;
  const { phase, text, citations, notices, suggestions, replies } = value as Record<string, unknown>; // as above
  return (
    typeof phase === 'string' &&
    typeof text === 'string' &&
    [citations, notices, suggestions, replies].every(Array.isArray)
  );
}

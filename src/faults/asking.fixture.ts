import { createParser } from 'eventsource-parser';
import { setTimeout } from 'node:timers/promises';
import { QUESTION } from './built-service.fixture.ts';

/** What these tests read of an event; its other fields are tested beside their types. */
export interface ReceivedEvent {
  readonly type: string;
  readonly text?: string;
  readonly code?: string;
  readonly outcome?: string;
  readonly snapshotId?: string;
  readonly answerId?: string;
  readonly composedBy?: string;
}

/** One question as its reader saw it. */
export interface Asked {
  /** 0 when the connection was refused or broke before a status. */
  readonly status: number;
  readonly events: readonly ReceivedEvent[];
  /** The text of the answer. */
  readonly text: string;
  /** The whole body when it was no stream of events. */
  readonly body: string;
  /** Code of a problem, or of the last event when that is an error. */
  readonly code: string | undefined;
  /** What broke the connection; undefined when the response came to its end. */
  readonly broken: string | undefined;
  readonly ms: number;
}

/** How a question is asked. */
export interface AskOptions {
  readonly question?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ReceivedEvent) => void;
}

/** Asks a server over `/api/chat` and reads to the end. Never rejects. */
export async function ask(url: string, options: AskOptions = {}): Promise<Asked> {
  const { question = QUESTION, body = {}, headers, signal, onEvent } = options;
  const startedAt = performance.now();
  const events: ReceivedEvent[] = [];
  const parser = createParser({
    onEvent: ({ data }) => {
      const event = JSON.parse(data) as ReceivedEvent;
      events.push(event);
      onEvent?.(event);
    },
  });
  let [status, text] = [0, ''];
  let broken: string | undefined;
  try {
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ question, ...body }),
      ...(signal === undefined ? {} : { signal }),
    });
    status = response.status;
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
    const decoder = new TextDecoder();
    // fetch gives bytes; the type of its body says only `any`.
    for await (const bytes of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      const part = decoder.decode(bytes, { stream: true });
      if (isStream) parser.feed(part);
      else text += part;
    }
  } catch (error) {
    broken = String(error);
  }
  const last = events.at(-1);
  return {
    status,
    events,
    text: events.map((event) => (event.type === 'text-delta' ? (event.text ?? '') : '')).join(''),
    body: text,
    code: last?.type === 'error' ? last.code : codeOf(text),
    broken,
    ms: performance.now() - startedAt,
  };
}

/** Whether an answer came whole: an end, and an outcome that is one. */
export function isWhole({ status, broken, events }: Asked): boolean {
  const last = events.at(-1);
  return status === 200 && broken === undefined && last?.type === 'answer-end' && last.outcome === 'answered';
}

/** What readers who ask one question after the other saw. */
export interface Load {
  readonly asked: readonly Asked[];
  /** Lets each reader finish and gives all of it. */
  stop(): Promise<readonly Asked[]>;
}

/** Readers at each of the servers, who ask again a moment after each answer. */
export function startLoad(
  urls: readonly string[],
  { readers = 2, pauseMs = 50, ...options }: AskOptions & { readers?: number; pauseMs?: number } = {},
): Load {
  const asked: Asked[] = [];
  let isOver = false;
  const reader = async (url: string): Promise<void> => {
    while (!isOver) {
      asked.push(await ask(url, options));
      await setTimeout(pauseMs);
    }
  };
  const all = urls.flatMap((url) => Array.from({ length: readers }, () => reader(url)));
  return {
    asked,
    stop: async () => {
      isOver = true;
      await Promise.all(all);
      return asked;
    },
  };
}

/** Our own problems have their code in `error.code`, as clients of OpenAI read it. */
function codeOf(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { error?: { code?: string } }).error?.code;
  } catch {
    return undefined;
  }
}

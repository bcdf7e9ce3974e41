import { describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { ErrorCode } from '../common/errors.ts';
import type { AskOptions, ChatMessage, ChatModel, ModelPiece, ToolCall } from './chat-model.ts';

/** What the upstream of the model under test does with the next request. */
export type ChatModelScenario =
  /** Answers with {@link CONTRACT_PIECES} and finishes. */
  | 'answers'
  /** Writes {@link CONTRACT_PIECES}, then makes {@link CONTRACT_CALLS}. */
  | 'calls-tools'
  /** Sends the first piece, then nothing, and keeps the connection open. */
  | 'stalls'
  | 'never-begins'
  | 'reaches-length-limit'
  /** Sends the first piece, then the connection breaks. */
  | 'is-cut'
  /** Ends in good order after the pieces, without saying that the answer is finished. */
  | 'ends-without-reason'
  | 'refuses-access'
  /** Asks to come back in {@link CONTRACT_RETRY_AFTER_MS}. */
  | 'is-busy'
  | 'is-down';

/** A model whose upstream plays one scenario, with a view of that upstream. */
export interface ChatModelUnderTest {
  readonly model: ChatModel;
  /** Requests that reached the upstream so far. */
  readonly requests: () => number;
  /** Resolves with the moment (`performance.now()`) at which the upstream saw its last request abandoned. */
  readonly abandonedAtMs: () => Promise<number | undefined>;
}

export const CONTRACT_PIECES = ['Le dépôt ', 'précède ', 'الإيداع', ' 📦', '.'];
/** Without the ids, which are the upstream's. */
export const CONTRACT_CALLS: readonly Omit<ToolCall, 'id'>[] = [
  { name: 'time_limit', arguments: '{"limit":"repatriation-goods","start":"2026-03-01"}' },
  { name: 'time_limit', arguments: '{"not json' },
];
/** Longer than any adapter may wait on its own. */
export const CONTRACT_RETRY_AFTER_MS = 120_000;

/** Scenario, error, and the text that comes before it. */
const FAILURES: readonly [ChatModelScenario, ErrorCode, string][] = [
  ['refuses-access', 'model-unauthorized', ''],
  ['is-busy', 'model-rate-limited', ''],
  ['is-down', 'model-unavailable', ''],
  ['never-begins', 'model-timeout', ''],
  ['stalls', 'model-timeout', CONTRACT_PIECES[0] ?? ''],
  ['reaches-length-limit', 'model-interrupted', CONTRACT_PIECES.join('')],
  ['is-cut', 'model-interrupted', CONTRACT_PIECES[0] ?? ''],
  ['ends-without-reason', 'model-interrupted', CONTRACT_PIECES.join('')],
];

const MESSAGES: readonly ChatMessage[] = Object.freeze([
  { role: 'system', content: 'Answer in one sentence.' },
  { role: 'user', content: 'Quand déposer ?' },
]);

const TOOLS = [
  {
    name: 'time_limit',
    description: 'When a time limit ends.',
    parameters: { type: 'object', properties: { limit: { type: 'string' }, start: { type: 'string' } } },
  },
];

/** Everything that the doc comment of {@link ChatModel} promises. `make` is called once per test. */
export function describeChatModelContract(
  name: string,
  make: (scenario: ChatModelScenario) => Promise<ChatModelUnderTest>,
  options: { skip?: readonly ContractSkip[] } = {},
): void {
  const test = contractTest(options.skip);

  describe(`${name} keeps the ChatModel contract`, () => {
    test('has a name that stays the same', async () => {
      const [first, second] = [await make('answers'), await make('answers')];
      expect(first.model.id).not.toBe('');
      expect(second.model.id).toBe(first.model.id);
    });

    test('yields non-empty pieces in order and returns when the model has finished', async () => {
      const { model } = await make('answers');
      const { pieces, error } = await read(model);
      expect(error).toBeUndefined();
      expect(pieces.every((piece) => piece.length > 0)).toBe(true);
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.join('')).toBe(CONTRACT_PIECES.join(''));
    });

    test('yields the calls of offered tools after the text, each whole and with an id of its own', async () => {
      const { model } = await make('calls-tools');
      const { pieces, calls, error } = await read(model, undefined, undefined, { tools: TOOLS });
      expect(error).toBeUndefined();
      expect(pieces.join('')).toBe(CONTRACT_PIECES.join(''));
      expect(calls.map(({ name, arguments: text }) => ({ name, arguments: text }))).toEqual(CONTRACT_CALLS);
      expect(new Set(calls.map(({ id }) => id)).size).toBe(CONTRACT_CALLS.length);
    });

    test('throws model-interrupted for a call when no tool was offered', async () => {
      const { model } = await make('calls-tools');
      const { calls, error } = await read(model);
      expect(error).toMatchObject({ name: 'TijariaError', code: 'model-interrupted' });
      expect(calls).toEqual([]);
    });

    for (const [scenario, code, before] of FAILURES) {
      test(`throws ${code} when the upstream ${scenario.replaceAll('-', ' ')}`, async () => {
        const { model } = await make(scenario);
        const { pieces, error } = await read(model);
        expect(error).toMatchObject({ name: 'TijariaError', code });
        expect(pieces.join('')).toBe(before);
      });
    }

    test('tells when to come back', async () => {
      const { model } = await make('is-busy');
      expect((await read(model)).error).toMatchObject({ retryAfterMs: CONTRACT_RETRY_AFTER_MS });
    });

    test('sends nothing under a signal that is already aborted, and throws its reason', async () => {
      const { model, requests } = await make('answers');
      const reason = new Error('too late');
      expect(await read(model, AbortSignal.abort(reason))).toMatchObject({ pieces: [], error: reason });
      expect(requests()).toBe(0);
    });

    test('throws the reason of a signal aborted between two pieces, and ends the upstream request', async () => {
      const { model, abandonedAtMs } = await make('stalls');
      const controller = new AbortController();
      const reason = new Error('the reader left');
      let abortedAtMs = Infinity;
      const { pieces, error } = await read(model, controller.signal, () => {
        // A little later, so that the model is already waiting for the next piece.
        setTimeout(() => {
          abortedAtMs = performance.now();
          controller.abort(reason);
        }, 5);
      });
      expect(error).toBe(reason);
      expect(pieces).toEqual([CONTRACT_PIECES[0]]);
      expect(((await abandonedAtMs()) ?? Infinity) - abortedAtMs).toBeLessThan(PROMPTLY_MS);
    });

    test('throws the reason of a signal aborted before the first piece, and ends the upstream request', async () => {
      const { model, requests, abandonedAtMs } = await make('never-begins');
      const controller = new AbortController();
      const reading = read(model, controller.signal);
      while (requests() === 0) await new Promise(setImmediate);
      const abortedAtMs = performance.now();
      controller.abort('the reader left');
      expect(await reading).toMatchObject({ pieces: [], error: 'the reader left' });
      expect(((await abandonedAtMs()) ?? Infinity) - abortedAtMs).toBeLessThan(PROMPTLY_MS);
    });

    test('ends the upstream request when the loop is left early', async () => {
      const { model, abandonedAtMs } = await make('stalls');
      let leftAtMs = Infinity;
      for await (const piece of model.stream(MESSAGES)) {
        expect(piece).toBe(CONTRACT_PIECES[0]);
        leftAtMs = performance.now();
        break;
      }
      expect(((await abandonedAtMs()) ?? Infinity) - leftAtMs).toBeLessThan(PROMPTLY_MS);
    });

    test('ends the upstream request when the loop body throws', async () => {
      const { model, abandonedAtMs } = await make('stalls');
      const reading = read(model, undefined, () => {
        throw new Error('broken reader');
      });
      expect((await reading).error).toMatchObject({ message: 'broken reader' });
      expect(await abandonedAtMs()).toBeDefined();
    });
  });
}

/** "At once", as a machine under load can keep it. */
const PROMPTLY_MS = 100;

/** Reads a whole answer: the pieces of text and the calls that came, and what was thrown after them. */
async function read(
  model: ChatModel,
  signal?: AbortSignal,
  onPiece?: () => void,
  asked: AskOptions = {},
): Promise<{ pieces: string[]; calls: ToolCall[]; error: unknown }> {
  const came: ModelPiece[] = [];
  const sorted = () => ({
    pieces: came.filter((piece) => typeof piece === 'string'),
    calls: came.filter((piece) => typeof piece !== 'string'),
  });
  try {
    for await (const piece of model.stream(MESSAGES, { ...asked, ...(signal && { signal }) })) {
      came.push(piece);
      onPiece?.();
    }
    return { ...sorted(), error: undefined };
  } catch (error) {
    return { ...sorted(), error };
  }
}

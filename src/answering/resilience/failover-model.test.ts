import { describe, expect, it } from 'vitest';
import { TijariaError, type ErrorCode } from '../../common/errors.ts';
import type { ChatModel, ModelPiece } from '../chat-model.ts';
import { createFailoverModel, type FailoverModel } from './failover-model.ts';

type Turn = readonly (string | Error)[];
const CODES: ReadonlySet<unknown> = new Set<ErrorCode>([
  'model-unauthorized',
  'model-unavailable',
  'model-timeout',
  'model-interrupted',
  'internal',
]);

/** A model that plays its turns, the last one again and again; a code in a turn is thrown. */
function scripted(id: string, ...turns: Turn[]): ChatModel & { asked: number } {
  const model = {
    id,
    asked: 0,
    async *stream(_messages: unknown, options: { signal?: AbortSignal } = {}): AsyncGenerator<ModelPiece> {
      const turn = turns[Math.min(model.asked, turns.length - 1)] ?? [];
      model.asked++;
      for (const part of turn) {
        await Promise.resolve();
        options.signal?.throwIfAborted();
        if (part instanceof Error) throw part;
        if (CODES.has(part)) throw new TijariaError(part as ErrorCode, `${id}: ${part}`);
        yield part;
      }
    },
  };
  return model;
}

function build(...models: ChatModel[]): { model: FailoverModel; told: string[]; at: (now: number) => void } {
  const told: string[] = [];
  let now = 0;
  const model = createFailoverModel(models, {
    clock: { now: () => now },
    onFailover: ({ message }) => told.push(message),
    circuit: { failures: 3, pauseMs: 1_000 },
  });
  return { model, told, at: (time) => void (now = time) };
}

async function ask(model: ChatModel): Promise<{ text: string; by?: string; error?: unknown }> {
  let text = '';
  let by: string | undefined;
  const who = (): object => (by === undefined ? {} : { by });
  try {
    for await (const piece of model.stream([], { onModel: (id) => (by = id) }))
      text += typeof piece === 'string' ? piece : '';
    return { text, ...who() };
  } catch (error) {
    return { text, ...who(), error };
  }
}

describe('createFailoverModel', () => {
  it('asks the first model, and only that, while it answers', async () => {
    const [a, b] = [scripted('a', ['one ', 'two']), scripted('b', ['other'])];
    expect(await ask(build(a, b).model)).toEqual({ text: 'one two', by: 'a' });
    expect(b.asked).toBe(0);
  });

  it('asks the next one when the first fails before it wrote, and tells who wrote and what failed', async () => {
    const { model, told } = build(scripted('a', ['model-unavailable']), scripted('b', ['fine']));
    expect(await ask(model)).toEqual({ text: 'fine', by: 'b' });
    expect(told).toEqual(['a: model-unavailable']);
  });

  it('never lets another continue half an answer', async () => {
    const b = scripted('b', ['fine']);
    const answer = await ask(build(scripted('a', ['half', 'model-interrupted']), b).model);
    expect(answer).toMatchObject({ text: 'half', error: { code: 'model-interrupted' } });
    expect(b.asked).toBe(0);
  });

  it('throws what the last one threw when all fail', async () => {
    const { model } = build(scripted('a', ['model-unavailable']), scripted('b', ['model-timeout']));
    expect(await ask(model)).toMatchObject({
      text: '',
      error: { code: 'model-timeout', message: 'b: model-timeout' },
    });
  });

  it('passes on at once what is no failure of the provider', async () => {
    const b = scripted('b', ['fine']);
    const fault = new Error('bug');
    expect(await ask(build(scripted('a', [fault]), b).model)).toEqual({ text: '', error: fault });
    expect(await ask(build(scripted('a', ['internal']), b).model)).toMatchObject({
      error: { code: 'internal' },
    });
    expect(b.asked).toBe(0);
  });

  it('spares a model that failed three times in a row, and tries it again after the pause', async () => {
    const down: Turn = ['model-unavailable'];
    const [a, b] = [scripted('a', down, down, down, ['back']), scripted('b', ['fine'])];
    const { model, at } = build(a, b);
    for (let i = 0; i < 5; i++) expect((await ask(model)).by).toBe('b');
    expect(a.asked).toBe(3);
    expect(model.providers()).toEqual([
      { model: 'a', circuit: 'open' },
      { model: 'b', circuit: 'closed' },
    ]);
    at(1_000);
    expect(await ask(model)).toEqual({ text: 'back', by: 'a' });
    expect(model.providers()[0]).toEqual({ model: 'a', circuit: 'closed' });
  });

  it('fails at once when all are being spared', async () => {
    const a = scripted('a', ['model-unavailable']);
    const { model } = build(a);
    for (let i = 0; i < 3; i++) await ask(model);
    const { error } = await ask(model);
    expect(error).toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('just before') as string,
    });
    expect(a.asked).toBe(3);
  });

  it('holds against a model neither an answer cut at its limit nor a reader who leaves', async () => {
    const a = scripted('a', ['half', 'model-interrupted']);
    const { model } = build(a);
    for (let i = 0; i < 5; i++) await ask(model);
    for (let i = 0; i < 5; i++) {
      const pieces = model.stream([])[Symbol.asyncIterator]();
      await pieces.next();
      await pieces.return?.();
    }
    const signal = AbortSignal.abort(new Error('left'));
    for (let i = 0; i < 5; i++)
      await expect(model.stream([], { signal })[Symbol.asyncIterator]().next()).rejects.toThrow('left');
    expect(model.providers()).toEqual([{ model: 'a', circuit: 'closed' }]);
  });

  it('refuses to be made of no model', () => {
    expect(() => build()).toThrow(/at least one/);
  });
});

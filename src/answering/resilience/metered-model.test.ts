import { describe, expect, it } from 'vitest';
import { TijariaError } from '../../common/errors.ts';
import type { ChatMessage, ChatModel, ModelPiece } from '../chat-model.ts';
import { createMeteredModel, estimateTokens, type ModelUse } from './metered-model.ts';

const MESSAGES: readonly ChatMessage[] = [
  { role: 'system', content: '12345678' },
  { role: 'assistant', content: '', toolCalls: [{ id: '1', name: 'abcd', arguments: '{"a":1}x' }] },
  { role: 'tool', toolCallId: '1', content: 'أجل' },
];

function meter(pieces: readonly (ModelPiece | Error)[]): { model: ChatModel; uses: ModelUse[] } {
  let now = 1_000;
  const uses: ModelUse[] = [];
  const inner: ChatModel = {
    id: 'm',
    async *stream() {
      for (const piece of pieces) {
        now += 10;
        await Promise.resolve();
        if (piece instanceof Error) throw piece;
        yield piece;
      }
    },
  };
  return {
    model: createMeteredModel(inner, { clock: { now: () => now }, onUse: (use) => uses.push(use) }),
    uses,
  };
}

describe('createMeteredModel', () => {
  it('passes pieces on and tells what they cost once they ended', async () => {
    const call = { id: '2', name: 'tool', arguments: '{}' };
    const { model, uses } = meter(['four', 'more', call]);
    const pieces: ModelPiece[] = [];
    for await (const piece of model.stream(MESSAGES)) pieces.push(piece);
    expect(pieces).toEqual(['four', 'more', call]);
    // Read: 8 + (4 + 8) + 6 bytes; written: 4 + 4 + 6.
    expect(uses).toEqual([{ model: 'm', end: 'complete', readTokens: 7, writtenTokens: 4, ms: 30 }]);
  });

  it('tells what failed, and throws it', async () => {
    for (const [error, end] of [
      [new TijariaError('model-timeout', 'silent'), 'model-timeout'],
      [new Error('bug'), 'internal'],
    ] as const) {
      const { model, uses } = meter(['four', error]);
      const pieces = model.stream(MESSAGES)[Symbol.asyncIterator]();
      await pieces.next();
      await expect(pieces.next()).rejects.toBe(error);
      expect(uses).toMatchObject([{ end, writtenTokens: 1, ms: 20 }]);
    }
  });

  it('counts nothing as read by a provider that refused, and all of it by one that was silent', async () => {
    const read: (number | undefined)[] = [];
    for (const code of [
      'model-unavailable',
      'model-rate-limited',
      'model-unauthorized',
      'model-timeout',
    ] as const) {
      const { model, uses } = meter([new TijariaError(code, 'no')]);
      await expect(model.stream(MESSAGES)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code });
      read.push(uses[0]?.readTokens);
    }
    expect(read).toEqual([0, 0, 0, 7]);
  });

  it('counts what was written before its reader left', async () => {
    const { model, uses } = meter(['four', 'more']);
    const pieces = model.stream([])[Symbol.asyncIterator]();
    await pieces.next();
    await pieces.return?.();
    expect(uses).toEqual([{ model: 'm', end: 'left', readTokens: 0, writtenTokens: 1, ms: 10 }]);
    const aborted = meter([new Error('aborted')]);
    const signal = AbortSignal.abort();
    await expect(aborted.model.stream([], { signal })[Symbol.asyncIterator]().next()).rejects.toThrow();
    expect(aborted.uses).toMatchObject([{ end: 'left' }]);
  });

  it('estimates a token for four bytes, and none for nothing', () => {
    expect([0, 1, 4, 5].map(estimateTokens)).toEqual([0, 1, 1, 2]);
  });
});

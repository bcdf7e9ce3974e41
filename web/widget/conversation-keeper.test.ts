import { describe, expect, it } from 'vitest';
import { applyEvent, EMPTY_ANSWER } from './answer-state.ts';
import { END, START, textDelta } from './answer-events.fixture.ts';
import type { Exchange } from './conversation-history.ts';
import { ConversationKeeper } from './conversation-keeper.ts';
import { CONVERSATION_KEY, ConversationStore } from './conversation-store.ts';
import { fullMemory, memoryOf } from './memory.fixture.ts';
import type { Memory } from './profile-store.ts';

const EXCHANGE: Exchange = {
  question: 'Délai ?',
  answer: [START, textDelta('150 jours'), END].reduce(applyEvent, EMPTY_ANSWER),
};

/** A visit to a chat: what was said so far, the switch, and what the service was asked. */
function visit(memory: Memory, { remembered = true, exchanges = [EXCHANGE], status = 200 } = {}) {
  const asked: string[] = [];
  const profiles = { remembered };
  const conversation = { exchanges: exchanges as readonly Exchange[] };
  const keeper = new ConversationKeeper({
    conversation,
    profiles,
    store: new ConversationStore(memory, () => 0),
    connection: {
      fetch: async (path, init) => {
        asked.push(`${init?.method ?? 'GET'} ${path}`);
        if (status === 0) throw new TypeError('no network');
        return new Response(null, { status });
      },
    },
    newId: () => 'id-1',
  });
  return { keeper, profiles, conversation, asked };
}

describe('ConversationKeeper', () => {
  it('keeps nothing and ties nothing together unless it is wanted', () => {
    const memory = memoryOf();
    const { keeper, asked } = visit(memory, { remembered: false });
    expect(keeper.tie()).toEqual({});
    expect(keeper.keep()).toBe(true);
    expect(keeper.restore()).toEqual([]);
    expect([memory.held.size, asked]).toEqual([0, []]);
  });

  it('keeps what was said for the next visit, which goes on under the same id', () => {
    const memory = memoryOf();
    const { keeper } = visit(memory);
    expect(keeper.tie()).toEqual({ conversationId: 'id-1', remember: true });
    expect(keeper.keep()).toBe(true);
    const next = visit(memory);
    expect(next.keeper.restore()).toEqual([EXCHANGE]);
    expect(next.keeper.tie()).toEqual(keeper.tie());
  });

  it('restores nothing once it is not wanted any more', () => {
    const memory = memoryOf();
    visit(memory).keeper.keep();
    expect(visit(memory, { remembered: false }).keeper.restore()).toEqual([]);
  });

  it('turning the switch off erases it here and at the service', async () => {
    const memory = memoryOf();
    const { keeper, profiles, asked } = visit(memory);
    keeper.tie();
    keeper.keep();
    profiles.remembered = false;
    expect(keeper.keep()).toBe(true);
    expect(memory.held.size).toBe(0);
    await expect.poll(() => asked).toEqual(['DELETE conversations/id-1']);
    keeper.keep();
    expect(asked).toHaveLength(1);
  });

  it('erasing tells whether the service could be reached, and starts a new conversation', async () => {
    const reached = visit(memoryOf());
    reached.keeper.tie();
    expect(await reached.keeper.erase()).toBe(true);
    expect(await reached.keeper.erase()).toBe(true);
    expect(reached.asked).toEqual(['DELETE conversations/id-1']);
    for (const status of [0, 503]) {
      const { keeper } = visit(memoryOf(), { status });
      keeper.tie();
      expect(await keeper.erase()).toBe(false);
    }
  });

  it('a storage that is full turns the switch off, erases what it held, and says so', () => {
    const memory = memoryOf();
    visit(memory).keeper.keep();
    const { keeper, profiles } = visit(fullMemory(memory));
    expect(keeper.keep()).toBe(false);
    expect(profiles.remembered).toBe(false);
    expect(memory.held.has(CONVERSATION_KEY)).toBe(false);
    expect(keeper.tie()).toEqual({});
  });

  it('a conversation in which nothing was said yet needs no storage', () => {
    const memory = memoryOf();
    expect(visit(memory, { exchanges: [] }).keeper.keep()).toBe(true);
    expect(memory.held.size).toBe(0);
  });

  it('without an id (a page without TLS) it is kept on the device alone', () => {
    const memory = memoryOf();
    const keeper = new ConversationKeeper({
      conversation: { exchanges: [EXCHANGE] },
      profiles: { remembered: true },
      store: new ConversationStore(memory, () => 0),
      connection: { fetch: () => Promise.reject(new Error('nothing to erase there')) },
      newId: () => undefined,
    });
    expect(keeper.tie()).toEqual({});
    expect(keeper.keep()).toBe(true);
    expect(memory.held.size).toBe(1);
  });
});

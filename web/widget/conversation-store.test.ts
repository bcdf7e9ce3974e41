import { describe, expect, it } from 'vitest';
import { applyEvent, EMPTY_ANSWER } from './answer-state.ts';
import { END, sampleCitation, START, textDelta } from './answer-events.fixture.ts';
import type { Exchange } from './conversation-history.ts';
import { CONVERSATION_KEY, ConversationStore } from './conversation-store.ts';
import { fullMemory, memoryOf } from './memory.fixture.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

function exchangeOf(question: string): Exchange {
  const citation = { type: 'citation', citation: sampleCitation() } as const;
  return {
    question,
    answer: [START, citation, textDelta('150 jours [1]'), END].reduce(applyEvent, EMPTY_ANSWER),
  };
}
const storeOf = (memory: ReturnType<typeof memoryOf> | undefined, now = NOW): ConversationStore =>
  new ConversationStore(memory, () => now);

describe('ConversationStore', () => {
  it('gives back what it keeps, under one key', () => {
    const memory = memoryOf();
    const kept = { id: 'c-1', exchanges: [exchangeOf('Délai ?'), exchangeOf('Et les services ?')] };
    expect(storeOf(memory).write(kept)).toBe(true);
    expect(storeOf(memory).read()).toEqual(kept);
    expect([...memory.held.keys()]).toEqual([CONVERSATION_KEY]);
  });

  it('keeps a conversation that the service has no id of', () => {
    const memory = memoryOf();
    storeOf(memory).write({ id: undefined, exchanges: [exchangeOf('Délai ?')] });
    expect(storeOf(memory).read()).toMatchObject({ id: undefined, exchanges: [{ question: 'Délai ?' }] });
  });

  it('keeps the last twenty exchanges', () => {
    const memory = memoryOf();
    storeOf(memory).write({ id: 'c', exchanges: Array.from({ length: 25 }, (_, n) => exchangeOf(`${n}`)) });
    const questions = storeOf(memory)
      .read()
      ?.exchanges.map(({ question }) => question);
    expect([questions?.length, questions?.at(0), questions?.at(-1)]).toEqual([20, '5', '24']);
  });

  it('forgets it thirty days after it was last written', () => {
    const memory = memoryOf();
    storeOf(memory).write({ id: 'c', exchanges: [exchangeOf('Délai ?')] });
    expect(storeOf(memory, NOW + 30 * DAY - 1).read()).toBeDefined();
    expect(storeOf(memory, NOW + 30 * DAY).read()).toBeUndefined();
    expect(memory.held.size).toBe(0);
  });

  it('erases it', () => {
    const memory = memoryOf();
    storeOf(memory).write({ id: 'c', exchanges: [] });
    storeOf(memory).erase();
    expect(memory.held.size).toBe(0);
  });

  it.each([
    '',
    'null',
    '[]',
    '{broken',
    '{"id":"c","exchanges":[]}',
    '{"until":"never","id":"c","exchanges":[]}',
    `{"until":${NOW + DAY},"id":7,"exchanges":[]}`,
    `{"until":${NOW + DAY},"id":"c","exchanges":{}}`,
    `{"until":${NOW + DAY},"id":"c","exchanges":[null]}`,
    `{"until":${NOW + DAY},"id":"c","exchanges":[{"question":7,"answer":{}}]}`,
    `{"until":${NOW + DAY},"id":"c","exchanges":[{"question":"q","answer":{"phase":"finished","text":"t"}}]}`,
  ])('takes %s in the storage for nothing, and erases it', (text) => {
    const memory = memoryOf({ [CONVERSATION_KEY]: text });
    expect(storeOf(memory).read()).toBeUndefined();
    expect(memory.held.size).toBe(0);
  });

  it('lives without a storage, and keeps nothing in one that is full or forbidden', () => {
    const conversation = { id: 'c', exchanges: [exchangeOf('Délai ?')] };
    const without = storeOf(undefined);
    expect([without.write(conversation), without.read()]).toEqual([false, undefined]);
    const memory = memoryOf();
    storeOf(memory).write(conversation);
    const full = new ConversationStore(fullMemory(memory), () => NOW);
    expect(full.write(conversation)).toBe(false);
    expect(memory.held.size).toBe(0);
    const forbidden = new ConversationStore(forbiddenMemory(), () => NOW);
    expect([forbidden.write(conversation), forbidden.read()]).toEqual([false, undefined]);
    forbidden.erase();
  });
});

/** A storage that throws whatever is asked of it. */
function forbiddenMemory() {
  const refuse = (): never => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  return { getItem: refuse, setItem: refuse, removeItem: refuse };
}

import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../answering/answer-event.ts';
import { fixedClock } from '../common/clock.ts';
import type { ConversationStore } from './conversation-store.ts';
import { createMemoryStore } from './memory/memory-store.ts';
import { fixtureId } from './receipt.fixture.ts';
import { recordAnswers, type AnswerStream } from './record-answers.ts';

const EVENTS: readonly AnswerEvent[] = [
  {
    type: 'answer-start',
    answerId: fixtureId(1),
    language: 'fr',
    variety: 'fr',
    asOf: '2026-11-26',
    snapshotId: 's',
  },
  { type: 'text-delta', text: 'Oui.' },
  { type: 'answer-end', outcome: 'answered', composedBy: 'extractive', suggestions: [] },
];
const QUESTION = { question: 'Puis-je ?', history: [] };
const OPTIONS = { answerId: fixtureId(1) };

const answerWith = async function* (events: readonly AnswerEvent[]): AsyncGenerator<AnswerEvent> {
  yield* events;
};

function recorded(
  store: ConversationStore,
  {
    answer = () => answerWith(EVENTS),
    snapshotId = 's',
  }: { answer?: AnswerStream; snapshotId?: string } = {},
): { answer: ReturnType<typeof recordAnswers>; failures: unknown[] } {
  const failures: unknown[] = [];
  const snapshot = { snapshotId, createdAt: '2026-11-25T22:00:00.000Z' };
  const dependencies = { store, clock: fixedClock('2026-11-26'), snapshot };
  return { answer: recordAnswers(answer, { ...dependencies, onFailure: (e) => failures.push(e) }), failures };
}

async function all(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const gathered: AnswerEvent[] = [];
  for await (const event of events) gathered.push(event);
  return gathered;
}

describe('recordAnswers', () => {
  it('passes the events on, and the receipt can be read when the last one comes', async () => {
    const store = createMemoryStore();
    for await (const event of recorded(store).answer(QUESTION, OPTIONS)) {
      const receipt = await store.receipt(fixtureId(1));
      if (event.type !== 'answer-end') expect(receipt).toBeUndefined();
      else
        expect(receipt).toMatchObject({
          question: 'Puis-je ?',
          text: 'Oui.',
          createdAt: '2026-11-26T12:00:00.000Z',
          indexedAt: '2026-11-25T22:00:00.000Z',
        });
    }
  });

  it('ties answers together only in a conversation', async () => {
    const store = createMemoryStore();
    await all(recorded(store).answer(QUESTION, OPTIONS));
    expect(await store.conversation(fixtureId(9))).toEqual([]);
    await all(recorded(store).answer(QUESTION, { ...OPTIONS, conversationId: fixtureId(9) }));
    expect(await store.conversation(fixtureId(9))).toHaveLength(1);
  });

  it('says no date of a snapshot that it does not know', async () => {
    const store = createMemoryStore();
    await all(recorded(store, { snapshotId: 'another' }).answer(QUESTION, OPTIONS));
    expect(await store.receipt(fixtureId(1))).not.toHaveProperty('indexedAt');
  });

  it('keeps nothing of an answer whose reader went away, and stops it', async () => {
    const store = createMemoryStore();
    let stopped = false;
    const answer: AnswerStream = async function* () {
      try {
        yield* answerWith(EVENTS);
      } finally {
        stopped = true;
      }
    };
    for await (const event of recorded(store, { answer }).answer(QUESTION, OPTIONS))
      if (event.type === 'text-delta') break;
    expect(stopped).toBe(true);
    expect(await store.receipt(fixtureId(1))).toBeUndefined();
  });
});

describe('recordAnswers over a store that does not work', () => {
  const broken = (record: ConversationStore['record']): ConversationStore => ({
    ...createMemoryStore(),
    record,
  });

  it('leaves the answers whole and says so once', async () => {
    const { answer, failures } = recorded(broken(() => Promise.reject(new Error('disk full'))));
    for (let i = 0; i < 3; i++) expect(await all(answer(QUESTION, OPTIONS))).toEqual(EVENTS);
    expect(failures).toEqual([new Error('disk full')]);
  });

  it('says so again when it had worked in between', async () => {
    const turns = [false, true, false];
    const store = broken(() => (turns.shift() === true ? Promise.resolve() : Promise.reject(new Error('x'))));
    const { answer, failures } = recorded(store);
    for (let i = 0; i < 3; i++) await all(answer(QUESTION, OPTIONS));
    expect(failures).toHaveLength(2);
  });

  it('leaves the answer whole when the store throws at once', async () => {
    const { answer, failures } = recorded(
      broken(() => {
        throw new Error('closed');
      }),
    );
    expect(await all(answer(QUESTION, OPTIONS))).toEqual(EVENTS);
    expect(failures).toHaveLength(1);
  });

  it('waits a moment for one that hangs, and gives up on more when too many hang', async () => {
    const { answer, failures } = recorded(broken(() => new Promise(() => undefined)));
    const answers = Array.from({ length: 70 }, () => all(answer(QUESTION, OPTIONS)));
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 70 }, () => EVENTS));
    expect(failures).toEqual([
      new Error('recording an answer: 64 others are not written yet; it is not kept'),
    ]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../answering/answer-event.ts';
import { fixedClock } from '../common/clock.ts';
import { askedMostBy, countSubjects } from './count-subjects.ts';
import { createMemorySubjectCounts } from './memory/memory-subject-counts.ts';
import { FIXTURE_CITATION } from './receipt.fixture.ts';
import type { SubjectCounts } from './subject-counts.ts';

let counts: SubjectCounts;
const failures: unknown[] = [];
const onFailure = (error: unknown): void => void failures.push(error);
const clock = fixedClock('2026-11-26');

beforeEach(() => {
  counts = createMemorySubjectCounts();
  failures.length = 0;
});

const asked = async (documentId: string, times: number, day = '2026-11-26'): Promise<void> => {
  for (let i = 0; i < times; i++) await counts.count(documentId, day);
};

describe('counting subjects', () => {
  const EVENTS: readonly AnswerEvent[] = [
    { type: 'citation', citation: { ...FIXTURE_CITATION, documentId: 'rapatriement' } },
    { type: 'citation', citation: { ...FIXTURE_CITATION, documentId: 'incoterms' } },
  ];
  async function* answer(events: readonly AnswerEvent[]): AsyncGenerator<AnswerEvent> {
    yield* events;
    await Promise.resolve();
  }
  const run = async (outcome: 'answered' | 'refused-unsafe', before = EVENTS): Promise<AnswerEvent[]> => {
    const end = { type: 'answer-end', outcome, composedBy: 'extractive', suggestions: [] } as const;
    const counted = countSubjects(() => answer([...before, end]), { counts, clock, onFailure });
    const events: AnswerEvent[] = [];
    for await (const event of counted({ question: 'x', history: [] }, { answerId: 'a' })) events.push(event);
    return events;
  };

  it('counts the document cited first, once an answer, and passes every event on', async () => {
    expect(await run('answered')).toHaveLength(3);
    await expect.poll(() => counts.since('2026-11-26')).toEqual([{ documentId: 'rapatriement', answers: 1 }]);
  });

  it('counts nothing for a refusal, nor for an answer that cites no document', async () => {
    await run('refused-unsafe');
    await run('answered', []);
    expect(await counts.since('2026-01-01')).toEqual([]);
  });
});

describe('counting subjects where it fails', () => {
  it('leaves answers whole, and says so once', async () => {
    counts = { ...counts, count: () => Promise.reject(new Error('disk gone')) };
    const citation = { type: 'citation', citation: FIXTURE_CITATION } as const;
    const end = { type: 'answer-end', outcome: 'answered', composedBy: 'x', suggestions: [] } as const;
    const counted = countSubjects(
      async function* () {
        yield* [citation, end];
        await Promise.resolve();
      },
      { counts, clock, onFailure },
    );
    for (let i = 0; i < 3; i++) {
      const events: AnswerEvent[] = [];
      for await (const event of counted({ question: 'x', history: [] }, { answerId: 'a' }))
        events.push(event);
      expect(events).toEqual([citation, end]);
    }
    await expect.poll(() => failures).toEqual([new Error('disk gone')]);
  });
});

describe('what is asked most', () => {
  const most = (): Promise<readonly string[]> => askedMostBy({ counts, clock, onFailure })();

  it('is empty before anything was asked', async () => {
    expect(await most()).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('names subjects of at least five answers, most first, ties by id', async () => {
    await asked('b', 6);
    await asked('a', 6);
    await asked('c', 9);
    await asked('rare', 4);
    expect(await most()).toEqual(['c', 'a', 'b']);
  });

  it('shows no list of two', async () => {
    await asked('a', 6);
    await asked('b', 6);
    expect(await most()).toEqual([]);
  });

  it('forgets days that no longer count', async () => {
    for (const id of ['a', 'b', 'c']) await asked(id, 5, '2026-10-01');
    expect(await most()).toEqual([]);
    expect(await counts.since('2000-01-01')).toEqual([]);
  });

  it('tells a failing disk and gives none', async () => {
    counts = { ...counts, since: () => Promise.reject(new Error('disk gone')) };
    expect(await most()).toEqual([]);
    expect(failures).toHaveLength(1);
  });
});

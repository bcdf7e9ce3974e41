import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from './memory/memory-store.ts';
import { fixtureFeedback, fixtureId, fixtureReceipt } from './receipt.fixture.ts';
import { recentAnswersBy, type RecentAnswersDependencies } from './recent-answers.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
let now = NOW;
let store = createMemoryStore();
let failures: unknown[] = [];
beforeEach(() => {
  [now, store, failures] = [NOW, createMemoryStore(), []];
});

const recent = (fields: Partial<RecentAnswersDependencies> = {}): ReturnType<typeof recentAnswersBy> =>
  recentAnswersBy({
    log: store,
    clock: { now: () => now },
    days: 30,
    onFailure: (error) => failures.push(error),
    ...fields,
  });
const keep = async (first: number, last: number, createdAt = '2026-11-26T09:00:00.000Z'): Promise<void> => {
  for (let number = first; number <= last; number++)
    await store.record(fixtureReceipt({ answerId: fixtureId(number), createdAt }));
};

describe('recentAnswersBy', () => {
  it('tells nothing of fewer than fifty answers', async () => {
    expect(await recent()()).toBeUndefined();
    await keep(1, 49);
    expect(await recent()()).toBeUndefined();
    await keep(50, 50);
    expect(await recent()()).toMatchObject({ answers: 50 });
  });

  it('sums outcomes and ratings over days', async () => {
    await keep(1, 30);
    await keep(31, 60, '2026-10-28T00:00:00.000Z');
    await store.record(fixtureReceipt({ answerId: fixtureId(1), outcome: 'refused-no-evidence' }));
    await store.rate(fixtureId(1), fixtureFeedback());
    for (const number of [2, 31]) await store.rate(fixtureId(number), fixtureFeedback({ rating: 'helpful' }));
    expect(await recent()()).toMatchObject({
      since: '2026-10-28',
      answers: 60,
      outcomes: { answered: 59, 'refused-no-evidence': 1, interrupted: 0 },
      helpful: 2,
      unhelpful: 1,
    });
  });

  it('counts no more days than thirty, and no more than are kept', async () => {
    await keep(1, 60);
    await keep(61, 120, '2026-11-25T00:00:00.000Z');
    await keep(121, 180, '2026-10-27T23:59:59.999Z');
    expect(await recent({ days: 365 })()).toMatchObject({ since: '2026-10-28', answers: 120 });
    expect(await recent({ days: 1 })()).toMatchObject({ since: '2026-11-26', answers: 60 });
  });

  it('counts again after ten minutes, and when the clock was set back', async () => {
    const answers = recent();
    await keep(1, 50);
    expect((await answers())?.answers).toBe(50);
    await keep(51, 60);
    expect((await answers())?.answers).toBe(50);
    now += 11 * 60_000;
    expect((await answers())?.answers).toBe(60);
    await keep(61, 70);
    now -= 3_600_000;
    expect((await answers())?.answers).toBe(70);
  });

  it('tells a failing store and gives nothing', async () => {
    const log = { counts: () => Promise.reject(new Error('disk gone')) };
    expect(await recent({ log })()).toBeUndefined();
    expect(failures).toEqual([new Error('disk gone')]);
  });
});

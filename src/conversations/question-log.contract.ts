import { describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { ConversationStore } from './conversation-store.ts';
import { NO_OUTCOMES } from './day-counts.ts';
import type { QuestionLog } from './question-log.ts';
import type { Receipt } from './receipt.ts';
import { FIXTURE_CITATION, fixtureFeedback, fixtureId, fixtureReceipt } from './receipt.fixture.ts';

const TALK = fixtureId(900);
const KEPT_OUTCOMES: readonly Receipt['outcome'][] = [
  'answered',
  'partial',
  'clarification',
  'refused-no-evidence',
  'refused-out-of-scope',
  'refused-unsafe',
];

/** A log and the store that it tells of. */
type LoggedStore = QuestionLog & Pick<ConversationStore, 'record' | 'rate' | 'erase' | 'expire'>;

/** Everything that the doc comment of {@link QuestionLog} promises. `make` is called once per test and gives an empty store. */
export function describeQuestionLogContract(
  name: string,
  make: () => LoggedStore | Promise<LoggedStore>,
  { skip }: { skip?: readonly ContractSkip[] } = {},
): void {
  const it = contractTest(skip);
  const test = (title: string, run: (log: LoggedStore) => Promise<void>): void =>
    it(title, async () => run(await make()));
  const numbered = (number: number, fields: Partial<Receipt> = {}): Receipt =>
    fixtureReceipt({ answerId: fixtureId(number), ...fields });
  const idsToReview = async (log: QuestionLog, since = '2000-01-01'): Promise<string[]> =>
    (await log.toReview(since)).map(({ answerId }) => answerId);

  describe(`${name} keeps the QuestionLog contract`, () => {
    test('gives nothing while nothing was kept', async (log) => {
      expect(await log.toReview('2000-01-01')).toEqual([]);
      expect(await log.counts('2000-01-01')).toEqual([]);
    });

    test('gives answers that lack evidence, are out of scope or partial, and no others', async (log) => {
      for (const [i, outcome] of KEPT_OUTCOMES.entries()) await log.record(numbered(i, { outcome }));
      const found = (await log.toReview('2026-11-26')).map(({ outcome }) => outcome);
      expect(found).toEqual(['partial', 'refused-no-evidence', 'refused-out-of-scope']);
    });

    test('gives answers that were rated unhelpful, and no longer once they are rated helpful', async (log) => {
      for (const number of [1, 2, 3]) await log.record(numbered(number));
      await log.rate(fixtureId(1), { givenAt: '2026-11-26T10:00:00.000Z', rating: 'helpful' });
      await log.rate(fixtureId(2), { givenAt: '2026-11-26T10:00:00.000Z', rating: 'unhelpful' });
      expect(await idsToReview(log)).toEqual([fixtureId(2)]);
      await log.rate(fixtureId(2), { givenAt: '2026-11-26T10:01:00.000Z', rating: 'helpful' });
      expect(await idsToReview(log)).toEqual([]);
    });

    test('tells what was asked, answered and said, and nothing that was not given', async (log) => {
      const cited = ['b', 'a', 'b'].map((documentId, i) => ({
        ...FIXTURE_CITATION,
        documentId,
        marker: i + 1,
      }));
      const working = { ...FIXTURE_CITATION, kind: 'calculation', documentId: 'duties', marker: 4 } as const;
      const question = 'شنو هي الأجال؟ 🙂 "x"';
      const asked = { question, language: 'ar', variety: 'ary-Arab', outcome: 'partial' } as const;
      await log.record(numbered(1, { ...asked, citations: [...cited, working] }));
      const told = {
        answerId: fixtureId(1),
        askedOn: '2026-11-26',
        ...asked,
        citedDocumentIds: ['b', 'a'],
      };
      expect(await log.toReview('2026-11-26')).toEqual([told]);
      await log.rate(fixtureId(1), fixtureFeedback());
      const said = { rating: 'unhelpful', reason: 'outdated', comment: 'Le délai a changé.' };
      expect(await log.toReview('2026-11-26')).toEqual([{ ...told, ...said }]);
    });

    test('gives them oldest first, ties by id, from a day on', async (log) => {
      const at = (number: number, createdAt: string): Promise<void> =>
        log.record(numbered(number, { createdAt, outcome: 'partial' }), TALK);
      await at(3, '2026-11-26T10:00:00.000Z');
      await at(4, '2026-11-25T00:00:00.000Z');
      await at(2, '2026-11-26T10:00:00.000Z');
      await at(5, '2026-11-24T23:59:59.999Z');
      expect(await idsToReview(log, '2026-11-25')).toEqual([fixtureId(4), fixtureId(2), fixtureId(3)]);
      expect(await idsToReview(log, '2026-11-27')).toEqual([]);
    });

    test('gives every one of many', async (log) => {
      const numbers = Array.from({ length: 410 }, (_, i) => i);
      const partial = { outcome: 'partial', citations: [] } as const;
      await Promise.all(numbers.map((number) => log.record(numbered(number, partial))));
      expect(await idsToReview(log)).toEqual(numbers.map(fixtureId));
    });

    test('counts by day, outcome, variety and rating, oldest day first', async (log) => {
      const on = (number: number, day: string, fields: Partial<Receipt> = {}): Promise<void> =>
        log.record(numbered(number, { createdAt: `${day}T08:00:00.000Z`, ...fields }));
      await on(1, '2026-11-26');
      await on(2, '2026-11-26', { variety: 'ary-Latn' });
      await on(3, '2026-11-26', { outcome: 'refused-unsafe' });
      await on(4, '2026-11-24', { outcome: 'partial', variety: 'en' });
      await on(5, '2026-11-23');
      for (const number of [1, 2]) await log.rate(fixtureId(number), fixtureFeedback({ rating: 'helpful' }));
      await log.rate(fixtureId(4), fixtureFeedback());
      expect(await log.counts('2026-11-24')).toEqual([
        {
          day: '2026-11-24',
          outcomes: { ...NO_OUTCOMES, partial: 1 },
          varieties: { en: 1 },
          helpful: 0,
          unhelpful: 1,
        },
        {
          day: '2026-11-26',
          outcomes: { ...NO_OUTCOMES, answered: 2, 'refused-unsafe': 1 },
          varieties: { fr: 2, 'ary-Latn': 1 },
          helpful: 2,
          unhelpful: 0,
        },
      ]);
      expect(await log.counts('2026-11-27')).toEqual([]);
    });

    test('tells nothing of what was erased or has expired', async (log) => {
      await log.record(numbered(1, { outcome: 'partial' }), TALK);
      await log.record(numbered(2, { outcome: 'partial', createdAt: '2026-11-20T08:00:00.000Z' }));
      for (const number of [1, 2]) await log.rate(fixtureId(number), fixtureFeedback());
      await log.erase(TALK);
      expect(await idsToReview(log)).toEqual([fixtureId(2)]);
      expect((await log.counts('2000-01-01')).map(({ day }) => day)).toEqual(['2026-11-20']);
      await log.expire('2026-11-26');
      expect(await log.toReview('2000-01-01')).toEqual([]);
      expect(await log.counts('2000-01-01')).toEqual([]);
    });
  });
}

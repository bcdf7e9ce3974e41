import { describe, expect } from 'vitest';
import { contractTest, type ContractSkip } from '../common/contract-test.fixture.ts';
import type { SubjectCounts } from './subject-counts.ts';

/** Everything that the doc comment of {@link SubjectCounts} promises. `make` is called once per test and gives empty counts. */
export function describeSubjectCountsContract(
  name: string,
  make: () => SubjectCounts | Promise<SubjectCounts>,
  { skip }: { skip?: readonly ContractSkip[] } = {},
): void {
  const it = contractTest(skip);
  const test = (title: string, run: (counts: SubjectCounts) => Promise<void>): void =>
    it(title, async () => run(await make()));

  describe(`${name} keeps the SubjectCounts contract`, () => {
    test('gives nothing and forgets nothing while it is empty', async (counts) => {
      expect(await counts.since('2000-01-01')).toEqual([]);
      await counts.expire('2099-01-01');
      expect(await counts.since('2000-01-01')).toEqual([]);
    });

    test('gives documents most counted first, ties by id', async (counts) => {
      for (const id of ['b', 'c', 'a', 'c', 'a', 'b', 'z-10']) await counts.count(id, '2026-11-26');
      await counts.count('c', '2026-11-25');
      expect(await counts.since('2026-11-25')).toEqual([
        { documentId: 'c', answers: 3 },
        { documentId: 'a', answers: 2 },
        { documentId: 'b', answers: 2 },
        { documentId: 'z-10', answers: 1 },
      ]);
    });

    test('counts from a day on, that day included', async (counts) => {
      for (const day of ['2026-10-31', '2026-11-01', '2026-11-02']) await counts.count('a', day);
      expect(await counts.since('2026-11-01')).toEqual([{ documentId: 'a', answers: 2 }]);
      expect(await counts.since('2026-11-03')).toEqual([]);
    });

    test('forgets the days before one, and only those', async (counts) => {
      for (const day of ['2026-10-30', '2026-10-31', '2026-11-01']) await counts.count('a', day);
      await counts.expire('2026-11-01');
      expect(await counts.since('2000-01-01')).toEqual([{ documentId: 'a', answers: 1 }]);
      await counts.expire('2026-11-01');
      expect(await counts.since('2000-01-01')).toEqual([{ documentId: 'a', answers: 1 }]);
    });

    test('loses none of what is counted at once', async (counts) => {
      await Promise.all(Array.from({ length: 50 }, () => counts.count('a', '2026-11-26')));
      expect(await counts.since('2026-11-26')).toEqual([{ documentId: 'a', answers: 50 }]);
    });
  });
}

import { byCount } from '../receipt-order.ts';
import type { SubjectCounts } from '../subject-counts.ts';

/** {@link SubjectCounts} that are forgotten with their process: for tests. */
export function createMemorySubjectCounts(): SubjectCounts {
  const days = new Map<string, string[]>();
  return {
    count: (documentId, day) => {
      days.set(day, [...(days.get(day) ?? []), documentId]);
      return Promise.resolve();
    },
    since: (first) => {
      const sums = new Map<string, number>();
      for (const [day, ids] of days)
        if (day >= first) for (const id of ids) sums.set(id, (sums.get(id) ?? 0) + 1);
      return Promise.resolve(
        [...sums].map(([documentId, answers]) => ({ documentId, answers })).sort(byCount),
      );
    },
    expire: (before) => {
      for (const day of [...days.keys()]) if (day < before) days.delete(day);
      return Promise.resolve();
    },
  };
}

import type { Receipt } from './receipt.ts';
import type { SubjectCount } from './subject-counts.ts';

/** Orders receipts oldest first, ties by id. */
export function byAge(a: Receipt, b: Receipt): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  if (a.answerId === b.answerId) return 0;
  return a.answerId < b.answerId ? -1 : 1;
}

/** Orders documents most counted first, ties by id. */
export function byCount(a: SubjectCount, b: SubjectCount): number {
  return b.answers - a.answers || (a.documentId < b.documentId ? -1 : 1);
}

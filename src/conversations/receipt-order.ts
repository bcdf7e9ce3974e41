import type { Receipt } from './receipt.ts';

/** Orders receipts oldest first, ties by id. */
export function byAge(a: Receipt, b: Receipt): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  if (a.answerId === b.answerId) return 0;
  return a.answerId < b.answerId ? -1 : 1;
}

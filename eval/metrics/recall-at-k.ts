/**
 * The share (0 to 1) of the relevant ids that stand among the first k of a best-first list; an id that the list
 * repeats counts once. With several relevant ids, recall at 1 cannot reach 1.
 * Throws `RangeError` when nothing is relevant: such a query says nothing about a ranking.
 * @see Manning, Raghavan & Schütze, "Introduction to Information Retrieval", 2008, section 8.3.
 */
export function recallAtK(ranked: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  if (relevant.size === 0) throw new RangeError('recall: expected at least one relevant id, received none');
  const found = new Set(ranked.slice(0, k).filter((id) => relevant.has(id)));
  return found.size / relevant.size;
}

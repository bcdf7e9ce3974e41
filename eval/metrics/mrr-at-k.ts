/**
 * One over the rank of the first relevant id among the first k of a best-first list, 0 when there is none there. The
 * mean over queries is MRR@k. Throws `RangeError` when nothing is relevant.
 * @see Voorhees, "The TREC-8 Question Answering Track Report", 1999; cut at k as in MS MARCO (Bajaj et al., 2016).
 */
export function reciprocalRankAtK(
  ranked: readonly string[],
  relevant: ReadonlySet<string>,
  k: number,
): number {
  if (relevant.size === 0)
    throw new RangeError('reciprocal rank: expected at least one relevant id, received none');
  const place = ranked.slice(0, k).findIndex((id) => relevant.has(id));
  return place === -1 ? 0 : 1 / (place + 1);
}

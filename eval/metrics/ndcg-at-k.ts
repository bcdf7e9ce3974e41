/**
 * How good the order of the first k is, 0 to 1, with relevance yes or no: the discounted gain, Σ 1 / log₂(rank + 1)
 * over the relevant ids found, divided by that of the best order possible. An id that the list repeats gains once.
 * Throws `RangeError` when nothing is relevant.
 * @see Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002; the discount
 *   from rank 1 on as in Burges et al., "Learning to rank using gradient descent", ICML 2005.
 */
export function ndcgAtK(ranked: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  if (relevant.size === 0) throw new RangeError('nDCG: expected at least one relevant id, received none');
  const seen = new Set<string>();
  let gain = 0;
  for (const [place, id] of ranked.slice(0, k).entries()) {
    if (relevant.has(id) && !seen.has(id)) gain += discount(place + 1);
    seen.add(id);
  }
  let best = 0;
  for (let rank = 1; rank <= Math.min(k, relevant.size); rank += 1) best += discount(rank);
  return gain / best;
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}

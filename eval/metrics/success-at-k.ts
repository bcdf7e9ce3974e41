/**
 * 1 when one of the first `k` ranked ids is relevant, else 0: what counts where each relevant id answers by itself.
 * Also called hit rate. Throws `RangeError` when nothing is relevant, as recall does.
 */
export function successAtK(ranked: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  if (relevant.size === 0) throw new RangeError('success: expected at least one relevant id, received none');
  return ranked.slice(0, k).some((id) => relevant.has(id)) ? 1 : 0;
}

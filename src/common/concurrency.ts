/**
 * Maps `items` through `task`, at most `limit` at a time, and returns the results in input order.
 *
 * When one task fails, or `signal` is aborted, no further task starts and those under way see their own signal
 * aborted; the call rejects with the first failure (or the abort reason) once they have settled, so that nothing
 * is left running behind the caller's back. No item gives an empty array.
 *
 * @throws RangeError when `limit` is not a positive whole number.
 */
export async function mapConcurrent<Item, Result>(
  items: readonly Item[],
  limit: number,
  task: (item: Item, index: number, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`mapping concurrently: expected a limit of at least 1, received ${limit}`);
  }
  signal?.throwIfAborted();
  const results = new Array<Result>(items.length);
  const stop = new AbortController();
  const follow = (): void => stop.abort(signal?.reason);
  signal?.addEventListener('abort', follow, { once: true });
  // One iterator shared by all workers: each takes the next item that nobody has taken.
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (stop.signal.aborted) return;
      try {
        results[index] = await task(item, index, stop.signal);
      } catch (error) {
        // Only the first abort counts, so the first failure is the one that the caller sees.
        stop.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  signal?.removeEventListener('abort', follow);
  stop.signal.throwIfAborted();
  return results;
}

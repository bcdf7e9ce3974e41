/** A window of time in which amounts are added up, milliseconds; `now` is counted from the epoch and says which one. */
export interface UsageWindow {
  readonly now: number;
  readonly lengthMs: number;
}

/** What was used in a window, and when that ends (milliseconds since the epoch; the first instant that is not in it). */
export interface Usage {
  readonly sum: number;
  readonly endsAt: number;
}

/**
 * Amounts per key and window: requests of a client in a minute, tokens of a model in a day. Windows are fixed and begin at the
 * epoch: one of a day is a day of UTC. Keys are any text without NUL, and no person's data: who counts addresses makes them
 * unreadable first. Amounts are whole numbers, also 0 and less: what was reserved and not used is given back. Two windows of
 * different length never meet, even under one key.
 */
export interface UsageCounter {
  /** Adds to the window that `now` is in and gives its sum with it; of many who add at once each gets another sum. */
  add(key: string, amount: number, window: UsageWindow): Promise<Usage>;
  /** The sum of that window, 0 when nothing was added. */
  sum(key: string, window: UsageWindow): Promise<number>;
  /** Forgets the windows that ended at `before` or earlier, milliseconds since the epoch. */
  expire(before: number): Promise<void>;
}

/** When the window ends that `now` is in, milliseconds since the epoch. */
export function windowEnd({ now, lengthMs }: UsageWindow): number {
  return (Math.floor(now / lengthMs) + 1) * lengthMs;
}

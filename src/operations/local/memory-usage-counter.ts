import { windowEnd, type Usage, type UsageCounter, type UsageWindow } from '../usage-counter.ts';

/** Windows held at most: some 30 MB. Over that, those begun first are forgotten, so that no crowd of clients takes all memory. */
const MAX_WINDOWS = 200_000;

/** Counts of this process alone, gone with it. What came first is forgotten when there are too many windows. */
export function createMemoryUsageCounter({ maxWindows = MAX_WINDOWS } = {}): UsageCounter {
  const windows = new Map<string, Usage>();
  return {
    add(key, amount, window) {
      const id = idOf(key, window);
      const endsAt = windowEnd(window);
      const usage = { sum: (windows.get(id)?.sum ?? 0) + amount, endsAt };
      windows.set(id, usage);
      for (const first of windows.keys()) {
        if (windows.size <= maxWindows) break;
        windows.delete(first);
      }
      return Promise.resolve(usage);
    },
    sum: (key, window) => Promise.resolve(windows.get(idOf(key, window))?.sum ?? 0),
    expire(before) {
      for (const [id, { endsAt }] of windows) if (endsAt <= before) windows.delete(id);
      return Promise.resolve();
    },
  };
}

function idOf(key: string, window: UsageWindow): string {
  return `${window.lengthMs}\0${windowEnd(window)}\0${key}`;
}

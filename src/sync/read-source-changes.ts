import type { Clock } from '../common/clock.ts';
import type { SourceChange } from '../source/source-change.ts';
import { keptChanges } from './sync-sources.ts';
import type { SyncStore } from './sync-store.ts';

/** How long pages show what was read last, ms: as long as browsers keep them. */
const KEPT_MS = 60_000;

/**
 * A reader of all changes for pages: of the store at most once a minute, however many pages are asked for. It never rejects: when the store fails, that is
 * reported, and what was known before is given, else nothing. A page without the flags is better than none.
 */
export function createChangesReader(
  store: Pick<SyncStore, 'states'>,
  { clock, onFailure }: { readonly clock: Pick<Clock, 'now'>; readonly onFailure: (error: unknown) => void },
): () => Promise<readonly SourceChange[]> {
  let last: Promise<readonly SourceChange[]> = Promise.resolve([]);
  let readAt = -Infinity;
  return () => {
    const now = clock.now();
    // A clock that was set back does not freeze what is shown.
    if (now - readAt < KEPT_MS && now >= readAt) return last;
    readAt = now;
    const before = last;
    last = keptChanges(store).catch((error: unknown) => {
      onFailure(error);
      return before;
    });
    return last;
  };
}

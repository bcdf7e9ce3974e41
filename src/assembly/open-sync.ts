import type { Clock } from '../common/clock.ts';
import type { Logger } from '../common/logger.ts';
import type { Config } from '../config.ts';
import type { SyncState } from '../http/admin/admin-state.ts';
import type { Leadership } from '../operations/leadership.ts';
import { readWatched } from '../source/read-corpus.ts';
import { createSourceFetcher } from '../sync/fetch/fetch-source.ts';
import { startSync } from '../sync/start-sync.ts';
import { formatSyncReport } from '../sync/sync-report.ts';
import { keptChanges, syncSources } from '../sync/sync-sources.ts';
import type { SyncStore } from '../sync/sync-store.ts';

const HOUR_MS = 3_600_000;

/** What the schedule of a server works with. */
export interface SyncParts {
  readonly config: Pick<Config, 'syncEveryHours' | 'corpusDir' | 'publicUrl'>;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly sync: SyncStore;
  readonly leadership: Leadership;
  /** Indexes anew. */
  readonly reingest: () => Promise<unknown>;
  readonly onFailure: (error: unknown) => void;
}

/** Looks at official sources every so many hours, in one process among many; resolves to what stops it. Does nothing for 0 hours. */
export async function startSiteSync(parts: SyncParts): Promise<() => Promise<void>> {
  const { config, logger, clock, sync: store, leadership, reingest, onFailure } = parts;
  if (config.syncEveryHours === 0) return () => Promise.resolve();
  const { watched, sources: register } = await readWatched(config.corpusDir);
  // One for all runs: it remembers what sites allow for a day.
  const fetchSource = createSourceFetcher({ clock, contact: config.publicUrl });
  return startSync({
    everyMs: config.syncEveryHours * HOUR_MS,
    leadership,
    run: (signal) => syncSources({ watched, register, store, fetchSource, clock }, { signal }),
    onReport: (report) => {
      for (const line of formatSyncReport(report)) logger.info(line);
    },
    onChanged: async () => {
      await reingest();
    },
    onFailure,
  });
}

/** What the keepers' page tells of it. */
export async function describeSync(
  store: SyncStore,
  { syncEveryHours }: Pick<Config, 'syncEveryHours'>,
): Promise<SyncState> {
  const [states, changes] = await Promise.all([store.states(), keptChanges(store)]);
  const checked = states.map(({ checkedAt }) => checkedAt).sort();
  return {
    facts: { everyHours: syncEveryHours, sources: states.length, lastChecked: checked.at(-1) },
    changed: changes.map(({ sourceId, on }) => ({ sourceId, on })),
  };
}

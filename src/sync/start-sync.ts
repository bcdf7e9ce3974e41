import type { SyncReport } from './sync-report.ts';
import { isIndexChanged } from './sync-report.ts';

/** One process among many runs a piece of work; see `operations/leadership.ts`. */
export interface SyncLeadership {
  alone<Result>(name: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result | undefined>;
}

/** How the schedule works. */
export interface SyncSchedule {
  /** Milliseconds between two runs; a run asks only what is due. */
  readonly everyMs: number;
  readonly leadership: SyncLeadership;
  /** One run; `signal` is aborted when the lock is lost or the schedule stops. */
  readonly run: (signal: AbortSignal) => Promise<SyncReport>;
  readonly onReport: (report: SyncReport) => void;
  /** Called after a run that brought another text for the index: ingest again. */
  readonly onChanged: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** The name under which processes agree who runs. */
export const SYNC_WORK = 'sync';

/**
 * Runs now and every `everyMs`, in one process among those that share the leadership, and returns what stops that; it resolves when a run under way has ended.
 * A run that takes longer than the period is not joined by another. It keeps no process alive; a failure is reported and tried again at the next turn, and nothing is thrown.
 */
export function startSync(schedule: SyncSchedule): () => Promise<void> {
  const stop = new AbortController();
  const owed = { ingest: false };
  let running: Promise<void> | undefined;
  const turn = (): void => {
    running ??= runOnce(schedule, owed, stop.signal).finally(() => (running = undefined));
  };
  turn();
  const timer = setInterval(turn, schedule.everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}

/** `owed` outlives a run: an ingest that failed is tried again after the next one. */
async function runOnce(schedule: SyncSchedule, owed: { ingest: boolean }, stop: AbortSignal): Promise<void> {
  const { leadership, run, onReport, onChanged, onFailure } = schedule;
  try {
    const report = await leadership.alone(SYNC_WORK, (lost) => run(AbortSignal.any([lost, stop])));
    if (report === undefined) return;
    onReport(report);
    owed.ingest ||= isIndexChanged(report);
    if (!owed.ingest) return;
    await onChanged();
    owed.ingest = false;
  } catch (error) {
    if (!stop.aborted) onFailure(error);
  }
}

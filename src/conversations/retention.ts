import type { Clock } from '../common/clock.ts';
import type { ConversationStore } from './conversation-store.ts';

const DAY_MS = 86_400_000;
const CHECK_MS = 3_600_000;

/** How long receipts are kept: the day (UTC) they were made on is the first of `days`; 0 keeps nothing. */
export interface Retention {
  readonly days: number;
  readonly clock: Pick<Clock, 'now'>;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Erases what is past its days, now and every hour, and returns what stops that. It keeps no process alive; a failure is
 * reported and tried again an hour later.
 */
export function startRetention(store: ConversationStore, retention: Retention): () => void {
  const { days, clock, onFailure } = retention;
  const run = (): void => {
    store.expire(firstDayKept(clock.now(), days)).catch(onFailure);
  };
  run();
  const timer = setInterval(run, CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Oldest day whose receipts are still kept at `now` (ms since the epoch), `YYYY-MM-DD`; tomorrow when none are. */
export function firstDayKept(now: number, days: number): string {
  return isoDay(now + (1 - days) * DAY_MS);
}

/** Last day on which a receipt made at an ISO instant is kept, `YYYY-MM-DD`. */
export function lastDayKept(createdAt: string, days: number): string {
  return isoDay(Date.parse(createdAt) + (days - 1) * DAY_MS);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

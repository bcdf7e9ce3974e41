import type { Clock } from '../common/clock.ts';
import type { UsageCounter } from './usage-counter.ts';

const CHECK_MS = 600_000;

/** Forgets windows that are over, every ten minutes, and returns what stops that. Keeps no process alive; failures are told. */
export function startUsageExpiry(
  counter: UsageCounter,
  { clock, onFailure }: { clock: Pick<Clock, 'now'>; onFailure: (error: unknown) => void },
): () => void {
  const timer = setInterval(() => void counter.expire(clock.now()).catch(onFailure), CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

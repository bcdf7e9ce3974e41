import { abortableSleep } from '../../common/abort.ts';
import type { Clock } from '../../common/clock.ts';
import { TijariaError } from '../../common/errors.ts';
import type { Health, Probe, ProbeFinding, ProbeResult } from './probe.ts';

/** A balancer asks every few seconds from several places; a dependency is looked at once for all of them. */
const KEPT_MS = 2_000;
/** Longest that a probe may take: balancers give up after a few seconds. */
const PROBE_MS = 1_500;

/** Gives the state of all dependencies: looked at together, each for a limited time, and remembered for two seconds. Never rejects. */
export function createHealthCheck(
  probes: readonly Probe[],
  { clock, probeMs = PROBE_MS }: { clock: Pick<Clock, 'now'>; probeMs?: number },
): () => Promise<Health> {
  let last: { readonly at: number; readonly health: Promise<Health> } | undefined;
  return () => {
    const now = clock.now();
    // The clock may have been set back.
    if (last === undefined || Math.abs(now - last.at) >= KEPT_MS) {
      last = { at: now, health: checkAll(probes, probeMs) };
    }
    return last.health;
  };
}

async function checkAll(probes: readonly Probe[], probeMs: number): Promise<Health> {
  const results = await Promise.all(
    probes.map(async (probe) => ({ probe, result: await checkOne(probe, probeMs) })),
  );
  const isDown = results.some(({ probe, result }) => probe.isRequired && result.status === 'down');
  const isWhole = results.every(({ result }) => result.status === 'ok');
  return {
    status: isDown ? 'down' : isWhole ? 'ok' : 'degraded',
    checks: Object.fromEntries(results.map(({ probe, result }) => [probe.name, result])),
  };
}

async function checkOne(probe: Probe, probeMs: number): Promise<ProbeResult> {
  // Not the clock of the house: that may be set while this is measured.
  const startedAt = performance.now();
  const finding = await findingOf(probe, probeMs);
  return { ...finding, ms: Math.round(performance.now() - startedAt) };
}

async function findingOf(probe: Probe, probeMs: number): Promise<ProbeFinding> {
  const [probing, timer] = [new AbortController(), new AbortController()];
  const late = abortableSleep(probeMs, timer.signal).then((): ProbeFinding => ({
    status: 'down',
    detail: 'no answer in time',
  }));
  late.catch(() => undefined);
  try {
    return (await Promise.race([probe.check(probing.signal), late])) ?? { status: 'ok' };
  } catch (error) {
    // What was thrown may name hosts and users; its code does not.
    return { status: 'down', detail: error instanceof TijariaError ? error.code : 'failed' };
  } finally {
    timer.abort();
    probing.abort();
  }
}

import type { BenchPrograms } from '../programs.ts';
import { rounded, type PartResult, type Target } from '../result.ts';
import type { LoadReport } from './load-calls.ts';
import { openStreamBench } from './open-bench.ts';
import type { MemorySample } from './server-process.ts';

/** People who ask without a pause, and the model that answers them. */
const CLIENTS = 20;
const MODEL = { intervalMs: 50, events: 20 } as const;
/** How much more the last third may take than the second. */
const FLAT = 0.1;
const GRACE_MS = 60_000;
const SHOWN_EVERY = 10;

/** Steady load for so many minutes: whether the memory of the service stays flat. */
export async function measureSoak(
  programs: BenchPrograms,
  dataDir: string,
  minutes: number,
): Promise<PartResult> {
  const bench = await openStreamBench(programs, dataDir, MODEL);
  const untilMs = minutes * 60_000;
  const startedAt = performance.now();
  let report: LoadReport;
  try {
    const order = { clients: CLIENTS, rampMs: MODEL.intervalMs * MODEL.events, rounds: Infinity, untilMs };
    report = await bench.load.ask('run', { ...order, streams: bench.throughServer }, untilMs + GRACE_MS);
  } finally {
    await bench.close();
  }
  const samples = bench.server.memory
    .map((sample) => ({ ...sample, atMs: sample.atMs - startedAt }))
    .filter(({ atMs }) => atMs >= 0 && atMs <= untilMs);
  const kinds = ['rss', 'heapUsed'] as const;
  return {
    part: 'soak',
    title: `Soak, ${minutes} minutes`,
    tables: [
      {
        title: 'Memory of the service, MiB',
        head: ['', 'first third', 'second', 'last', 'last by second'],
        rows: kinds.map((kind) => {
          const thirds = meansOfThirds(samples, kind, untilMs);
          return [kind, ...thirds.map((bytes) => rounded(bytes / 2 ** 20)), rounded(growthOf(thirds))];
        }),
        note: `${CLIENTS} clients, each asking again as soon as it is answered: ${report.events.length} answers, ${report.errors.length} errors. Means of a sample a second, as the process stands, no collection forced.`,
      },
    ],
    targets: [
      ...kinds.map((kind) => flatTarget(kind, meansOfThirds(samples, kind, untilMs), minutes)),
      {
        claim: `soak of ${minutes} minutes, errors`,
        wanted: '0',
        measured: String(report.errors.length),
        isMet: report.errors.length === 0,
      },
    ],
    data: {
      answers: report.events.length,
      errors: report.errors.slice(0, 20),
      samples: samples.filter((_, i) => i % SHOWN_EVERY === 0),
    },
  };
}

function flatTarget(kind: string, thirds: readonly number[], minutes: number): Target {
  const growth = growthOf(thirds);
  return {
    claim: `soak of ${minutes} minutes, ${kind}: last third within 10 % of the second`,
    wanted: `${1 - FLAT} to ${1 + FLAT}`,
    measured: growth.toFixed(3),
    isMet: Math.abs(growth - 1) <= FLAT,
  };
}

/** Means of a kind of memory over the thirds of a time; NaN for a third without samples. */
export function meansOfThirds(
  samples: readonly MemorySample[],
  kind: 'rss' | 'heapUsed',
  untilMs: number,
): number[] {
  return [0, 1, 2].map((third) => {
    const own = samples.filter(({ atMs }) => Math.min(2, Math.floor((3 * atMs) / untilMs)) === third);
    return own.reduce((sum, sample) => sum + sample[kind], 0) / own.length;
  });
}

function growthOf([, second = NaN, last = NaN]: readonly number[]): number {
  return last / second;
}

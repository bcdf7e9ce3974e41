import { percentile } from '../../../eval/metrics/percentile.ts';
import type { BenchPrograms } from '../programs.ts';
import { atMost, rounded, type PartResult } from '../result.ts';
import type { LoadReport } from './load-calls.ts';
import { openStreamBench } from './open-bench.ts';

/** Streams at once. */
const CLIENTS = 500;
/**
 * A sentence every so many milliseconds, for so long that all streams are open at once for half of it: quicker than models write, of which
 * 50 tokens a second are two sentences. At four sentences a second and stream the service's core is full: p99 .9 s.
 */
const MODEL = { intervalMs: 500, events: 120 } as const;
const RAMP_MS = 30_000;
/** Streams before those that count. */
const WARM_UP = { clients: 230, rampMs: 15_000, rounds: 1 } as const;
const TIMEOUT_MS = 180_000;

/** Many streams at once: whether each comes whole, and whether its events keep the model's pace. */
export async function measureStreams(programs: BenchPrograms, dataDir: string): Promise<PartResult> {
  const bench = await openStreamBench(programs, dataDir, MODEL);
  let report: LoadReport;
  try {
    await bench.warmUp(CLIENTS, WARM_UP);
    const order = { clients: CLIENTS, rampMs: RAMP_MS, rounds: 1, untilMs: TIMEOUT_MS };
    report = await bench.load.ask('run', { ...order, streams: bench.throughServer }, TIMEOUT_MS);
  } finally {
    await bench.close();
  }
  const { events, errors, mostAtOnce } = report;
  // A sentence that is refused leaves a gap that is nobody's delay: of the streams that show every one.
  const complete = report.gapsMs.filter(({ length }) => length === MODEL.events - 1);
  const gapsMs = complete.flat();
  const gap = (percent: number): number => (gapsMs.length === 0 ? NaN : percentile(gapsMs, percent));
  const rss = Math.max(...bench.server.memory.map((sample) => sample.rss)) / 2 ** 20;
  return {
    part: 'streams',
    title: `${CLIENTS} streams at once`,
    tables: [
      {
        title: `${CLIENTS} streams at once`,
        head: [
          'streams',
          'most at once',
          'whole',
          'errors',
          'with every sentence',
          'gap p50 ms',
          'p99',
          'longest',
          'server MiB',
        ],
        rows: [
          [
            String(CLIENTS),
            String(mostAtOnce),
            String(events.length),
            String(errors.length),
            String(complete.length),
            ...[50, 99, 100].map((percent) => rounded(gap(percent))),
            rounded(rss),
          ],
        ],
        note: `The model sends a sentence every ${MODEL.intervalMs} ms, ${MODEL.events} of them; streams begin over ${RAMP_MS / 1000} s, after ${WARM_UP.clients} with other questions that do not count. Gap: between two events with text of a stream that shows every sentence, as its client sees them: what the verifier refuses leaves a gap that is no delay. Fake model, service and load generator share the machine’s cores.${errors.length === 0 ? '' : ` First error: ${errors[0] ?? ''}.`}`,
      },
    ],
    targets: [
      atMost(`errors of ${CLIENTS} streams at once`, 0, CLIENTS - events.length, ''),
      atMost(`${CLIENTS} streams at once, gap between events, p99`, 2 * MODEL.intervalMs, gap(99), 'ms'),
    ],
    data: { ...report, gapsMs: [50, 90, 95, 99, 100].map((percent) => [percent, gap(percent)]) },
  };
}

import { percentile } from '../../../eval/metrics/percentile.ts';
import type { BenchPrograms } from '../programs.ts';
import { atMost, rounded, type PartResult } from '../result.ts';
import type { AskedStream, LoadReport } from './load-calls.ts';
import { openStreamBench } from './open-bench.ts';

/** Clients at once, and answers that each asks for in a round. */
const CLIENTS = 50;
const ANSWERS = 6;
const ROUNDS = 3;
/** Answers that each client asks for before those that count. */
const WARM_UP_ANSWERS = 12;
/** A model that is not slow: a sentence every so many milliseconds, so many of them. */
const MODEL = { intervalMs: 100, events: 20 } as const;
/** Clients begin evenly over an answer: people do not ask in the same millisecond. */
const RAMP_MS = MODEL.intervalMs * MODEL.events;
const ROUND_TIMEOUT_MS = 120_000;

/** What the service adds to a model's own time, for 50 clients at once. */
export async function measureOverhead(programs: BenchPrograms, dataDir: string): Promise<PartResult> {
  const bench = await openStreamBench(programs, dataDir, MODEL);
  const reports: { through: LoadReport; direct: LoadReport }[] = [];
  try {
    const ask = (streams: readonly AskedStream[], rounds: number): Promise<LoadReport> =>
      bench.load.ask(
        'run',
        { clients: CLIENTS, rampMs: RAMP_MS, rounds, untilMs: ROUND_TIMEOUT_MS, streams },
        2 * ROUND_TIMEOUT_MS,
      );
    await bench.warmUp(CLIENTS * ANSWERS, { clients: CLIENTS, rampMs: RAMP_MS, rounds: WARM_UP_ANSWERS });
    for (let round = 0; round < ROUNDS; round += 1)
      reports.push({
        direct: await ask(bench.direct, ANSWERS),
        through: await ask(bench.throughServer, ANSWERS),
      });
  } finally {
    await bench.close();
  }
  const of = (way: 'through' | 'direct', what: 'firstMs' | 'endMs'): number[] =>
    reports.flatMap((each) => each[way][what]);
  const errors = reports.flatMap(({ through, direct }) => [...through.errors, ...direct.errors]);
  const added = (what: 'firstMs' | 'endMs', percent: number): number =>
    percentile(of('through', what), percent) - percentile(of('direct', what), percent);
  const row = (name: string, what: 'firstMs' | 'endMs'): string[] => [
    name,
    ...(['direct', 'through'] as const).flatMap((way) =>
      [50, 99].map((percent) => rounded(percentile(of(way, what), percent))),
    ),
    ...[50, 99].map((percent) => rounded(added(what, percent))),
  ];
  const whole = of('through', 'endMs').length;
  return {
    part: 'overhead',
    title: 'What the service adds to a model',
    tables: [
      {
        title: 'What the service adds to a model',
        head: ['milliseconds until', 'model p50', 'p99', 'service p50', 'p99', 'added p50', 'p99'],
        rows: [row('the first sentence', 'firstMs'), row('the last byte', 'endMs')],
        note: `${CLIENTS} clients at once, ${whole} answers of ${MODEL.events} sentences, one every ${MODEL.intervalMs} ms; ${errors.length} errors. The service does all it does for an answer: screening, reading the question, retrieval, checking every sentence against its passage, receipt. Fake model, service and load generator are processes of their own.`,
      },
    ],
    targets: [
      atMost(
        `added to the model for ${CLIENTS} clients, p50 until the last byte`,
        5,
        added('endMs', 50),
        'ms',
      ),
    ],
    data: { errors, reports: reports.map(({ through, direct }) => ({ through, direct })) },
  };
}

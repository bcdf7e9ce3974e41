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
const WARM_UP_ANSWERS = 8;
/** A model that is not slow: a sentence every so many milliseconds, so many of them. */
const MODEL = { intervalMs: 100, events: 20 } as const;
/** Clients begin evenly over an answer: people do not ask in the same millisecond. */
const RAMP_MS = MODEL.intervalMs * MODEL.events;
const ROUND_TIMEOUT_MS = 120_000;

/** What answers: the model itself, this service, and a service as LangChain's introduction makes one. */
const WAYS = ['model', 'TijarIA', 'LangChain'] as const;
type Way = (typeof WAYS)[number];

/** What the service adds to a model's own time, for 50 clients at once, beside a plain LangChain service over the same documents. */
export async function measureOverhead(
  programs: BenchPrograms,
  dataDir: string,
  langchainStore: string,
): Promise<PartResult> {
  const bench = await openStreamBench(programs, dataDir, MODEL);
  const reports: Record<Way, LoadReport>[] = [];
  try {
    const langchain = await bench.startOther(programs.langchainService, [langchainStore]);
    const ask = (streams: readonly AskedStream[], rounds: number): Promise<LoadReport> =>
      bench.load.ask(
        'run',
        { clients: CLIENTS, rampMs: RAMP_MS, rounds, untilMs: ROUND_TIMEOUT_MS, streams },
        2 * ROUND_TIMEOUT_MS,
      );
    await bench.warmUp(CLIENTS * ANSWERS, { clients: CLIENTS, rampMs: RAMP_MS, rounds: WARM_UP_ANSWERS });
    await ask(langchain, 2);
    for (let round = 0; round < ROUNDS; round += 1)
      reports.push({
        model: await ask(bench.direct, ANSWERS),
        TijarIA: await ask(bench.throughServer, ANSWERS),
        LangChain: await ask(langchain, ANSWERS),
      });
  } finally {
    await bench.close();
  }
  const of = (way: Way, what: 'firstMs' | 'endMs'): number[] => reports.flatMap((each) => each[way][what]);
  const errors = reports.flatMap((each) => WAYS.flatMap((way) => each[way].errors));
  const added = (way: Way, what: 'firstMs' | 'endMs', percent: number): number =>
    percentile(of(way, what), percent) - percentile(of('model', what), percent);
  const row = (way: Way): string[] => [
    way === 'model' ? 'the model alone' : way,
    ...(['firstMs', 'endMs'] as const).flatMap((what) => [
      ...[50, 99].map((percent) => rounded(percentile(of(way, what), percent))),
      ...(way === 'model' ? ['', ''] : [50, 99].map((percent) => rounded(added(way, what, percent)))),
    ]),
  ];
  return {
    part: 'overhead',
    title: 'What the service adds to a model',
    tables: [
      {
        title: 'What the service adds to a model',
        head: [
          'milliseconds until',
          'the first sentence, p50',
          'p99',
          'added p50',
          'p99',
          'the last byte, p50',
          'p99',
          'added p50',
          'p99',
        ],
        rows: WAYS.map(row),
        note: `${CLIENTS} clients at once, ${of('TijarIA', 'endMs').length} answers each of ${MODEL.events} sentences, one every ${MODEL.intervalMs} ms, in turns; ${errors.length} errors. TijarIA does all it does for an answer: screening, reading the question, retrieval, ranking, checking every sentence against its passage, receipt. LangChain is its introduction’s service: a retriever over HNSWLib, a prompt, a streamed model, behind Express; it checks nothing. Model, services and load generator are processes of their own on the same cores.`,
      },
    ],
    targets: [
      atMost(
        `added to the model for ${CLIENTS} clients, p50 until the last byte`,
        5,
        added('TijarIA', 'endMs', 50),
        'ms',
      ),
    ],
    data: { errors, reports },
  };
}

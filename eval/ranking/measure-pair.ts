import { retrieveEvidence, type RetrievalDependencies } from '../../src/retrieval/retrieve-evidence.ts';
import { detectVariety } from '../../src/text/detect-variety.ts';
import { bootstrapInterval, type Interval } from '../metrics/bootstrap-interval.ts';
import { reciprocalRankAtK } from '../metrics/mrr-at-k.ts';
import { ndcgAtK } from '../metrics/ndcg-at-k.ts';
import { percentile } from '../metrics/percentile.ts';
import { recallAtK } from '../metrics/recall-at-k.ts';
import { passageId, productLanguage } from './passage-chunk.ts';
import type { PairTask } from './public-set.ts';

/** Depth of every ranking: the deepest that a metric looks. */
const K = 10;
/** No passage of a set has dates, so any day does. */
const AS_OF = '2000-01-01';

type Ranking = readonly string[];
type Metric = (ranked: Ranking, relevant: ReadonlySet<string>) => number;

/** What is measured of a ranking, under the name it is printed with. */
export const METRICS = {
  'R@1': (ranked, relevant) => recallAtK(ranked, relevant, 1),
  'R@5': (ranked, relevant) => recallAtK(ranked, relevant, 5),
  'R@10': (ranked, relevant) => recallAtK(ranked, relevant, K),
  'MRR@10': (ranked, relevant) => reciprocalRankAtK(ranked, relevant, K),
  'nDCG@10': (ranked, relevant) => ndcgAtK(ranked, relevant, K),
} as const satisfies Record<string, Metric>;

/** A metric of a ranking. */
export type MetricName = keyof typeof METRICS;

/** How well the passages of one language answer the questions of another: means over the questions, 0 to 1. */
export interface PairMeasurement {
  readonly queries: number;
  readonly metrics: Readonly<Record<MetricName, Interval>>;
  /** Of one question, from its text to the ranked passages. */
  readonly queryMs: { readonly p50: number; readonly p95: number };
}

/** Asks each question of a pair through the product's read path. The set's name is that of the indexed passages. */
export async function measurePair(
  setName: string,
  { pair, queries }: PairTask,
  retrieval: RetrievalDependencies,
): Promise<PairMeasurement> {
  const language = productLanguage(pair.to);
  const times: number[] = [];
  const judged: { ranked: Ranking; relevant: ReadonlySet<string> }[] = [];
  for (const { text, relevant } of queries) {
    const started = performance.now();
    const query = { text, reading: detectVariety(text), language, asOf: AS_OF, k: K };
    const { evidence } = await retrieveEvidence(query, retrieval);
    times.push(performance.now() - started);
    judged.push({
      ranked: evidence.map(({ chunk }) => chunk.id),
      relevant: new Set([...relevant].map((id) => passageId(setName, id))),
    });
  }
  const measure = (name: MetricName): Interval =>
    bootstrapInterval(judged.map(({ ranked, relevant }) => METRICS[name](ranked, relevant)));
  return {
    queries: queries.length,
    metrics: {
      'R@1': measure('R@1'),
      'R@5': measure('R@5'),
      'R@10': measure('R@10'),
      'MRR@10': measure('MRR@10'),
      'nDCG@10': measure('nDCG@10'),
    },
    queryMs: { p50: percentile(times, 50), p95: percentile(times, 95) },
  };
}

import { bootstrapInterval, type Interval } from '../metrics/bootstrap-interval.ts';
import { reciprocalRankAtK } from '../metrics/mrr-at-k.ts';
import { ndcgAtK } from '../metrics/ndcg-at-k.ts';
import { percentile } from '../metrics/percentile.ts';
import { recallAtK } from '../metrics/recall-at-k.ts';
import { successAtK } from '../metrics/success-at-k.ts';
import type { JudgedQuestion } from './opened-pair.ts';

/** Depth of every ranking: the deepest that a metric looks. */
export const DEPTH = 10;

type Ranking = readonly string[];
type Metric = (ranked: Ranking, relevant: ReadonlySet<string>) => number;

/** What is measured of a ranking, under the name it is printed with. */
export const METRICS = {
  'R@1': (ranked, relevant) => recallAtK(ranked, relevant, 1),
  'R@5': (ranked, relevant) => recallAtK(ranked, relevant, 5),
  'R@10': (ranked, relevant) => recallAtK(ranked, relevant, DEPTH),
  'S@5': (ranked, relevant) => successAtK(ranked, relevant, 5),
  'MRR@10': (ranked, relevant) => reciprocalRankAtK(ranked, relevant, DEPTH),
  'nDCG@10': (ranked, relevant) => ndcgAtK(ranked, relevant, DEPTH),
} as const satisfies Record<string, Metric>;

/** A metric of a ranking. */
export type MetricName = keyof typeof METRICS;

/** The metrics in the order they are printed. */
export const METRIC_NAMES = Object.keys(METRICS) as MetricName[]; // keys of a literal: exactly the names

/** How well questions were answered: means over them, 0 to 1, with their 95 % intervals. */
export interface SearchMeasurement {
  readonly queries: number;
  readonly metrics: Readonly<Record<MetricName, Interval>>;
  /** Of one question, from its text to the ranked passages. */
  readonly queryMs: { readonly p50: number; readonly p95: number };
  /** nDCG@10 of each question, in their order. */
  readonly ndcg: readonly number[];
}

/** Asks each question, one after the other, and judges the ids that come back. Throws `RangeError` for no questions. */
export async function measureSearch(
  questions: readonly JudgedQuestion[],
  search: (text: string, k: number) => Promise<Ranking>,
): Promise<SearchMeasurement> {
  const times: number[] = [];
  const rankings: Ranking[] = [];
  for (const { text } of questions) {
    const started = performance.now();
    const ranked = await search(text, DEPTH);
    times.push(performance.now() - started);
    rankings.push(ranked);
  }
  const values = (name: MetricName): number[] =>
    questions.map(({ relevant }, i) => METRICS[name](rankings[i] ?? [], relevant));
  const measure = (name: MetricName): Interval => bootstrapInterval(values(name));
  return {
    queries: questions.length,
    metrics: {
      'R@1': measure('R@1'),
      'R@5': measure('R@5'),
      'R@10': measure('R@10'),
      'S@5': measure('S@5'),
      'MRR@10': measure('MRR@10'),
      'nDCG@10': measure('nDCG@10'),
    },
    queryMs: { p50: percentile(times, 50), p95: percentile(times, 95) },
    ndcg: values('nDCG@10'),
  };
}

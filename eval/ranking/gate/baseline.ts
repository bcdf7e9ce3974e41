import { z } from 'zod';
import { shortDigest } from '../../../src/common/digest.ts';
import type { Interval } from '../../metrics/bootstrap-interval.ts';
import type { PairReport } from '../measure-opened.ts';
import { METRIC_NAMES } from '../measure-search.ts';
import type { JudgedQuestion } from '../opened-pair.ts';

/** The gate asks every tenth question, from the first on. */
export const SAMPLE_EVERY = 10;

/** Digits kept after the point: finer than any drop that matters, and files that a person can compare. */
const DIGITS = 4;

const interval = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });

const taskBaselineSchema = z.strictObject({
  queries: z.number().int().positive(),
  metrics: z.record(z.enum(METRIC_NAMES), interval),
  /** The questions that the gate asks: a digest of them and their judgements, and the nDCG@10 of each. */
  sample: z.strictObject({ digest: z.string(), ndcg: z.array(z.number()) }),
});

/** What a task was when the baseline was taken. */
export type TaskBaseline = z.infer<typeof taskBaselineSchema>;

/** The form of the baseline's file. */
export const rankingBaselineSchema = z.strictObject({ tasks: z.record(z.string(), taskBaselineSchema) });

/** Tasks by their id. A task that was skipped when the baseline was taken is not in it. */
export type RankingBaseline = z.infer<typeof rankingBaselineSchema>;

/** What a whole measurement leaves for the gate. */
export function toTaskBaseline({ queries, metrics, asked, ndcg }: PairReport): TaskBaseline {
  const sampled = asked.map((_, i) => i).filter((i) => i % SAMPLE_EVERY === 0);
  const round = ({ mean, low, high }: Interval): Interval => ({
    mean: rounded(mean),
    low: rounded(low),
    high: rounded(high),
  });
  return {
    queries,
    metrics: {
      'R@1': round(metrics['R@1']),
      'R@5': round(metrics['R@5']),
      'R@10': round(metrics['R@10']),
      'S@5': round(metrics['S@5']),
      'MRR@10': round(metrics['MRR@10']),
      'nDCG@10': round(metrics['nDCG@10']),
    },
    sample: toSample(
      sampled.map((i) => asked[i]).filter((question) => question !== undefined),
      sampled.map((i) => ndcg[i] ?? 0),
    ),
  };
}

/** Questions that the gate asks with what came of them, as the baseline keeps them. */
export function toSample(asked: readonly JudgedQuestion[], ndcg: readonly number[]): TaskBaseline['sample'] {
  const lines = asked.map(({ text, relevant }) => JSON.stringify([text, ...relevant]));
  return { digest: shortDigest(lines.join('\n')), ndcg: ndcg.map(rounded) };
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}

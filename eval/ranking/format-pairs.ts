import type { Interval } from '../metrics/bootstrap-interval.ts';
import { METRICS, type MetricName } from './measure-pair.ts';
import type { PairReport } from './measure-set.ts';

const NAMES = Object.keys(METRICS) as MetricName[]; // keys of a literal: exactly the metric names

/** The head of the table that {@link formatPair} gives rows of. */
export function formatHead(): string {
  return ['set pair'.padEnd(34), ...NAMES.map((name) => name.padEnd(21)), 'queries, passages, times'].join(
    '',
  );
}

/** One pair as a row: each metric's mean with its 95 % interval, then sizes and times. */
export function formatPair(report: PairReport): string {
  const { set, pair, metrics, queries, passages, distractors, indexMs, queryMs } = report;
  const total = indexMs.analyse + indexMs.embed + indexMs.publish;
  const others = distractors === 0 ? '' : ` + ${distractors}`;
  const seconds = (total / 1000).toFixed(1);
  return [
    `${set} ${pair}`.padEnd(34),
    ...NAMES.map((name) => formatInterval(metrics[name]).padEnd(21)),
    `${queries}, ${passages}${others}, index ${seconds} s, query p50 ${queryMs.p50.toFixed(2)} p95 ${queryMs.p95.toFixed(2)} ms`,
  ].join('');
}

function formatInterval({ mean, low, high }: Interval): string {
  const short = (value: number): string => value.toFixed(3).replace(/^0/, '');
  return `${short(mean)} (${short(low)}–${short(high)})`;
}

import type { Interval } from '../metrics/bootstrap-interval.ts';
import type { PairReport } from './measure-opened.ts';
import { METRIC_NAMES, type SearchMeasurement } from './measure-search.ts';

/** The head of the table that {@link formatPair} gives rows of. */
export function formatHead(): string {
  const names = METRIC_NAMES.map((name) => name.padEnd(21));
  return ['set pair'.padEnd(34), ...names, 'queries, passages, times'].join('');
}

/** One pair as a row, and one more for each peer: each metric's mean with its 95 % interval, then sizes and times. */
export function formatPair(report: PairReport): string {
  const { set, pair, queries, passages, distractors, peers } = report;
  const others = distractors === 0 ? '' : ` + ${distractors}`;
  const rows = [
    formatRow(`${set} ${pair}`, report, `${queries}, ${passages}${others}, `),
    ...peers.map((peer) => formatRow(`  ${peer.name}`, peer, '')),
  ];
  return rows.join('\n');
}

function formatRow(name: string, measured: SearchMeasurement & { indexMs: number }, sizes: string): string {
  const { metrics, indexMs, queryMs } = measured;
  const means = METRIC_NAMES.map((metric) => formatInterval(metrics[metric]).padEnd(21));
  const times = `index ${(indexMs / 1000).toFixed(1)} s, query p50 ${queryMs.p50.toFixed(2)} p95 ${queryMs.p95.toFixed(2)} ms`;
  return [name.padEnd(34), ...means, sizes, times].join('');
}

/** `.781 (.770–.792)`: the mean and its 95 % interval. */
export function formatInterval({ mean, low, high }: Interval): string {
  return `${formatShare(mean)} (${formatShare(low)}–${formatShare(high)})`;
}

/** A number from 0 to 1 with three digits and no zero before the point: `.781`, `1.000`. */
export function formatShare(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

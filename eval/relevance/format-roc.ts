import type { Interval } from '../metrics/bootstrap-interval.ts';
import type { AcceptRates } from './accept-rates.ts';
import type { RocReport } from './report-roc.ts';

/** A report as lines for a terminal. */
export function formatRoc(report: RocReport): string[] {
  const { present } = report;
  return [
    `${report.inScope} questions in scope, ${report.outOfScope} out of scope; judging p95 ${report.judgeMsP95.toFixed(2)} ms`,
    `AUC ${interval(report.auc)}`,
    ...Object.entries(report.aucByVariety).map(([variety, auc]) => `  ${variety.padEnd(9)} ${interval(auc)}`),
    'true accepts at false accepts of at most',
    ...report.points.map(point),
    'present threshold',
    point(present),
    'accepted of each kind',
    ...Object.entries(report.acceptedByKind).map(([kind, part]) => `  ${kind.padEnd(9)} ${percent(part)}`),
  ];
}

function interval({ mean, low, high }: Interval): string {
  return `${mean.toFixed(3)} (95 % ${low.toFixed(3)}–${high.toFixed(3)})`;
}

function point({ threshold, trueAccept, falseAccept }: AcceptRates): string {
  return `  ${percent(falseAccept)} false: ${percent(trueAccept)} true, from ${threshold.toFixed(3)} on`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

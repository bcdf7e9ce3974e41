import { formatTally, type EvaluationReport, type Tally } from './evaluation-report.ts';
import type { Check } from './compare-reports.ts';

/** The report as lines of a table for a terminal. */
export function formatEvaluation(report: EvaluationReport): string[] {
  const { strictInterval, refusals, latencyMs } = report;
  const percent = (value: number): string => (100 * value).toFixed(1);
  const interval = `  95 % interval ${percent(strictInterval.low)}–${percent(strictInterval.high)} %`;
  return [
    `${report.questions} questions, answers of ${report.asOf} by ${report.composedBy.join(', ')}, snapshot ${report.snapshotId}`,
    '',
    row('strictly right', report.strict) + interval,
    ...rows(report.byGroup),
    ...rows(report.byVariety),
    ...rows(report.byKind),
    ...rows(report.bySplit),
    row('evidence in first five', report.evidenceAtFive),
    row('right source cited', report.sourceCited),
    row('rightly refused', refusals.rightly),
    row('wrongly refused', refusals.wrongly),
    row('quotes verified', report.quotesVerified),
    row('figures verified', report.figuresVerified),
    row('addresses verified', report.urlsVerified),
    row('parity of varieties', report.parity),
    latencyRow('latency in process', latencyMs),
    ...Object.entries(report.latencyByVariety).map(([variety, each]) => latencyRow(`  ${variety}`, each)),
    ...report.unverified.map(({ id, what, text }) => `unverified ${what} in ${id}: ${text}`),
  ];
}

/** What went wrong, question by question, then the sets of questions whose varieties disagree. */
export function formatFailures({ failures, disagreements }: EvaluationReport): string[] {
  return [
    ...failures.flatMap(({ id, kind, split, question, faults, text }) => [
      '',
      `${id} (${kind}, ${split}): ${question}`,
      ...faults.map((fault) => `  ✗ ${fault}`),
      ...text.split('\n').map((line) => `  | ${line}`),
    ]),
    '',
    ...disagreements.map(({ parallel, what }) => `not the same in every variety: ${parallel}: ${what}`),
  ];
}

/** One line per check of the gate. */
export function formatChecks(checks: readonly Check[]): string[] {
  return checks.map(({ name, passed, detail }) => `${passed ? 'pass' : 'FAIL'}  ${name}: ${detail}`);
}

const WIDTH = 24;

function latencyRow(name: string, { p50, p95 }: EvaluationReport['latencyMs']): string {
  return `${name.padEnd(WIDTH)}p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
}

function row(name: string, tally: Tally): string {
  return name.padEnd(WIDTH) + formatTally(tally);
}

function rows(tallies: Readonly<Record<string, Tally>>): string[] {
  return Object.entries(tallies).map(([name, tally]) => row(`  ${name}`, tally));
}

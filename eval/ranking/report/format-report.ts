import type { PairReport } from '../measure-opened.ts';
import type { TaskOutcome } from '../measure-tasks.ts';
import { METRIC_NAMES } from '../measure-search.ts';
import { formatInterval, formatShare } from '../format-pairs.ts';
import { judgeTarget } from './judge-target.ts';

const COMMAND = 'npm run eval:retrieval -- --all --peers --report';

type Measured = Extract<TaskOutcome, { report: unknown }>;

/**
 * The report as Markdown: against the targets and the peers, then every metric, then times, then what was not measured.
 * `machine` is what the times were taken on.
 */
export function formatReport(outcomes: readonly TaskOutcome[], machine: string): string {
  const measured = outcomes.filter((outcome) => 'report' in outcome);
  const skipped = outcomes.filter((outcome) => 'skipped' in outcome);
  return [
    '# Retrieval, measured',
    `Written by \`${COMMAND}\`; do not edit. Sets, targets and metrics are told in [README.md](README.md). ` +
      'Figures are means over n questions with their 95 % bootstrap interval; ✓ reaches the figure, ✓✓ the aim, ✗ does not. ' +
      'Each engine has the same questions and the same passages, and its own analysis for the language of the passages.',
    '## Against the targets and other engines (nDCG@10)',
    ...formatTable(targetRows(measured, outcomes)),
    '## Every metric',
    ...formatTable(metricRows(measured)),
    '## Times',
    `${machine}. Index: all passages of the task, for us analysed, embedded, written, checked and opened. Query: one at a time, 50th and 95th percentile.`,
    ...formatTable(timeRows(measured)),
    ...(skipped.length === 0 ? [] : ['## Not measured', skippedLines(skipped)]),
  ].join('\n\n');
}

function targetRows(measured: readonly Measured[], all: readonly TaskOutcome[]): string[][] {
  const peers = peerNames(measured);
  const head = ['Task', 'n', 'TijarIA', 'at least', 'aim', ...peers];
  const rows = measured.map((outcome) => {
    const { task, report } = outcome;
    const others = peers.map((name) => peerFigure(report, name));
    return [
      task.id,
      String(report.queries),
      formatInterval(report.metrics['nDCG@10']),
      ...targetCells(outcome, all),
      ...others,
    ];
  });
  return [head, ...rows];
}

function targetCells(outcome: Measured, all: readonly TaskOutcome[]): [string, string] {
  const verdict = judgeTarget(outcome, all);
  if (verdict === undefined) return ['–', '–'];
  const { metric, value, atLeast, aim, reached } = verdict;
  const mark = { aim: '✓✓', 'at least': '✓', missed: '✗' }[reached];
  const own = metric === 'nDCG@10' ? '' : `${metric} ${formatShare(value)} of `;
  return [`${own}${formatShare(atLeast)} ${mark}`, formatShare(aim)];
}

function peerNames(measured: readonly Measured[]): string[] {
  return [...new Set(measured.flatMap(({ report }) => report.peers.map(({ name }) => name)))];
}

function peerFigure({ peers }: PairReport, name: string): string {
  const peer = peers.find((other) => other.name === name);
  return peer === undefined ? '–' : formatShare(peer.metrics['nDCG@10'].mean);
}

function metricRows(measured: readonly Measured[]): string[][] {
  const rows = measured.flatMap(({ task, report }) => [
    [task.id, 'TijarIA', ...METRIC_NAMES.map((name) => formatInterval(report.metrics[name]))],
    ...report.peers.map((peer) => [
      '',
      peer.name,
      ...METRIC_NAMES.map((name) => formatShare(peer.metrics[name].mean)),
    ]),
  ]);
  return [['Task', 'engine', ...METRIC_NAMES], ...rows];
}

function timeRows(measured: readonly Measured[]): string[][] {
  const rows = measured.flatMap(({ task, report }) => {
    const passages = String(report.passages + report.distractors);
    return [
      [task.id, passages, 'TijarIA', ...times(report)],
      ...report.peers.map((peer) => ['', '', peer.name, ...times(peer)]),
    ];
  });
  return [['Task', 'passages', 'engine', 'index s', 'query p50 ms', 'query p95 ms'], ...rows];
}

function times({ indexMs, queryMs }: Pick<PairReport, 'indexMs' | 'queryMs'>): string[] {
  const index = indexMs === 0 ? 'there before' : (indexMs / 1_000).toFixed(2);
  return [index, queryMs.p50.toFixed(2), queryMs.p95.toFixed(2)];
}

function skippedLines(skipped: readonly Extract<TaskOutcome, { skipped: string }>[]): string {
  return skipped.map(({ task, skipped: why }) => `- ${task.id}: ${why}`).join('\n');
}

/** A Markdown table, its head first; cells line up when it is formatted. */
function formatTable([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}

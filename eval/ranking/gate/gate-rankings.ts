import { pairedDrop } from '../../metrics/paired-drop.ts';
import { formatShare } from '../format-pairs.ts';
import type { PairReport } from '../measure-opened.ts';
import type { TaskOutcome } from '../measure-tasks.ts';
import { toSample, type RankingBaseline, type TaskBaseline } from './baseline.ts';

/** Drops of nDCG@10 up to this are not worth stopping for, however certain. */
const TOLERATED_DROP = 0.01;

/** Raises the baseline to what the checkout does now. */
export const UPDATE_RANKING_COMMAND = 'npm run eval:retrieval -- --all --update-baseline';

/** One task's verdict, with the line that a person reads. */
export interface RankingCheck {
  readonly passed: boolean;
  readonly line: string;
}

/**
 * Holds one task's sample against the baseline's, question by question: it fails when the mean nDCG@10 fell by more than
 * .01 and the drop is significant (paired, one-sided, 95 %). A task whose set is not here passes, and says so; one that
 * cannot be compared, having no baseline or other questions, does not pass: a gate that compares nothing keeps nothing out.
 */
export function checkRanking(outcome: TaskOutcome, baseline: RankingBaseline | undefined): RankingCheck {
  const { id } = outcome.task;
  if ('skipped' in outcome) return { passed: true, line: `skip  ${id}: ${outcome.skipped}` };
  const before = baseline?.tasks[id];
  if (before === undefined) return incomparable(id, 'there is no baseline');
  const sample = toSample(outcome.report.asked, outcome.report.ndcg);
  if (sample.digest !== before.sample.digest) return incomparable(id, 'the baseline is of other questions');
  return compareSamples(outcome.report, id, before.sample, sample);
}

/** Tasks of the baseline that are not measured any more: taking a task out must be seen. */
export function checkTasksKept(
  known: readonly string[],
  baseline: RankingBaseline | undefined,
): RankingCheck[] {
  const gone = Object.keys(baseline?.tasks ?? {}).filter((id) => !known.includes(id));
  return gone.map((id) => incomparable(id, 'the baseline has it, the list of tasks does not'));
}

function compareSamples(
  { queries }: PairReport,
  id: string,
  before: TaskBaseline['sample'],
  after: TaskBaseline['sample'],
): RankingCheck {
  const { drop, atLeast } = pairedDrop(before.ndcg, after.ndcg);
  const passed = !(drop > TOLERATED_DROP && atLeast > 0);
  const [was, is] = [mean(before.ndcg), mean(after.ndcg)].map(formatShare);
  const change = drop > 0 ? `, down ${formatShare(drop)} (95 %: at least ${formatSigned(atLeast)})` : '';
  return {
    passed,
    line: `${passed ? 'ok  ' : 'FAIL'}  ${id}: nDCG@10 ${was} → ${is} on ${queries} questions${change}`,
  };
}

function incomparable(id: string, why: string): RankingCheck {
  return { passed: false, line: `FAIL  ${id}: ${why}; make one: ${UPDATE_RANKING_COMMAND}` };
}

function formatSigned(value: number): string {
  return value < 0 ? `−${formatShare(-value)}` : formatShare(value);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

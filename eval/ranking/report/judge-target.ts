import type { TaskOutcome } from '../measure-tasks.ts';
import type { MetricName } from '../measure-search.ts';
import type { RankingTask } from '../tasks.ts';

/** A measured figure beside the figures to be reached. */
export interface TargetVerdict {
  readonly metric: MetricName;
  readonly value: number;
  readonly atLeast: number;
  readonly aim: number;
  readonly reached: 'aim' | 'at least' | 'missed';
}

/**
 * Whether a measured task reaches its target; a figure counts as it is printed, to three digits. Undefined for a task
 * that was skipped or has no target, and for a share of a task that was not measured.
 */
export function judgeTarget(outcome: TaskOutcome, all: readonly TaskOutcome[]): TargetVerdict | undefined {
  const figures = targetFigures(outcome.task, all);
  if ('skipped' in outcome || figures === undefined) return undefined;
  const { metric, atLeast, aim } = figures;
  const value = outcome.report.metrics[metric].mean;
  const reached =
    printed(value) >= printed(aim) ? 'aim' : printed(value) >= printed(atLeast) ? 'at least' : 'missed';
  return { metric, value, atLeast, aim, reached };
}

function targetFigures(
  { target }: RankingTask,
  all: readonly TaskOutcome[],
): Pick<TargetVerdict, 'metric' | 'atLeast' | 'aim'> | undefined {
  if (target === undefined || 'metric' in target) return target;
  const other = all.find(({ task }) => task.id === target.shareOf);
  if (other === undefined || 'skipped' in other) return undefined;
  const whole = other.report.metrics['nDCG@10'].mean;
  return { metric: 'nDCG@10', atLeast: target.atLeast * whole, aim: target.aim * whole };
}

function printed(value: number): number {
  return Number(value.toFixed(3));
}

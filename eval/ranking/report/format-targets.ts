import { formatShare } from '../format-pairs.ts';
import type { TaskOutcome } from '../measure-tasks.ts';
import { judgeTarget } from './judge-target.ts';

/** A line for each task that has a target: what was measured beside what is to be reached; then a count. */
export function formatTargets(outcomes: readonly TaskOutcome[]): string[] {
  const judged = outcomes.flatMap((outcome) => {
    const verdict = judgeTarget(outcome, outcomes);
    return verdict === undefined ? [] : [{ id: outcome.task.id, ...verdict }];
  });
  const lines = judged.map(({ id, metric, value, atLeast, aim, reached }) => {
    const figures = `${formatShare(value)} (at least ${formatShare(atLeast)}, aim ${formatShare(aim)})`;
    return `${reached.padEnd(9)} ${id}: ${metric} ${figures}`;
  });
  const count = (verdict: string): number => judged.filter(({ reached }) => reached === verdict).length;
  const summary = `${judged.length} targets: ${count('aim')} at the aim, ${count('at least')} at least, ${count('missed')} missed`;
  return [...lines, summary];
}

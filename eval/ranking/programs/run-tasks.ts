import { cpus, loadavg } from 'node:os';
import type { Service } from '../../../src/assembly/open-service.ts';
import { PEERS } from '../../peers/peers.ts';
import { formatHead, formatPair } from '../format-pairs.ts';
import { readRankingBaseline, updateRankingBaseline } from '../gate/baseline-file.ts';
import { SAMPLE_EVERY } from '../gate/baseline.ts';
import { checkRanking, checkTasksKept, type RankingCheck } from '../gate/gate-rankings.ts';
import { measureTasks, type TaskOutcome } from '../measure-tasks.ts';
import { formatReport } from '../report/format-report.ts';
import { formatTargets } from '../report/format-targets.ts';
import { writeFormatted } from '../report/write-formatted.ts';
import { RANKING_TASKS } from '../tasks.ts';
import type { RetrievalOptions } from './options.ts';
import { withoutQuestions } from './without-questions.ts';

const KNOWN = RANKING_TASKS.map(({ id }) => id);

/** Measures every task, prints, and writes the report and the baseline where asked to. */
export async function runTasks(service: Service, options: RetrievalOptions): Promise<void> {
  if (!options.json) console.log(formatHead());
  const outcomes: TaskOutcome[] = [];
  const peers = options.peers ? PEERS : [];
  for await (const outcome of measureChosen(service, options, { peers })) {
    outcomes.push(outcome);
    if (options.json) continue;
    console.log(
      'skipped' in outcome ? `${outcome.task.id}: skipped, ${outcome.skipped}` : formatPair(outcome.report),
    );
  }
  const ordered = inTaskOrder(outcomes);
  console.log(options.json ? formatJson(ordered) : `\n${formatTargets(ordered).join('\n')}`);
  if (options.report !== undefined)
    await writeFormatted(options.report, formatReport(ordered, describeMachine()));
  if (options.updateBaseline) await updateRankingBaseline(ordered, KNOWN);
}

/** Asks the sample of every task and holds it against the baseline. True when nothing fell. */
export async function runGate(service: Service, options: RetrievalOptions): Promise<boolean> {
  const baseline = await readRankingBaseline();
  const checks: RankingCheck[] = [];
  const add = (check: RankingCheck): void => {
    checks.push(check);
    console.log(check.line);
  };
  checkTasksKept(KNOWN, baseline).forEach(add);
  for await (const outcome of measureChosen(service, options, { every: SAMPLE_EVERY }))
    add(checkRanking(outcome, baseline));
  const passed = checks.every((check) => check.passed);
  console.log(passed ? 'gate passed' : 'GATE FAILED');
  return passed;
}

function measureChosen(
  service: Service,
  { tasks, data, weights, split }: RetrievalOptions,
  measuring: Parameters<typeof measureTasks>[2],
): AsyncGenerator<TaskOutcome> {
  const { analyser, embedder, weights: own } = service.retrieval;
  const reader = { analyser, embedder, weights: weights ?? own };
  const shared = { service, reader, dataDir: data };
  return measureTasks(tasks, split === undefined ? shared : { ...shared, split }, measuring);
}

function inTaskOrder(outcomes: readonly TaskOutcome[]): TaskOutcome[] {
  const place = ({ task }: TaskOutcome): number => KNOWN.indexOf(task.id);
  return [...outcomes].sort((a, b) => place(a) - place(b));
}

function formatJson(outcomes: readonly TaskOutcome[]): string {
  const lines = outcomes.map((outcome) =>
    'skipped' in outcome
      ? { task: outcome.task.id, skipped: outcome.skipped }
      : { task: outcome.task.id, ...withoutQuestions(outcome.report) },
  );
  return JSON.stringify(lines, null, 2);
}

function describeMachine(): string {
  const processor = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`;
  return `${processor}, Node.js ${process.version}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end`;
}

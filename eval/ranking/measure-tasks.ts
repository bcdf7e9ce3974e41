import { openSections, type SectionService } from './open-sections.ts';
import { measureOpened, type MeasureOptions, type PairReport } from './measure-opened.ts';
import { measureSet } from './measure-set.ts';
import type { Reader } from './open-pairs.ts';
import { missingSet, readSet } from './sets/read-set.ts';
import {
  readSectionQuestions,
  SECTIONS,
  SECTIONS_DIR,
  type SectionQuestion,
} from './sets/section-questions.ts';
import type { RankingTask } from './tasks.ts';

/** A task with what was measured, or why it could not be. */
export type TaskOutcome =
  | { readonly task: RankingTask; readonly report: PairReport }
  | { readonly task: RankingTask; readonly skipped: string };

/** What tasks are measured with: the running system, how it reads, and where the sets stand. */
export interface TaskDependencies {
  readonly service: SectionService;
  readonly reader: Reader;
  readonly dataDir: string;
  /** Where the section questions stand, when it is not the usual place. */
  readonly sectionsDir?: string;
  /** Only this half of the section questions. */
  readonly split?: SectionQuestion['split'];
}

/**
 * Measures tasks, those that share an index together; each outcome as soon as it is there, so in another order than the
 * tasks'. A task whose set is not on this machine is skipped, never an error.
 */
export async function* measureTasks(
  tasks: readonly RankingTask[],
  dependencies: TaskDependencies,
  options: MeasureOptions = {},
): AsyncGenerator<TaskOutcome> {
  for (const group of groupTasks(tasks)) {
    if (group.set === SECTIONS) yield* measureSections(group, dependencies, options);
    else yield* measurePublic(group, dependencies, options);
  }
}

/** Tasks over the same passages. */
interface TaskGroup extends Pick<RankingTask, 'set' | 'mixed'> {
  readonly tasks: readonly RankingTask[];
}

function groupTasks(tasks: readonly RankingTask[]): TaskGroup[] {
  const key = ({ set, mixed }: RankingTask): string => JSON.stringify([set, ...mixed]);
  const groups = new Map<string, TaskGroup>();
  for (const task of tasks) {
    const known = groups.get(key(task))?.tasks ?? [];
    groups.set(key(task), { set: task.set, mixed: task.mixed, tasks: [...known, task] });
  }
  return [...groups.values()];
}

async function* measurePublic(
  { set: name, mixed, tasks }: TaskGroup,
  { reader, dataDir }: TaskDependencies,
  options: MeasureOptions,
): AsyncGenerator<TaskOutcome> {
  for (const needed of [name, ...mixed]) {
    const missing = await missingSet(needed, dataDir);
    if (missing === undefined) continue;
    yield* tasks.map((task) => ({ task, skipped: missing }));
    return;
  }
  const set = await readSet(name, dataDir);
  const others = await Promise.all(mixed.map((other) => readSet(other, dataDir)));
  const choice = { pairs: tasks.map(({ pair }) => pair), mixed: others };
  for await (const report of measureSet(set, reader, { ...choice, ...options }))
    yield* outcomesOf(tasks, report);
}

async function* measureSections(
  { tasks }: TaskGroup,
  { service, sectionsDir = SECTIONS_DIR, split }: TaskDependencies,
  options: MeasureOptions,
): AsyncGenerator<TaskOutcome> {
  const varieties = new Set(tasks.map(({ pair }) => pair.from));
  const questions = (await readSectionQuestions(sectionsDir)).filter(
    (question) => varieties.has(question.variety) && (split === undefined || question.split === split),
  );
  const measured = new Set<string>();
  for await (const report of measureOpened(openSections(service, questions), options)) {
    measured.add(report.pair);
    yield* outcomesOf(tasks, report);
  }
  for (const task of tasks)
    if (!measured.has(pairName(task))) yield { task, skipped: `no questions in ${sectionsDir}` };
}

function outcomesOf(tasks: readonly RankingTask[], report: PairReport): TaskOutcome[] {
  return tasks.filter((task) => pairName(task) === report.pair).map((task) => ({ task, report }));
}

function pairName({ pair }: RankingTask): string {
  return `${pair.from}->${pair.to}`;
}

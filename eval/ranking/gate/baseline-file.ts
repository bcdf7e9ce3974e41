import { readFile } from 'node:fs/promises';
import type { TaskOutcome } from '../measure-tasks.ts';
import { writeFormatted } from '../report/write-formatted.ts';
import { rankingBaselineSchema, toTaskBaseline, type RankingBaseline } from './baseline.ts';

/** What the gate holds a checkout against, kept in the repository. */
export const RANKING_BASELINE_FILE = 'eval/retrieval-baseline.json';

/** Reads the committed baseline, undefined when there is none. Throws when it has another form. */
export async function readRankingBaseline(
  file: string = RANKING_BASELINE_FILE,
): Promise<RankingBaseline | undefined> {
  try {
    return rankingBaselineSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Takes whole measurements as the new baseline. Tasks of the list that were skipped or not asked for keep what they had;
 * those that `known` does not name any more are dropped. Order is that of `known`.
 */
export async function updateRankingBaseline(
  outcomes: readonly TaskOutcome[],
  known: readonly string[],
  file: string = RANKING_BASELINE_FILE,
): Promise<void> {
  const previous = (await readRankingBaseline(file))?.tasks ?? {};
  const measured = outcomes.flatMap((outcome) =>
    'report' in outcome ? [[outcome.task.id, toTaskBaseline(outcome.report)] as const] : [],
  );
  const all = { ...previous, ...Object.fromEntries(measured) };
  const tasks = Object.fromEntries(known.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])));
  await writeFormatted(file, JSON.stringify({ tasks }));
}

import type { PairReport, PeerReport } from './measure-opened.ts';
import { measureSearch } from './measure-search.ts';
import type { TaskOutcome } from './measure-tasks.ts';
import { RANKING_TASKS, type RankingTask } from './tasks.ts';

/** A task of the list. Throws when the list does not have it. */
export function sampleTask(id: string): RankingTask {
  const task = RANKING_TASKS.find((known) => known.id === id);
  if (task === undefined) throw new Error(`fixture: expected a task of the list, received ${id}`);
  return task;
}

/** A made measurement: question i finds its passage at `ranks[i]`, or not at all at 0. */
export async function sampleReport(
  ranks: readonly number[],
  overrides: Partial<PairReport> = {},
): Promise<PairReport> {
  const asked = ranks.map((_, i) => ({ text: `question ${i}`, relevant: new Set([`right ${i}`]) }));
  const measured = await measureSearch(asked, (text) => {
    const at = asked.findIndex((question) => question.text === text);
    const ranked = Array.from({ length: 10 }, (_, place) =>
      place + 1 === ranks[at] ? `right ${at}` : `wrong ${place}`,
    );
    return Promise.resolve(ranked);
  });
  const times = { queryMs: { p50: 1, p95: 2 }, indexMs: 1_234 };
  const sizes = { passages: 100, distractors: 0 };
  return { ...measured, ...times, ...sizes, set: 'made', pair: 'en->ar', asked, peers: [], ...overrides };
}

/** A peer that measured what the report did. */
export function samplePeer(name: string, { queries, metrics, queryMs, ndcg }: PairReport): PeerReport {
  return { name, indexMs: 10, queries, metrics, queryMs, ndcg };
}

/** A measured task of the list. */
export async function sampleOutcome(
  id: string,
  ranks: readonly number[],
): Promise<Extract<TaskOutcome, { report: unknown }>> {
  return { task: sampleTask(id), report: await sampleReport(ranks) };
}

import { bootstrapInterval, type Interval } from '../metrics/bootstrap-interval.ts';
import { successAtK } from '../metrics/success-at-k.ts';
import type { HeadingQuestion, HeadingSet } from './heading-set.ts';

/** Depths at which the right heading is looked for. */
export const DEPTHS = [1, 5, 10] as const;

/** Headings for a question, best first. */
export type RankHeadings = (question: HeadingQuestion) => readonly string[];

/** How often the right heading is among the first, by depth, for one group of questions. */
export interface HeadingScores {
  readonly set: string;
  readonly group: string;
  readonly count: number;
  /** As long as {@link DEPTHS}. */
  readonly success: readonly Interval[];
}

/** Scores of a set: for each half and kind that it has, in order of appearance. */
export function measureHeadings({ name, questions }: HeadingSet, rank: RankHeadings): HeadingScores[] {
  const groups = new Map<string, number[][]>();
  for (const question of questions) {
    const ranked = rank(question);
    const right = new Set(question.headings);
    const row = DEPTHS.map((k) => successAtK(ranked, right, k));
    for (const group of groupsOf(question)) groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].map(([group, rows]) => ({
    set: name,
    group,
    count: rows.length,
    success: DEPTHS.map((_, i) => bootstrapInterval(rows.map((row) => row[i] ?? 0))),
  }));
}

function groupsOf({ variety, split, kind }: HeadingQuestion): string[] {
  return [`${variety} ${split}`, `${variety} ${split} ${kind}`];
}

/** A line for each group, as a Markdown table. */
export function formatHeadings(scores: readonly HeadingScores[]): string[] {
  const percent = ({ mean, low, high }: Interval): string =>
    `${(mean * 100).toFixed(1)} (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`;
  return [
    `| set | group | n | ${DEPTHS.map((k) => `S@${k} %`).join(' | ')} |`,
    `| --- | --- | --: | ${DEPTHS.map(() => '--:').join(' | ')} |`,
    ...scores.map(
      ({ set, group, count, success }) =>
        `| ${set} | ${group} | ${count} | ${success.map(percent).join(' | ')} |`,
    ),
  ];
}

import type { Outcome } from '../answering/answer-event.ts';
import type { Variety } from '../source/language.ts';
import type { DayCounts } from './question-log.ts';

/** How many answers of a day had an outcome and a variety, and what was said of them. */
export interface AnswerTally {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly outcome: Outcome;
  readonly variety: Variety;
  readonly answers: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Every outcome, none of which occurred. */
export const NO_OUTCOMES: Readonly<Record<Outcome, number>> = {
  answered: 0,
  partial: 0,
  clarification: 0,
  'refused-no-evidence': 0,
  'refused-out-of-scope': 0,
  'refused-unsafe': 0,
  interrupted: 0,
};

/** Tallies, in any order, summed by day; oldest day first. */
export function dayCountsOf(tallies: readonly AnswerTally[]): DayCounts[] {
  const days = new Map<string, DayCounts>();
  for (const { day, outcome, variety, answers, helpful, unhelpful } of tallies) {
    const sum = days.get(day) ?? { day, outcomes: NO_OUTCOMES, varieties: {}, helpful: 0, unhelpful: 0 };
    days.set(day, {
      day,
      outcomes: { ...sum.outcomes, [outcome]: sum.outcomes[outcome] + answers },
      varieties: { ...sum.varieties, [variety]: (sum.varieties[variety] ?? 0) + answers },
      helpful: sum.helpful + helpful,
      unhelpful: sum.unhelpful + unhelpful,
    });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

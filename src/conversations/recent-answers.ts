import type { Outcome } from '../answering/answer-event.ts';
import type { Clock } from '../common/clock.ts';
import type { QuestionLog } from './question-log.ts';
import { firstDayKept } from './retention.ts';

/** What answers of the last days came to, as figures that may be published. */
export interface RecentAnswers {
  /** First day that is counted, `YYYY-MM-DD`, UTC. */
  readonly since: string;
  readonly answers: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Answers by what was said of them; most have no rating. */
  readonly helpful: number;
  readonly unhelpful: number;
}

/** What is counted, and who is told when it cannot be. */
export interface RecentAnswersDependencies {
  readonly log: Pick<QuestionLog, 'counts'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Days that answers are kept, 1 or more: no more can be counted. */
  readonly days: number;
  readonly onFailure: (error: unknown) => void;
}

/** Days counted, where so many are kept. */
const COUNTED_DAYS = 30;
/** Fewer answers are not told of: nobody's own question can be told from the figures. */
const FEWEST_ANSWERS = 50;
/** How long what was counted is good enough, ms. */
const KEPT_MS = 10 * 60_000;

/**
 * Figures of the last 30 days, or of those that are kept; undefined before there were fifty answers. Counted at most every ten
 * minutes. Never rejects: a failure is told, and gives undefined.
 */
export function recentAnswersBy({
  log,
  clock,
  days,
  onFailure,
}: RecentAnswersDependencies): () => Promise<RecentAnswers | undefined> {
  let known: { readonly at: number; readonly answers: Promise<RecentAnswers | undefined> } | undefined;
  const count = async (now: number): Promise<RecentAnswers | undefined> => {
    try {
      const recent = await sumSince(firstDayKept(now, Math.min(days, COUNTED_DAYS)), log);
      return recent !== undefined && recent.answers >= FEWEST_ANSWERS ? recent : undefined;
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  };
  return () => {
    const now = clock.now();
    if (known === undefined || Math.abs(now - known.at) > KEPT_MS) known = { at: now, answers: count(now) };
    return known.answers;
  };
}

async function sumSince(
  since: string,
  log: RecentAnswersDependencies['log'],
): Promise<RecentAnswers | undefined> {
  const days = await log.counts(since);
  const [first] = days;
  if (first === undefined) return undefined;
  const sum = (counted: (day: (typeof days)[number]) => number): number =>
    days.reduce((total, day) => total + counted(day), 0);
  const outcomes = { ...first.outcomes };
  // The keys of a day's record of outcomes are the outcomes.
  for (const outcome of Object.keys(outcomes) as Outcome[])
    outcomes[outcome] = sum((day) => day.outcomes[outcome]);
  const answers = Object.values(outcomes).reduce((total, each) => total + each, 0);
  return {
    since,
    answers,
    outcomes,
    helpful: sum((day) => day.helpful),
    unhelpful: sum((day) => day.unhelpful),
  };
}

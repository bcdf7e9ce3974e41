import type { HistoryTurn } from '../answer-request.ts';
import { readAsOf } from '../read-as-of.ts';
import { createFollowUpReader } from './follow-up.ts';
import type { QuestionIntent } from './question-intent.ts';
import { readDirection, type QuestionDirection } from './read-direction.ts';
import { createEntityReader, type EntitySources, type QuestionEntities } from './read-entities.ts';
import { readIntent } from './read-intent.ts';
import { readLanguage, type QuestionLanguage } from './read-language.ts';

/** What the rules understand of a question. */
export interface QuestionReading extends QuestionLanguage {
  /** Of the question itself; of the one it leans on when it says none. */
  readonly direction: QuestionDirection;
  readonly intent: QuestionIntent;
  /** Named in the question itself. */
  readonly entities: QuestionEntities;
  /** The date that it asks about, `YYYY-MM-DD`; today when it names none. */
  readonly asOf: string;
  readonly isFollowUp: boolean;
  /** What is searched: the question, behind what it leans on. */
  readonly selfContainedQuestion: string;
}

/** A question, the turns before it (oldest first) and today, `YYYY-MM-DD`. */
export interface AskedQuestion {
  readonly question: string;
  readonly history: readonly HistoryTurn[];
  readonly today: string;
}

export type QuestionReader = (asked: AskedQuestion) => QuestionReading;

/**
 * Makes the reader of questions from the reference tables and the glossary, once for a base. It reads by rules and data
 * alone, keeps nothing between questions and never throws.
 */
export function createQuestionReader(sources: EntitySources): QuestionReader {
  const readEntities = createEntityReader(sources);
  const readFollowUp = createFollowUpReader(readEntities);
  return ({ question, history, today }) => {
    const entities = readEntities(question);
    const { isFollowUp, text } = readFollowUp(question, history);
    const own = readDirection(question, entities.countries);
    return {
      ...readLanguage(question),
      direction: own === 'neither' && isFollowUp ? readDirection(text, readEntities(text).countries) : own,
      intent: readIntent(question),
      entities,
      asOf: readAsOf(question, today) ?? today,
      isFollowUp,
      selfContainedQuestion: text,
    };
  };
}

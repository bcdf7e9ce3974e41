import type { Outcome } from '../answering/answer-event.ts';
import type { Language, Variety } from '../source/language.ts';
import type { FeedbackReason, Rating } from './feedback.ts';

/**
 * What was asked, for those who keep the base: only what is kept of answers (`ConversationStore`), and no longer than that.
 *
 * `toReview` gives the answers since a day (`YYYY-MM-DD`, UTC, by `createdAt`) that need a look: refused for want of evidence or
 * as out of scope, partial, or rated unhelpful. Oldest first, ties by id. A receipt that is damaged is left out.
 *
 * `counts` gives how many answers there were since a day, by outcome, by variety and by what was said of them; oldest day
 * first, a day without answers is absent. Ratings count on the day of the answer.
 *
 * Both give none where nothing was kept, and make nothing. What is given is not shared. A store that does not work rejects.
 */
export interface QuestionLog {
  toReview(since: string): Promise<readonly ReviewQuestion[]>;
  counts(since: string): Promise<readonly DayCounts[]>;
}

/** A question whose answer needs a look. Question and comment have lost what tells who asked. */
export interface ReviewQuestion {
  readonly answerId: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly askedOn: string;
  readonly question: string;
  /** Of the answer. */
  readonly language: Language;
  /** Of the question. */
  readonly variety: Variety;
  readonly outcome: Outcome;
  /** Documents that the answer cited, in the order of its markers, each once; calculations are none. */
  readonly citedDocumentIds: readonly string[];
  readonly rating?: Rating;
  readonly reason?: FeedbackReason;
  readonly comment?: string;
}

/** What was answered on a day. */
export interface DayCounts {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** Every outcome, most of them 0; `interrupted` always: half an answer is not kept. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly varieties: Readonly<Partial<Record<Variety, number>>>;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Whether an answer helped. */
export const RATINGS = ['helpful', 'unhelpful'] as const;
export type Rating = (typeof RATINGS)[number];

/** What was the matter with an answer; `language` is that it came in the wrong one or was badly put. */
export const FEEDBACK_REASONS = ['wrong', 'incomplete', 'unclear', 'outdated', 'language', 'other'] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** What a reader said of an answer. It stands with the answer's receipt and is erased with it. */
export interface Feedback {
  /** When it was given, ISO instant in UTC. */
  readonly givenAt: string;
  readonly rating: Rating;
  readonly reason?: FeedbackReason;
  /** In the reader's own words, without invisible characters, personal data masked; never empty. */
  readonly comment?: string;
}

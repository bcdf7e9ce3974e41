import { refusalOf } from './answer-failure.ts';
import type { ServiceConnection } from './service-connection.ts';

/** Why an answer did not help, in the order in which a reader is asked. */
export const FEEDBACK_REASONS = ['wrong', 'incomplete', 'unclear', 'outdated', 'language', 'other'] as const;

/** One of {@link FEEDBACK_REASONS}. */
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** Longest comment that the server takes, in UTF-16 units. */
export const MAX_COMMENT_LENGTH = 1000;

/** What a reader says about an answer. A later one replaces it. */
export interface Feedback {
  readonly rating: 'helpful' | 'unhelpful';
  readonly reason?: FeedbackReason;
  /** At most {@link MAX_COMMENT_LENGTH} UTF-16 units; what is over is not sent. */
  readonly comment?: string;
}

/** Tells the server what a reader says about an answer. Rejects when it did not reach it, or the answer is not kept there. */
export async function sendFeedback(
  connection: ServiceConnection,
  answerId: string,
  feedback: Feedback,
): Promise<void> {
  const { comment = '', ...rest } = feedback;
  const said = comment.trim().slice(0, MAX_COMMENT_LENGTH);
  const response = await connection.fetch('feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answerId, ...rest, ...(said === '' ? {} : { comment: said }) }),
  });
  if (!response.ok) throw await refusalOf(response);
}

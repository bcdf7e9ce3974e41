import type { Outcome } from '../answering/answer-event.ts';
import type { Feedback } from './feedback.ts';
import type { ReviewQuestion } from './question-log.ts';
import type { Receipt } from './receipt.ts';

/** Outcomes that need a look whatever was said of the answer. */
export const REVIEWED_OUTCOMES: readonly Outcome[] = [
  'partial',
  'refused-no-evidence',
  'refused-out-of-scope',
];

/** Whether those who keep the base should look at an answer. */
export function needsReview({ outcome }: Receipt, feedback: Feedback | undefined): boolean {
  return REVIEWED_OUTCOMES.includes(outcome) || feedback?.rating === 'unhelpful';
}

/** What of a receipt, and of what was said of it, those who keep the base get to see. */
export function reviewQuestionOf(receipt: Receipt, feedback: Feedback | undefined): ReviewQuestion {
  const { answerId, createdAt, question, language, variety, outcome, citations } = receipt;
  const cited = citations.filter(({ kind }) => kind === 'passage').map(({ documentId }) => documentId);
  return {
    answerId,
    askedOn: createdAt.slice(0, 10),
    question,
    language,
    variety,
    outcome,
    citedDocumentIds: [...new Set(cited)],
    ...(feedback === undefined ? {} : { rating: feedback.rating }),
    ...(feedback?.reason === undefined ? {} : { reason: feedback.reason }),
    ...(feedback?.comment === undefined ? {} : { comment: feedback.comment }),
  };
}

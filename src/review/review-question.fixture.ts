import type { ReviewQuestion } from '../conversations/question-log.ts';

/** A question that was refused for want of evidence, unless said otherwise. */
export function asked(question: string, more: Partial<ReviewQuestion> = {}): ReviewQuestion {
  return {
    answerId: `answer to ${question} of ${more.askedOn ?? ''}`,
    askedOn: '2026-11-20',
    question,
    language: 'fr',
    variety: 'fr',
    outcome: 'refused-no-evidence',
    citedDocumentIds: [],
    ...more,
  };
}

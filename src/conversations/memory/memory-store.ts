import type { ConversationStore } from '../conversation-store.ts';
import { dayCountsOf } from '../day-counts.ts';
import type { Feedback } from '../feedback.ts';
import type { QuestionLog } from '../question-log.ts';
import type { Receipt } from '../receipt.ts';
import { byAge } from '../receipt-order.ts';
import { needsReview, reviewQuestionOf } from '../review-question.ts';
import { requireUuid } from '../uuid.ts';

interface Entry {
  readonly receipt: Receipt;
  readonly conversationId: string | undefined;
  readonly feedback: Feedback | undefined;
}

/** A {@link ConversationStore} with its {@link QuestionLog} that forgets with its process: for tests. */
export function createMemoryStore(): ConversationStore & QuestionLog {
  const kept = new Map<string, Entry>();
  const eraseWhere = (matches: (entry: Entry) => boolean): number => {
    const found = [...kept.values()].filter(matches);
    for (const { receipt } of found) kept.delete(receipt.answerId);
    return found.length;
  };
  const since = (day: string): Entry[] =>
    [...kept.values()]
      .filter(({ receipt }) => receipt.createdAt >= day)
      .sort((a, b) => byAge(a.receipt, b.receipt));
  return {
    record: async (receipt, conversationId) => {
      requireUuid(receipt.answerId);
      if (conversationId !== undefined) requireUuid(conversationId);
      const feedback = kept.get(receipt.answerId)?.feedback;
      await Promise.resolve(
        kept.set(receipt.answerId, { receipt: structuredClone(receipt), conversationId, feedback }),
      );
    },
    receipt: (answerId) => Promise.resolve(structuredClone(kept.get(answerId)?.receipt)),
    conversation: (id) => {
      const found = [...kept.values()].filter(({ conversationId }) => conversationId === id);
      return Promise.resolve(structuredClone(found.map(({ receipt }) => receipt)).sort(byAge));
    },
    erase: (id) => Promise.resolve(eraseWhere(({ conversationId }) => conversationId === id)),
    expire: (before) => Promise.resolve(eraseWhere(({ receipt }) => receipt.createdAt.slice(0, 10) < before)),
    rate: (answerId, feedback) => {
      const entry = kept.get(answerId);
      if (entry !== undefined) kept.set(answerId, { ...entry, feedback: structuredClone(feedback) });
      return Promise.resolve(entry !== undefined);
    },
    feedback: (answerId) => Promise.resolve(structuredClone(kept.get(answerId)?.feedback)),
    toReview: (day) => {
      const found = since(day).filter(({ receipt, feedback }) => needsReview(receipt, feedback));
      return Promise.resolve(found.map(({ receipt, feedback }) => reviewQuestionOf(receipt, feedback)));
    },
    counts: (day) =>
      Promise.resolve(
        dayCountsOf(
          since(day).map(({ receipt: { createdAt, outcome, variety }, feedback }) => ({
            day: createdAt.slice(0, 10),
            outcome,
            variety,
            answers: 1,
            helpful: feedback?.rating === 'helpful' ? 1 : 0,
            unhelpful: feedback?.rating === 'unhelpful' ? 1 : 0,
          })),
        ),
      ),
  };
}

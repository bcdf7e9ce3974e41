import type { ConversationStore } from '../conversation-store.ts';
import type { Feedback } from '../feedback.ts';
import type { Receipt } from '../receipt.ts';
import { byAge } from '../receipt-order.ts';
import { requireUuid } from '../uuid.ts';

interface Entry {
  readonly receipt: Receipt;
  readonly conversationId: string | undefined;
  readonly feedback: Feedback | undefined;
}

/** A {@link ConversationStore} that forgets with its process: for tests, and for a service without a disk. */
export function createMemoryStore(): ConversationStore {
  const kept = new Map<string, Entry>();
  const eraseWhere = (matches: (entry: Entry) => boolean): number => {
    const found = [...kept.values()].filter(matches);
    for (const { receipt } of found) kept.delete(receipt.answerId);
    return found.length;
  };
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
  };
}

import type { ConversationStore } from '../conversation-store.ts';
import type { Receipt } from '../receipt.ts';
import { byAge } from '../receipt-order.ts';
import { requireUuid } from '../uuid.ts';

/** A {@link ConversationStore} that forgets with its process: for tests, and for a service without a disk. */
export function createMemoryStore(): ConversationStore {
  const kept = new Map<string, { receipt: Receipt; conversationId: string | undefined }>();
  const eraseWhere = (matches: (id: string | undefined, receipt: Receipt) => boolean): number => {
    const found = [...kept.values()].filter((entry) => matches(entry.conversationId, entry.receipt));
    for (const { receipt } of found) kept.delete(receipt.answerId);
    return found.length;
  };
  return {
    record: async (receipt, conversationId) => {
      requireUuid(receipt.answerId);
      if (conversationId !== undefined) requireUuid(conversationId);
      await Promise.resolve(
        kept.set(receipt.answerId, { receipt: structuredClone(receipt), conversationId }),
      );
    },
    receipt: (answerId) => Promise.resolve(structuredClone(kept.get(answerId)?.receipt)),
    conversation: (id) => {
      const found = [...kept.values()].filter(({ conversationId }) => conversationId === id);
      return Promise.resolve(structuredClone(found.map(({ receipt }) => receipt)).sort(byAge));
    },
    erase: (id) => Promise.resolve(eraseWhere((conversationId) => conversationId === id)),
    expire: (before) => Promise.resolve(eraseWhere((_, { createdAt }) => createdAt.slice(0, 10) < before)),
  };
}

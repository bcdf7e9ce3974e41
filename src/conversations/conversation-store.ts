import type { Feedback } from './feedback.ts';
import type { Receipt } from './receipt.ts';

/**
 * Keeps what was asked and how it was answered, for a while.
 *
 * Receipts stand alone: nothing ties two of them together unless they were recorded under the same conversation. All ids
 * are UUIDs of version 4 in small letters (`uuid.ts`), and having one is the right to what it names; anything else names
 * nothing, and `record` refuses it with `TijariaError` `internal`. Receipts given and taken are never shared: changing
 * one changes nothing that is kept. A store may be used by several processes at once; a process that is killed at any
 * moment leaves every receipt and feedback either whole or absent. After a power cut, those of the last seconds may be missing.
 *
 * `record` keeps a receipt, replacing one of the same id, and resolves when it can be read. `receipt` gives undefined for
 * what is unknown, expired, erased or damaged: a reader cannot tell them apart.
 *
 * `conversation` gives the receipts of a conversation, oldest first, ties by id; none for an unknown one. `erase` removes
 * them, text and all, under their own ids too, and the conversation with them, and resolves to how many there were, once
 * nothing of them can be read. An answer that is being recorded meanwhile is either erased or the first of a new
 * conversation. Erasing twice is erasing once.
 *
 * `rate` keeps what a reader said of an answer in place of what was said of it before, whose text is erased, and resolves to
 * true; where no receipt is kept under that id, or it is erased meanwhile, nothing is kept and it resolves to false. Of two
 * that are given at once, one stays. `feedback` gives it back; undefined when none was given. It goes with its receipt, by
 * `erase` and by `expire`, and is counted by neither.
 *
 * `expire` removes every receipt made before a day (`YYYY-MM-DD`, UTC, by `createdAt`), in conversations or not, and
 * resolves to how many there were. A store where nothing was ever kept gives none and makes nothing.
 *
 * Erased means that the text is gone from where this store keeps it, not from copies that others made of it. Whatever
 * else fails, a disk that is full or not there, rejects with the error of the system.
 */
export interface ConversationStore {
  record(receipt: Receipt, conversationId?: string): Promise<void>;
  receipt(answerId: string): Promise<Receipt | undefined>;
  conversation(conversationId: string): Promise<readonly Receipt[]>;
  erase(conversationId: string): Promise<number>;
  expire(before: string): Promise<number>;
  rate(answerId: string, feedback: Feedback): Promise<boolean>;
  feedback(answerId: string): Promise<Feedback | undefined>;
}

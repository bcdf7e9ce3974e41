import { setImmediate } from 'node:timers/promises';
import type { ConversationStore } from '../conversation-store.ts';
import { parseFeedback, parseReceipt } from '../parse-kept.ts';
import { isUuid, requireUuid } from '../uuid.ts';
import type { ConversationFile } from './conversation-file.ts';
import { keepFeedback, keepReceipt } from './receipt-rows.ts';
import { rowsOf } from './sqlite-database.ts';

/** Receipts that expire in one transaction, which holds up the process for some 10 ms: answers go on in between. */
const EXPIRE_AT_ONCE = 20;

const RECEIPT = 'SELECT body FROM receipts WHERE answer_id = ?';
const FEEDBACK = 'SELECT body FROM feedback WHERE answer_id = ?';
const CONVERSATION =
  'SELECT answer_id, body FROM receipts WHERE conversation_id = ? ORDER BY created_at, answer_id';
const ERASE = 'DELETE FROM receipts WHERE conversation_id = ?';
const EXPIRE = `
  DELETE FROM receipts WHERE id IN (SELECT id FROM receipts WHERE created_at < ? LIMIT ${EXPIRE_AT_ONCE})`;

/**
 * A {@link ConversationStore} in the tables of a {@link ConversationFile}. A receipt is a row, and so is what was said of it;
 * the second goes with the first. Erased text is overwritten in the file (`receipt-rows.ts`), and the log that held it is
 * cut, before erasing resolves. Blocks that the log no longer uses belong to the file system, which may hold their content
 * until it gives them to something else: against who takes the disk, encrypt the volume.
 */
export function createSqliteStore(file: ConversationFile): ConversationStore {
  // Set while text was deleted whose log could not be cut: the next erasing owes that, even if it finds nothing.
  let owesCut = false;
  const cutLog = async (isOwed: boolean): Promise<void> => {
    owesCut ||= isOwed;
    if (!owesCut) return;
    await file.truncateLog();
    owesCut = false;
  };
  const bodyOf = async (sql: string, answerId: string): Promise<unknown> =>
    isUuid(answerId)
      ? (await file.read((database) => rowsOf(database, sql, answerId)))?.[0]?.['body']
      : undefined;
  return {
    record: async (receipt, conversationId) => {
      requireUuid(receipt.answerId);
      if (conversationId !== undefined) requireUuid(conversationId);
      const isReplaced = await file.write((database) => keepReceipt(database, receipt, conversationId), {
        make: true,
      });
      await cutLog(isReplaced === true);
    },
    receipt: async (answerId) => parseReceipt(await bodyOf(RECEIPT, answerId), answerId),
    conversation: async (id) => {
      const rows = isUuid(id) ? await file.read((database) => rowsOf(database, CONVERSATION, id)) : [];
      const receipts = (rows ?? []).map(({ answer_id, body }) => parseReceipt(body, String(answer_id)));
      return receipts.filter((receipt) => receipt !== undefined);
    },
    erase: async (id) => {
      if (!isUuid(id)) return 0;
      const erased = (await file.write((database) => database.prepare(ERASE).run(id).changes)) ?? 0;
      await cutLog(erased > 0);
      return erased;
    },
    expire: (before) => expire(file, before),
    rate: async (answerId, feedback) => {
      if (!isUuid(answerId)) return false;
      const kept = await file.write((database) => keepFeedback(database, answerId, feedback));
      await cutLog(kept === 'replaced');
      return kept !== undefined && kept !== 'unknown';
    },
    feedback: async (answerId) => parseFeedback(await bodyOf(FEEDBACK, answerId)),
  };
}

/** The log is cut even if nothing expired: a kill may have kept an earlier erasing from it. */
async function expire(file: ConversationFile, before: string): Promise<number> {
  let expired = 0;
  for (let some = EXPIRE_AT_ONCE; some === EXPIRE_AT_ONCE;) {
    some = (await file.write((database) => database.prepare(EXPIRE).run(before).changes)) ?? 0;
    expired += some;
    await setImmediate();
  }
  await file.truncateLog();
  return expired;
}

import type { Queries } from '../../common/postgres/queries.ts';
import type { ConversationStore } from '../conversation-store.ts';
import { parseFeedback, parseReceipt } from '../parse-kept.ts';
import { isUuid, requireUuid } from '../uuid.ts';

/** Receipts that expire in one statement: none may take longer than statements are given. */
const EXPIRE_AT_ONCE = 2_000;

const RECORD = `
  INSERT INTO tijaria.receipts (answer_id, conversation_id, created_at, outcome, variety, body)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (answer_id) DO UPDATE SET conversation_id = excluded.conversation_id, created_at = excluded.created_at,
    outcome = excluded.outcome, variety = excluded.variety, body = excluded.body`;
const RECEIPT = 'SELECT body AS kept FROM tijaria.receipts WHERE answer_id = $1';
const FEEDBACK = 'SELECT feedback AS kept FROM tijaria.receipts WHERE answer_id = $1';
const CONVERSATION = `
  SELECT answer_id, body FROM tijaria.receipts WHERE conversation_id = $1 ORDER BY created_at, answer_id`;
const EXPIRE = `
  DELETE FROM tijaria.receipts WHERE answer_id IN (
    SELECT answer_id FROM tijaria.receipts WHERE created_at < $1 ORDER BY created_at LIMIT ${EXPIRE_AT_ONCE})`;

/**
 * A {@link ConversationStore} in PostgreSQL, of the shape that `CONVERSATION_MIGRATIONS` gives it. Each call is one statement (but
 * `expire`, which is several), so processes that write at once see each other's work whole or not at all. A database that
 * cannot be reached or does not answer in time rejects with `database-unavailable`.
 *
 * No query finds what was erased, from the moment that erasing resolves. On its disk PostgreSQL overwrites rows only when it needs their place, and
 * its log and its backups hold them for as long as they are kept: against who takes the disk, encrypt the volume, and
 * keep backups no longer than receipts.
 */
export function createPostgresStore(queries: Queries): ConversationStore {
  const keptOf = async (sql: string, answerId: string): Promise<string | null | undefined> => {
    if (!isUuid(answerId)) return undefined;
    const [row] = await queries.query<{ kept: string | null }>(sql, [answerId]);
    return row?.kept;
  };
  return {
    record: async (receipt, conversationId) => {
      const { answerId, createdAt, outcome, variety } = receipt;
      requireUuid(answerId);
      if (conversationId !== undefined) requireUuid(conversationId);
      const body = JSON.stringify(receipt);
      await queries.execute(RECORD, [answerId, conversationId ?? null, createdAt, outcome, variety, body]);
    },
    receipt: async (answerId) => parseReceipt(await keptOf(RECEIPT, answerId), answerId),
    conversation: async (id) => {
      if (!isUuid(id)) return [];
      const rows = await queries.query<{ answer_id: string; body: string }>(CONVERSATION, [id]);
      const receipts = rows.map(({ answer_id, body }) => parseReceipt(body, answer_id));
      return receipts.filter((receipt) => receipt !== undefined);
    },
    erase: async (id) =>
      isUuid(id) ? queries.execute('DELETE FROM tijaria.receipts WHERE conversation_id = $1', [id]) : 0,
    expire: async (before) => {
      let expired = 0;
      for (let some = EXPIRE_AT_ONCE; some > 0; expired += some)
        some = await queries.execute(EXPIRE, [before]);
      return expired;
    },
    rate: async (answerId, feedback) => {
      if (!isUuid(answerId)) return false;
      const sql = 'UPDATE tijaria.receipts SET rating = $2, feedback = $3 WHERE answer_id = $1';
      return (await queries.execute(sql, [answerId, feedback.rating, JSON.stringify(feedback)])) > 0;
    },
    feedback: async (answerId) => parseFeedback(await keptOf(FEEDBACK, answerId)),
  };
}

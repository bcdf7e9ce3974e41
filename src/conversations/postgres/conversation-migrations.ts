import type { Migration } from '../../common/postgres/migrate.ts';

/**
 * Tables of receipts with what was said of them, and of what was asked about. Instants are kept as the text that they were
 * given as, which sorts as they do; receipts and feedback as JSON in text, for the types of JSON refuse characters that text has.
 */
export const CONVERSATION_MIGRATIONS: readonly Migration[] = [
  {
    id: '0201-conversations',
    sql: `
      CREATE TABLE tijaria.receipts (
        answer_id uuid PRIMARY KEY,
        conversation_id uuid,
        created_at text COLLATE "C" NOT NULL,
        outcome text NOT NULL,
        variety text NOT NULL,
        body text NOT NULL,
        rating text,
        feedback text
      );
      CREATE INDEX receipts_by_time ON tijaria.receipts (created_at, answer_id);
      CREATE INDEX receipts_by_conversation ON tijaria.receipts (conversation_id) WHERE conversation_id IS NOT NULL;
      CREATE TABLE tijaria.asked (
        day date NOT NULL,
        document_id text COLLATE "C" NOT NULL,
        answers integer NOT NULL,
        PRIMARY KEY (day, document_id)
      )`,
  },
];

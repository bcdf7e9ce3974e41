import { join } from 'node:path';
import type { PostgresPool } from '../common/postgres/open-pool.ts';
import type { Config } from '../config.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { QuestionLog } from '../conversations/question-log.ts';
import { conversationFileIn, openConversationFile } from '../conversations/sqlite/conversation-file.ts';
import { createSqliteQuestionLog } from '../conversations/sqlite/sqlite-question-log.ts';
import { createSqliteStore } from '../conversations/sqlite/sqlite-store.ts';
import { createSqliteSubjectCounts } from '../conversations/sqlite/sqlite-subject-counts.ts';
import type { SubjectCounts } from '../conversations/subject-counts.ts';
import type { Leadership } from '../operations/leadership.ts';
import { createFileLeadership } from '../operations/local/file-leadership.ts';
import { createFileModelSwitch } from '../operations/local/file-model-switch.ts';
import { createMemoryUsageCounter } from '../operations/local/memory-usage-counter.ts';
import type { ModelSwitch } from '../operations/model-switch.ts';
import type { UsageCounter } from '../operations/usage-counter.ts';

/** What a running server keeps, and shares with others where there are others. */
export interface ServerStorage {
  readonly conversations: ConversationStore;
  readonly questions: QuestionLog;
  readonly subjects: SubjectCounts;
  readonly usage: UsageCounter;
  readonly leadership: Leadership;
  readonly modelSwitch: ModelSwitch;
  /** Lets go of files; the database is closed by whoever opened it. */
  readonly close: () => void;
}

/** The database when there is one: processes share all of it. Else files under `DATA_DIR`, and usage in memory. */
export async function chooseServerStorage(
  config: Pick<Config, 'dataDir'>,
  database: PostgresPool | undefined,
): Promise<ServerStorage> {
  return database === undefined ? inFiles(config) : inDatabase(database);
}

function inFiles({ dataDir }: Pick<Config, 'dataDir'>): ServerStorage {
  const file = openConversationFile(conversationFileIn(dataDir));
  const operations = join(dataDir, 'operations');
  return {
    conversations: createSqliteStore(file),
    questions: createSqliteQuestionLog(file),
    subjects: createSqliteSubjectCounts(file),
    usage: createMemoryUsageCounter(),
    leadership: createFileLeadership(operations),
    modelSwitch: createFileModelSwitch(operations),
    close: () => file.close(),
  };
}

async function inDatabase(database: PostgresPool): Promise<ServerStorage> {
  const [conversations, questions, subjects, usage, leadership, modelSwitch] = await Promise.all([
    import('../conversations/postgres/postgres-store.ts'),
    import('../conversations/postgres/postgres-question-log.ts'),
    import('../conversations/postgres/postgres-subject-counts.ts'),
    import('../operations/postgres/postgres-usage-counter.ts'),
    import('../operations/postgres/postgres-leadership.ts'),
    import('../operations/postgres/postgres-model-switch.ts'),
  ]);
  return {
    conversations: conversations.createPostgresStore(database),
    questions: questions.createPostgresQuestionLog(database),
    subjects: subjects.createPostgresSubjectCounts(database),
    usage: usage.createPostgresUsageCounter(database),
    leadership: leadership.createPostgresLeadership(database),
    modelSwitch: modelSwitch.createPostgresModelSwitch(database),
    close: () => undefined,
  };
}

import type { PostgresPool } from '../common/postgres/open-pool.ts';
import type { Logger } from '../common/logger.ts';

/**
 * The database of `DATABASE_URL`, its tables as this version needs them: migrations run once, whichever process comes first.
 * Throws `database-unavailable`, and `internal` for a database that a later version has changed.
 */
export async function openDatabase(url: string, logger: Logger): Promise<PostgresPool> {
  // Loaded when one is configured: the default needs no driver.
  const [{ openPool }, { migrate }, ...migrations] = await Promise.all([
    import('../common/postgres/open-pool.ts'),
    import('../common/postgres/migrate.ts'),
    import('../search-index/postgres/snapshot-migrations.ts').then((own) => own.SNAPSHOT_MIGRATIONS),
    import('../conversations/postgres/conversation-migrations.ts').then((own) => own.CONVERSATION_MIGRATIONS),
    import('../operations/postgres/operations-migrations.ts').then((own) => own.OPERATIONS_MIGRATIONS),
    import('../sync/postgres/sync-migrations.ts').then((own) => own.SYNC_MIGRATIONS),
  ]);
  const pool = openPool(url, { onConnectionLost: (line) => logger.warn(line) });
  try {
    await migrate(pool, migrations.flat());
    return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

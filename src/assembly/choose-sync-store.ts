import { join } from 'node:path';
import type { Logger } from '../common/logger.ts';
import type { PostgresPool } from '../common/postgres/open-pool.ts';
import type { Config } from '../config.ts';
import { createLocalSyncStore } from '../sync/local/local-sync-store.ts';
import type { SyncStore } from '../sync/sync-store.ts';
import { openDatabase } from './open-database.ts';

/** What was seen at official sources: rows of the database when there is one, else files under `DATA_DIR`. */
export async function chooseSyncStore(
  { dataDir }: Pick<Config, 'dataDir'>,
  database: PostgresPool | undefined,
): Promise<SyncStore> {
  if (database === undefined) return createLocalSyncStore(join(dataDir, 'sync'));
  const { createPostgresSyncStore } = await import('../sync/postgres/postgres-sync-store.ts');
  return createPostgresSyncStore(database);
}

/** The same for a program that needs nothing else of the house. */
export async function openSyncStore(
  config: Config,
  logger: Logger,
): Promise<{ readonly store: SyncStore; readonly close: () => Promise<void> }> {
  const database =
    config.databaseUrl === undefined ? undefined : await openDatabase(config.databaseUrl, logger);
  return { store: await chooseSyncStore(config, database), close: async () => database?.close() };
}

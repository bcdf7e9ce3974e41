import { migrate } from '../../common/postgres/migrate.ts';
import type { PostgresPool } from '../../common/postgres/open-pool.ts';
import { SNAPSHOT_MIGRATIONS } from './snapshot-migrations.ts';

/** Makes the tables for snapshots anew, all of them empty. */
export async function emptySnapshots(pool: PostgresPool): Promise<void> {
  await pool.execute('DROP SCHEMA IF EXISTS tijaria CASCADE');
  await migrate(pool, SNAPSHOT_MIGRATIONS);
}

/** The tables that snapshots have of their own, by name. */
export async function snapshotTables(pool: PostgresPool): Promise<string[]> {
  const rows = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'tijaria' AND tablename LIKE 'snapshot\\_%' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

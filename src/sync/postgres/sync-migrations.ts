import type { Migration } from '../../common/postgres/migrate.ts';

/** A row for each source that anything is known of; what is JSON is read by `stored-json.ts` and nobody else. */
export const SYNC_MIGRATIONS: readonly Migration[] = [
  {
    id: '0401-synced-sources',
    sql: `
      CREATE TABLE tijaria.synced_sources (
        source_id text COLLATE "C" PRIMARY KEY,
        state text,
        fetched text
      );`,
  },
];

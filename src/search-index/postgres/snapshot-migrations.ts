import type { Migration } from '../../common/postgres/migrate.ts';

/**
 * What all snapshots share. Each snapshot has three tables of its own besides (`snapshot-tables.ts`), so that an old one is
 * dropped and not deleted row by row, and each has its own HNSW graph. `generation` names them: a snapshot that was damaged
 * can be written again under its id while the damaged one is still being read.
 */
export const SNAPSHOT_MIGRATIONS: readonly Migration[] = [
  {
    id: '0101-snapshots',
    sql: `
      CREATE EXTENSION IF NOT EXISTS vector;
      CREATE TABLE tijaria.snapshots (
        generation integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        snapshot_id text NOT NULL,
        manifest text NOT NULL,
        manifest_sha256 text NOT NULL,
        -- When it was last published, or last the one before the published one.
        kept_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE tijaria.published_snapshot (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        current_generation integer NOT NULL REFERENCES tijaria.snapshots,
        previous_generation integer REFERENCES tijaria.snapshots
      );`,
  },
];

import type { PostgresPool } from '../../common/postgres/open-pool.ts';
import { byId } from '../by-id.ts';
import { readState, readText } from '../stored-json.ts';
import { requireSourceId, type SyncStore } from '../sync-store.ts';

/** Keeps what was synced as a row for each source, for processes that share a database; `SYNC_MIGRATIONS` have been run. */
export function createPostgresSyncStore(pool: Pick<PostgresPool, 'query' | 'execute'>): SyncStore {
  const set = async (column: 'state' | 'fetched', id: string, value: string | null): Promise<void> => {
    requireSourceId(id);
    await pool.execute(
      `INSERT INTO tijaria.synced_sources (source_id, ${column}) VALUES ($1, $2)
       ON CONFLICT (source_id) DO UPDATE SET ${column} = excluded.${column}`,
      [id, value],
    );
  };
  return {
    states: async () => {
      const rows = await pool.query<{ state: string }>(
        'SELECT state FROM tijaria.synced_sources WHERE state IS NOT NULL',
      );
      return rows.flatMap(({ state }) => readState(state) ?? []).sort(byId);
    },
    record: (state) => set('state', state.sourceId, JSON.stringify(state)),
    forget: async (sourceId) => {
      requireSourceId(sourceId);
      await pool.execute('DELETE FROM tijaria.synced_sources WHERE source_id = $1', [sourceId]);
    },
    text: async (sourceId) => {
      requireSourceId(sourceId);
      const [row] = await pool.query<{ fetched: string | null }>(
        'SELECT fetched FROM tijaria.synced_sources WHERE source_id = $1',
        [sourceId],
      );
      return readText(row?.fetched ?? '');
    },
    keepText: (sourceId, text) => set('fetched', sourceId, text === undefined ? null : JSON.stringify(text)),
  };
}

import { beforeAll, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../common/postgres/migrate.ts';
import type { PostgresPool } from '../../common/postgres/open-pool.ts';
import { describeWithDatabase } from '../../testing/postgres/test-database.fixture.ts';
import { describeSyncStoreContract } from '../sync-store.contract.ts';
import { createPostgresSyncStore } from './postgres-sync-store.ts';
import { SYNC_MIGRATIONS } from './sync-migrations.ts';

describeWithDatabase('what was synced, in PostgreSQL', (database) => {
  let pools: readonly [PostgresPool, PostgresPool];
  beforeAll(async () => {
    pools = [database.openPool(), database.openPool()];
    await migrate(pools[0], SYNC_MIGRATIONS);
  });
  beforeEach(() => pools[0].execute('TRUNCATE tijaria.synced_sources'));

  describeSyncStoreContract('the store in PostgreSQL', () => createPostgresSyncStore(pools[0]));

  it('is seen by another process at once', async () => {
    const [one, other] = pools.map(createPostgresSyncStore);
    await one?.record({ sourceId: 'a', checkedAt: '2026-11-27T12:00:00.000Z', misses: 0, changes: [] });
    expect(await other?.states()).toHaveLength(1);
    await other?.forget('a');
    expect(await one?.states()).toEqual([]);
  });

  it('takes a damaged row for absent, and replaces it', async () => {
    const store = createPostgresSyncStore(pools[0]);
    const state = { sourceId: 'a', checkedAt: '2026-11-27T12:00:00.000Z', misses: 0, changes: [] };
    await store.record(state);
    await pools[0].execute(`UPDATE tijaria.synced_sources SET state = '{"sourceId":"a"}', fetched = 'x'`);
    expect(await store.states()).toEqual([]);
    expect(await store.text('a')).toBeUndefined();
    await store.record(state);
    expect(await store.states()).toEqual([state]);
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../common/postgres/migrate.ts';
import type { PostgresPool } from '../../common/postgres/open-pool.ts';
import { openPool } from '../../common/postgres/open-pool.ts';
import { startCuttableProxy, type CuttableProxy } from '../../testing/postgres/cuttable-proxy.fixture.ts';
import { describeWithDatabase } from '../../testing/postgres/test-database.fixture.ts';
import { describeLeadershipContract } from '../leadership.contract.ts';
import { describeModelSwitchContract } from '../model-switch.contract.ts';
import { describeUsageCounterContract } from '../usage-counter.contract.ts';
import { OPERATIONS_MIGRATIONS } from './operations-migrations.ts';
import { createPostgresLeadership } from './postgres-leadership.ts';
import { createPostgresModelSwitch } from './postgres-model-switch.ts';
import { createPostgresUsageCounter } from './postgres-usage-counter.ts';

describeWithDatabase('operations over PostgreSQL', (database) => {
  let [here, there]: PostgresPool[] = [];
  /** Two pools, as two processes have. */
  const pools = (): { here: PostgresPool; there: PostgresPool } => {
    if (here === undefined || there === undefined) throw new Error('the database is not there yet');
    return { here, there };
  };
  beforeAll(async () => {
    [here, there] = [database.openPool(), database.openPool()];
    await migrate(pools().here, OPERATIONS_MIGRATIONS);
  });

  it('is brought to its shape once', async () => {
    expect(await migrate(pools().there, OPERATIONS_MIGRATIONS)).toEqual([]);
  });

  describeUsageCounterContract('PostgreSQL', async () => {
    await pools().here.execute('TRUNCATE tijaria.usage');
    return createPostgresUsageCounter(pools().here);
  });

  it('adds up what several processes count at once, losing nothing', async () => {
    const counters = [createPostgresUsageCounter(pools().here), createPostgresUsageCounter(pools().there)];
    const window = { now: Date.UTC(2026, 10, 27), lengthMs: 60_000 };
    await Promise.all(
      counters.flatMap((counter) => Array.from({ length: 50 }, () => counter.add('both', 1, window))),
    );
    expect(await counters[0]?.sum('both', window)).toBe(100);
  });

  describeModelSwitchContract('PostgreSQL', async () => {
    await pools().here.execute('TRUNCATE tijaria.model_switch');
    return {
      here: createPostgresModelSwitch(pools().here),
      there: createPostgresModelSwitch(pools().there),
    };
  });

  describeLeadershipContract('PostgreSQL', async () => ({
    first: createPostgresLeadership(pools().here),
    second: createPostgresLeadership(pools().there),
    close: async () => undefined,
  }));

  describe('when the database is cut off', () => {
    let proxy: CuttableProxy;
    let far: PostgresPool;
    beforeEach(async () => {
      proxy = await startCuttableProxy(database.url);
      far = openPool(proxy.url, { connectionTimeoutMs: 500 });
      return async () => {
        await far.close();
        await proxy.close();
      };
    });

    it.each([
      { what: 'the connection is lost', cut: () => proxy.cut() },
      { what: 'the network falls silent', cut: async () => proxy.silence() },
    ])('tells who leads when $what, and lets it be led elsewhere after a cut', async ({ what, cut }) => {
      const leadership = createPostgresLeadership(far, { beatMs: 20, beatTimeoutMs: 100 });
      const work = (signal: AbortSignal): Promise<unknown> =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(signal.reason));
          void cut();
        });
      expect(await leadership.alone('cut', work)).toMatchObject({ code: 'database-unavailable' });
      if (what === 'the network falls silent') return;
      const again = createPostgresLeadership(pools().there);
      await expect.poll(() => again.alone('cut', async () => 'led')).toBe('led');
    });

    it('begins no work, counts nothing and tells no state', async () => {
      await proxy.cut();
      let begun = false;
      const unavailable = { code: 'database-unavailable' };
      const work = createPostgresLeadership(far).alone('none', async () => (begun = true));
      await expect(work).rejects.toMatchObject(unavailable);
      expect(begun).toBe(false);
      const window = { now: 0, lengthMs: 1_000 };
      await expect(createPostgresUsageCounter(far).add('a', 1, window)).rejects.toMatchObject(unavailable);
      await expect(createPostgresModelSwitch(far).state()).rejects.toMatchObject(unavailable);
    });
  });
});

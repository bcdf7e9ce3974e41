import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fixedClock } from '../../common/clock.ts';
import { migrate } from '../../common/postgres/migrate.ts';
import { openPool, type PostgresPool } from '../../common/postgres/open-pool.ts';
import { startCuttableProxy, type CuttableProxy } from '../../testing/postgres/cuttable-proxy.fixture.ts';
import { describeWithDatabase } from '../../testing/postgres/test-database.fixture.ts';
import { alternating } from '../alternating.fixture.ts';
import type { ConversationStore } from '../conversation-store.ts';
import { describeConversationStoreContract } from '../conversation-store.contract.ts';
import type { QuestionLog } from '../question-log.ts';
import { describeQuestionLogContract } from '../question-log.contract.ts';
import { FIXTURE_EVENTS, fixtureFeedback, fixtureId, fixtureReceipt } from '../receipt.fixture.ts';
import { recordAnswers } from '../record-answers.ts';
import { describeSubjectCountsContract } from '../subject-counts.contract.ts';
import { CONVERSATION_MIGRATIONS } from './conversation-migrations.ts';
import { createPostgresQuestionLog } from './postgres-question-log.ts';
import { createPostgresStore } from './postgres-store.ts';
import { createPostgresSubjectCounts } from './postgres-subject-counts.ts';

const TALK = fixtureId(900);

describeWithDatabase('conversations in PostgreSQL', (database) => {
  let pools: readonly [PostgresPool, PostgresPool];
  beforeAll(async () => {
    pools = [database.openPool(), database.openPool()];
    await migrate(pools[0], CONVERSATION_MIGRATIONS);
  });
  beforeEach(() => pools[0].execute('TRUNCATE tijaria.receipts, tijaria.asked'));
  const openStore = (pool = pools[0]): ConversationStore & QuestionLog => ({
    ...createPostgresStore(pool),
    ...createPostgresQuestionLog(pool),
  });
  const twoStores = (): ConversationStore & QuestionLog => alternating(openStore(), openStore(pools[1]));

  describeConversationStoreContract('the store in PostgreSQL', openStore);
  describeConversationStoreContract('a store in PostgreSQL of two pools', twoStores);
  describeQuestionLogContract('the log in PostgreSQL', openStore);
  describeQuestionLogContract('a log in PostgreSQL of two pools', twoStores);
  describeSubjectCountsContract('counts in PostgreSQL', () => createPostgresSubjectCounts(pools[0]));
  describeSubjectCountsContract('counts in PostgreSQL of two pools', () =>
    alternating(createPostgresSubjectCounts(pools[0]), createPostgresSubjectCounts(pools[1])),
  );

  it('takes a damaged receipt for absent, and still erases it', async () => {
    const store = openStore();
    for (const body of ['', '{"answerId":', 'null', JSON.stringify(fixtureReceipt({ answerId: TALK }))]) {
      await store.record(fixtureReceipt({ outcome: 'partial' }), TALK);
      await pools[0].execute('UPDATE tijaria.receipts SET body = $1', [body]);
      expect(await store.receipt(fixtureId(1))).toBeUndefined();
      expect(await store.conversation(TALK)).toEqual([]);
      expect(await store.toReview('2000-01-01')).toEqual([]);
      expect(await store.erase(TALK)).toBe(1);
    }
  });

  it('expires more than one statement takes', async () => {
    await pools[0].execute(
      `INSERT INTO tijaria.receipts (answer_id, created_at, outcome, variety, body)
       SELECT gen_random_uuid(), '2026-10-01T00:00:00.000Z', 'answered', 'fr', '{}' FROM generate_series(1, 4500)`,
    );
    await openStore().record(fixtureReceipt());
    expect(await openStore().expire('2026-11-01')).toBe(4_500);
    expect(await openStore().receipt(fixtureId(1))).toBeDefined();
  });
});

describeWithDatabase('conversations in a PostgreSQL that cannot be reached', (database) => {
  let proxy: CuttableProxy;
  let pool: PostgresPool;
  let store: ConversationStore;
  beforeAll(async () => {
    await migrate(database.openPool(), CONVERSATION_MIGRATIONS);
    proxy = await startCuttableProxy(database.url);
    pool = openPool(proxy.url, { connectionTimeoutMs: 300, statementTimeoutMs: 300 });
    store = createPostgresStore(pool);
  });
  afterAll(async () => {
    await proxy.restore();
    await pool.close();
    await proxy.close();
  });

  it('say so at once while it is down, and go on once it is back', async () => {
    await store.record(fixtureReceipt());
    await proxy.cut();
    const started = performance.now();
    const down = { code: 'database-unavailable' };
    await expect(store.record(fixtureReceipt({ answerId: fixtureId(2) }))).rejects.toMatchObject(down);
    await expect(store.receipt(fixtureId(1))).rejects.toMatchObject(down);
    await expect(store.rate(fixtureId(1), fixtureFeedback())).rejects.toMatchObject(down);
    await expect(store.erase(TALK)).rejects.toMatchObject(down);
    await expect(store.expire('2099-01-01')).rejects.toMatchObject(down);
    await expect(createPostgresQuestionLog(pool).toReview('2000-01-01')).rejects.toMatchObject(down);
    await expect(createPostgresSubjectCounts(pool).since('2000-01-01')).rejects.toMatchObject(down);
    expect(performance.now() - started).toBeLessThan(2_000);
    await proxy.restore();
    expect(await store.rate(fixtureId(1), fixtureFeedback())).toBe(true);
    expect(await store.receipt(fixtureId(1))).toEqual(fixtureReceipt());
  });

  it('hold no answer when it takes connections and says nothing', async () => {
    const failures: unknown[] = [];
    const answer = recordAnswers(
      async function* () {
        yield* FIXTURE_EVENTS;
        await Promise.resolve();
      },
      {
        store,
        clock: fixedClock('2026-11-26'),
        snapshot: { snapshotId: 's', createdAt: '2026-11-25T22:00:00.000Z' },
        onFailure: (error) => failures.push(error),
      },
    );
    const ask = async (number: number): Promise<number> => {
      let events = 0;
      const started = performance.now();
      for await (const { type } of answer({ question: 'x', history: [] }, { answerId: fixtureId(number) }))
        events += type === 'error' ? 0 : 1;
      expect(events).toBe(FIXTURE_EVENTS.length);
      return performance.now() - started;
    };
    proxy.silence();
    const waits = await Promise.all([3, 4, 5].map(ask));
    expect(Math.max(...waits)).toBeLessThan(1_000);
    await expect.poll(() => failures, { timeout: 5_000 }).toMatchObject([{ code: 'database-unavailable' }]);
    await proxy.restore();
    await ask(6);
    await expect.poll(() => store.receipt(fixtureId(1))).toBeDefined();
  });
});

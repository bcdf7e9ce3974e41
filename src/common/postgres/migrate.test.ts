import { expect, it } from 'vitest';
import { describeWithDatabase } from '../../testing/postgres/test-database.fixture.ts';
import { migrate, type Migration } from './migrate.ts';
import type { PostgresPool } from './open-pool.ts';

const first: Migration = {
  id: '0901-first',
  sql: 'CREATE TABLE tijaria.first (n int); INSERT INTO tijaria.first VALUES (1)',
};
const second: Migration = { id: '0902-second', sql: 'ALTER TABLE tijaria.first ADD COLUMN word text' };

async function columns(pool: PostgresPool, table: string): Promise<string[]> {
  const rows = await pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'tijaria' AND table_name = $1 ORDER BY 1`,
    [table],
  );
  return rows.map(({ name }) => name);
}

describeWithDatabase('migrations', (database) => {
  it('run once each in the order of their ids, also those that are added later', async () => {
    const pool = database.openPool();
    expect(await migrate(pool, [first])).toEqual([first.id]);
    expect(await migrate(pool, [second, first])).toEqual([second.id]);
    expect(await migrate(pool, [second, first])).toEqual([]);
    expect(await columns(pool, 'first')).toEqual(['n', 'word']);
    expect(await pool.query('SELECT n FROM tijaria.first')).toEqual([{ n: 1 }]);
  });

  it('are refused when one was changed after it was run, before anything else is run', async () => {
    const pool = database.openPool();
    const kept: Migration = { id: '0911-kept', sql: 'CREATE TABLE tijaria.kept (n int)' };
    await migrate(pool, [kept]);
    const before: Migration = { id: '0910-before', sql: 'CREATE TABLE tijaria.before (n int)' };
    const changed = { ...kept, sql: `${kept.sql};` };
    const refused = migrate(pool, [before, changed]);
    await expect(refused).rejects.toMatchObject({ code: 'internal' });
    await expect(refused).rejects.toThrow(/0911-kept/);
    expect(await columns(pool, 'before')).toEqual([]);
  });

  it('are refused when two have one id', async () => {
    const pool = database.openPool();
    const twice: Migration = { id: '0921-twice', sql: 'SELECT 1' };
    await expect(migrate(pool, [twice, { ...twice, sql: 'SELECT 2' }])).rejects.toThrow(/two/);
  });

  it('leave nothing of one that fails, and all of those before it', async () => {
    const pool = database.openPool();
    const whole: Migration = { id: '0931-whole', sql: 'CREATE TABLE tijaria.whole (n int)' };
    const half: Migration = { id: '0932-half', sql: 'CREATE TABLE tijaria.half (n int); SELECT nothing' };
    await expect(migrate(pool, [whole, half])).rejects.toMatchObject({ code: 'internal' });
    expect(await columns(pool, 'whole')).toEqual(['n']);
    expect(await columns(pool, 'half')).toEqual([]);
    const mended = { ...half, sql: 'CREATE TABLE tijaria.half (n int)' };
    expect(await migrate(pool, [whole, mended])).toEqual([half.id]);
  });
});

describeWithDatabase('migrations of an empty database', (database) => {
  it('are run by one of several processes that start together', async () => {
    const pools = [1, 2, 3].map(() => database.openPool());
    const slow: Migration = {
      id: '0941-slow',
      sql: 'CREATE TABLE tijaria.slow (n int); SELECT pg_sleep(0.1)',
    };
    const runs = await Promise.all(pools.map((pool) => migrate(pool, [slow])));
    expect(runs.flat()).toEqual([slow.id]);
  });
});

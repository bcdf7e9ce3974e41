import { describe, expect, it } from 'vitest';
import { startCuttableProxy, type CuttableProxy } from '../../testing/postgres/cuttable-proxy.fixture.ts';
import { describeWithDatabase } from '../../testing/postgres/test-database.fixture.ts';
import { errorMessage } from '../errors.ts';
import { sqlStateOf } from './database-error.ts';
import { openPool, type PoolOptions, type PostgresPool } from './open-pool.ts';

/** What a promise was rejected with. */
async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}

describe('an address of a database', () => {
  for (const url of ['', 'localhost', 'http://u:s3cret@h/d', 's3cret', 'postgres://u:s3cret@h:port/d']) {
    it(`is refused when it is "${url}", without saying what it holds`, () => {
      const opening = (): PostgresPool => openPool(url);
      expect(opening).toThrow(expect.objectContaining({ code: 'config-invalid' }));
      expect(opening).not.toThrow(/s3cret/);
    });
  }

  it('where nothing listens gives database-unavailable, with host and port and without the password', async () => {
    const pool = openPool('postgres://somebody:s3cret@127.0.0.1:9/name');
    const error = await rejection(pool.query('SELECT 1'));
    expect(error).toMatchObject({ code: 'database-unavailable' });
    expect(errorMessage(error)).toMatch(/127\.0\.0\.1:9\/name.*ECONNREFUSED/);
    expect(JSON.stringify([error, errorMessage(error), String(error)])).not.toMatch(/s3cret|somebody/);
    expect(await rejection(pool.session(() => Promise.resolve()))).toMatchObject({
      code: 'database-unavailable',
    });
    await pool.close();
  });
});

describeWithDatabase('a pool', (database) => {
  it('gives rows with values in their places, and how many rows were changed', async () => {
    const pool = database.openPool();
    await pool.execute('CREATE TABLE things (id int, bytes bytea, words text[])');
    const values = [7, Buffer.of(0, 255), ['a"b', 'ç{,}']];
    expect(await pool.execute('INSERT INTO things VALUES ($1, $2, $3), ($1, NULL, NULL)', values)).toBe(2);
    expect(await pool.query('SELECT * FROM things WHERE bytes IS NOT NULL')).toEqual([
      { id: 7, bytes: Buffer.of(0, 255), words: ['a"b', 'ç{,}'] },
    ]);
    expect(await pool.execute('DELETE FROM things WHERE id = $1', [8])).toBe(0);
    expect(await pool.query('SELECT * FROM things WHERE id = $1', [8])).toEqual([]);
  });

  it('does all of a transaction or nothing, and serves on after one that failed', async () => {
    const pool = database.openPool({ maxConnections: 1 });
    await pool.execute('CREATE TABLE sums (n int)');
    const reason = new Error('thrown by a test');
    const failed = pool.transaction(async (queries) => {
      await queries.execute('INSERT INTO sums VALUES (1)');
      throw reason;
    });
    await expect(failed).rejects.toBe(reason);
    const refused = pool.transaction(async (queries) => {
      await queries.execute('INSERT INTO sums VALUES (2)');
      await queries.query('SELECT 1/0');
    });
    await expect(refused).rejects.toMatchObject({ code: 'internal' });
    await pool.transaction((queries) => queries.execute('INSERT INTO sums VALUES (4)'));
    expect(await pool.query('SELECT n FROM sums')).toEqual([{ n: 4 }]);
  });

  it('says what the server refused, but no value of it', async () => {
    const pool = database.openPool();
    const missing = await rejection(pool.query('SELECT * FROM nowhere'));
    expect(missing).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('nowhere') as string,
    });
    expect(sqlStateOf(missing)).toBe('42P01');
    const wrong = await rejection(pool.query('SELECT $1::int', ['0612345678 secret']));
    expect(wrong).toMatchObject({ code: 'internal' });
    expect(JSON.stringify([errorMessage(wrong), wrong, (wrong as Error).cause])).not.toContain('secret');
    expect(sqlStateOf(new Error('another'))).toBeUndefined();
  });

  it('says database-unavailable for a wrong password and an unknown database, and names neither', async () => {
    for (const change of [
      (url: URL) => (url.password = 's3cret-and-wrong'),
      (url: URL) => (url.pathname = '/no_such_database'),
    ]) {
      const url = new URL(database.url);
      change(url);
      const pool = openPool(url.href);
      const error = await rejection(pool.query('SELECT 1'));
      expect(error).toMatchObject({ code: 'database-unavailable' });
      expect(errorMessage(error)).not.toContain('s3cret');
      expect(errorMessage(error)).not.toContain(new URL(database.url).password);
      await pool.close();
    }
  });

  it('ends a statement that takes too long, and serves on', async () => {
    const pool = database.openPool({ maxConnections: 1, statementTimeoutMs: 50 });
    await expect(pool.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: 'database-unavailable' });
    expect(await pool.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const slow = await pool.session((session) => session.query('SELECT pg_sleep(0.1), 1 AS one'), {
      statementTimeoutMs: 0,
    });
    expect(slow).toMatchObject([{ one: 1 }]);
  });

  it('gives up a wait for a free connection', async () => {
    const pool = database.openPool({ maxConnections: 1, connectionTimeoutMs: 500 });
    await pool.transaction(async () => {
      await expect(pool.query('SELECT 1')).rejects.toMatchObject({ code: 'database-unavailable' });
    });
  });

  it('lets a session keep a lock while it lasts, and no longer', async () => {
    const pool = database.openPool();
    const isFree = async (): Promise<boolean | undefined> => {
      const [row] = await pool.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock(5) AS free');
      return row?.free;
    };
    await pool.session(async (session) => {
      await session.execute('SELECT pg_advisory_lock(5)');
      expect(await isFree()).toBe(false);
    });
    await expect.poll(isFree).toBe(true);
  });
});

describeWithDatabase('a pool whose database goes away', (database) => {
  async function behindProxy(
    options: PoolOptions,
    test: (pool: PostgresPool, proxy: CuttableProxy) => Promise<void>,
  ): Promise<void> {
    const proxy = await startCuttableProxy(database.url);
    const pool = openPool(proxy.url, options);
    try {
      await test(pool, proxy);
    } finally {
      await pool.close();
      await proxy.close();
    }
  }

  it('survives the death of an unused connection, says so, and serves again when the database is back', async () => {
    const lines: string[] = [];
    await behindProxy({ onConnectionLost: (line) => lines.push(line) }, async (pool, proxy) => {
      await pool.query('SELECT 1');
      await proxy.cut();
      await expect.poll(() => lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^asking the database 127\.0\.0\.1:\d+\/tijaria_test/);
      await expect(pool.query('SELECT 1')).rejects.toMatchObject({ code: 'database-unavailable' });
      await proxy.restore();
      expect(await pool.query('SELECT 2 AS two')).toEqual([{ two: 2 }]);
    });
  });

  it('rejects what was being asked, undoes a transaction, and survives both', async () => {
    await behindProxy({}, async (pool, proxy) => {
      await pool.execute('CREATE TABLE halves (n int)');
      const asked = pool.query('SELECT pg_sleep(5)');
      const half = pool.transaction(async (queries) => {
        await queries.execute('INSERT INTO halves VALUES (1)');
        await proxy.cut();
        await queries.execute('INSERT INTO halves VALUES (2)');
      });
      const unavailable = { reason: { code: 'database-unavailable' } };
      expect(await Promise.allSettled([asked, half])).toMatchObject([unavailable, unavailable]);
      await proxy.restore();
      expect(await pool.query('SELECT n FROM halves')).toEqual([]);
    });
  });

  it('tells a session that it is lost', async () => {
    await behindProxy({}, async (pool, proxy) => {
      await pool.session(async (session) => {
        const { lost } = session;
        expect(lost.aborted).toBe(false);
        await proxy.cut();
        await expect.poll(() => lost.aborted).toBe(true);
        expect(lost.reason).toMatchObject({ code: 'database-unavailable' });
        await expect(session.query('SELECT 1')).rejects.toMatchObject({ code: 'database-unavailable' });
      });
    });
  });

  it('gives a statement up that the network swallowed', async () => {
    await behindProxy({ statementTimeoutMs: 20 }, async (pool, proxy) => {
      await pool.query('SELECT 1');
      proxy.silence();
      await expect(pool.query('SELECT 1')).rejects.toMatchObject({ code: 'database-unavailable' });
      await proxy.restore();
      expect(await pool.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
  });
});

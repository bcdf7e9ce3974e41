import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { openPool, type PoolOptions, type PostgresPool } from '../../common/postgres/open-pool.ts';

/** An empty database of a suite's own; its members can be used in hooks and tests, not while the suite is collected. */
export interface TestDatabase {
  /** For processes that the tests start, and for a proxy in front of it. The user is a superuser. */
  readonly url: string;
  /** A pool of the database, closed when the suite ends. */
  openPool(options?: PoolOptions): PostgresPool;
}

const NAME = /^tijaria_test_(\d+)_[0-9a-f]+$/;
/** A database of tests that is older was left behind by a run that was killed. */
const LEFT_BEHIND_MS = 3_600_000;
/** How to get a server, as the end of a sentence. */
export const HOW_TO_GET_ONE =
  'run scripts/database/start-test-database.sh and set TEST_DATABASE_URL to what it prints';

/** The server that tests may make databases on; undefined where there is none. */
export function testServerUrl(): string | undefined {
  return process.env['TEST_DATABASE_URL'] || undefined;
}

/**
 * A suite against a real PostgreSQL: makes a database on the server at TEST_DATABASE_URL before it and drops it after.
 * Without a server the suite is skipped and its title says how to get one; `test-database.test.ts` fails then where CI is set.
 */
export function describeWithDatabase(name: string, suite: (database: TestDatabase) => void): void {
  const server = testServerUrl();
  if (server === undefined) {
    describe.skip(`${name} (skipped without a database: ${HOW_TO_GET_ONE})`, () => suite(NO_DATABASE));
    return;
  }
  describe(name, () => {
    const pools: PostgresPool[] = [];
    let database = '';
    beforeAll(async () => {
      database = await createDatabase(server);
    });
    afterAll(async () => {
      await Promise.all(pools.map((pool) => pool.close()));
      await onServer(server, (pool) => pool.execute(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
    });
    suite({
      get url() {
        return urlOf(server, database);
      },
      openPool(options) {
        const pool = openPool(urlOf(server, database), options);
        pools.push(pool);
        return pool;
      },
    });
  });
}

/** For suites that are collected and not run. */
const NO_DATABASE: TestDatabase = {
  url: '',
  openPool: () => {
    throw new Error(`opening the test database: there is none; ${HOW_TO_GET_ONE}`);
  },
};

async function createDatabase(server: string): Promise<string> {
  const name = `tijaria_test_${Date.now()}_${randomBytes(4).toString('hex')}`;
  await onServer(server, async (pool) => {
    await dropLeftBehind(pool);
    // Files are copied: without it every page would go through the log as well, which takes three times as long.
    await pool.execute(`CREATE DATABASE ${name} TEMPLATE template0 STRATEGY file_copy`);
  });
  return name;
}

async function dropLeftBehind(pool: PostgresPool): Promise<void> {
  const found = await pool.query<{ datname: string }>('SELECT datname FROM pg_database');
  for (const { datname } of found) {
    const madeAt = Number(NAME.exec(datname)?.[1] ?? Infinity);
    if (Date.now() - madeAt > LEFT_BEHIND_MS)
      await pool.execute(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

async function onServer<T>(server: string, work: (pool: PostgresPool) => Promise<T>): Promise<T> {
  const pool = openPool(server, { maxConnections: 1, statementTimeoutMs: 30_000 });
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

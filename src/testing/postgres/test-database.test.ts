import { expect, it } from 'vitest';
import { describeWithDatabase, HOW_TO_GET_ONE, testServerUrl } from './test-database.fixture.ts';

const isAsked = process.env['CI'] === 'true' || testServerUrl() !== undefined;

it.skipIf(!isAsked)('where CI is set there is a database, so that nothing is skipped unseen', () => {
  expect(testServerUrl(), `no TEST_DATABASE_URL: ${HOW_TO_GET_ONE}`).toBeDefined();
});

describeWithDatabase('a test database', (database) => {
  it('is empty and has pgvector to offer', async () => {
    const pool = database.openPool();
    const tables = await pool.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'tijaria'`);
    expect(tables).toEqual([]);
    const [vector] = await pool.query<{ version: string }>(
      `SELECT default_version AS version FROM pg_available_extensions WHERE name = 'vector'`,
    );
    expect(vector?.version).toMatch(/^0\.(?:[89]|\d\d)\./);
  });
});

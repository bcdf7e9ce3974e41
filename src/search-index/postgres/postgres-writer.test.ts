import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openPool, type PostgresPool } from '../../common/postgres/open-pool.ts';
import { startCuttableProxy } from '../../testing/postgres/cuttable-proxy.fixture.ts';
import { describeWithDatabase } from '../../testing/postgres/test-database.fixture.ts';
import { madeCompatibility, madeContent, madeEntry, seededContent } from '../snapshot-content.fixture.ts';
import { describeSnapshotWriterContract } from '../snapshot-writer.contract.ts';
import type { IndexedChunk, SnapshotContent } from '../snapshot-writer.ts';
import { openPostgresIndex } from './postgres-index.ts';
import { createPostgresSnapshotWriter } from './postgres-writer.ts';
import { readPublishedId } from './published-snapshot.ts';
import { emptySnapshots, snapshotTables } from './snapshot-database.fixture.ts';

const createdAt = '2024-03-01T08:00:00.000Z';

/** Content that holds one chunk, named after the content. */
function contentOf(name: string): SnapshotContent {
  return madeContent([madeEntry(`${name}.fr#facts`, [1, 0, 0, 0], { [`w:${name}`]: 1 })]);
}

describeWithDatabase('the writer into PostgreSQL', (database) => {
  let pool: PostgresPool;
  beforeAll(() => {
    pool = database.openPool();
  });
  describeSnapshotWriterContract('the writer into PostgreSQL', async () => {
    await emptySnapshots(pool);
    return {
      writer: createPostgresSnapshotWriter(pool),
      open: () => openPostgresIndex(pool, madeCompatibility),
      dispose: () => Promise.resolve(),
    };
  });
});

describeWithDatabase('what the writer leaves in PostgreSQL', (database) => {
  let pool: PostgresPool;
  beforeAll(() => {
    pool = database.openPool();
  });
  beforeEach(async () => {
    await emptySnapshots(pool);
  });

  async function publish(content: SnapshotContent, keepRetiredMs = 0): Promise<string> {
    const writer = createPostgresSnapshotWriter(pool, { keepRetiredMs });
    return (await writer.publish(content, { createdAt })).snapshotId;
  }

  async function served(...names: string[]): Promise<string[]> {
    const index = await openPostgresIndex(pool, madeCompatibility);
    return names.filter((name) => index.documentFrequency(`w:${name}`) === 1);
  }

  it('is the published snapshot and the one before, and others only for a while', async () => {
    for (const name of ['a', 'b', 'c']) await publish(contentOf(name));
    expect(await snapshotTables(pool)).toHaveLength(6);
    await publish(contentOf('d'), 60_000);
    expect(await snapshotTables(pool)).toHaveLength(9);
    await publish(contentOf('e'));
    expect(await snapshotTables(pool)).toHaveLength(6);
    expect(await served('c', 'd', 'e')).toEqual(['e']);
  });

  it('is told by its id, and undefined while there is none or not even a table', async () => {
    expect(await readPublishedId(pool)).toBeUndefined();
    const a = await publish(contentOf('a'));
    expect(await readPublishedId(pool)).toBe(a);
    const b = await publish(contentOf('b'));
    expect(await readPublishedId(pool)).toBe(b);
    await pool.execute('DROP SCHEMA tijaria CASCADE');
    expect(await readPublishedId(pool)).toBeUndefined();
    await expect(openPostgresIndex(pool, madeCompatibility)).rejects.toMatchObject({
      code: 'snapshot-missing',
    });
  });

  it('is not touched when the content is the published one', async () => {
    await publish(contentOf('a'));
    const before = await pool.query('SELECT * FROM tijaria.snapshots');
    await publish(contentOf('a'));
    expect(await pool.query('SELECT * FROM tijaria.snapshots')).toEqual(before);
  });

  it('is only pointed elsewhere when the content is that of the snapshot before', async () => {
    const a = await publish(contentOf('a'));
    await publish(contentOf('b'));
    const before = await snapshotTables(pool);
    expect(await publish(contentOf('a'))).toBe(a);
    expect(await snapshotTables(pool)).toEqual(before);
    expect(await served('a', 'b')).toEqual(['a']);
  });

  it('is not rolled back to what is damaged', async () => {
    await publish(contentOf('a'));
    const b = await publish(contentOf('b'));
    await pool.execute(`UPDATE tijaria.snapshot_1_vectors SET vector = '[0,1,0,0]'`);
    const refused = createPostgresSnapshotWriter(pool).rollBack();
    await expect(refused).rejects.toMatchObject({ code: 'snapshot-missing' });
    await expect(refused).rejects.toThrow(/received a damaged one/);
    expect(await readPublishedId(pool)).toBe(b);
  });

  it('gets a graph once it is large enough, although its content is the same', async () => {
    await publish(contentOf('a'));
    const writer = createPostgresSnapshotWriter(pool, { hnswFrom: 1 });
    expect(await writer.publish(contentOf('a'), { createdAt })).toMatchObject({ hasHnsw: true });
  });

  it('is the same whether chunks were taken over or analysed again, and what is taken over is not analysed', async () => {
    const content = seededContent(120, 6, 31);
    await publish({ ...content, entries: content.entries.slice(0, 90) });
    const analysed: string[] = [];
    const watched = content.entries.map((entry) => watching(entry, analysed));
    const id = await publish({ ...content, entries: watched });
    expect([...new Set(analysed)].sort()).toEqual(
      content.entries
        .slice(90)
        .map(({ chunk }) => chunk.id)
        .sort(),
    );
    const parts = `SELECT part, piece, bytes FROM tijaria.snapshot_2_parts ORDER BY 1, 2`;
    const takenOver = await pool.query(parts);
    const blocks = await pool.query('SELECT * FROM tijaria.snapshot_2_chunks ORDER BY 1');
    await emptySnapshots(pool);
    await publish(contentOf('z'));
    expect(await publish(content)).toBe(id);
    expect(await pool.query(parts)).toEqual(takenOver);
    expect(await pool.query('SELECT * FROM tijaria.snapshot_2_chunks ORDER BY 1')).toEqual(blocks);
  });

  it('is the old snapshot when the writer is stopped or cut off in the middle, and the next one publishes', async () => {
    await publish(contentOf('a'));
    const stop = new AbortController();
    const large = seededContent(1500, 4, 33);
    const stopped = createPostgresSnapshotWriter(pool).publish(
      { ...large, entries: large.entries.map((entry) => watching(entry, [], () => stop.abort('enough'))) },
      { createdAt, signal: stop.signal },
    );
    await expect(stopped).rejects.toBe('enough');
    expect(await snapshotTables(pool)).toHaveLength(3);

    const proxy = await startCuttableProxy(database.url);
    const behind = openPool(proxy.url);
    let cutting: Promise<void> | undefined;
    const cut = createPostgresSnapshotWriter(behind).publish(
      {
        ...large,
        entries: large.entries.map((entry) =>
          watching(entry, [], () => {
            cutting ??= proxy.cut();
          }),
        ),
      },
      { createdAt },
    );
    await expect(cut).rejects.toMatchObject({ code: 'database-unavailable' });
    await cutting;
    await behind.close();
    expect(await served('a')).toEqual(['a']);
    await expect.poll(() => publish(contentOf('b')).catch(() => 'locked')).not.toBe('locked');
    expect(await served('a', 'b')).toEqual(['b']);
    expect(await snapshotTables(pool)).toHaveLength(6);
  });

  it('is the old snapshot or the new one, whole, when the process is killed, and the next one publishes', async () => {
    await publish(contentOf('a'));
    const program = `
      import { openPool } from './src/common/postgres/open-pool.ts';
      import { seededContent } from './src/search-index/snapshot-content.fixture.ts';
      import { createPostgresSnapshotWriter } from './src/search-index/postgres/postgres-writer.ts';
      const writer = createPostgresSnapshotWriter(openPool(process.env.TEST_URL), { hnswFrom: 1 });
      const publication = writer.publish(seededContent(4000, 64, 35), { createdAt: '${createdAt}' });
      await publication;
      console.log('published');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      env: { ...process.env, TEST_URL: database.url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    // Until it has begun to write; another connection sees the lock and not yet the rows.
    const isWriting = async (): Promise<boolean> => {
      const rows = await pool.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'INSERT INTO tijaria.snapshot\\_2%'`,
      );
      return rows.length > 0;
    };
    await expect.poll(isWriting, { timeout: 15_000, interval: 5 }).toBe(true);
    child.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    expect(await served('a')).toEqual(['a']);
    await expect
      .poll(() => publish(contentOf('b')).catch(() => 'locked'), { timeout: 5000 })
      .not.toBe('locked');
    expect(await served('a', 'b')).toEqual(['b']);
    expect(await snapshotTables(pool)).toHaveLength(6);
  });
});

/** An entry that tells when its terms are read, which a writer does when it analyses it. */
function watching(
  entry: IndexedChunk,
  analysed: string[],
  onRead: () => void = () => undefined,
): IndexedChunk {
  return {
    ...entry,
    get terms() {
      analysed.push(entry.chunk.id);
      onRead();
      return entry.terms;
    },
  };
}

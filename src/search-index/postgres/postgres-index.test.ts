import { beforeAll, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../common/postgres/migrate.ts';
import { openPool, type PostgresPool } from '../../common/postgres/open-pool.ts';
import { startCuttableProxy } from '../../testing/postgres/cuttable-proxy.fixture.ts';
import { describeWithDatabase } from '../../testing/postgres/test-database.fixture.ts';
import { createExactIndex } from '../exact-index.ts';
import { describeSearchIndexContract } from '../search-index.contract.ts';
import type { ChunkFacets, SearchIndex } from '../search-index.ts';
import {
  clusteredVectors,
  madeCompatibility,
  madeContent,
  madeEntry,
  madeManifest,
  seededContent,
  unitVector,
  weightedTerms,
} from '../snapshot-content.fixture.ts';
import type { SnapshotContent } from '../snapshot-writer.ts';
import { openPostgresIndex } from './postgres-index.ts';
import { createPostgresSnapshotWriter } from './postgres-writer.ts';
import { emptySnapshots, snapshotTables } from './snapshot-database.fixture.ts';
import { SNAPSHOT_MIGRATIONS } from './snapshot-migrations.ts';

const createdAt = '2024-03-01T08:00:00.000Z';

/** Publishes so that nothing is kept of what was published before the one before. */
async function publishAndOpen(
  pool: PostgresPool,
  content: SnapshotContent,
  hnswFrom?: number,
): Promise<SearchIndex> {
  const options = { keepRetiredMs: 0, ...(hnswFrom === undefined ? {} : { hnswFrom }) };
  const manifest = await createPostgresSnapshotWriter(pool, options).publish(content, { createdAt });
  expect(manifest.hasHnsw).toBe(hnswFrom !== undefined && content.entries.length > 0);
  return openPostgresIndex(pool, content.compatibility);
}

for (const [name, hnswFrom] of [
  ['the index in PostgreSQL without a graph', undefined],
  ['the index in PostgreSQL with a graph', 1],
] as const) {
  describeWithDatabase(name, (database) => {
    let pool: PostgresPool;
    beforeAll(async () => {
      pool = database.openPool();
      await migrate(pool, SNAPSHOT_MIGRATIONS);
    });
    describeSearchIndexContract(name, async (content) => {
      // The suite gives one chunk different terms from test to test, so nothing may be taken over.
      await pool.execute('DELETE FROM tijaria.published_snapshot');
      return publishAndOpen(pool, content, hnswFrom);
    });
  });
}

const old = madeContent([madeEntry('old.fr#facts', [1, 0, 0, 0], { 'w:old': 1 })]);
const fresh = madeContent([
  madeEntry('new.fr#facts', [1, 0, 0, 0], { 'w:new': 1 }),
  madeEntry('new.ar#facts', [0, 1, 0, 0], { 'w:new': 2 }),
]);

describeWithDatabase('a damaged snapshot in PostgreSQL', (database) => {
  let pool: PostgresPool;
  beforeAll(() => {
    pool = database.openPool();
  });
  beforeEach(async () => {
    await emptySnapshots(pool);
    const writer = createPostgresSnapshotWriter(pool);
    await writer.publish(old, { createdAt });
    await writer.publish(fresh, { createdAt });
  });

  const tablesOfFresh = 'tijaria.snapshot_2';
  const damages: [what: string, sql: string][] = [
    ...['chunks.bin', 'postings.bin', 'sources.json', 'documents.json'].flatMap(
      (part): [string, string][] => [
        [
          `whose ${part} has a byte altered`,
          `UPDATE ${tablesOfFresh}_parts SET bytes = set_byte(bytes, length(bytes) / 2, 255 - get_byte(bytes, length(bytes) / 2)) WHERE part = '${part}'`,
        ],
        [`whose ${part} is missing`, `DELETE FROM ${tablesOfFresh}_parts WHERE part = '${part}'`],
      ],
    ),
    ['that lost a chunk', `DELETE FROM ${tablesOfFresh}_chunks WHERE ordinal = 1`],
    ['that lost a vector', `DELETE FROM ${tablesOfFresh}_vectors WHERE ordinal = 1`],
    [
      'with another manifest',
      `UPDATE tijaria.snapshots SET manifest = replace(manifest, 'fr', 'en') || ' ' WHERE generation = 2`,
    ],
  ];
  for (const [what, sql] of damages) {
    it(`${what} makes the one before it serve, and says so`, async () => {
      expect(await pool.execute(sql)).toBe(1);
      const lines: string[] = [];
      const index = await openPostgresIndex(pool, madeCompatibility, {
        onFallback: (line) => lines.push(line),
      });
      expect(index.documentFrequency('w:old')).toBe(1);
      expect(lines).toEqual([expect.stringMatching(/expected it as it was published.*npm run ingest/)]);
      // The writer repairs it, although its content is the published one.
      await createPostgresSnapshotWriter(pool).publish(fresh, { createdAt });
      const repaired = await openPostgresIndex(pool, madeCompatibility);
      expect(repaired.documentFrequency('w:new')).toBe(2);
      expect(await repaired.chunks(['new.ar#facts'])).toEqual([fresh.entries[1]?.chunk]);
    });
  }

  it('is refused when the one before it is damaged as well', async () => {
    await pool.execute(`DELETE FROM ${tablesOfFresh}_parts; DELETE FROM tijaria.snapshot_1_parts`);
    await expect(openPostgresIndex(pool, madeCompatibility)).rejects.toMatchObject({
      code: 'snapshot-corrupt',
    });
  });

  it('is found where it is read: a passage or its sentences, and nothing else is concerned', async () => {
    const index = await openPostgresIndex(pool, madeCompatibility);
    await pool.execute(
      `UPDATE ${tablesOfFresh}_chunks SET line = set_byte(line, 9, 0), block = set_byte(block, 0, 9) WHERE ordinal = 0`,
    );
    await expect(index.chunks(['new.ar#facts'])).rejects.toMatchObject({ code: 'snapshot-corrupt' });
    await expect(index.sentenceScores(['new.ar#facts'], weightedTerms({ 'w:new': 1 }))).rejects.toMatchObject(
      {
        code: 'snapshot-corrupt',
      },
    );
    expect(await index.chunks(['new.fr#facts'])).toEqual([fresh.entries[0]?.chunk]);
    await pool.execute(`DELETE FROM ${tablesOfFresh}_chunks WHERE ordinal = 0`);
    await expect(index.chunks(['new.ar#facts'])).rejects.toThrow(/1 chunks less/);
  });

  it('is repaired when its vectors were altered, which nobody else would notice', async () => {
    await pool.execute(`UPDATE ${tablesOfFresh}_vectors SET vector = '[0,0,1,0]' WHERE ordinal = 0`);
    const writer = createPostgresSnapshotWriter(pool);
    expect([...(await writer.previous(madeCompatibility)).keys()]).toEqual(['old.fr#facts']);
    await writer.publish(fresh, { createdAt });
    const index = await openPostgresIndex(pool, madeCompatibility);
    expect(await index.dense(unitVector([0, 1, 0, 0]), { k: 1 })).toMatchObject([
      { chunkId: 'new.ar#facts', score: 1 },
    ]);
  });

  it('that was made with something else is refused with what to run', async () => {
    const opening = openPostgresIndex(pool, { ...madeCompatibility, analyserId: 'other' });
    await expect(opening).rejects.toMatchObject({ code: 'snapshot-incompatible' });
    await expect(opening).rejects.toThrow(
      /expected analyser other, received analyser made-analyser; run: npm run ingest/,
    );
  });

  it('that was removed tells its readers to open again', async () => {
    const index = await openPostgresIndex(pool, madeCompatibility);
    const writer = createPostgresSnapshotWriter(pool, { keepRetiredMs: 0 });
    await writer.publish(madeContent([]), { createdAt });
    expect(await index.chunks(['new.fr#facts'])).toEqual([fresh.entries[0]?.chunk]);
    await writer.publish(old, { createdAt });
    expect(await snapshotTables(pool)).toHaveLength(6);
    const missing = { status: 'rejected', reason: { code: 'snapshot-missing' } };
    const asked = [
      index.chunks(['new.ar#facts']),
      index.sentenceScores(['new.ar#facts'], weightedTerms({ 'w:new': 1 })),
      index.dense(unitVector([1, 0, 0, 0]), { k: 1 }),
    ];
    expect(await Promise.allSettled(asked)).toMatchObject([missing, missing, missing]);
  });
});

describeWithDatabase('a graph in PostgreSQL', (database) => {
  const content = seededContent(2400, 32, 51);
  const oracle = createExactIndex(content, madeManifest(content));
  const queries = clusteredVectors(16, 32, { seed: 53 });
  let index: SearchIndex;
  let pool: PostgresPool;
  beforeAll(async () => {
    pool = database.openPool();
    await migrate(pool, SNAPSHOT_MIGRATIONS);
    index = await publishAndOpen(pool, content, 1);
  });

  async function recall(k: number, filter?: (facets: ChunkFacets) => boolean): Promise<number> {
    let found = 0;
    for (const query of queries) {
      const options = { k, ...(filter === undefined ? {} : { filter }) };
      const expected = new Set((await oracle.dense(query, options)).map(({ chunkId }) => chunkId));
      for (const { chunkId } of await index.dense(query, options)) if (expected.has(chunkId)) found += 1;
    }
    return found / (queries.length * k);
  }

  it('finds at least 98 in 100 of what the exact scan finds, with a filter and without', async () => {
    expect(await recall(10)).toBeGreaterThanOrEqual(0.98);
    expect(await recall(60)).toBeGreaterThanOrEqual(0.98);
    expect(await recall(10, ({ theme }) => theme === 'disputes')).toBeGreaterThanOrEqual(0.98);
  });

  it('is walked with as many candidates as a search asks for', async () => {
    const [{ plan } = { plan: '' }] = await pool.query<{ plan: string }>(
      `SELECT indexdef AS plan FROM pg_indexes WHERE indexdef LIKE '%hnsw%'`,
    );
    expect(plan).toContain('vector_ip_ops');
    const [query = new Float32Array()] = queries;
    // More than the 40 that pgvector weighs of itself: fewer would come back if the setting came too late.
    expect(await index.dense(query, { k: 90 })).toHaveLength(90);
  });
});

describeWithDatabase('vectors of more dimensions than a graph takes', (database) => {
  for (const [dimensions, hasHnsw] of [
    [2500, true],
    [4001, false],
  ] as const) {
    it(`are compared in halves or scanned, and found: ${dimensions}`, async () => {
      const pool = database.openPool();
      await emptySnapshots(pool);
      const content = seededContent(30, dimensions, 61);
      const writer = createPostgresSnapshotWriter(pool, { hnswFrom: 1 });
      expect(await writer.publish(content, { createdAt })).toMatchObject({ hasHnsw });
      const index = await openPostgresIndex(pool, content.compatibility);
      const oracle = createExactIndex(content, madeManifest(content));
      const [query = new Float32Array()] = clusteredVectors(1, dimensions, { seed: 62 });
      const [hits, expected] = [await index.dense(query, { k: 5 }), await oracle.dense(query, { k: 5 })];
      expect(hits.map(({ chunkId }) => chunkId)).toEqual(expected.map(({ chunkId }) => chunkId));
      for (const [i, { score }] of hits.entries()) expect(score).toBeCloseTo(expected[i]?.score ?? NaN, 5);
    });
  }
});

describeWithDatabase('an index whose database goes away', (database) => {
  it('rejects with database-unavailable meanwhile, answers from memory, and is whole again afterwards', async () => {
    const direct = database.openPool();
    await migrate(direct, SNAPSHOT_MIGRATIONS);
    await createPostgresSnapshotWriter(direct).publish(fresh, { createdAt });
    const proxy = await startCuttableProxy(database.url);
    const pool = openPool(proxy.url);
    try {
      const index = await openPostgresIndex(pool, madeCompatibility);
      const ask = (): Promise<unknown>[] => [
        index.dense(unitVector([1, 0, 0, 0]), { k: 1 }),
        index.chunks(['new.fr#facts']),
        index.sentenceScores(['new.fr#facts'], weightedTerms({ 'w:new': 1 })),
      ];
      await proxy.cut();
      const refused = { status: 'rejected', reason: { code: 'database-unavailable' } };
      expect(await Promise.allSettled(ask())).toMatchObject([refused, refused, refused]);
      expect(await index.lexical(weightedTerms({ 'w:new': 1 }), { k: 5 })).toHaveLength(2);
      expect(await index.heldTerms(['new.fr#facts'], ['w:new'])).toEqual([new Set(['w:new'])]);
      await proxy.restore();
      // A connection that died unnoticed may fail one more question.
      await expect
        .poll(async () => (await Promise.allSettled(ask())).map(({ status }) => status), { timeout: 10_000 })
        .toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
      expect(await index.chunks(['new.fr#facts'])).toEqual([fresh.entries[0]?.chunk]);
      await expect(openPostgresIndex(pool, madeCompatibility)).resolves.toBeDefined();
    } finally {
      await pool.close();
      await proxy.close();
    }
  });
});

import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../common/digest.ts';
import { describeSearchIndexContract } from '../search-index.contract.ts';
import {
  clusteredVectors,
  madeCompatibility,
  madeContent,
  madeEntry,
  seededContent,
  weightedTerms,
} from '../snapshot-content.fixture.ts';
import type { SearchIndex } from '../search-index.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../snapshot-manifest.ts';
import type { SnapshotContent } from '../snapshot-writer.ts';
import { isHnswAvailable, loadHnsw, type HnswModule } from './hnsw.ts';
import { openLocalIndex } from './local-index.ts';
import { createLocalSnapshotWriter } from './local-writer.ts';
import { contentFiles, snapshotsRoot } from './snapshot-layout.ts';

const createdAt = '2024-03-01T08:00:00.000Z';
const without = { unavailable: 'left out by a test' };
const hnsw = await loadHnsw();

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'local-index-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describeSearchIndexContract('the local index without HNSW', async (content) => {
  await createLocalSnapshotWriter(dataDir, { hnsw: without }).publish(content, { createdAt });
  return openLocalIndex(dataDir, content.compatibility, { hnsw: without });
});

// Where the addon cannot be compiled there is nothing to test; the suite above covers that machine.
if (isHnswAvailable(hnsw)) {
  describeSearchIndexContract('the local index with HNSW', async (content) => {
    const manifest = await createLocalSnapshotWriter(dataDir, { hnsw }).publish(content, { createdAt });
    expect(manifest.hasHnsw).toBe(content.entries.length > 0);
    return openLocalIndex(dataDir, content.compatibility, { hnsw, onFallback: failOnFallback });
  });
}

const old = madeContent([madeEntry('old.fr#facts', [1, 0, 0, 0], { 'w:old': 1 })]);
const fresh = madeContent([
  madeEntry('new.fr#facts', [1, 0, 0, 0], { 'w:new': 1 }),
  madeEntry('new.ar#facts', [0, 1, 0, 0], { 'w:new': 2 }),
]);

async function publish(content: SnapshotContent): Promise<SnapshotManifest> {
  return createLocalSnapshotWriter(dataDir, { hnsw }).publish(content, { createdAt });
}

/** Opens and tells which of the two contents is served, and what was said. */
async function openAndLook(): Promise<{ serves: 'old' | 'new'; lines: string[] }> {
  const lines: string[] = [];
  const index = await openLocalIndex(dataDir, madeCompatibility, {
    hnsw,
    onFallback: (line) => lines.push(line),
  });
  const serves = index.documentFrequency('w:new') > 0 ? 'new' : 'old';
  await index.close();
  return { serves, lines };
}

type Damage = (path: string) => Promise<void>;

/** What no check of the size could find. */
const alterations: Record<string, Damage> = {
  'has its first byte altered': (path) => alter(path, 0),
  'has a byte in its middle altered': (path) => alter(path, 0.5),
  'has its last byte altered': (path) => alter(path, 1),
};
const losses: Record<string, Damage> = {
  'is cut in half': async (path) => truncate(path, Math.floor((await readFile(path)).length / 2)),
  'is one byte longer': (path) => appendFile(path, '\n'),
  'is empty': (path) => truncate(path, 0),
  'is missing': (path) => rm(path),
};

async function alter(path: string, share: number): Promise<void> {
  const bytes = await readFile(path);
  const at = Math.floor(share * (bytes.length - 1));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

/** Publishes both contents and damages a file of the newer. */
async function publishDamaged(file: string, damage: Damage): Promise<{ path: string; older: string }> {
  const older = await publish(old);
  const { snapshotId } = await publish(fresh);
  const path = join(snapshotsRoot(dataDir), snapshotId, file);
  await damage(path);
  return { path, older: join(snapshotsRoot(dataDir), older.snapshotId) };
}

const inMemory = ['manifest.json', 'chunks.bin', 'sources.json', 'documents.json', 'postings.bin'];
const files = ['manifest.json', ...contentFiles(isHnswAvailable(hnsw))];
const noticed = files.flatMap((file) => {
  const kinds = inMemory.includes(file) ? { ...alterations, ...losses } : losses;
  return Object.entries(kinds).map(([what, damage]) => ({ file, what, damage }));
});

describe('a damage that opening finds', () => {
  it.each(noticed)(
    'is named, the snapshot before serves, and publishing repairs: $file $what',
    async ({ file, damage }) => {
      const { path, older } = await publishDamaged(file, damage);

      const { serves, lines } = await openAndLook();
      expect(serves).toBe('old');
      expect(lines).toEqual([
        expect.stringMatching(/npm run ingest. Until then the snapshot before it serves/),
      ]);
      expect(lines[0]).toContain(`opening ${path}: expected`);

      await rm(older, { recursive: true });
      const opening = openAndLook();
      await expect(opening).rejects.toMatchObject({ code: 'snapshot-corrupt' });
      await expect(opening).rejects.toThrow(new RegExp(`opening ${path}: expected .*; run: npm run ingest$`));

      await publish(fresh);
      expect(await openAndLook()).toEqual({ serves: 'new', lines: [] });
    },
  );
});

describe('a damage that opening does not look for', () => {
  const ids = ['new.ar#facts', 'new.fr#facts'];
  const query = Float32Array.of(0, 1, 0, 0);
  /** What needs the file. */
  const uses: Record<string, (index: SearchIndex) => Promise<unknown>> = {
    'chunks.jsonl': (index) => index.chunks(ids),
    'sentences.bin': (index) => index.sentenceScores(ids, weightedTerms({ 'w:new': 1 })),
  };
  const unnoticed = (file: string): { file: string; what: string; damage: Damage }[] =>
    Object.entries(alterations).map(([what, damage]) => ({ file, what, damage }));

  it.each(Object.keys(uses).flatMap(unnoticed))(
    'is named where it is read, the rest serves, and publishing repairs: $file $what',
    async ({ file, damage }) => {
      const { path } = await publishDamaged(file, damage);
      const index = await openLocalIndex(dataDir, madeCompatibility, { hnsw, onFallback: failOnFallback });
      const asking = uses[file]?.(index);
      await expect(asking).rejects.toThrow(
        `opening ${path}: expected the file as it was published, received other bytes in place`,
      );
      await expect(asking).rejects.toMatchObject({ code: 'snapshot-corrupt' });
      expect(await index.lexical([{ term: 'w:new', weight: 1 }], { k: 2 })).toHaveLength(2);
      await index.close();

      await publish(fresh);
      const repaired = await openLocalIndex(dataDir, madeCompatibility, { hnsw });
      await expect(uses[file]?.(repaired)).resolves.toHaveLength(2);
      await repaired.close();
    },
  );

  it('of a file that was damaged after it was opened is found as well, unless it is in memory since it was asked for', async () => {
    const { snapshotId } = await publish(fresh);
    const open = (): Promise<SearchIndex> => openLocalIndex(dataDir, madeCompatibility, { hnsw });
    const [asked, unasked] = [await open(), await open()];
    for (const [file, use] of Object.entries(uses)) {
      await expect(use(asked)).resolves.toHaveLength(2);
      await truncate(join(snapshotsRoot(dataDir), snapshotId, file), 1);
      await expect(use(asked)).resolves.toHaveLength(2);
      await expect(use(unasked)).rejects.toThrow(`${file}: expected the file as it was published`);
    }
    await Promise.all([asked.close(), unasked.close()]);
  });

  it.each(unnoticed('frequencies.bin'))(
    'is repaired by publishing: $file $what',
    async ({ file, damage }) => {
      const { path } = await publishDamaged(file, damage);
      const damaged = await readFile(path);
      await publish(fresh);
      expect((await readFile(path)).equals(damaged)).toBe(false);
    },
  );

  it.skipIf(!isHnswAvailable(hnsw)).each(unnoticed('vectors.hnsw'))(
    'leaves the exact scan to serve, and says so: $file $what',
    async ({ file, damage }) => {
      const { path } = await publishDamaged(file, damage);
      const lines: string[] = [];
      const index = await openLocalIndex(dataDir, madeCompatibility, {
        hnsw,
        onFallback: (line) => lines.push(line),
      });
      expect(await index.dense(query, { k: 1 })).toMatchObject([{ chunkId: 'new.ar#facts', score: 1 }]);
      expect(lines).toEqual([expect.stringMatching(/exact scan serves dense search/)]);
      expect(lines[0]).toContain(`opening ${path}: expected the file as it was published`);
      await index.close();

      await publish(fresh);
      const repaired = await openLocalIndex(dataDir, madeCompatibility, { hnsw, onFallback: failOnFallback });
      await repaired.dense(query, { k: 1 });
      await repaired.close();
    },
  );

  it('of the vectors is found when they are scanned: at opening without a graph, later with one', async () => {
    const { path, older } = await publishDamaged('vectors.bin', (file) => alter(file, 1));
    const lines: string[] = [];
    const before = await openLocalIndex(dataDir, madeCompatibility, {
      hnsw: without,
      onFallback: (line) => lines.push(line),
    });
    expect(before.documentFrequency('w:old')).toBe(1);
    expect(lines.join('\n')).toContain(`opening ${path}: expected the file as it was published`);
    await before.close();

    await rm(older, { recursive: true });
    await expect(openLocalIndex(dataDir, madeCompatibility, { hnsw: without })).rejects.toThrow(path);
    if (!isHnswAvailable(hnsw)) return;
    const index = await openLocalIndex(dataDir, madeCompatibility, { hnsw: failing() });
    const searching = index.dense(query, { k: 1 });
    await expect(searching).rejects.toMatchObject({ code: 'snapshot-corrupt' });
    await expect(searching).rejects.toThrow(`opening ${path}: expected the file as it was published`);
    await index.close();
  });
});

describe('opening', () => {
  it('says that nothing was published', async () => {
    await expect(openAndLook()).rejects.toMatchObject({ code: 'snapshot-missing' });
  });

  it('fails when both snapshots are damaged, naming the newer', async () => {
    const older = await publish(old);
    const newer = await publish(fresh);
    for (const { snapshotId } of [older, newer])
      await rm(join(snapshotsRoot(dataDir), snapshotId), { recursive: true });
    await expect(openAndLook()).rejects.toThrow(newer.snapshotId);
  });

  it.each(['', '{', '{}', '"../../etc"', '{"current":{"snapshotId":"../x","manifestSha256":""}}'])(
    'takes the pointer %j for damaged',
    async (text) => {
      await publish(fresh);
      await writeFile(join(snapshotsRoot(dataDir), 'current'), text);
      await expect(openAndLook()).rejects.toMatchObject({ code: 'snapshot-corrupt' });
      await publish(fresh);
      expect(await openAndLook()).toEqual({ serves: 'new', lines: [] });
    },
  );

  it.each([
    { change: { embedderId: 'other' }, said: 'expected embedder other, received embedder made-embedder' },
    { change: { dimensions: 9 }, said: 'expected dimensions 9, received dimensions 4' },
    { change: { analyserId: 'other' }, said: 'expected analyser other, received analyser made-analyser' },
    { change: { chunkerId: 'other' }, said: 'expected chunker other, received chunker made-chunker' },
  ])('refuses a snapshot built otherwise: $said', async ({ change, said }) => {
    await publish(old);
    await publish(fresh);
    const compatibility: SnapshotCompatibility = { ...madeCompatibility, ...change };
    const opening = openLocalIndex(dataDir, compatibility, { hnsw, onFallback: failOnFallback });
    await expect(opening).rejects.toMatchObject({ code: 'snapshot-incompatible' });
    await expect(opening).rejects.toThrow(`${said}; run: npm run ingest`);
  });

  it('refuses a snapshot of another format, even if nothing else of its manifest is known', async () => {
    const { snapshotId } = await publish(fresh);
    await replaceManifest(snapshotId, '{"format":99}');
    await expect(openAndLook()).rejects.toMatchObject({ code: 'snapshot-incompatible' });
    await expect(openAndLook()).rejects.toThrow(
      /expected snapshot format 6, received 99; run: npm run ingest/,
    );
  });

  it('refuses a manifest that speaks of other counts than its files, although every digest is right', async () => {
    const manifest = await publish(fresh);
    const other = { ...manifest, counts: { ...manifest.counts, chunks: 3 } };
    await replaceManifest(manifest.snapshotId, JSON.stringify(other));
    await expect(openAndLook()).rejects.toThrow(/chunks.bin: .* received 2 chunks instead of 3/);
  });

  it('refuses a manifest without the digest of a file', async () => {
    const manifest = await publish(fresh);
    const known = Object.entries(manifest.files).filter(([file]) => file !== 'chunks.jsonl');
    const partial = { ...manifest, files: Object.fromEntries(known) };
    await replaceManifest(manifest.snapshotId, JSON.stringify(partial));
    await expect(openAndLook()).rejects.toThrow(/no digest of chunks.jsonl/);
  });

  it('gives the same results at every opening', async () => {
    const content = seededContent(150, 12, 21);
    await publish(content);
    const [query = new Float32Array()] = clusteredVectors(1, 12, { seed: 22 });
    const results = async (): Promise<unknown> => {
      const index = await openLocalIndex(dataDir, content.compatibility, { hnsw });
      const lexical = await index.lexical([{ term: 'w:1', weight: 1 }], { k: 20 });
      return { dense: await index.dense(query, { k: 20 }), lexical };
    };
    expect(await results()).toEqual(await results());
  });
});

describe.skipIf(!isHnswAvailable(hnsw))('a snapshot with a graph', () => {
  it.each([
    {
      what: 'HNSW is not available',
      given: without,
      said: /hnswlib-node is not available \(left out by a test\)/,
    },
    {
      what: 'the library cannot load it',
      given: failing(),
      said: /graph cannot be loaded \(out of memory\)/,
    },
  ])('serves by the exact scan when $what, and says so once', async ({ given, said }) => {
    await publish(fresh);
    const lines: string[] = [];
    const index = await openLocalIndex(dataDir, madeCompatibility, {
      hnsw: given,
      onFallback: (line) => lines.push(line),
    });
    const hits = await index.dense(Float32Array.of(0, 1, 0, 0), { k: 1 });
    await index.dense(Float32Array.of(0, 1, 0, 0), { k: 1 });
    expect(hits).toMatchObject([{ chunkId: 'new.ar#facts', score: 1 }]);
    expect(lines).toEqual([expect.stringMatching(said)]);
  });
});

async function replaceManifest(snapshotId: string, text: string): Promise<void> {
  const root = snapshotsRoot(dataDir);
  await writeFile(join(root, snapshotId, 'manifest.json'), text);
  const pointer = { current: { snapshotId, manifestSha256: sha256(text) } };
  await writeFile(join(root, 'current'), JSON.stringify(pointer));
}

function failing(): HnswModule {
  const fail = (): Promise<never> => Promise.reject(new Error('out of memory'));
  return { build: fail, update: fail, open: fail };
}

function failOnFallback(line: string): void {
  throw new Error(`no fallback was expected: ${line}`);
}

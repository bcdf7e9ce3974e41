import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chunk } from '../../chunking/chunk.ts';
import { sentenceImpact, sentenceSaturation } from '../bm25.ts';
import {
  madeCompatibility,
  madeContent,
  madeEntry,
  madeStatement,
  seededContent,
  weightedTerms,
} from '../snapshot-content.fixture.ts';
import { describeSnapshotWriterContract } from '../snapshot-writer.contract.ts';
import type { IndexedChunk, SnapshotContent } from '../snapshot-writer.ts';
import { durableFiles, type DurableFiles } from './durable-files.ts';
import { isHnswAvailable, loadHnsw, type HnswModule } from './hnsw.ts';
import { openLocalIndex } from './local-index.ts';
import { createLocalSnapshotWriter } from './local-writer.ts';
import { contentFiles, lockPath, snapshotsRoot } from './snapshot-layout.ts';
import { readPublishedId } from './snapshot-pointer.ts';

const createdAt = '2024-03-01T08:00:00.000Z';
const without = { unavailable: 'left out by a test' };
const hnsw = await loadHnsw();

for (const [name, choice] of [
  ['the local writer without HNSW', without],
  ['the local writer with HNSW, where there is one', hnsw],
] as const) {
  describeSnapshotWriterContract(name, async () => {
    const place = await mkdtemp(join(tmpdir(), 'local-writer-'));
    return {
      writer: createLocalSnapshotWriter(place, { hnsw: choice }),
      open: () => openLocalIndex(place, madeCompatibility, { hnsw: choice }),
      dispose: () => rm(place, { recursive: true, force: true }),
    };
  });
}

let dataDir: string;
let root: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'local-writer-'));
  root = snapshotsRoot(dataDir);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Content that holds one chunk, named after the content. */
function contentOf(name: string): SnapshotContent {
  return madeContent([madeEntry(`${name}.fr#facts`, [1, 0, 0, 0], { [`w:${name}`]: 1 })]);
}

async function publish(content: SnapshotContent, files: DurableFiles = durableFiles): Promise<string> {
  const manifest = await createLocalSnapshotWriter(dataDir, { hnsw, files }).publish(content, { createdAt });
  return manifest.snapshotId;
}

/** Which of these contents the opened snapshot holds. */
async function served(...names: string[]): Promise<string[]> {
  const index = await openLocalIndex(dataDir, madeCompatibility, { hnsw });
  const found = names.filter((name) => index.documentFrequency(`w:${name}`) === 1);
  await index.close();
  return found;
}

describe('what lies under snapshots', () => {
  it('is the pointer and one directory with every file, and nothing temporary', async () => {
    const snapshotId = await publish(contentOf('a'));
    expect((await readdir(root)).sort()).toEqual([snapshotId, 'current'].sort());
    const graph = isHnswAvailable(hnsw) ? ['vectors.hnsw'] : [];
    expect((await readdir(join(root, snapshotId))).sort()).toEqual(
      ['manifest.json', ...contentFiles(graph.length > 0)].sort(),
    );
  });

  it('is the same bytes for the same content, except the time in the manifest', async () => {
    const content = seededContent(60, 6, 31);
    const first = await publish(content);
    const other = await mkdtemp(join(tmpdir(), 'local-writer-'));
    const reversed = { ...content, entries: [...content.entries].reverse() };
    await createLocalSnapshotWriter(other, { hnsw }).publish(reversed, { createdAt });
    for (const file of await readdir(join(root, first))) {
      const [one, two] = [join(root, first, file), join(snapshotsRoot(other), first, file)];
      expect((await readFile(one)).equals(await readFile(two)), file).toBe(true);
    }
    await rm(other, { recursive: true });
  });

  it('keeps the current snapshot and the one before, and removes older ones', async () => {
    await publish(contentOf('a'));
    const [b, c] = [await publish(contentOf('b')), await publish(contentOf('c'))];
    expect((await readdir(root)).sort()).toEqual([b, c, 'current'].sort());
  });

  it('loses what kills left behind, and nothing that is not ours', async () => {
    await mkdir(join(root, 'tmp-1-abc'), { recursive: true });
    await writeFile(join(root, 'tmp-1-abc', 'vectors.bin'), 'torn');
    await writeFile(join(root, 'tmp-current'), '{');
    await mkdir(join(root, '0123456789abcdef0123456789abcdef'));
    await writeFile(join(root, 'README'), 'put here by somebody');
    const snapshotId = await publish(contentOf('a'));
    expect((await readdir(root)).sort()).toEqual([snapshotId, 'README', 'current'].sort());
  });

  it('is told by the id of what is published, and undefined before anything was', async () => {
    expect(await readPublishedId(dataDir)).toBeUndefined();
    const a = await publish(contentOf('a'));
    expect(await readPublishedId(dataDir)).toBe(a);
    const b = await publish(contentOf('b'));
    expect(await readPublishedId(dataDir)).toBe(b);
    await createLocalSnapshotWriter(dataDir, { hnsw }).rollBack();
    expect(await readPublishedId(dataDir)).toBe(a);
  });

  it('is not rolled back to what is damaged, nor while another writer is at work', async () => {
    const a = await publish(contentOf('a'));
    const b = await publish(contentOf('b'));
    await writeFile(lockPath(root), '1\n');
    const writer = createLocalSnapshotWriter(dataDir, { hnsw });
    await expect(writer.rollBack()).rejects.toMatchObject({ code: 'ingest-locked' });
    await rm(lockPath(root));
    await rm(join(root, a, 'vectors.bin'));
    const refused = writer.rollBack();
    await expect(refused).rejects.toMatchObject({ code: 'snapshot-missing' });
    await expect(refused).rejects.toThrow(/received a damaged one/);
    expect(await readPublishedId(dataDir)).toBe(b);
  });

  it('is not touched when the content is the published one', async () => {
    await publish(contentOf('a'));
    const touched: string[] = [];
    const files = watching(touched);
    await publish(contentOf('a'), files);
    expect(touched.filter((step) => !step.startsWith('makeDirectory'))).toEqual([]);
  });

  it('is only pointed elsewhere when the content is that of the snapshot before', async () => {
    const a = await publish(contentOf('a'));
    await publish(contentOf('b'));
    const touched: string[] = [];
    expect(await publish(contentOf('a'), watching(touched))).toBe(a);
    expect(touched.map((step) => step.split(' ')[0])).toEqual(['makeDirectory', 'write', 'rename', 'sync']);
    expect(await served('a', 'b')).toEqual(['a']);
  });

  it('gets the graph once HNSW is available', async () => {
    await createLocalSnapshotWriter(dataDir, { hnsw: without }).publish(contentOf('a'), { createdAt });
    const manifest = await createLocalSnapshotWriter(dataDir, { hnsw }).publish(contentOf('a'), {
      createdAt,
    });
    expect(manifest.hasHnsw).toBe(isHnswAvailable(hnsw));
  });
});

describe('a kill', () => {
  /** A run of the writer that is cut off: the step fails, perhaps half done, and so does everything after it. */
  async function publishUntil(step: number, torn: boolean): Promise<'published' | 'killed'> {
    try {
      await publish(contentOf('new'), killedAt(step, torn));
      return 'published';
    } catch (error) {
      expect(String(error)).toContain('killed');
      return 'killed';
    }
  }

  it.each([
    { how: 'between two steps', torn: false },
    { how: 'in the middle of a write', torn: true },
  ])('$how leaves the old snapshot or the new one, and the next run works', async ({ torn }) => {
    const outcomes: string[] = [];
    for (let step = 0, outcome = 'killed'; outcome === 'killed'; step += 1) {
      await rm(root, { recursive: true, force: true });
      await publish(contentOf('older'));
      await publish(contentOf('old'));
      outcome = await publishUntil(step, torn);
      const [holds] = await served('old', 'new', 'older');
      expect(['old', 'new']).toContain(holds);
      outcomes.push(`${outcome} ${holds ?? ''}`);
      await publish(contentOf('next'));
      expect(await served('old', 'new', 'next')).toEqual(['next']);
      expect(await readdir(root)).toHaveLength(3);
    }
    // Both sides of the switch were met, and the last run was not cut off.
    expect(outcomes).toContain('killed old');
    expect(outcomes).toContain('killed new');
    expect(outcomes.at(-1)).toBe('published new');
    expect(outcomes.length).toBeGreaterThan(10);
  });

  it('during the repair of a damaged snapshot leaves the one before it', async () => {
    for (let step = 0, outcome = 'killed'; outcome === 'killed'; step += 1) {
      await rm(root, { recursive: true, force: true });
      await publish(contentOf('old'));
      const damaged = await publish(contentOf('new'));
      await writeFile(join(root, damaged, 'chunks.jsonl'), 'damaged');
      outcome = await publishUntil(step, true);
      expect(await served('old', 'new')).toEqual(
        outcome === 'published' ? ['new'] : [expect.stringMatching(/old|new/)],
      );
    }
  });
});

describe('a failure to write', () => {
  it.each([...contentFiles(false), 'manifest.json', 'tmp-current'])(
    'of %s leaves the old snapshot and clears up',
    async (file) => {
      const old = await publish(contentOf('old'));
      await expect(publish(contentOf('new'), fullDiskAt(file))).rejects.toThrow('ENOSPC');
      expect(await served('old', 'new')).toEqual(['old']);
      const left = (await readdir(root)).filter((name) => name !== old && name !== 'current');
      // Before the switch the finished directory may stay for the next run; nothing half-written does.
      expect(left.filter((name) => !/^[0-9a-f]{32}$/.test(name) && name !== 'tmp-current')).toEqual([]);
      expect(await publish(contentOf('new'))).not.toBe(old);
      expect(await served('old', 'new')).toEqual(['new']);
    },
  );

  it('of the graph leaves the old snapshot', async () => {
    await publish(contentOf('old'));
    const full = (): Promise<never> => Promise.reject(new Error('ENOSPC: the graph'));
    const failing: HnswModule = { build: full, update: full, open: full };
    const publication = createLocalSnapshotWriter(dataDir, { hnsw: failing }).publish(contentOf('new'), {
      createdAt,
    });
    await expect(publication).rejects.toThrow('ENOSPC');
    expect(await served('old', 'new')).toEqual(['old']);
  });

  it('to remove an older snapshot is no failure to publish', async () => {
    await publish(contentOf('a'));
    await publish(contentOf('b'));
    const files: DurableFiles = { ...durableFiles, remove: () => Promise.reject(new Error('EACCES')) };
    await publish(contentOf('c'), files);
    expect(await served('a', 'b', 'c')).toEqual(['c']);
  });
});

describe.skipIf(!isHnswAvailable(hnsw))('the graph of the next snapshot', () => {
  const content = seededContent(100, 8, 5);
  /** The content with other vectors for its first `count` chunks. */
  const changed = (count: number): SnapshotContent => {
    const others = seededContent(count, 8, 99).entries;
    const entries = content.entries.map((entry, i) => {
      const other = others[i];
      const chunk = { ...entry.chunk, digest: 'changed' };
      return other === undefined ? entry : { ...entry, chunk, vector: other.vector };
    });
    return { ...content, entries };
  };
  const renamed = madeEntry('other.fr#facts', [1, 0, 0, 0, 0, 0, 0, 0]);
  const cases: [name: string, next: SnapshotContent, calls: string[]][] = [
    ['moves the few vectors that changed', changed(5), ['update']],
    ['is built anew when many changed', changed(6), ['build']],
    [
      'is built anew when chunks are others',
      { ...content, entries: [...content.entries.slice(1), renamed] },
      ['build'],
    ],
    ['is built anew when one is more', { ...content, entries: [...content.entries, renamed] }, ['build']],
  ];
  it.each(cases)('%s', async (_name, next, expected) => {
    if (!isHnswAvailable(hnsw)) return;
    await publish(content);
    const calls: string[] = [];
    const counting: HnswModule = {
      ...hnsw,
      build: (...input) => (calls.push('build'), hnsw.build(...input)),
      update: (...input) => (calls.push('update'), hnsw.update(...input)),
    };
    await createLocalSnapshotWriter(dataDir, { hnsw: counting }).publish(next, { createdAt });
    expect(calls).toEqual(expected);
    const index = await openLocalIndex(dataDir, next.compatibility, { hnsw });
    for (const { chunk, vector } of next.entries.slice(0, 8))
      expect((await index.dense(vector, { k: 1 }))[0]?.chunkId).toBe(chunk.id);
    await index.close();
  });
});

describe('the postings and statements of the next snapshot', () => {
  const content = seededContent(90, 8, 5);
  // Its first terms move the rows of all others; `s:3` stands in statements of chunks that are not indexed under it.
  const added = {
    ...madeEntry('e.ar#facts', [1, 0, 0, 0, 0, 0, 0, 0], { 'a:new': 1, 's:3': 1 }),
    statements: [madeStatement({ 'a:new': 1, 's:3': 2 }, 4)],
  };
  const change = (entry: IndexedChunk, i: number): IndexedChunk[] => {
    if (i === 3) return [];
    if (i === 7)
      return [
        {
          ...entry,
          chunk: { ...entry.chunk, digest: 'changed' },
          terms: [],
          length: 0,
          statements: [],
          questions: [],
        },
      ];
    return i === 40 ? [entry, added] : [entry];
  };
  const next = { ...content, entries: content.entries.flatMap(change) };
  it('take over unchanged chunks without analysing them, and every file is as if built anew', async () => {
    await publish(content);
    const isNew = ({ digest, id }: Chunk): boolean => digest === 'changed' || id === 'e.ar#facts';
    const entries = next.entries.map((entry) => (isNew(entry.chunk) ? entry : notToBeAnalysed(entry)));
    const taken = await publish({ ...next, entries });
    const other = await mkdtemp(join(tmpdir(), 'local-writer-'));
    await createLocalSnapshotWriter(other, { hnsw: without }).publish(next, { createdAt });
    for (const file of contentFiles(false)) {
      const [name = ''] = (await readdir(snapshotsRoot(other))).filter((each) => each !== 'current');
      const [one, two] = [join(root, taken, file), join(snapshotsRoot(other), name, file)];
      expect((await readFile(one)).equals(await readFile(two)), file).toBe(true);
    }
    await rm(other, { recursive: true });
  });

  it('analyse every chunk again under another analyser', async () => {
    await publish(content);
    const compatibility = { ...content.compatibility, analyserId: 'other' };
    const terms = [{ term: 'w:other', weight: 1 }];
    const entries = content.entries.map((entry) => ({ ...entry, terms, statements: [{ terms, length: 3 }] }));
    await publish({ ...content, compatibility, entries });
    const index = await openLocalIndex(dataDir, compatibility, { hnsw });
    expect([index.documentFrequency('w:other'), index.documentFrequency('w:0')]).toEqual([90, 0]);
    const score = sentenceImpact(1, sentenceSaturation('statements', 3));
    expect(await index.sentenceScores(['d0.fr#facts'], weightedTerms({ 'w:other': 1 }))).toMatchObject([
      { statements: [score] },
    ]);
    await index.close();
  });
});

describe('an abort', () => {
  it.each(['chunks.jsonl', 'vectors.bin', 'manifest.json'])(
    'while %s is written leaves the old snapshot',
    async (file) => {
      await publish(contentOf('old'));
      const controller = new AbortController();
      const files = acting((path) => {
        if (path.endsWith(file)) controller.abort(new DOMException('stop', 'AbortError'));
      });
      const writer = createLocalSnapshotWriter(dataDir, { hnsw, files });
      const publication = writer.publish(contentOf('new'), { createdAt, signal: controller.signal });
      await expect(publication).rejects.toMatchObject({ name: 'AbortError' });
      expect(await served('old', 'new')).toEqual(['old']);
      expect((await readdir(root)).filter((name) => name.startsWith('tmp-') || name === 'lock')).toEqual([]);
    },
  );

  it('after the switch changes nothing any more', async () => {
    const controller = new AbortController();
    const files: DurableFiles = {
      ...durableFiles,
      async rename(from, to) {
        await durableFiles.rename(from, to);
        if (to.endsWith('current')) controller.abort();
      },
    };
    const writer = createLocalSnapshotWriter(dataDir, { hnsw, files });
    await writer.publish(contentOf('new'), { createdAt, signal: controller.signal });
    expect(await served('new')).toEqual(['new']);
  });
});

describe('the lock of a publication', () => {
  it('is respected: another living process is named', async () => {
    await publish(contentOf('old'));
    await writeFile(lockPath(root), `${process.ppid}\n`);
    await expect(publish(contentOf('new'))).rejects.toMatchObject({ code: 'ingest-locked' });
    expect(await served('old', 'new')).toEqual(['old']);
  });

  it('is let go of after a failure', async () => {
    await expect(publish(contentOf('new'), fullDiskAt('vectors.bin'))).rejects.toThrow('ENOSPC');
    expect(await readdir(root)).toEqual([]);
  });
});

describe('what is remembered for the next run', () => {
  it('comes from the snapshot before when the current one is damaged', async () => {
    await publish(contentOf('old'));
    const snapshotId = await publish(contentOf('new'));
    await rm(join(root, snapshotId, 'vectors.bin'));
    const previous = await createLocalSnapshotWriter(dataDir, { hnsw }).previous(madeCompatibility);
    expect([...previous.keys()]).toEqual(['old.fr#facts']);
  });

  it('is nothing when no snapshot is whole', async () => {
    const snapshotId = await publish(contentOf('new'));
    await rm(join(root, snapshotId, 'vectors.bin'));
    expect((await createLocalSnapshotWriter(dataDir, { hnsw }).previous(madeCompatibility)).size).toBe(0);
  });
});

/** The entry, whose terms and length must not be asked for. */
function notToBeAnalysed({ chunk, vector }: IndexedChunk): IndexedChunk {
  const read = (): never => {
    throw new Error(`${chunk.id} was analysed`);
  };
  return Object.defineProperties(
    { chunk, vector, terms: [], length: 0, statements: [], questions: [] },
    { terms: { get: read }, length: { get: read }, statements: { get: read }, questions: { get: read } },
  );
}

/** The real file operations, with `act` called on the path of each before it happens. */
function acting(act: (path: string, operation: keyof DurableFiles) => void | Promise<void>): DurableFiles {
  return {
    makeDirectory: async (path) => {
      await act(path, 'makeDirectory');
      await durableFiles.makeDirectory(path);
    },
    write: async (path, bytes) => {
      await act(path, 'write');
      await durableFiles.write(path, bytes);
    },
    sync: async (path) => {
      await act(path, 'sync');
      await durableFiles.sync(path);
    },
    rename: async (from, to) => {
      await act(from, 'rename');
      await durableFiles.rename(from, to);
    },
    remove: async (path) => {
      await act(path, 'remove');
      await durableFiles.remove(path);
    },
  };
}

function watching(steps: string[]): DurableFiles {
  return acting((path, operation) => void steps.push(`${operation} ${path}`));
}

function killedAt(step: number, torn: boolean): DurableFiles {
  let done = 0;
  return acting(async (path, operation) => {
    done += 1;
    if (torn && operation === 'write' && done === step + 1) await writeFile(path, '{"torn"');
    if (done > step) throw new Error('killed');
  });
}

function fullDiskAt(file: string): DurableFiles {
  return acting(async (path, operation) => {
    if (operation !== 'write' || !path.endsWith(file)) return;
    await writeFile(path, 'half');
    throw new Error(`ENOSPC: no space left on device, write ${path}`);
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddingCache } from './embedding-cache.ts';

let dir: string;
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'embedding-cache-'))));
afterEach(() => rm(dir, { recursive: true }));

const logFile = async (): Promise<string> => join(dir, (await readdir(dir))[0] ?? 'none');
const vectorOf = (seed: number): Float32Array =>
  Float32Array.from({ length: 6 }, (_, i) => Math.sin(seed * 7 + i));

/** Stores texts `t0`, `t1`, … with the vector of their number. */
async function store(from: number, to: number): Promise<void> {
  const cache = await createEmbeddingCache(dir);
  for (let i = from; i < to; i++) await cache.put('model-a', [[`t${i}`, vectorOf(i)]]);
}

/** Which of the first `count` texts a newly opened cache knows; wrong vectors fail the test. */
async function known(count: number): Promise<number[]> {
  const cache = await createEmbeddingCache(dir);
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const vector = cache.get('model-a', `t${i}`);
    if (vector === undefined) continue;
    expect(vector).toEqual(vectorOf(i));
    found.push(i);
  }
  return found;
}

describe('the embedding cache', () => {
  it('finds nothing in a new folder, which it makes', async () => {
    dir = join(dir, 'not', 'yet');
    expect((await createEmbeddingCache(dir)).get('model-a', 't0')).toBeUndefined();
  });

  it('finds what was put, at once and after opening again', async () => {
    const cache = await createEmbeddingCache(dir);
    await cache.put('model-a', [
      ['الجمارك', vectorOf(0)],
      ['', vectorOf(1)],
    ]);
    for (const reader of [cache, await createEmbeddingCache(dir)]) {
      expect(reader.get('model-a', 'الجمارك')).toEqual(vectorOf(0));
      expect(reader.get('model-a', '')).toEqual(vectorOf(1));
    }
  });

  it('keeps embedders and texts apart', async () => {
    const cache = await createEmbeddingCache(dir);
    await cache.put('a', [['bc', vectorOf(0)]]);
    expect(cache.get('ab', 'c')).toBeUndefined();
    expect(cache.get('b', 'bc')).toBeUndefined();
    expect(cache.get('a', 'bc ')).toBeUndefined();
  });

  it('lets the last vector of a text win', async () => {
    await store(0, 1);
    await (await createEmbeddingCache(dir)).put('model-a', [['t0', vectorOf(9)]]);
    expect((await createEmbeddingCache(dir)).get('model-a', 't0')).toEqual(vectorOf(9));
  });

  it('keeps its vectors safe from the hands of its callers', async () => {
    const cache = await createEmbeddingCache(dir);
    const mine = vectorOf(0);
    await cache.put('model-a', [['t0', mine]]);
    mine.fill(9);
    cache.get('model-a', 't0')?.fill(8);
    expect(cache.get('model-a', 't0')).toEqual(vectorOf(0));
  });

  it('gives back every finite vector bit by bit', async () => {
    const vectors = fc.array(fc.float32Array({ noNaN: true, maxLength: 40 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(vectors, async (list) => {
        await (
          await createEmbeddingCache(dir)
        ).put(
          'p',
          list.map((vector, i) => [`t${i}`, vector] as const),
        );
        const reader = await createEmbeddingCache(dir);
        list.forEach((vector, i) => expect(reader.get('p', `t${i}`)).toEqual(vector));
      }),
      { seed: 20260105, numRuns: 30 },
    );
  });

  it('stores puts that run at the same time', async () => {
    const cache = await createEmbeddingCache(dir);
    await Promise.all(Array.from({ length: 20 }, (_, i) => cache.put('model-a', [[`t${i}`, vectorOf(i)]])));
    expect(await known(20)).toHaveLength(20);
  });

  it('is shared by two processes that append in turn', async () => {
    const [one, two] = [await createEmbeddingCache(dir), await createEmbeddingCache(dir)];
    await one.put('model-a', [['t0', vectorOf(0)]]);
    await two.put('model-a', [['t1', vectorOf(1)]]);
    expect(await known(2)).toEqual([0, 1]);
  });

  it('writes little more than the numbers', async () => {
    await store(0, 10);
    expect((await stat(await logFile())).size).toBe(10 * (44 + 6 * 4));
  });
});

describe('a damaged embedding cache', () => {
  it('loses only the last record when cut anywhere in it, and takes new ones after the stump', async () => {
    await store(0, 3);
    const file = await logFile();
    const whole = await readFile(file);
    const size = whole.length / 3;
    for (let cutAt = 2 * size; cutAt < whole.length; cutAt++) {
      await writeFile(file, whole.subarray(0, cutAt));
      await store(3, 4);
      expect(await known(4)).toEqual([0, 1, 3]);
    }
  });

  it('loses only the record in which a bit flipped', async () => {
    await store(0, 3);
    const file = await logFile();
    const whole = await readFile(file);
    const size = whole.length / 3;
    for (let at = size; at < 2 * size; at++) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x41, at);
      await writeFile(file, damaged);
      expect(await known(3)).toEqual([0, 2]);
    }
  });

  it('finds sound records between any rubbish', async () => {
    await store(0, 1);
    const record = await readFile(await logFile());
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), async (a, b) => {
        await writeFile(await logFile(), Buffer.concat([a, record, b]));
        expect(await known(1)).toEqual([0]);
      }),
      { seed: 20260105, numRuns: 50 },
    );
  });

  it('is not misled by a mark without a record', async () => {
    await store(0, 1);
    await appendFile(await logFile(), 'TjE1TjE1TjE1');
    await store(1, 2);
    expect(await known(2)).toEqual([0, 1]);
  });

  it('survives kills at any moment of its writing', { timeout: 60_000 }, async () => {
    const script = `
      const { createEmbeddingCache } = await import(${JSON.stringify(new URL('./embedding-cache.ts', import.meta.url).href)});
      const cache = await createEmbeddingCache(${JSON.stringify(dir)});
      const vector = new Float32Array(200_000).fill(0.5);
      for (let i = 0; ; i++) { await cache.put('model-a', [['k' + i, vector]]); process.stdout.write('.'); }`;
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
      // At least one put is through; the next is being written when the kill comes.
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'close');
      const cache = await createEmbeddingCache(dir);
      expect(cache.get('model-a', 'k0')?.every((value) => value === 0.5)).toBe(true);
      await cache.put('model-a', [['after', vectorOf(round)]]);
      expect((await createEmbeddingCache(dir)).get('model-a', 'after')).toEqual(vectorOf(round));
    }
  });

  it('says which file it could not use, and why', async () => {
    const occupied = join(dir, 'a-file');
    await writeFile(occupied, '');
    await expect(createEmbeddingCache(occupied)).rejects.toMatchObject({ code: 'internal' });
    await mkdir(join(dir, 'embeddings-1.log'));
    await expect(createEmbeddingCache(dir)).rejects.toThrow(/embeddings-1\.log: expected .* received EISDIR/);
  });

  it('reports a write that failed, and goes on with the next', async () => {
    const cache = await createEmbeddingCache(dir);
    await mkdir(join(dir, 'embeddings-1.log'));
    await expect(cache.put('model-a', [['t0', vectorOf(0)]])).rejects.toMatchObject({ code: 'internal' });
    await rm(join(dir, 'embeddings-1.log'), { recursive: true });
    await cache.put('model-a', [['t1', vectorOf(1)]]);
    expect(await known(2)).toEqual([1]);
  });
});

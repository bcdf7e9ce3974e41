import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDigestCache, remember } from './digest-cache.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-cache-'));
  file = join(folder, 'made/on/demand.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function filled(entries: number): Promise<void> {
  const cache = await openDigestCache(file, 'v1');
  for (let i = 0; i < entries; i++) cache.put({ i }, 'kind', `input ${i}`);
  await cache.save();
}

describe('a digest cache', () => {
  it('gives back what an earlier run put under the same inputs', async () => {
    await filled(2);
    const cache = await openDigestCache(file, 'v1');
    expect(cache.get('kind', 'input 0')).toEqual({ i: 0 });
    expect(cache.get('kind', 'input 1')).toEqual({ i: 1 });
  });

  it('finds nothing under another input, in another order, or made by another program', async () => {
    await filled(1);
    const cache = await openDigestCache(file, 'v1');
    expect(cache.get('kind', 'input 2')).toBeUndefined();
    expect(cache.get('input 0', 'kind')).toBeUndefined();
    expect(cache.get('kindinput 0')).toBeUndefined();
    expect((await openDigestCache(file, 'v2')).get('kind', 'input 0')).toBeUndefined();
  });

  it('takes text and the same bytes for the same', async () => {
    const cache = await openDigestCache(file, 'v1');
    cache.put([1], 'é');
    await cache.save();
    expect((await openDigestCache(file, 'v1')).get(new TextEncoder().encode('é'))).toEqual([1]);
  });

  it('loses only a torn last line, and goes on after it', async () => {
    await filled(2);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.slice(0, -3));
    const torn = await openDigestCache(file, 'v1');
    expect(torn.get('kind', 'input 0')).toEqual({ i: 0 });
    expect(torn.get('kind', 'input 1')).toBeUndefined();
    torn.put({ i: 1 }, 'kind', 'input 1');
    await torn.save();
    expect((await openDigestCache(file, 'v1')).get('kind', 'input 1')).toEqual({ i: 1 });
  });

  it('does without a file that is no cache, or cannot be written', async () => {
    await filled(1);
    await writeFile(file, '\u0000 no cache \n\t\n{}');
    const cache = await openDigestCache(file, 'v1');
    expect(cache.get('kind', 'input 0')).toBeUndefined();
    const nowhere = await openDigestCache(join(file, 'below/a/file'), 'v1');
    expect(nowhere.put(1, 'x')).toBe(1);
    await expect(nowhere.save()).resolves.toBeUndefined();
  });

  it('drops what nobody asked for once that is the larger part', async () => {
    await filled(300);
    const cache = await openDigestCache(file, 'v1');
    cache.get('kind', 'input 7');
    await cache.save();
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1);
    await appendFile(file, '');
    expect((await openDigestCache(file, 'v1')).get('kind', 'input 7')).toEqual({ i: 7 });
  });

  it('makes a thing once, and remembers also what is empty', async () => {
    let made = 0;
    const make = (): string[] => (made++, []);
    const cache = await openDigestCache(file, 'v1');
    expect(remember(cache, ['kind', 'x'], make)).toEqual([]);
    await cache.save();
    expect(remember(await openDigestCache(file, 'v1'), ['kind', 'x'], make)).toEqual([]);
    expect(made).toBe(1);
  });

  it('leaves the file alone when nothing is new', async () => {
    await filled(3);
    const before = await readFile(file, 'utf8');
    const cache = await openDigestCache(file, 'v1');
    for (let i = 0; i < 3; i++) cache.get('kind', `input ${i}`);
    await cache.save();
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});

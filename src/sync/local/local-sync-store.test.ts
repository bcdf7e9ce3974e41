import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeSyncStoreContract } from '../sync-store.contract.ts';
import { createLocalSyncStore } from './local-sync-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-sync-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describeSyncStoreContract('the store of files', () => createLocalSyncStore(join(folder, 'sync')));

describe('the store of files on the disk', () => {
  const state = (sourceId: string) => ({
    sourceId,
    checkedAt: '2026-11-27T12:00:00.000Z',
    misses: 0,
    changes: [],
  });

  it('takes what is damaged or of another form for not there, and replaces it', async () => {
    const store = createLocalSyncStore(folder);
    for (const id of ['a', 'b', 'c']) await store.record(state(id));
    await writeFile(join(folder, 'sources/a.json'), '{"sourceId":"a","checked');
    await writeFile(join(folder, 'sources/b.json'), JSON.stringify({ ...state('b'), misses: 'many' }));
    expect((await store.states()).map(({ sourceId }) => sourceId)).toEqual(['c']);
    await store.record(state('a'));
    expect((await store.states()).map(({ sourceId }) => sourceId)).toEqual(['a', 'c']);
  });

  it('leaves nothing half-written, and is there for the next process', async () => {
    await Promise.all(['a', 'b'].map((id) => createLocalSyncStore(folder).record(state(id))));
    expect((await readdir(join(folder, 'sources'))).sort()).toEqual(['a.json', 'b.json']);
    expect(await createLocalSyncStore(folder).states()).toHaveLength(2);
  });

  it('rejects when the disk cannot be read', async () => {
    await writeFile(join(folder, 'sources'), 'a file, not a folder');
    await expect(createLocalSyncStore(folder).states()).rejects.toThrow(/ENOTDIR/);
  });
});

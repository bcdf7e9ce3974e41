import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeLeadershipContract } from '../leadership.contract.ts';
import { createFileLeadership } from './file-leadership.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'leadership-'));
});
afterAll(() => rm(root, { recursive: true }));
const folder = (): Promise<string> => mkdtemp(join(root, 'd-'));

describeLeadershipContract('a folder of lock files', async () => {
  const directory = join(await folder(), 'locks');
  const [first, second] = [createFileLeadership(directory), createFileLeadership(directory)];
  return { first, second, close: async () => expect(await readdir(directory)).toEqual([]) };
});

describe('a folder of lock files', () => {
  it('gives the work of a process that was killed to the next who asks', async () => {
    const directory = join(await folder(), 'locks');
    await mkdir(directory);
    await writeFile(join(directory, 'sync.lock'), `${spawnSync(process.execPath, ['--version']).pid}\n`);
    expect(await createFileLeadership(directory).alone('sync', async () => 'led')).toBe('led');
  });

  it('leaves work alone that a living process does', async () => {
    const directory = join(await folder(), 'locks');
    await mkdir(directory);
    await writeFile(join(directory, 'sync.lock'), `${process.ppid}\n`);
    expect(await createFileLeadership(directory).alone('sync', async () => 'led')).toBeUndefined();
  });

  it('does not begin work where it cannot lock', async () => {
    const file = join(await folder(), 'file');
    await writeFile(file, '');
    let begun = false;
    const work = createFileLeadership(file).alone('sync', async () => (begun = true));
    await expect(work).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(begun).toBe(false);
  });
});

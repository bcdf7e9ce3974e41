import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeFileLock } from './file-lock.ts';

let directory: string;
let path: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lock-'));
  path = join(directory, 'lock');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A pid that is certainly dead: a process that has ended and was waited for. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

async function take(): Promise<() => Promise<void>> {
  const lock = await takeFileLock(path);
  if (!lock.isTaken) throw new Error(`held by ${lock.pid ?? 'nobody known'}`);
  return lock.release;
}

const holder = async (): Promise<number> => Number((await readFile(path, 'utf8')).split(/\s/)[0]);

describe('a lock file', () => {
  it('names the process while it is held and is gone afterwards', async () => {
    const release = await take();
    expect(await holder()).toBe(process.pid);
    await release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is refused to a second taker of this process, until it is let go of', async () => {
    const release = await take();
    expect(await takeFileLock(path)).toEqual({ isTaken: false, pid: process.pid });
    await release();
    await (
      await take()
    )();
  });

  it('is given to exactly one of many who ask at once', async () => {
    const locks = await Promise.all(Array.from({ length: 8 }, () => takeFileLock(path)));
    const taken = locks.filter((lock) => lock.isTaken);
    expect(taken).toHaveLength(1);
    for (const { release } of taken) await release();
  });

  it('is refused while another process lives, which it names', async () => {
    await writeFile(path, `${process.ppid}\n`);
    expect(await takeFileLock(path)).toEqual({ isTaken: false, pid: process.ppid });
    expect(await readFile(path, 'utf8')).toBe(`${process.ppid}\n`);
  });

  it.each([
    { what: 'a process that is dead', left: () => `${deadPid()}\n` },
    { what: 'an earlier process with the same pid', left: () => `${process.pid}\n` },
    { what: 'a process killed before it wrote its pid', left: () => '' },
    { what: 'something that wrote no pid', left: () => 'garbage\n' },
  ])('is taken over from $what', async ({ left }) => {
    await writeFile(path, left());
    const release = await take();
    expect(await holder()).toBe(process.pid);
    await release();
    expect(await readdir(directory)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over from a dead process whose pid another one has got since, or that ran before the machine did',
    async () => {
      await writeFile(path, `${process.ppid} another-boot:1\n`);
      const release = await take();
      expect(await holder()).toBe(process.pid);
      await release();
    },
  );

  it('does not stay held when it cannot be written', async () => {
    const nowhere = join(directory, 'missing', 'lock');
    await expect(takeFileLock(nowhere)).rejects.toThrow(/ENOENT/);
    await expect(takeFileLock(nowhere)).rejects.toThrow(/ENOENT/);
  });
});

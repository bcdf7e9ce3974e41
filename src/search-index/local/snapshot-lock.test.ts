import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from './snapshot-lock.ts';

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

describe('the lock', () => {
  it('holds the pid while it is held and is gone afterwards', async () => {
    const release = await acquireLock(path);
    expect(await readFile(path, 'utf8')).toBe(`${process.pid}\n`);
    await release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is refused to a second writer of this process, until it is let go of', async () => {
    const release = await acquireLock(path);
    await expect(acquireLock(path)).rejects.toMatchObject({ code: 'ingest-locked' });
    await release();
    await (
      await acquireLock(path)
    )();
  });

  it('is given to exactly one of many who ask at once', async () => {
    const runs = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(path)));
    const winners = runs.filter((run) => run.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    for (const winner of winners) await winner.value();
  });

  it('is refused while another process lives, naming the process and the file', async () => {
    await writeFile(path, `${process.ppid}\n`);
    await expect(acquireLock(path)).rejects.toThrow(
      `received a lock of process ${process.ppid}; wait for it to end, or remove ${path} if no ingest is running`,
    );
    expect(await readFile(path, 'utf8')).toBe(`${process.ppid}\n`);
  });

  it.each([
    { what: 'a process that is dead', left: () => `${deadPid()}\n` },
    { what: 'an earlier process with the same pid', left: () => `${process.pid}\n` },
    { what: 'a process killed before it wrote its pid', left: () => '' },
    { what: 'something that wrote no pid', left: () => 'garbage\n' },
  ])('is taken over from $what', async ({ left }) => {
    await writeFile(path, left());
    const release = await acquireLock(path);
    expect(await readFile(path, 'utf8')).toBe(`${process.pid}\n`);
    await release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('does not stay held when it cannot be written', async () => {
    const nowhere = join(directory, 'missing', 'lock');
    await expect(acquireLock(nowhere)).rejects.toThrow(/ENOENT/);
    await expect(acquireLock(nowhere)).rejects.toThrow(/ENOENT/);
  });
});

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
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

describe('the lock of those who publish', () => {
  it('is taken, and gone once it was let go of', async () => {
    const release = await acquireLock(path);
    expect(await readdir(directory)).toEqual(['lock']);
    await release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is refused with ingest-locked, naming the process and the file', async () => {
    await writeFile(path, `${process.ppid}\n`);
    const refusal = expect(acquireLock(path)).rejects;
    await refusal.toMatchObject({ code: 'ingest-locked' });
    await expect(acquireLock(path)).rejects.toThrow(
      `received a lock of process ${process.ppid}; wait for it to end, or remove ${path} if no ingest is running`,
    );
  });
});

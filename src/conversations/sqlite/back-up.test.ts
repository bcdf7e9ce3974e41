import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureFeedback, fixtureId, fixtureReceipt } from '../receipt.fixture.ts';
import { backUp, restore } from './back-up.ts';
import { conversationFileIn, openConversationFile } from './conversation-file.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { startWritingProcess } from './writing-process.fixture.ts';

const TALK = fixtureId(900);

let folder: string;
let path: string;
let copy: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-backup-'));
  path = conversationFileIn(folder);
  copy = join(folder, 'copy.sqlite');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const storeAt = (file: string): ReturnType<typeof createSqliteStore> =>
  createSqliteStore(openConversationFile(file));

describe('a backup while another process writes', () => {
  it('holds what was kept before it, whole, and nothing that came after something it lacks', async () => {
    const writer = startWritingProcess(path, TALK);
    await writer.untilTold(20);
    const before = writer.told.filter((line) => line.startsWith('record')).map((line) => line.split(' ')[1]);
    const report = await backUp(path, copy);
    const toldAfter = writer.told.length;
    await writer.untilTold(toldAfter + 4);

    // The writer has it open: nothing is put in its place.
    await expect(restore(copy, path)).rejects.toMatchObject({
      code: 'config-invalid',
      message: expect.stringContaining('stop the servers first') as string,
    });
    await writer.kill();
    const [copied, all] = await Promise.all([copy, path].map((file) => storeAt(file).conversation(TALK)));
    expect(copied?.length).toBe(report.receipts);
    expect(copied?.map(({ answerId }) => answerId)).toEqual(expect.arrayContaining(before));
    expect(copied).toEqual(all?.slice(0, copied?.length));
    expect(all?.length).toBeGreaterThan(copied?.length ?? Infinity);
    expect((await stat(copy)).mode & 0o077).toBe(0);
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  }, 30_000);
});

describe('a backup', () => {
  beforeEach(async () => {
    const store = storeAt(path);
    await store.record(fixtureReceipt(), TALK);
    await store.rate(fixtureId(1), fixtureFeedback());
  });

  it('holds nothing that was erased', async () => {
    await storeAt(path).record(
      fixtureReceipt({ answerId: fixtureId(2), question: 'zqx-secret' }),
      fixtureId(901),
    );
    await storeAt(path).erase(fixtureId(901));
    expect(await backUp(path, copy)).toEqual({ receipts: 1, ratings: 1 });
    expect(await readFile(copy, 'latin1')).not.toContain('zqx-secret');
  });

  it('replaces no file, and leaves nothing of itself when it fails', async () => {
    await writeFile(copy, 'mine');
    await expect(backUp(path, copy)).rejects.toThrow(/expected nothing at .*copy.sqlite.*move it away/);
    expect(await readFile(copy, 'utf8')).toBe('mine');
    await expect(backUp(join(folder, 'none.sqlite'), join(folder, 'c'))).rejects.toThrow(
      /received none.*DATA_DIR/,
    );
    await writeFile(join(folder, 'other'), 'no database, but longer than the header of one is. '.repeat(40));
    await expect(backUp(join(folder, 'other'), join(folder, 'c'))).rejects.toMatchObject({
      code: 'SQLITE_NOTADB',
    });
    expect((await readdir(folder)).filter((name) => /^c$|partial/.test(name))).toEqual([]);
  });

  it('is put back where there is nothing, a log left of another file notwithstanding', async () => {
    await backUp(path, copy);
    await rm(path);
    expect((await stat(`${path}-wal`)).size).toBeGreaterThan(0);
    expect(await restore(copy, path)).toEqual({ receipts: 1, ratings: 1 });
    expect(await storeAt(path).conversation(TALK)).toEqual([fixtureReceipt()]);
    expect(await storeAt(path).feedback(fixtureId(1))).toEqual(fixtureFeedback());
  });

  it('is put in the place of a file that was left by a kill, which is kept beside it', async () => {
    await backUp(path, copy);
    const killed = join(folder, 'killed.sqlite');
    const writer = startWritingProcess(killed, TALK);
    await writer.untilTold(8);
    await writer.kill();
    await restore(copy, killed);
    expect(await storeAt(killed).conversation(TALK)).toEqual([fixtureReceipt()]);
    expect((await storeAt(`${killed}.replaced`).conversation(TALK)).length).toBeGreaterThan(1);
    await expect(restore(copy, killed)).rejects.toThrow(/expected nothing at .*replaced/);
  }, 30_000);

  it.each([
    ['cut', (file: string) => truncate(file, 3_000)],
    ['overwritten', (file: string) => writeFile(file, 'x'.repeat(5_000))],
    ['empty', (file: string) => truncate(file, 0)],
  ])('that is %s is not put anywhere', async (_name, spoil) => {
    await backUp(path, copy);
    await spoil(copy);
    const before = await readFile(path);
    await expect(restore(copy, path)).rejects.toMatchObject({
      code: 'config-invalid',
      message: expect.stringContaining('take another copy') as string,
    });
    expect(await readFile(path)).toEqual(before);
  });
});

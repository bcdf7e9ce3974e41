import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alternating } from '../alternating.fixture.ts';
import type { ConversationStore } from '../conversation-store.ts';
import { describeConversationStoreContract } from '../conversation-store.contract.ts';
import type { QuestionLog } from '../question-log.ts';
import { describeQuestionLogContract } from '../question-log.contract.ts';
import { fixtureFeedback, fixtureId, fixtureReceipt } from '../receipt.fixture.ts';
import { describeSubjectCountsContract } from '../subject-counts.contract.ts';
import { conversationFileIn, openConversationFile, type ConversationFile } from './conversation-file.ts';
import { createSqliteQuestionLog } from './sqlite-question-log.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { createSqliteSubjectCounts } from './sqlite-subject-counts.ts';

const TALK = fixtureId(900);

let folder: string;
let path: string;
const opened: ConversationFile[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-sqlite-'));
  path = conversationFileIn(folder);
});
afterEach(async () => {
  for (const file of opened.splice(0)) file.close();
  await rm(folder, { recursive: true, force: true });
});

function open(lockWaitMs?: number): ConversationFile {
  const file = openConversationFile(path, lockWaitMs);
  opened.push(file);
  return file;
}
function openStore(): ConversationStore & QuestionLog {
  const file = open();
  return { ...createSqliteStore(file), ...createSqliteQuestionLog(file) };
}
const unavailable = (received: string): object => ({
  code: 'database-unavailable',
  message: expect.stringContaining(`received ${received}`) as string,
});
const twoStores = (): ConversationStore & QuestionLog => alternating(openStore(), openStore());

describeConversationStoreContract('the store in SQLite', openStore);
describeConversationStoreContract('a store in SQLite of two connections', twoStores);
describeQuestionLogContract('the log in SQLite', openStore);
describeQuestionLogContract('a log in SQLite of two connections', twoStores);
describeSubjectCountsContract('counts in SQLite', () => createSqliteSubjectCounts(open()));
describeSubjectCountsContract('counts in SQLite of two connections', () =>
  alternating(createSqliteSubjectCounts(open()), createSqliteSubjectCounts(open())),
);

describe('the file of conversations', () => {
  it('is not made before there is something to keep', async () => {
    const store = openStore();
    const counts = createSqliteSubjectCounts(open());
    await store.expire('2099-01-01');
    await store.erase(TALK);
    await store.rate(fixtureId(1), fixtureFeedback());
    await counts.expire('2099-01-01');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is there for the next process', async () => {
    const [first, next] = [open(), open()];
    await createSqliteStore(first).record(fixtureReceipt(), TALK);
    first.close();
    expect(await createSqliteStore(next).conversation(TALK)).toEqual([fixtureReceipt()]);
    // Who closed it may come back.
    expect(await createSqliteStore(first).receipt(fixtureId(1))).toEqual(fixtureReceipt());
  });

  it('lets nobody but its own user read, its log neither', async () => {
    await openStore().record(fixtureReceipt());
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining(['conversations.sqlite', 'conversations.sqlite-wal']));
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  it('is refused when a later version has written it, saying what to do', async () => {
    const other = open();
    await createSqliteStore(other).record(fixtureReceipt());
    await other.write((database) => database.exec('PRAGMA user_version = 99'));
    await expect(openStore().receipt(fixtureId(1))).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringMatching(/received 99.*start that one/) as string,
    });
  });

  it('takes a damaged receipt for absent, and still erases it', async () => {
    const file = open();
    const store = createSqliteStore(file);
    for (const body of [
      '',
      '{"answerId":',
      'null',
      '7',
      JSON.stringify(fixtureReceipt({ answerId: TALK })),
    ]) {
      await store.record(fixtureReceipt({ outcome: 'partial' }), TALK);
      await file.write((database) => database.prepare('UPDATE receipts SET body = ?').run(body));
      expect(await store.receipt(fixtureId(1))).toBeUndefined();
      expect(await store.conversation(TALK)).toEqual([]);
      expect(await createSqliteQuestionLog(file).toReview('2000-01-01')).toEqual([]);
      expect(await store.erase(TALK)).toBe(1);
    }
  });

  it('rejects with the reason when it cannot be read, and works once it can', async () => {
    const store = openStore();
    await mkdir(path);
    await expect(store.record(fixtureReceipt())).rejects.toMatchObject({ code: 'EISDIR' });
    await rm(path, { recursive: true });
    await writeFile(path, 'no database, but longer than the header of one is. '.repeat(40));
    await expect(store.record(fixtureReceipt())).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    await expect(store.receipt(fixtureId(1))).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    await rm(path);
    await store.record(fixtureReceipt());
    expect(await store.receipt(fixtureId(1))).toEqual(fixtureReceipt());
  });

  it('keeps the rest when the disk is full, and goes on when there is room', async () => {
    const file = open();
    const store = createSqliteStore(file);
    await store.record(fixtureReceipt());
    const limit = (pages: number): Promise<unknown> =>
      file.read((database) => database.prepare(`PRAGMA max_page_count = ${pages}`).all());
    const large = fixtureReceipt({ answerId: fixtureId(2), text: 'x'.repeat(500_000) });
    await limit(100);
    await expect(store.record(large)).rejects.toMatchObject(unavailable('SQLITE_FULL'));
    expect(await store.receipt(fixtureId(1))).toEqual(fixtureReceipt());
    await limit(100_000);
    await store.record(large);
    expect(await store.receipt(fixtureId(2))).toEqual(large);
  });
});

describe('a file of conversations that another process holds', () => {
  /** Another connection that has begun to write. */
  async function holder(): Promise<Database.Database> {
    await openStore().record(fixtureReceipt(), TALK);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    return other;
  }

  it('is waited for without holding up this process', async () => {
    const other = await holder();
    const store = openStore();
    let isDone = false;
    const recording = store.record(fixtureReceipt({ answerId: fixtureId(2) })).then(() => (isDone = true));
    let turns = 0;
    while (turns < 5) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      turns++;
    }
    expect(isDone).toBe(false);
    expect(await store.receipt(fixtureId(1))).toBeDefined();
    other.exec('COMMIT');
    await recording;
    expect(await store.receipt(fixtureId(2))).toBeDefined();
  });

  it('is given up on after a time', async () => {
    const other = await holder();
    const store = createSqliteStore(open(50));
    await expect(store.rate(fixtureId(1), fixtureFeedback())).rejects.toMatchObject(
      unavailable('SQLITE_BUSY'),
    );
    other.exec('COMMIT');
    expect(await store.rate(fixtureId(1), fixtureFeedback())).toBe(true);
  });
});

describe('a file of conversations on a disk that is read only', () => {
  it.skipIf(process.getuid?.() === 0)('gives what it holds and rejects what is new', async () => {
    await openStore().record(fixtureReceipt());
    await chmod(path, 0o400);
    await expect(openStore().record(fixtureReceipt({ answerId: fixtureId(2) }))).rejects.toThrow();
  });
});

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../common/seeded-random.ts';
import type { ConversationStore } from '../conversation-store.ts';
import { fixtureFeedback, fixtureId, fixtureReceipt } from '../receipt.fixture.ts';
import { conversationFileIn, openConversationFile, type ConversationFile } from './conversation-file.ts';
import { keepFeedback, keepReceipt } from './receipt-rows.ts';
import { createSqliteStore } from './sqlite-store.ts';

const TALK = fixtureId(900);
const SEEDS = [1, 2];

let folder: string;
let file: ConversationFile;
let store: ConversationStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-erasing-'));
  file = openConversationFile(conversationFileIn(folder), 100);
  store = createSqliteStore(file);
});
afterEach(async () => {
  file.close();
  await rm(folder, { recursive: true, force: true });
});

/** All bytes of all files. */
async function bytesKept(): Promise<string> {
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')),
  );
  return files.join('');
}
/** Marks such as `<12>` that stand somewhere. */
async function marksKept(): Promise<Set<string>> {
  return new Set(Array.from((await bytesKept()).matchAll(/<\d+>/g), ([mark]) => mark));
}
const words = (number: number, chars: number): string => `<${number}>`.repeat(chars).slice(0, chars);

describe('erasing in SQLite', () => {
  it('leaves no byte of a conversation in the file or its log', async () => {
    await store.record(fixtureReceipt({ question: words(1, 40), text: words(1, 3_000) }), TALK);
    await store.rate(fixtureId(1), fixtureFeedback({ comment: words(2, 90) }));
    await store.record(fixtureReceipt({ answerId: fixtureId(2), question: words(3, 40) }));
    expect(await marksKept()).toEqual(new Set(['<1>', '<2>', '<3>']));
    await store.erase(TALK);
    expect(await marksKept()).toEqual(new Set(['<3>']));
  });

  it('leaves no byte of what expired, nor of a comment or receipt that was replaced', async () => {
    const later = { createdAt: '2026-11-28T00:00:00.000Z' };
    await store.record(fixtureReceipt({ question: words(1, 40) }));
    await store.record(fixtureReceipt({ answerId: fixtureId(2), question: words(2, 40), ...later }));
    for (const number of [3, 4])
      await store.rate(fixtureId(2), fixtureFeedback({ comment: words(number, 60) }));
    expect(await marksKept()).toEqual(new Set(['<1>', '<2>', '<4>']));
    expect(await store.expire('2026-11-27')).toBe(1);
    expect(await marksKept()).toEqual(new Set(['<2>', '<4>']));
    await store.record(fixtureReceipt({ answerId: fixtureId(2), question: words(5, 40), ...later }));
    expect(await marksKept()).toEqual(new Set(['<4>', '<5>']));
  });

  it('leaves none whatever else was kept and erased around it, of any length', async () => {
    for (const seed of SEEDS) {
      const random = seededRandom(seed);
      const below = (most: number): number => Math.floor(random() * most);
      const live: { readonly id: string; readonly number: number }[] = [];
      await file.write(
        (database) => {
          database.exec('DELETE FROM receipts');
          for (let number = 0; number < 1_200; number++) {
            const id = fixtureId(below(1e12));
            const text = words(number, 12 + below(600));
            const receipt = fixtureReceipt({ answerId: id, text, citations: [] });
            keepReceipt(database, receipt, undefined);
            keepFeedback(database, id, fixtureFeedback({ comment: words(number, 12 + below(100)) }));
            live.push({ id, number });
            while (live.length > 0 && random() < 0.47) {
              const [gone] = live.splice(below(live.length), 1);
              database.prepare('DELETE FROM receipts WHERE answer_id = ?').run(gone?.id ?? '');
            }
          }
        },
        { make: true },
      );
      await file.truncateLog();
      expect(await marksKept()).toEqual(new Set(live.map(({ number }) => `<${number}>`)));
      expect(live.length).toBeGreaterThan(5);
    }
  });

  it('is not done while somebody reads the log, and is made good by the next erasing', async () => {
    await store.record(fixtureReceipt({ question: words(1, 40) }), TALK);
    const reader = new Database(conversationFileIn(folder));
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM receipts').all();
    await expect(store.erase(TALK)).rejects.toMatchObject({ code: 'database-unavailable' });
    expect(await store.conversation(TALK)).toEqual([]);
    reader.exec('COMMIT');
    expect(await store.erase(TALK)).toBe(0);
    expect(await marksKept()).toEqual(new Set());
  });

  it('that a kill cut off is made good when the next process lets expire', async () => {
    await store.record(fixtureReceipt({ question: words(1, 40) }), TALK);
    await file.write((database) => database.exec('DELETE FROM receipts'));
    expect(await marksKept()).toEqual(new Set(['<1>']));
    const next = openConversationFile(conversationFileIn(folder));
    expect(await createSqliteStore(next).expire('2000-01-01')).toBe(0);
    next.close();
    expect(await marksKept()).toEqual(new Set());
  });
});

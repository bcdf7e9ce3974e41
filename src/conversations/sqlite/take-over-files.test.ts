import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureFeedback, fixtureId, fixtureReceipt } from '../receipt.fixture.ts';
import { conversationFileIn, openConversationFile, type ConversationFile } from './conversation-file.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { createSqliteSubjectCounts } from './sqlite-subject-counts.ts';

const TALK = fixtureId(900);
const DAY = 'conversations/answers/2026-11-26';
const SAID = `conversations/feedback/2026-11-26/${fixtureId(1)}`;

let data: string;
let file: ConversationFile;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'tijaria-files-'));
  file = openConversationFile(conversationFileIn(data));
});
afterEach(async () => {
  file.close();
  await rm(data, { recursive: true, force: true });
});

/** Writes files as versions before the SQLite file did. */
async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(data, name)), { recursive: true });
    await writeFile(join(data, name), text);
  }
}
const receiptFile = (number: number): string =>
  JSON.stringify({ format: 1, receipt: fixtureReceipt({ answerId: fixtureId(number) }) });
const feedbackFile = (comment: string): string =>
  JSON.stringify({ format: 1, feedback: fixtureFeedback({ comment }) });

describe('files of an earlier version', () => {
  it('are taken over with conversations, the last feedback and counts, and erased', async () => {
    await write({
      [`${DAY}/${fixtureId(1)}.json`]: receiptFile(1),
      [`${DAY}/${fixtureId(2)}.json`]: receiptFile(2),
      [`conversations/conversations/${TALK}/2026-11-26_${fixtureId(1)}`]: '',
      [`${SAID}/9_0a.json`]: feedbackFile('ninth'),
      [`${SAID}/10_0b.json`]: feedbackFile('tenth'),
      'asked/2026-11-26.txt': 'essai\nessai\n<script>\n',
    });
    const store = createSqliteStore(file);
    expect(await store.conversation(TALK)).toEqual([fixtureReceipt()]);
    expect(await store.receipt(fixtureId(2))).toEqual(fixtureReceipt({ answerId: fixtureId(2) }));
    expect(await store.feedback(fixtureId(1))).toEqual(fixtureFeedback({ comment: 'tenth' }));
    expect(await createSqliteSubjectCounts(file).since('2026-11-26')).toEqual([
      { documentId: 'essai', answers: 2 },
    ]);
    expect((await readdir(data)).filter((name) => !name.startsWith('conversations.sqlite'))).toEqual([]);
  });

  it('leave out what is torn, and are erased all the same', async () => {
    await write({
      [`${DAY}/${fixtureId(1)}.json`]: receiptFile(2),
      [`${DAY}/${fixtureId(3)}.json`]: '{"format":1,"rece',
      [`${DAY}/${fixtureId(4)}.partial`]: receiptFile(4),
      [`${DAY}/${fixtureId(5)}.json`]: receiptFile(5),
    });
    const store = createSqliteStore(file);
    expect(await store.expire('2099-01-01')).toBe(1);
    expect(await readdir(data)).not.toContain('conversations');
  });

  it('are taken over once: what a kill left of them is only erased', async () => {
    await createSqliteStore(file).record(fixtureReceipt());
    await write({ [`${DAY}/${fixtureId(2)}.json`]: receiptFile(2) });
    const store = createSqliteStore(openConversationFile(conversationFileIn(data)));
    expect(await store.receipt(fixtureId(2))).toBeUndefined();
    expect(await readdir(data)).not.toContain('conversations');
  });
});

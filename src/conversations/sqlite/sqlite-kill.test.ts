import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seededRandom } from '../../common/seeded-random.ts';
import { fixtureId } from '../receipt.fixture.ts';
import { conversationFileIn, openConversationFile } from './conversation-file.ts';
import { rowsOf } from './sqlite-database.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { startWritingProcess } from './writing-process.fixture.ts';

const TALK = fixtureId(900);
const COMMENTS = ['first', 'second', 'third'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-kill-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('no receipt or feedback that was acknowledged is lost, however often two processes are killed', async () => {
  const path = conversationFileIn(folder);
  const random = seededRandom(20261127);
  const told: string[] = [];
  for (let round = 0; round < 3; round++) {
    const writers = [startWritingProcess(path, TALK), startWritingProcess(path, TALK)];
    await Promise.all(
      writers.map(async (writer) => {
        await writer.untilTold(4);
        await sleep(150 * random());
        await writer.kill();
        told.push(...writer.told);
      }),
    );
  }
  const file = openConversationFile(path);
  const store = createSqliteStore(file);
  const recorded = told.filter((line) => line.startsWith('record')).map((line) => line.split(' ')[1]);
  const kept = await store.conversation(TALK);
  expect(recorded.length).toBeGreaterThanOrEqual(6);
  expect(kept.map(({ answerId }) => answerId)).toEqual(expect.arrayContaining(recorded));
  expect(kept.every(({ text }) => text.endsWith(' END'))).toBe(true);

  // The last comment acknowledged of each answer, or the one after it, whose acknowledgement the kill cut off.
  const last = new Map(told.map((line) => line.split(' ')).map(([, id = '', comment]) => [id, comment]));
  for (const [answerId, comment] of last) {
    const { comment: found } = (await store.feedback(answerId)) ?? {};
    if (comment === undefined) continue;
    expect(COMMENTS.indexOf(found ?? '')).toBeGreaterThanOrEqual(COMMENTS.indexOf(comment));
  }
  expect(await file.read((database) => rowsOf(database, 'PRAGMA integrity_check'))).toEqual([
    { integrity_check: 'ok' },
  ]);
  await store.erase(TALK);
  expect(await store.expire('2099-01-01')).toBe(0);
  file.close();
}, 60_000);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { link, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeConversationStoreContract } from '../conversation-store.contract.ts';
import { fixtureFeedback, fixtureId, fixtureReceipt } from '../receipt.fixture.ts';
import { createFileStore } from './file-store.ts';

const TALK = fixtureId(900);
const SECRET = 'zqx-secret-words-of-the-question';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tijaria-conversations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describeConversationStoreContract('the store of files', () => createFileStore(join(folder, 'kept')));

/** Every file below the folder, with its content. */
async function filesBelow(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found.set(path, await readFile(path, 'utf8'));
  }
  return found;
}

describe('the store of files on the disk', () => {
  it('makes nothing before there is something to keep', async () => {
    const store = createFileStore(join(folder, 'kept'));
    await store.expire('2099-01-01');
    await store.erase(TALK);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is there for the next process, and for another one at the same time', async () => {
    const [one, other] = [createFileStore(folder), createFileStore(folder)];
    await one.record(fixtureReceipt({ answerId: fixtureId(1) }), TALK);
    await other.record(fixtureReceipt({ answerId: fixtureId(2) }), TALK);
    expect(await createFileStore(folder).conversation(TALK)).toHaveLength(2);
  });

  it('lets nobody but its own user read', async () => {
    await createFileStore(folder).record(fixtureReceipt(), TALK);
    const modes = await Promise.all(
      [...(await filesBelow(folder)).keys()].map(async (file) => (await stat(file)).mode & 0o077),
    );
    expect(modes).toEqual([0, 0]);
    expect((await stat(join(folder, 'answers'))).mode & 0o077).toBe(0);
  });

  it('leaves no byte of an erased text, not even under another name of the same file', async () => {
    const store = createFileStore(join(folder, 'kept'));
    await store.record(fixtureReceipt({ question: SECRET }), TALK);
    const day = join(folder, 'kept/answers/2026-11-26');
    // A second name keeps the blocks of the file, as free space would.
    await link(join(day, `${fixtureId(1)}.json`), join(folder, 'blocks'));
    expect(await readFile(join(folder, 'blocks'), 'utf8')).toContain(SECRET);
    await store.erase(TALK);
    const blocks = await readFile(join(folder, 'blocks'));
    expect(blocks.length).toBeGreaterThan(100);
    expect(blocks.every((byte) => byte === 0)).toBe(true);
    await rm(join(folder, 'blocks'));
    expect([...(await filesBelow(folder)).keys()]).toEqual([]);
    expect(await readdir(join(folder, 'kept/conversations'))).toEqual([]);
  });

  it('leaves nothing of what expired, torn writings included', async () => {
    const store = createFileStore(folder);
    await store.record(fixtureReceipt({ question: SECRET }), TALK);
    await writeFile(join(folder, 'answers/2026-11-26', `${fixtureId(7)}.partial`), SECRET);
    expect(await store.expire('2026-11-27')).toBe(1);
    expect([...(await filesBelow(folder)).keys()]).toEqual([]);
    expect(await readdir(join(folder, 'answers'))).toEqual([]);
  });

  it('erases a torn writing with its conversation', async () => {
    const store = createFileStore(folder);
    await store.record(fixtureReceipt(), TALK);
    const file = join(folder, 'answers/2026-11-26', `${fixtureId(1)}.json`);
    await writeFile(file.replace('.json', '.partial'), SECRET);
    await rm(file);
    await store.erase(TALK);
    expect([...(await filesBelow(folder)).keys()]).toEqual([]);
  });

  it('leaves no byte of feedback that was replaced or erased, torn writings included', async () => {
    const store = createFileStore(folder);
    await store.record(fixtureReceipt(), TALK);
    const blocks: string[] = [];
    const of = join(folder, 'feedback/2026-11-26', fixtureId(1));
    for (const name of ['replaced', 'erased']) {
      await store.rate(fixtureId(1), fixtureFeedback({ comment: `${name} ${SECRET}` }));
      const [file = ''] = await readdir(of);
      expect(await readdir(of)).toHaveLength(1);
      blocks.push(join(folder, name));
      await link(join(of, file), join(folder, name));
    }
    await writeFile(join(of, '9_00.partial'), SECRET);
    await store.erase(TALK);
    for (const file of blocks) {
      expect((await readFile(file)).every((byte) => byte === 0)).toBe(true);
      await rm(file);
    }
    expect([...(await filesBelow(folder)).keys()]).toEqual([]);
  });

  it('expires feedback whose receipt a kill took alone', async () => {
    const store = createFileStore(folder);
    await store.record(fixtureReceipt());
    await store.rate(fixtureId(1), fixtureFeedback());
    await rm(join(folder, 'answers/2026-11-26', `${fixtureId(1)}.json`));
    expect(await store.feedback(fixtureId(1))).toBeUndefined();
    expect(await store.expire('2026-11-27')).toBe(0);
    expect(await readdir(join(folder, 'feedback'))).toEqual([]);
  });

  it('takes damaged feedback for none, and lets it be given again', async () => {
    const store = createFileStore(folder);
    await store.record(fixtureReceipt());
    await store.rate(fixtureId(1), fixtureFeedback());
    const of = join(folder, 'feedback/2026-11-26', fixtureId(1));
    for (const content of ['{"format":1,"feed', '', 'null', '{"format":2,"feedback":{}}']) {
      await writeFile(join(of, (await readdir(of))[0] ?? ''), content);
      expect(await store.feedback(fixtureId(1))).toBeUndefined();
      expect(await store.rate(fixtureId(1), fixtureFeedback())).toBe(true);
      expect(await store.feedback(fixtureId(1))).toEqual(fixtureFeedback());
    }
  });

  it.each([
    ['cut', '{"format":1,"receipt":{"answ'],
    ['empty', ''],
    ['not an object', 'null'],
    ['of a later format', JSON.stringify({ format: 2, receipt: fixtureReceipt() })],
    ['another answer', JSON.stringify({ format: 1, receipt: fixtureReceipt({ answerId: fixtureId(5) }) })],
    ['zeros', '\u0000'.repeat(500)],
  ])('takes a receipt that is %s for absent, and still erases it', async (_name, content) => {
    const store = createFileStore(folder);
    await store.record(fixtureReceipt(), TALK);
    await writeFile(join(folder, 'answers/2026-11-26', `${fixtureId(1)}.json`), content);
    expect(await store.receipt(fixtureId(1))).toBeUndefined();
    expect(await store.conversation(TALK)).toEqual([]);
    expect(await store.erase(TALK)).toBe(1);
    expect([...(await filesBelow(folder)).keys()]).toEqual([]);
  });

  it('rejects with the reason when it cannot write or read', async () => {
    await writeFile(join(folder, 'kept'), 'a file where a folder should be');
    const store = createFileStore(join(folder, 'kept'));
    await expect(store.record(fixtureReceipt())).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(store.receipt(fixtureId(1))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(store.expire('2026-11-27')).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('is whole for its readers however often two writers are killed', async () => {
    const writer = `
      import { randomUUID } from 'node:crypto';
      import { createFileStore } from './src/conversations/files/file-store.ts';
      import { fixtureReceipt } from './src/conversations/receipt.fixture.ts';
      const store = createFileStore(process.argv[1]);
      const text = 'x'.repeat(300_000) + ' END';
      for (;;) {
        const receipt = fixtureReceipt({ answerId: randomUUID(), text });
        await store.record(receipt, '${TALK}');
        process.stdout.write(receipt.answerId + '\\n');
      }`;
    const recorded: string[] = [];
    for (const liveMs of [20, 47, 90]) {
      const children = [0, 1].map(() => {
        const args = ['--import', 'tsx', '--input-type=module', '-e', writer, folder];
        return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      });
      await Promise.all(
        children.map(async (child) => {
          let said = '';
          child.stdout.setEncoding('utf8').on('data', (text: string) => {
            if (said === '') setTimeout(() => child.kill('SIGKILL'), liveMs);
            said += text;
          });
          await once(child, 'close');
          recorded.push(...said.split('\n').slice(0, -1));
        }),
      );
    }
    const store = createFileStore(folder);
    const kept = await store.conversation(TALK);
    expect(recorded.length).toBeGreaterThan(6);
    expect(kept.map(({ answerId }) => answerId)).toEqual(expect.arrayContaining(recorded));
    expect(kept.every(({ text }) => text.endsWith(' END'))).toBe(true);
    // Whatever the kills left behind belongs to the conversation, and goes with it.
    await store.erase(TALK);
    expect([...(await filesBelow(folder)).keys()]).toEqual([]);
  }, 60_000);
});

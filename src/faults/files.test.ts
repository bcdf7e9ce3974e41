import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, cp, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, isWhole, startLoad, type Asked } from './asking.fixture.ts';
import {
  ANSWER,
  builtService,
  CHANGED_SHEET,
  type BuiltService,
  type TestFolder,
} from './built-service.fixture.ts';
import { endAll, runProgram, startServer, type Ran, type RunningServer } from './service-process.fixture.ts';

/** Real processes on real files: killed, locked out, given damaged snapshots, and left without room. */
/** A test takes seconds; a machine that others use may take much longer. */
const TEST_MS = 180_000;

let service: BuiltService;
let folder: TestFolder;
let rounds = 0;

beforeAll(async () => {
  service = await builtService();
}, 240_000);
beforeEach(async () => {
  folder = await service.copy();
});
afterEach(async () => {
  await endAll();
  await folder.remove();
});

const start = (env: Readonly<Record<string, string>> = {}): Promise<RunningServer> =>
  startServer(service.server, folder, env);
const ingest = (): Promise<Ran> => runProgram(service.ingest, folder).ended;
/** One more fact in one sheet: the next ingest has something to publish. */
const changeCorpus = (): Promise<void> =>
  appendFile(
    join(folder.corpus, CHANGED_SHEET),
    `\n\n## Essai ${++rounds} {#trial-${rounds}}\n\n- Statement of round ${rounds}.[^1]\n`,
  );
const snapshotOf = ({ events }: Asked): string | undefined => events[0]?.snapshotId;
const servedBy = async ({ url }: RunningServer): Promise<string | undefined> => snapshotOf(await ask(url));
const publishedBy = ({ stdout }: Ran): string | undefined => /snapshot: (\w+)/.exec(stdout)?.[1];

async function serves(server: RunningServer, snapshotId: string | undefined): Promise<void> {
  await expect.poll(() => servedBy(server), { timeout: 30_000, interval: 200 }).toBe(snapshotId);
}

async function rate(server: RunningServer, answerId: string, comment: string): Promise<number> {
  const response = await fetch(`${server.url}/api/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answerId, rating: 'unhelpful', comment }),
  });
  await response.text();
  return response.status;
}

describe('a server that is killed under load', () => {
  it(
    'has every receipt and every rating that it acknowledged when it starts again',
    async () => {
      const server = await start();
      const [acknowledged, answered] = [new Map<string, string>(), new Set<string>()];
      let isKilled = false;
      const isOver = (): boolean => isKilled;
      const reader = async (): Promise<void> => {
        const conversationId = randomUUID();
        while (!isOver()) {
          const asked = await ask(server.url, { body: { conversationId, remember: true } });
          const answerId = asked.events[0]?.answerId ?? '';
          if (!isWhole(asked)) return;
          answered.add(answerId);
          for (let i = 0; i < 5 && !isOver(); i++) {
            const comment = `comment ${i} on ${answerId.slice(0, 4)}`;
            const status = await rate(server, answerId, comment).catch(() => 0);
            if (status === 204) acknowledged.set(answerId, comment);
          }
        }
      };
      const readers = Array.from({ length: 4 }, reader);
      await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(8);
      server.child.kill('SIGKILL');
      isKilled = true;
      await Promise.all([...readers, server.ended]);
      const again = await start();
      for (const answerId of answered)
        expect((await fetch(`${again.url}/answers/${answerId}`)).status, answerId).toBe(200);
      await again.stop();
      const kept = await keptComments();
      for (const [answerId, comment] of acknowledged)
        expect(numberOf(kept[answerId]), answerId).toBeGreaterThanOrEqual(numberOf(comment));
    },
    TEST_MS,
  );

  /** Comments are numbered as they were given: a later one than the last that was acknowledged may stand. */
  function numberOf(comment: string | undefined): number {
    return Number(/^comment (\d+)/.exec(comment ?? '')?.[1]);
  }

  /** What was kept, by answer. */
  async function keptComments(): Promise<Record<string, string | undefined>> {
    const { createSqliteStore } = await import('../conversations/sqlite/sqlite-store.ts');
    const { conversationFileIn, openConversationFile } =
      await import('../conversations/sqlite/conversation-file.ts');
    const { createSqliteQuestionLog } = await import('../conversations/sqlite/sqlite-question-log.ts');
    const file = openConversationFile(conversationFileIn(folder.data));
    const store = createSqliteStore(file);
    try {
      const rated = await createSqliteQuestionLog(file).toReview('2000-01-01');
      const comments: Record<string, string | undefined> = {};
      for (const { answerId } of rated) comments[answerId] = (await store.feedback(answerId))?.comment;
      return comments;
    } finally {
      file.close();
    }
  }
});

describe('an ingest beside a server that answers', () => {
  it(
    'that is killed drops no request and changes nothing; the next one publishes',
    async () => {
      const server = await start();
      const before = await servedBy(server);
      const load = startLoad([server.url], { readers: 3 });
      await changeCorpus();
      // At the start of Node.js, of its work, and of its publishing.
      for (const step of ['', 'read', 'publish']) {
        const killed = runProgram(service.ingest, folder);
        await expect.poll(() => killed.stderr(), { interval: 5, timeout: 30_000 }).toContain(step);
        killed.child.kill('SIGKILL');
        await killed.ended;
      }
      expect(await servedBy(server)).toBe(before);
      const ran = await ingest();
      expect([ran.code, publishedBy(ran)]).not.toEqual([0, before]);
      await serves(server, publishedBy(ran));
      const asked = await load.stop();
      expect(asked.filter((each) => !isWhole(each))).toEqual([]);
      expect(asked.every(({ text }) => text.includes(ANSWER))).toBe(true);
    },
    TEST_MS,
  );

  it(
    'as one of two at once publishes, or says that it is locked out',
    async () => {
      let lockedOut: Ran | undefined;
      // Whoever is much later finds the work done; so they may have to try again.
      for (let tries = 0; lockedOut === undefined && tries < 5; tries++) {
        await changeCorpus();
        const ran = await Promise.all([ingest(), ingest()]);
        expect(ran.filter(({ stdout }) => stdout.includes('(published)'))).toHaveLength(1);
        lockedOut = ran.find(({ code }) => code !== 0);
      }
      expect(lockedOut?.code).toBe(1);
      expect(lockedOut?.stderr).toContain('ingest-locked');
      const again = await ingest();
      expect(again.stdout).toContain('(unchanged)');
      const server = await start();
      expect(await servedBy(server)).toBe(publishedBy(again));
    },
    TEST_MS,
  );
});

describe('a snapshot with a damaged file', () => {
  /** One bit of every large file is another, as a disk may leave it. */
  async function damage(snapshotId: string): Promise<void> {
    const directory = join(folder.data, 'snapshots', snapshotId);
    for (const name of await readdir(directory)) {
      if (!name.endsWith('.bin')) continue;
      const file = await open(join(directory, name), 'r+');
      const { size } = await file.stat();
      const byte = Buffer.alloc(1);
      await file.read(byte, 0, 1, Math.floor(size / 2));
      await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, Math.floor(size / 2));
      await file.close();
    }
  }

  it(
    'is not served when a server starts: the one before it is, and the log and /readyz say so',
    async () => {
      const first = publishedBy(await ingest());
      await changeCorpus();
      const second = publishedBy(await ingest());
      expect(second).not.toBe(first);
      await damage(second ?? '');
      const server = await start();
      expect(await servedBy(server)).toBe(first);
      expect(server.stderr()).toMatch(/other bytes than were published.*snapshot before it serves/);
      const ready = await fetch(`${server.url}/readyz`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { snapshot: { snapshotId: first } }]);
      // And repaired by the next ingest, of the same content.
      const repaired = await ingest();
      expect([repaired.code, publishedBy(repaired)]).toEqual([0, second]);
      await serves(server, second);
    },
    TEST_MS,
  );

  it(
    'is refused while a server serves: the one before goes on, and the log says so once',
    async () => {
      const server = await start();
      const before = await servedBy(server);
      const load = startLoad([server.url], { readers: 2 });
      await changeCorpus();
      // Damaged before the server has looked: another place is published in, then moved in whole but for the bit.
      const elsewhere = await mkdtemp(join(tmpdir(), 'tijaria-faults-'));
      await cp(folder.data, elsewhere, { recursive: true });
      const ran = await runProgram(service.ingest, { ...folder, data: elsewhere }).ended;
      const bad = publishedBy(ran) ?? '';
      await cp(join(elsewhere, 'snapshots', bad), join(folder.data, 'snapshots', bad), { recursive: true });
      await damage(bad);
      await cp(join(elsewhere, 'snapshots/current'), join(folder.data, 'snapshots/current'));
      await rm(elsewhere, { recursive: true });
      const said = (): number => server.log().filter(({ level }) => Number(level) >= 40).length;
      await expect.poll(said, { timeout: 30_000 }).toBe(1);
      await setTimeout(4_500);
      expect(said()).toBe(1);
      expect(await servedBy(server)).toBe(before);
      const repaired = await ingest();
      expect([repaired.code, publishedBy(repaired)]).toEqual([0, bad]);
      await serves(server, bad);
      expect((await load.stop()).filter((each) => !isWhole(each))).toEqual([]);
    },
    TEST_MS,
  );
});

const run = promisify(execFile);
/** A file system of so many bytes at this place; undefined, with the reason, where mounting is not permitted. */
async function mountSmall(path: string, bytes: number): Promise<string | undefined> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path]);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

describe('a disk without room', () => {
  let disk: string;
  let reason: string | undefined;

  beforeEach(async () => {
    disk = await mkdtemp(join(tmpdir(), 'tijaria-faults-disk-'));
    reason = await mountSmall(disk, 64 * 1024 * 1024);
    if (reason === undefined) await cp(folder.data, disk, { recursive: true });
  });
  afterEach(async () => {
    await endAll();
    if (reason === undefined) await run('umount', [disk]);
    await rm(disk, { recursive: true });
  });

  /** Fills the disk to the last byte and returns what empties it again. */
  async function fill(): Promise<() => Promise<void>> {
    const path = join(disk, 'filler');
    const file = await open(path, 'w');
    try {
      for (const size of [1024 * 1024, 4096, 1])
        for (;;) {
          const { bytesWritten } = await file.write(Buffer.alloc(size)).catch(() => ({ bytesWritten: 0 }));
          if (bytesWritten < size) break;
        }
    } finally {
      await file.close();
    }
    return () => rm(path);
  }

  it(
    'fails an ingest in words, keeps what is served, keeps answers whole, and is made good by room',
    async (context) => {
      context.skip(reason !== undefined, `no small disk can be mounted here: ${reason ?? ''}`);
      const onDisk = { ...folder, data: disk };
      const server = await startServer(service.server, onDisk);
      const first = await ask(server.url);
      const before = snapshotOf(first);
      await keeps(server, first);
      const load = startLoad([server.url], { readers: 2 });
      await changeCorpus();
      const empty = await fill();
      const failed = await runProgram(service.ingest, onDisk).ended;
      expect(failed.code).toBe(1);
      expect(failed.stderr).toMatch(/ENOSPC|no space/i);
      expect(await servedBy(server)).toBe(before);
      // Receipts cannot be kept: answers come all the same, whole and in time.
      const asked = await ask(server.url);
      expect([isWhole(asked), asked.text.includes(ANSWER)]).toEqual([true, true]);
      expect(await receiptStatus(server, asked)).toBe(404);
      const metrics = await (await fetch(`${server.url}/metrics`)).text();
      expect(metrics).toMatch(/store_fail\w*\{[^}]*conversations[^}]*\} [1-9]/);
      await empty();
      const ran = await runProgram(service.ingest, onDisk).ended;
      expect(ran.code).toBe(0);
      await serves(server, publishedBy(ran));
      expect(await receiptStatus(server, await ask(server.url))).toBe(200);
      expect((await load.stop()).filter((each) => !isWhole(each))).toEqual([]);
      expect(await server.stop()).toMatchObject({ code: 0 });
    },
    TEST_MS,
  );

  it(
    'is told to who asks for a receipt while none could ever be kept, and is made good by room',
    async (context) => {
      context.skip(reason !== undefined, `no small disk can be mounted here: ${reason ?? ''}`);
      const server = await startServer(service.server, { ...folder, data: disk });
      const empty = await fill();
      const asked = await ask(server.url);
      expect(isWhole(asked)).toBe(true);
      await expect.poll(() => receiptStatus(server, asked), { timeout: 10_000 }).toBe(503);
      await empty();
      await keeps(server, await ask(server.url));
      expect(await server.stop()).toMatchObject({ code: 0 });
    },
    TEST_MS,
  );

  async function receiptStatus({ url }: RunningServer, { events }: Asked): Promise<number> {
    return (await fetch(`${url}/answers/${events[0]?.answerId ?? ''}`)).status;
  }
  async function keeps(server: RunningServer, asked: Asked): Promise<void> {
    await expect.poll(() => receiptStatus(server, asked), { timeout: 10_000 }).toBe(200);
  }
});

afterAll(endAll);

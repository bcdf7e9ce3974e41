import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { assemble } from '../assemble.ts';
import { createLogger } from '../common/logger.ts';
import { loadConfig } from '../config.ts';
import { startCuttableProxy, type CuttableProxy } from '../testing/postgres/cuttable-proxy.fixture.ts';
import { describeWithDatabase } from '../testing/postgres/test-database.fixture.ts';
import { ask, isWhole, startLoad, type Asked } from './asking.fixture.ts';
import {
  ANSWER,
  builtService,
  CHANGED_SHEET,
  type BuiltService,
  type TestFolder,
} from './built-service.fixture.ts';
import { endAll, runProgram, startServer, type Ran, type RunningServer } from './service-process.fixture.ts';

/** A test takes seconds; a machine that others use may take much longer. */
const TEST_MS = 180_000;

/** Server processes that share a real database: what is published in one place is served everywhere, and outages pass. */
describeWithDatabase('servers that share a database', (database) => {
  let service: BuiltService;
  let folder: TestFolder;
  let rounds = 0;

  beforeAll(async () => {
    service = await builtService();
    folder = await service.copy();
    expect(await ingest()).toMatchObject({ code: 0 });
  }, 240_000);
  afterEach(endAll);
  afterAll(() => folder.remove());

  const env = () => ({ DATABASE_URL: database.url });
  const ingest = () => runProgram(service.ingest, folder, env()).ended;
  const start = (url = database.url): Promise<RunningServer> =>
    startServer(service.server, folder, { DATABASE_URL: url });
  /** One more fact in one sheet: the next ingest has something to publish. */
  const changeCorpus = (): Promise<void> =>
    appendFile(
      join(folder.corpus, CHANGED_SHEET),
      `\n\n## Essai ${++rounds} {#trial-${rounds}}\n\n- Statement of round ${rounds}.[^1]\n`,
    );
  async function rollBack(): Promise<string> {
    const config = loadConfig({ CORPUS_DIR: folder.corpus, DATA_DIR: folder.data, ...env() });
    const foundation = await assemble(config, createLogger('silent'));
    try {
      return (await foundation.rollBack()).snapshotId;
    } finally {
      await foundation.close();
    }
  }

  it(
    'switch to what one ingest publishes, and back, without dropping a request',
    async () => {
      const servers = await Promise.all([start(), start()]);
      const [before] = await servingIn(servers);
      const load = startLoad(servers.map(({ url }) => url));
      await changeCorpus();
      const ran = await ingest();
      expect(ran).toMatchObject({ code: 0 });
      const published = /snapshot: (\w+) \(published\)/.exec(ran.stdout)?.[1];
      await switched(servers, published);
      expect(await rollBack()).toBe(before);
      await switched(servers, before);
      const asked = await load.stop();
      expect(asked.filter((each) => !isWhole(each))).toEqual([]);
      // Readers of both servers got answers of both snapshots, each from one.
      expect(new Set(asked.map(snapshotOf))).toEqual(new Set([before, published]));
      expect(asked.every(({ text }) => text.includes(ANSWER))).toBe(true);
      for (const server of servers) expect(await server.stop()).toMatchObject({ code: 0 });
    },
    TEST_MS,
  );

  it(
    'are not torn by two ingests at once: one publishes, the other says that it is locked out',
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
      const asked = await ask(server.url);
      expect([isWhole(asked), snapshotOf(asked)]).toEqual([true, /snapshot: (\w+)/.exec(again.stdout)?.[1]]);
    },
    TEST_MS,
  );

  it(
    'answer or fail in words while it is away, say so, live, and go on by themselves when it is back',
    async () => {
      const proxy = await startCuttableProxy(database.url);
      try {
        const server = await start(proxy.url);
        expect(isWhole(await ask(server.url))).toBe(true);
        for (const fail of [() => proxy.cut(), () => proxy.silence()]) await outage(server, proxy, fail);
        expect(await server.stop()).toMatchObject({ code: 0 });
      } finally {
        await proxy.close();
      }
    },
    TEST_MS,
  );

  async function outage(
    server: RunningServer,
    proxy: CuttableProxy,
    fail: () => Promise<void> | void,
  ): Promise<void> {
    const load = startLoad([server.url], { readers: 3 });
    await expect.poll(() => load.asked.filter(isWhole).length, { timeout: 30_000 }).toBeGreaterThan(2);
    const before = load.asked.length;
    await fail();
    // Passages are in the database: without it no answer can be made, and none should be sent here.
    await expect
      .poll(() => readiness(server), { timeout: 30_000, interval: 200 })
      .toMatchObject({
        status: 503,
        body: { status: 'down', checks: { database: { status: 'down' } } },
      });
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const meanwhile = (): number => load.asked.slice(before).filter((each) => !isWhole(each)).length;
    await expect.poll(meanwhile, { timeout: 30_000 }).toBeGreaterThan(2);
    await proxy.restore();
    await expect
      .poll(() => readiness(server), { timeout: 30_000, interval: 200 })
      .toMatchObject({ status: 200 });
    const failed = (await load.stop()).filter((each) => !isWhole(each));
    // Each of them got a last word, and none waited for longer than a statement may take, with its grace.
    expect(new Set(failed.map(({ code, broken }) => [code, broken].join()))).toEqual(
      new Set(['database-unavailable,']),
    );
    expect(Math.max(...failed.map(({ ms }) => ms))).toBeLessThan(13_000);
    expect(isWhole(await ask(server.url))).toBe(true);
    expect(server.child.exitCode).toBeNull();
  }

  async function readiness({ url }: RunningServer): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${url}/readyz`);
    return { status: response.status, body: await response.json() };
  }

  async function switched(servers: readonly RunningServer[], snapshotId: string | undefined): Promise<void> {
    await expect
      .poll(() => servingIn(servers), { timeout: 30_000, interval: 200 })
      .toEqual(servers.map(() => snapshotId));
  }
  const servingIn = (servers: readonly RunningServer[]): Promise<(string | undefined)[]> =>
    Promise.all(servers.map(async ({ url }) => snapshotOf(await ask(url))));
});

function snapshotOf({ events }: Asked): string | undefined {
  return events[0]?.snapshotId;
}

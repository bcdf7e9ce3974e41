import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import { migrate } from '../common/postgres/migrate.ts';
import type { PostgresPool } from '../common/postgres/open-pool.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import { CONVERSATION_MIGRATIONS } from '../conversations/postgres/conversation-migrations.ts';
import { createPostgresStore } from '../conversations/postgres/postgres-store.ts';
import { FIXTURE_EVENTS, fixtureId } from '../conversations/receipt.fixture.ts';
import { recordAnswers } from '../conversations/record-answers.ts';
import { conversationFileIn, openConversationFile } from '../conversations/sqlite/conversation-file.ts';
import { createSqliteStore } from '../conversations/sqlite/sqlite-store.ts';
import { describeWithDatabase } from '../testing/postgres/test-database.fixture.ts';
import { feedbackRoute } from './feedback-route.ts';

/** What people paste, by kind: made up, but of the right form. */
const PLANTED = {
  phone: '0661234567',
  'phone in groups': '+212 6 62 34 56 78',
  'phone in Arabic digits': '٠٦٦٣٤٥٦٧٨٩',
  'phone cut by an invisible character': '06\u200b64567890',
  email: 'amina.b@example.ma',
  IBAN: 'MA64 0117 8123 4561 2345 6789 0123',
  CIN: 'BE654321',
  card: '4111 1111 1111 1111',
  bearer: 'Bearer q7Zk2mPx9Vt4Lw8Rb3Nc',
  key: 'sk-proj-Zx81Cv92Bn03Mq14',
  password: 'mot de passe : Tanger2026!',
};
/** A company is no person: its number is what trade is asked about, see `mask-personal-data.ts`. */
const ICE = '001525678000045';

/** The parts of what was planted that tell something: its runs of letters and digits, of four at least. */
const TELLING = Object.values(PLANTED)
  .flatMap((text) => text.replace(/^(?:Bearer|mot de passe : )/, '').match(/[\p{L}\p{N}]{4,}/gu) ?? [])
  .filter((run) => run !== 'example');

interface KeptStore {
  readonly store: ConversationStore;
  /** Everything that the store holds, as text. */
  readonly everything: () => Promise<string>;
}

function describeAtRest(open: () => Promise<KeptStore>): void {
  let kept: KeptStore;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    kept = await open();
    const app = express();
    app.use(express.json());
    app.post('/api/feedback', feedbackRoute(kept.store, fixedClock('2026-11-26')));
    server = await new Promise((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/feedback`;
  });
  afterAll(() => server.close());

  it('holds nothing of it, from question or comment, and what was asked for the rest', async () => {
    const told = Object.entries(PLANTED).map(([kind, value]) => `${kind} ${value}`);
    const question = `Quel délai, zqx ? ICE ${ICE}. ${told.join(' ; ')}`;
    const failures: unknown[] = [];
    const snapshot = { snapshotId: 's', createdAt: '2026-11-25T22:00:00.000Z' };
    const recorded = recordAnswers(
      async function* () {
        yield* FIXTURE_EVENTS;
        await Promise.resolve();
      },
      { store: kept.store, clock: fixedClock('2026-11-26'), snapshot, onFailure: (e) => failures.push(e) },
    );
    let events = 0;
    for await (const event of recorded({ question, history: [] }, { answerId: fixtureId(1) }))
      if (event.type !== 'error') events++;
    expect([events, failures]).toEqual([FIXTURE_EVENTS.length, []]);
    for (const comment of [`zqy ${told.slice(0, 5).join(' ; ')}`, `zqy ${told.join(' ; ')}`]) {
      const body = JSON.stringify({ answerId: fixtureId(1), rating: 'unhelpful', comment });
      const headers = { 'content-type': 'application/json' };
      expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(204);
    }
    const everything = await kept.everything();
    for (const present of ['zqx', 'zqy', ICE, '[téléphone]']) expect(everything).toContain(present);
    expect(TELLING.length).toBeGreaterThan(15);
    expect(TELLING.filter((run) => everything.includes(run))).toEqual([]);
  });
}

describe('personal data and keys in a store of SQLite', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tijaria-at-rest-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  describeAtRest(() => {
    const store = createSqliteStore(openConversationFile(conversationFileIn(folder)));
    const everything = async (): Promise<string> =>
      (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join(
        '',
      );
    return Promise.resolve({ store, everything });
  });
});

describeWithDatabase('personal data and keys in a store of PostgreSQL', (database) => {
  describeAtRest(async () => {
    const pool = database.openPool();
    await migrate(pool, CONVERSATION_MIGRATIONS);
    return { store: createPostgresStore(pool), everything: () => everyRow(pool) };
  });
});

/** Every column of every table, as text. */
async function everyRow(pool: PostgresPool): Promise<string> {
  const tables = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'tijaria'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => pool.query<{ row: string }>(`SELECT t::text AS row FROM tijaria.${name} t`)),
  );
  return rows.flatMap((each) => each.map(({ row }) => row)).join('\n');
}

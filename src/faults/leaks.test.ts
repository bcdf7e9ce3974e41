import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOpenAiStub, type OpenAiStub, type StubBehaviour } from '../testing/openai-stub-server.ts';
import { startCuttableProxy } from '../testing/postgres/cuttable-proxy.fixture.ts';
import { describeWithDatabase } from '../testing/postgres/test-database.fixture.ts';
import { ask } from './asking.fixture.ts';
import { builtService, QUESTION, type BuiltService, type TestFolder } from './built-service.fixture.ts';
import { endAll, runProgram, startServer, type RunningServer } from './service-process.fixture.ts';

/** Secrets and personal data are planted wherever they can come in, then looked for wherever anything comes out. */
const SECRETS = {
  OPENAI_API_KEY: 'sk-chat-9f3ac27be1d84f60a5',
  STAND_IN_KEY: 'sk-standin-7d21bb90cc34e5f8',
  EMBEDDING_API_KEY: 'sk-embed-51ce09aa77d3b246',
  ADMIN_TOKEN: 'adm-8f2c61d07be94a35bb1e7f0c92d4a6e8',
  METRICS_TOKEN: 'met-3b7e90f1c2a84d56ae0f1b2c3d4e5f60',
  SESSION_SECRET: 'ses-c0ffee11d00d4bad9face5ca1ab1ebed',
} as const;
/** Made up, but of the right form. */
const PERSON = {
  phone: '0661223344',
  email: 'karim.bennani@example.ma',
  identity: 'BK482913',
  iban: 'MA64011519000001205000534921',
} as const;
/** What no form tells of a person: it must not stand in logs, but a kept question holds it. */
const NAME = 'Zoubaida Lahrichi';
const PLANTED = `Je suis ${NAME}, ${PERSON.phone}, ${PERSON.email}, CIN ${PERSON.identity}, ${PERSON.iban}.`;

/** A test takes seconds; a machine that others use may take much longer. */
const TEST_MS = 180_000;

let service: BuiltService;
let folder: TestFolder;
let [chat, standIn, embeddings]: OpenAiStub[] = [];
let collector: Server;
let traces = '';

beforeAll(async () => {
  service = await builtService();
  folder = await service.copy();
  // Its vectors come from an endpoint: what was published with the embedded ones is made anew, of one sheet alone.
  await rm(join(folder.data, 'snapshots'), { recursive: true });
  await rm(join(folder.corpus, 'sheets/exporting'), { recursive: true });
  collector = createServer((request, response) => {
    request.setEncoding('latin1').on('data', (text: string) => (traces += text));
    request.on('end', () => response.end('{}'));
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
}, 240_000);
// New ones for each test: what one has not asked for must not answer the next.
beforeEach(async () => {
  [chat, standIn, embeddings] = await Promise.all([startOpenAiStub(), startOpenAiStub(), startOpenAiStub()]);
});
afterEach(async () => {
  await Promise.all([chat?.close(), standIn?.close(), embeddings?.close()]);
});
afterEach(endAll);
afterAll(async () => {
  collector.close();
  await folder.remove();
});

function environment(): Record<string, string> {
  const { STAND_IN_KEY, ...secrets } = SECRETS;
  return {
    ...secrets,
    OPENAI_BASE_URL: chat?.baseUrl ?? '',
    OPENAI_MODEL: 'writer',
    MODEL_STAND_INS: `other@${standIn?.baseUrl ?? ''} ${STAND_IN_KEY}`,
    EMBEDDING_BASE_URL: embeddings?.baseUrl ?? '',
    EMBEDDING_MODEL: 'vectors',
    EMBEDDING_DIMENSIONS: '16',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    TRUST_PROXY: '1',
  };
}

/** A failure that quotes everything it knows, as providers do. */
const quoting = (status: number, key: string): StubBehaviour => ({
  kind: 'refuse',
  status,
  message: `Incorrect API key provided: ${key}. Your message was: ${PLANTED}`,
  code: PERSON.phone,
});

/** Headers as browsers and proxies send them, each with something of a person in it. */
const HEADERS = {
  'user-agent': `Browser of ${PERSON.email}`,
  'x-forwarded-for': '203.0.113.77',
  cookie: `who=${PERSON.phone}; admin=${SECRETS.METRICS_TOKEN}`,
  referer: `https://portal.example/?mail=${PERSON.email}&phone=${PERSON.phone}`,
  'x-request-id': PERSON.phone,
  'accept-language': PERSON.identity,
};

/** What came back, by what was asked. */
type Replies = Record<string, string>;

/** Goes through every interface once. */
async function askEverywhere(server: RunningServer): Promise<Replies> {
  const replies: Replies = {};
  const text = encodeURIComponent(PLANTED);
  const conversationId = randomUUID();
  const send = async (name: string, path: string, init: RequestInit = {}): Promise<void> => {
    const response = await fetch(server.url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...HEADERS, ...(init.headers as Record<string, string> | undefined) },
    });
    const headers = JSON.stringify([...response.headers]);
    replies[name] = `${response.status} ${headers} ${await response.text()}`;
  };
  const post = (
    name: string,
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<void> =>
    send(name, path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body: JSON.stringify(body),
    });
  const question = `${QUESTION} ${PLANTED}`;
  const asked = await ask(server.url, {
    question,
    headers: HEADERS,
    body: { conversationId, remember: true, history: [{ role: 'user', content: PLANTED }] },
  });
  replies['chat'] = JSON.stringify(asked.events) + asked.body;
  const answerId = asked.events[0]?.answerId ?? randomUUID();
  const messages = [{ role: 'user', content: question }];
  await post('completion', '/v1/chat/completions', { messages });
  await post('streamed completion', '/v1/chat/completions', { messages, stream: true });
  await post('feedback', '/api/feedback', { answerId, rating: 'unhelpful', comment: PLANTED });
  await post('bad feedback', '/api/feedback', { answerId: PERSON.phone, rating: PLANTED });
  await post('bad question', '/api/chat', { question, [PERSON.email]: PLANTED });
  await send('broken body', '/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"question": "${PLANTED}`,
  });
  for (const tool of ['answer_question', 'search_base', PERSON.email]) {
    const params = { name: tool, arguments: { question, query: question, [PERSON.phone]: PLANTED } };
    await post(`mcp ${tool}`, '/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  }
  const params = { name: 'answer_question', arguments: { question } };
  await post('mcp', '/mcp', { jsonrpc: '2.0', id: 2, method: 'tools/call', params });
  for (const path of ['/api/search?q=', '/fr/search?q=', '/fr/ask?q=', '/api/hs?q=', '/api/suggestions?q='])
    await send(path, path + text);
  for (const path of [
    '/',
    '/api/',
    '/fr/sheets/',
    '/answers/',
    '/assets/',
    '/api/conversations/',
    '/api/chat/',
  ])
    await send(`path ${path}`, path + text);
  const admin = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`, accept: 'application/json' };
  await post(
    'admin switch',
    '/admin/model',
    { set: 'on', by: PLANTED, reason: PLANTED.slice(0, 180) },
    admin,
  );
  await send('admin status', '/admin/status', { headers: admin });
  await send('admin page', '/admin', { headers: admin });
  await send('admin review', '/admin/review.md', { headers: admin });
  await post('admin refused', '/admin/model', { set: 'off' }, { authorization: `Bearer ${PERSON.iban}` });
  await send('receipt', `/answers/${answerId}`);
  await send('export', `/api/conversations/${conversationId}`);
  await send('readyz', '/readyz');
  await send('metrics', '/metrics', { headers: { authorization: `Bearer ${SECRETS.METRICS_TOKEN}` } });
  await send('metrics refused', '/metrics', { headers: { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` } });
  return replies;
}

/** Where each of these stands in a text. */
function found(text: string, needles: readonly string[]): string[] {
  const decoded = text.replaceAll('\\u0000', '');
  return needles.filter((needle) => decoded.includes(needle) || decoded.includes(encodeURIComponent(needle)));
}
const secretsWith = (...more: readonly string[]): string[] => [...Object.values(SECRETS), ...more];
const personal = Object.values(PERSON);

async function filesIn(directory: string): Promise<string> {
  let all = '';
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) all += await readFile(join(entry.parentPath, entry.name), 'latin1');
  return all;
}

/** These give whoever asks the own words back, and nobody else: what was typed into a form, an address that is none, a wrong field. */
const ECHOES = new Set([
  '/fr/search?q=',
  '/fr/ask?q=',
  '/api/search?q=',
  '/api/hs?q=',
  'bad question',
  'mcp answer_question',
  'mcp search_base',
  'path /',
  'path /api/',
  'path /fr/sheets/',
  'path /assets/',
]);
/** And these what was kept of them, masked; a name has no form that could be masked. */
const KEPT = new Set(['receipt', 'export', 'admin status', 'admin page', 'admin review', 'admin switch']);

function expectNoLeak(replies: Replies, server: RunningServer, secrets: readonly string[]): void {
  const leaks = Object.entries(replies).flatMap(([name, reply]) => {
    const person = ECHOES.has(name) ? [] : KEPT.has(name) ? personal : [...personal, NAME];
    return found(reply, [...secrets, ...person]).map((leak) => `${name}: ${leak}`);
  });
  expect(leaks).toEqual([]);
  const told = server.stdout() + server.stderr();
  // Hosts and addresses of readers are personal data as well.
  expect(found(told, [...secrets, ...personal, NAME, HEADERS['x-forwarded-for']])).toEqual([]);
}

/** With models and embeddings that work, that refuse with a quotation, and that are gone. */
async function throughFailures(server: RunningServer, secrets: readonly string[]): Promise<void> {
  const pieces = ['Le délai est de 150 jours [S1].'];
  chat?.enqueue(...Array.from({ length: 40 }, (): StubBehaviour => ({ kind: 'answer', pieces })));
  const well = await askEverywhere(server);
  expect(well['chat']).toContain('answer-end');
  expect(well['receipt']).toMatch(/^200 /);
  expectNoLeak(well, server, secrets);
  for (const [stub, key] of [
    [chat, SECRETS.OPENAI_API_KEY],
    [standIn, SECRETS.STAND_IN_KEY],
    [embeddings, SECRETS.EMBEDDING_API_KEY],
  ] as const)
    stub?.enqueue(...Array.from({ length: 60 }, (_, i) => quoting(i === 1 ? 500 : 401, key)));
  expectNoLeak(await askEverywhere(server), server, secrets);
}

describe('a server on files, with models and embeddings at endpoints', () => {
  it(
    'lets no secret and nothing of a person out: not by a reply, log, metric or trace, nor into a file',
    async () => {
      const server = await startServer(service.server, folder, environment());
      await throughFailures(server, secretsWith());
      const { code } = await server.stop();
      expect(code).toBe(0);
      expectNoLeak({}, server, secretsWith());
      expect(server.log().some(({ msg }) => msg === 'request failed')).toBe(true);
      expect(traces).not.toBe('');
      expect(found(traces, [...secretsWith(), ...personal, NAME])).toEqual([]);
      expect(found(await filesIn(folder.data), [...secretsWith(), ...personal])).toEqual([]);
    },
    TEST_MS,
  );

  it('names no secret when it cannot start', async () => {
    const wrong = {
      ...environment(),
      ADMIN_TOKEN: 'short-secret',
      DATABASE_URL: 'mysql://u:hidden-word@h/d',
    };
    const ran = await runProgram(service.server, folder, wrong).ended;
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/DATABASE_URL[\s\S]*ADMIN_TOKEN/);
    expect(found(ran.stdout + ran.stderr, [...secretsWith(), 'short-secret', 'hidden-word'])).toEqual([]);
  });
});

describeWithDatabase('a server on a database', (database) => {
  it(
    'lets neither its password nor anything of a person out, also when the database fails',
    async () => {
      const proxy = await startCuttableProxy(database.url);
      try {
        const password = new URL(database.url).password;
        const secrets = secretsWith(...(password === '' ? [] : [password]));
        const server = await startServer(service.server, folder, {
          ...environment(),
          DATABASE_URL: proxy.url,
        });
        await throughFailures(server, secrets);
        await proxy.cut();
        expectNoLeak(await askEverywhere(server), server, secrets);
        await server.stop();
        expectNoLeak({}, server, secrets);
        const rows = await database
          .openPool()
          .query<{ kept: string }>(
            `SELECT coalesce(body, '') || coalesce(feedback, '') AS kept FROM tijaria.receipts`,
          );
        expect(rows.length).toBeGreaterThan(0);
        expect(found(rows.map(({ kept }) => kept).join(), [...secrets, ...personal])).toEqual([]);
        const refused = new URL(database.url);
        refused.password = 'wrong-password-3141';
        refused.username = 'nobody-2718';
        const ran = await runProgram(service.server, folder, { ...environment(), DATABASE_URL: refused.href })
          .ended;
        expect(ran.code).toBe(1);
        expect(found(ran.stdout + ran.stderr, [...secrets, 'wrong-password-3141', 'nobody-2718'])).toEqual(
          [],
        );
      } finally {
        await proxy.close();
      }
    },
    TEST_MS,
  );
});

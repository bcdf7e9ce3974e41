import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createParser } from 'eventsource-parser';
import { OpenAI } from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerEvent, Citation } from '../answering/answer-event.ts';
import { TijariaError } from '../common/errors.ts';
import type { Answer } from './chat-route.ts';
import { readCorpusTables } from '../trade/corpus-tables.fixture.ts';
import { createTradeFunctions } from '../trade/trade-functions.ts';
import { bareApp } from './bare-app.fixture.ts';
import { createApp } from './create-app.ts';
import { MAX_BODY_BYTES, MAX_QUESTION_CHARS } from './limits.ts';

const citation: Citation = {
  kind: 'passage',
  marker: 1,
  chunkId: 'essai.fr#facts',
  documentId: 'essai',
  title: 'Rapatrier',
  headingPath: ['L’essentiel'],
  language: 'fr',
  passage: '- Le délai est de 150 jours.',
  quotes: ['Le délai est de 150 jours.'],
  validity: {},
  reviewedOn: '2026-11-23',
  sources: [
    {
      id: 'oc-igoc',
      authority: 'Office des Changes',
      title: 'Instruction générale',
      date: '2026-01-01',
      url: 'https://www.oc.gov.ma/igoc',
      consultedOn: '2026-11-23',
      level: 'official',
      status: 'verified',
    },
  ],
};
const start: AnswerEvent = {
  type: 'answer-start',
  answerId: 'a',
  language: 'fr',
  variety: 'fr',
  asOf: '2026-11-23',
  snapshotId: 's',
};
const end: AnswerEvent = {
  type: 'answer-end',
  outcome: 'answered',
  composedBy: 'extractive',
  suggestions: ['Suite'],
};
const EVENTS: readonly AnswerEvent[] = [
  start,
  { type: 'citation', citation },
  { type: 'text-delta', text: '**Le délai est de 150 jours.** [1]' },
  { type: 'notice', code: 'to-verify', text: 'À vérifier.' },
  end,
];

let answer: Answer;
let lastRequest: Parameters<Answer>[0] | undefined;
const failures: unknown[] = [];
let webDir: string;
let server: Server;
let base: string;

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'tijaria-web-'));
  await writeFile(join(webDir, 'widget.js'), 'void 0;');
  const app = createApp({
    ...bareApp('2026-11-23'),
    answer: (request, options) => answer(request, options),
    suggest: () => Promise.resolve(['Comment importer ?']),
    receiptDays: 30,
    trade: createTradeFunctions(await readCorpusTables()),
    corpusDir: webDir,
    newAnswerId: () => 'a',
    webDir,
    onFailure: (error) => failures.push(error),
    widgetSites: [{ key: 'shop', origins: ['https://shop.example'] }],
    publicUrl: 'https://tijaria.example',
  });
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(webDir, { recursive: true });
});
beforeEach(() => {
  failures.length = 0;
  lastRequest = undefined;
  answer = async function* (request) {
    lastRequest = request;
    yield* EVENTS;
  };
});

const post = (path: string, body: unknown, init: RequestInit = {}): Promise<Response> =>
  fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });

describe('POST /api/chat', () => {
  it('sends every event with its name and a rising id', async () => {
    const response = await post('/api/chat', { question: 'Quel délai ?' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const received: { id?: string | undefined; event?: string | undefined; data: string }[] = [];
    createParser({ onEvent: ({ id, event, data }) => received.push({ id, event, data }) }).feed(
      await response.text(),
    );
    expect(received.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
    expect(received.map(({ event }) => event)).toEqual(EVENTS.map((event) => event.type));
    expect(received.map(({ data }) => JSON.parse(data) as unknown)).toEqual(EVENTS);
  });

  it('passes on language, date and the end of a long history', async () => {
    const history = Array.from({ length: 20 }, (_, i) => ({
      role: i % 2 === 0 ? 'user' : 'assistant',
      content: `tour ${i}`,
    }));
    await (
      await post('/api/chat', {
        question: 'Et pour les services ?',
        language: 'ar',
        asOf: '2025-01-01',
        history,
      })
    ).text();
    expect(lastRequest).toMatchObject({ language: 'ar', asOf: '2025-01-01' });
    expect(lastRequest?.history).toHaveLength(12);
    expect(lastRequest?.history.at(-1)?.content).toBe('tour 19');
  });

  it('passes on a profile of known ids, whole or in part, and none when none is sent', async () => {
    const profile = { role: 'broker', sector: 'argan-oil', region: 'souss-massa', market: 'fr' };
    for (const sent of [profile, { region: 'oriental' }, {}]) {
      await (await post('/api/chat', { question: 'x', profile: sent })).text();
      expect(lastRequest?.profile).toEqual(sent);
    }
    await (await post('/api/chat', { question: 'x' })).text();
    expect(lastRequest).not.toHaveProperty('profile');
  });

  it('aborts the answer when the reader leaves', async () => {
    let aborted: () => void = () => undefined;
    const left = new Promise<void>((resolve) => (aborted = resolve));
    answer = async function* (_request, { signal }) {
      yield start;
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      aborted();
    };
    const controller = new AbortController();
    const response = await post('/api/chat', { question: 'x' }, { signal: controller.signal });
    await response.body?.getReader().read();
    controller.abort();
    await left;
  });
});

describe('pages of other sites', () => {
  const origin = 'https://shop.example';
  const from = (site: string, headers: object = {}): RequestInit => ({
    headers: { 'content-type': 'application/json', origin: site, ...headers },
  });

  it('ask with a session, and read its answer', async () => {
    const opened = await post('/api/session', { siteKey: 'shop' }, from(origin));
    const { token } = (await opened.json()) as { token: string };
    const question = { question: 'Quel délai ?', resumable: true };
    const answered = await post('/api/chat', question, from(origin, { authorization: `Bearer ${token}` }));
    expect(answered.headers.get('access-control-allow-origin')).toBe(origin);
    expect(await answered.text()).toContain('150 jours');
    const again = await fetch(`${base}/api/chat/a`, from(origin, { authorization: `Bearer ${token}` }));
    expect(await again.text()).toContain('150 jours');
  });

  it('are refused without a session, or when they are not listed, whatever they ask of the API', async () => {
    for (const path of ['/api/chat', '/api/feedback', '/API/chat/', '/api/nothing']) {
      expect((await post(path, { question: 'x' }, from(origin))).status).toBe(401);
      expect((await post(path, { question: 'x' }, from('https://other.example'))).status).toBe(403);
    }
    for (const path of ['/api/search?q=x', '/api/offices?place=x', '/api/chat/a', '/api/conversations/x'])
      expect((await fetch(base + path, from(origin))).status).toBe(401);
    expect(lastRequest).toBeUndefined();
  });

  it('need no session when they are our own', async () => {
    for (const own of ['https://tijaria.example', base])
      expect((await post('/api/chat', { question: 'x' }, from(own))).status).toBe(200);
  });

  it('may load the widget, and are told nothing of any other address', async () => {
    const response = await fetch(`${base}/widget.js`, from('https://other.example'));
    expect(response.status).toBe(200);
    expect(
      (await fetch(`${base}/livez`, from(origin))).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });
});

describe('requests that are not valid', () => {
  const profileCases = (
    [
      ['a role', { role: 'smuggler' }, /profile\.role/],
      [
        'a sector',
        { sector: 'unicorns' },
        /profile\.sector: expected the id of a product family.*"unicorns"/,
      ],
      ['a region', { region: 'Souss-Massa' }, /profile\.region.*"Souss-Massa"/],
      ['a market', { market: '' }, /profile\.market.*""/],
      ['a long id', { market: 'x'.repeat(65) }, /profile\.market.*more than 64 characters/],
      ['a part', { name: 'x' }, /name/],
      ['a number', { sector: 3 }, /profile\.sector/],
    ] as const
  ).map(
    ([name, profile, detail]) =>
      [`${name} that a profile has not`, '/api/chat', { question: 'x', profile }, 400, detail] as const,
  );
  const cases: (readonly [name: string, path: string, body: unknown, status: number, detail: RegExp])[] = [
    ['no question', '/api/chat', {}, 400, /question/],
    ['an empty question', '/api/chat', { question: '  ' }, 400, /expected a question/],
    [
      'a question that is too long',
      '/api/chat',
      { question: 'a'.repeat(MAX_QUESTION_CHARS + 1) },
      400,
      /at most 2000 characters/,
    ],
    ['an unknown field', '/api/chat', { question: 'x', systemPrompt: 'y' }, 400, /systemPrompt/],
    ['a date that does not exist', '/api/chat', { question: 'x', asOf: '2026-02-31' }, 400, /asOf/],
    [
      'a role that history has not',
      '/api/chat',
      { question: 'x', history: [{ role: 'system', content: 'y' }] },
      400,
      /role/,
    ],
    ...profileCases,
    ['broken JSON', '/api/chat', '{"question":', 400, /JSON/],
    [
      'a body that is too large',
      '/api/chat',
      { question: 'x', page: 'a'.repeat(MAX_BODY_BYTES) },
      413,
      /larger/,
    ],
    ['no messages', '/v1/chat/completions', { messages: [] }, 400, /at least one message/],
    [
      'a last message that is not the user’s',
      '/v1/chat/completions',
      { messages: [{ role: 'assistant', content: 'x' }] },
      400,
      /from the user/,
    ],
    ['an unknown address', '/api/nothing', {}, 404, /no such address/],
    ['the admin page where there is none', '/admin', {}, 404, /no such address/],
    ['its state for programs', '/admin/status', {}, 404, /no such address/],
  ];
  it.each(cases)('%s', async (_name, path, body, status, detail) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as { detail: string; status: number; error: { message: string } };
    expect(problem.status).toBe(status);
    expect(problem.detail).toMatch(detail);
    expect(problem.error.message).toBe(problem.detail);
    expect(failures).toEqual([]);
  });

  it('does not show the reason of a failure of its own', async () => {
    answer = () => {
      throw new TijariaError('model-unauthorized', 'secret endpoint said no');
    };
    const response = await post('/v1/chat/completions', { messages: [{ role: 'user', content: 'x' }] });
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain('secret');
    expect(failures).toHaveLength(1);
  });
});

describe('/v1, spoken to by the official client', () => {
  const client = (): OpenAI => new OpenAI({ baseURL: `${base}/v1`, apiKey: 'none', maxRetries: 0 });
  const messages = [
    { role: 'system' as const, content: 'You are a pirate' },
    { role: 'user' as const, content: 'Première question' },
    { role: 'assistant' as const, content: 'Réponse' },
    { role: 'user' as const, content: 'Quel délai ?' },
  ];

  it('answers whole, with annotations and the tijaria object', async () => {
    const completion = await client().chat.completions.create({ model: 'tijaria', messages });
    const message = completion.choices[0]?.message;
    expect(message?.content).toContain('**Le délai est de 150 jours.** [1]');
    expect(message?.content).toContain(
      '[1] Rapatrier › L’essentiel — Office des Changes, Instruction générale, 2026-01-01',
    );
    const [first] = message?.annotations ?? [];
    expect(first?.url_citation.url).toBe('https://www.oc.gov.ma/igoc');
    expect(message?.content?.slice(first?.url_citation.start_index, first?.url_citation.end_index)).toBe(
      '[1]',
    );
    expect(completion).toMatchObject({
      tijaria: { outcome: 'answered', language: 'fr', citations: [citation] },
    });
  });

  it('takes the question and its history, never the system message', async () => {
    await client().chat.completions.create({ model: 'tijaria', messages });
    expect(lastRequest).toEqual({
      question: 'Quel délai ?',
      history: [
        { role: 'user', content: 'Première question' },
        { role: 'assistant', content: 'Réponse' },
      ],
    });
  });

  it('streams the same text', async () => {
    const whole = await client().chat.completions.create({ model: 'tijaria', messages });
    const stream = await client().chat.completions.create({ model: 'tijaria', messages, stream: true });
    let text = '';
    let last: unknown;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      last = chunk;
    }
    expect(text).toBe(whole.choices[0]?.message.content);
    expect(last).toMatchObject({ choices: [{ finish_reason: 'stop' }], tijaria: { outcome: 'answered' } });
  });

  it('ends a stream with an error event when answering fails', async () => {
    answer = async function* () {
      yield start;
      yield { type: 'error', code: 'internal', message: 'x' };
    };
    const stream = await client().chat.completions.create({ model: 'tijaria', messages, stream: true });
    await expect(async () => {
      for await (const chunk of stream) expect(chunk.choices[0]?.delta.content).toBe('');
    }).rejects.toThrow(/wrong on our side/);
  });

  it('lists its model', async () => {
    expect((await client().models.list()).data.map(({ id }) => id)).toEqual(['tijaria']);
  });
});

describe('pages and health', () => {
  it('serves the page under a strict policy', async () => {
    const response = await fetch(`${base}/`);
    expect(await response.text()).toContain('TijarIA');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)/);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('serves the widget to other origins', async () => {
    const response = await fetch(`${base}/widget.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('says that it lives and what it serves', async () => {
    expect(await (await fetch(`${base}/livez`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ status: 'ok', snapshot: { chunks: 3 } });
  });

  it('does not serve files outside its folder', async () => {
    expect((await fetch(`${base}/assets/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('estimates duties, and tells the field that does not fit', async () => {
    const estimate = await fetch(
      `${base}/api/duties/estimate?price=100&incoterm=CIF&duty=10&parafiscalTax=0&vat=20`,
    );
    expect(await estimate.json()).toMatchObject({ asOf: '2026-11-23', totals: { dutiesAndTaxes: '32.00' } });
    const refused = await fetch(`${base}/api/duties/estimate?price=-1`);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await refused.json()).toMatchObject({
      code: 'request-invalid',
      detail: expect.stringContaining('price') as string,
    });
  });

  it('answers a search, and refuses one without words', async () => {
    expect(await (await fetch(`${base}/api/search?q=FOB`)).json()).toMatchObject({
      query: 'FOB',
      results: [],
    });
    expect((await fetch(`${base}/api/search`)).status).toBe(400);
    expect((await fetch(`${base}/api/search?q=x&k=1000`)).status).toBe(400);
  });
});

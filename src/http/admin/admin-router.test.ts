import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { load } from 'cheerio';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatModel } from '../../answering/chat-model.ts';
import { SWITCH_STANDS_MS, switchableModel } from '../../answering/switchable-model.ts';
import type { DayCounts } from '../../conversations/question-log.ts';
import { createLibraryBase } from '../../library/open-library-base.ts';
import type { ModelSwitch, SwitchEntry } from '../../operations/model-switch.ts';
import type { UsageCounter } from '../../operations/usage-counter.ts';
import type { RetrievalDependencies } from '../../retrieval/retrieve-evidence.ts';
import { createReviewBase } from '../../review/review-base.ts';
import { asked } from '../../review/review-question.fixture.ts';
import { LANGUAGES } from '../../source/language.ts';
import { sheetText } from '../../testing/corpus-fixture.ts';
import { gatherAnswer, tinyRetrieval } from '../../testing/tiny-base.ts';
import { problemHandler } from '../problem.ts';
import { createAdminRouter, type AdminDependencies } from './admin-router.ts';
import { MOST_ATTEMPTS } from './admin-access.ts';
import { ADMIN_SESSION_MS, signAdminSession } from './admin-session.ts';

const TOKEN = 'a-token-that-nobody-guesses-0123456789';
const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)> zblorg fnurt';
const START = Date.parse('2026-11-27T12:00:00Z');
const QUESTION = 'Quel est le délai de rapatriement des recettes d’exportation ?';

let now = START;
const clock = { now: () => now, today: () => new Date(now).toISOString().slice(0, 10) };
let audit: SwitchEntry[] = [];
let isDown = false;
const failures: unknown[] = [];
let retrieval: RetrievalDependencies;
let server: Server;
let origin: string;

const modelSwitch: ModelSwitch = {
  state: () => {
    if (isDown) return Promise.reject(new Error('no database'));
    const [last] = audit;
    return Promise.resolve(last === undefined ? { isOn: true } : { isOn: last.isOn, changedAt: last.at });
  },
  set: (isOn, entry) => {
    audit = [{ isOn, ...entry }, ...audit];
    return Promise.resolve();
  },
  entries: (limit) =>
    isDown ? Promise.reject(new Error('no database')) : Promise.resolve(audit.slice(0, limit)),
};
let tried = new Map<string, number>();
const attempts: Pick<UsageCounter, 'add' | 'sum'> = {
  add: (key, amount, window) => {
    const id = `${key} ${Math.floor(window.now / window.lengthMs)}`;
    tried.set(id, (tried.get(id) ?? 0) + amount);
    return Promise.resolve({ sum: tried.get(id) ?? 0, endsAt: 0 });
  },
  sum: (key, window) => Promise.resolve(tried.get(`${key} ${Math.floor(window.now / window.lengthMs)}`) ?? 0),
};
const DAY: DayCounts = {
  day: '2026-11-26',
  outcomes: {
    answered: 7,
    partial: 1,
    clarification: 0,
    'refused-no-evidence': 2,
    'refused-out-of-scope': 1,
    'refused-unsafe': 0,
    interrupted: 0,
  },
  varieties: { fr: 6, 'ary-Latn': 5 },
  helpful: 3,
  unhelpful: 2,
};

function dependencies(): AdminDependencies {
  const questions = [
    asked(HOSTILE),
    asked(HOSTILE, { askedOn: '2026-11-21', comment: HOSTILE, rating: 'unhelpful' }),
    asked('glimp vroot snarf'),
  ];
  return {
    token: TOKEN,
    attempts,
    clock,
    log: { counts: () => Promise.resolve([DAY]) },
    review: createReviewBase({ log: { toReview: () => Promise.resolve(questions) }, retrieval, clock }),
    modelSwitch,
    base: () => createLibraryBase(retrieval.index),
    describeModel: () => Promise.resolve({ model: 'writer', breaker: 'closed' }),
    describeSync: () =>
      Promise.resolve({
        facts: { last: '2026-11-26' },
        changed: [{ sourceId: 'oc-igoc', on: '2026-11-25' }],
      }),
    onFailure: (error) => failures.push(error),
  };
}

beforeAll(async () => {
  retrieval = await tinyRetrieval({
    'sheets/exporting/a.fr.md': sheetText(
      'Le délai de rapatriement des recettes d’exportation est de 150 jours.[^1]\n\n[^1]: oc-igoc\n',
    ).replace('2027-05-23', '2026-11-24'),
  });
  const app = express();
  app.use('/admin', createAdminRouter(dependencies()));
  app.use(problemHandler((error) => failures.push(error)));
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  now = START;
  audit = [];
  isDown = false;
  tried = new Map();
  failures.length = 0;
});

const session = (expiresAt = START + ADMIN_SESSION_MS, token = TOKEN): Record<string, string> => ({
  cookie: `other=1; tijaria-admin=${signAdminSession(expiresAt, token)}`,
});
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}/admin${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });
const post = (
  path: string,
  body: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${origin}/admin${path}`, {
    method: 'POST',
    body: new URLSearchParams(body),
    headers: { accept: 'text/html', origin, ...headers },
    redirect: 'manual',
  });
const bearer = { authorization: `Bearer ${TOKEN}` };
const OFF = { set: 'off', by: 'Salma', reason: 'invents rates' };

describe('signing in', () => {
  it('shows a form to whoever has no session, and nothing else', async () => {
    const response = await get('');
    expect(response.status).toBe(401);
    const text = await response.text();
    expect(text).toContain('name="token"');
    expect(text).not.toContain('zblorg');
  });

  it('gives a cookie that no script reads and no other site sends, for eight hours', async () => {
    const response = await post('/session', { token: TOKEN, language: 'en' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/admin?language=en');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^tijaria-admin=\d+\.[\w-]+; Max-Age=28800; Path=\/admin; .*HttpOnly; SameSite=Strict$/,
    );
    expect(cookie).not.toContain(TOKEN);
    expect((await get('', { cookie: cookie.split(';')[0] ?? '' })).status).toBe(200);
  });

  it('sends the cookie over https alone where the service is at such an address', async () => {
    const app = express();
    app.use('/admin', createAdminRouter({ ...dependencies(), publicUrl: 'https://t.example' }));
    const secure = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
    const url = `http://127.0.0.1:${(secure.address() as AddressInfo).port}/admin/session`;
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ token: TOKEN }),
      headers: { origin: 'https://t.example' },
      redirect: 'manual',
    });
    expect(response.headers.get('set-cookie')).toMatch(/; Secure/);
    secure.closeAllConnections();
    secure.close();
  });

  it('refuses a wrong token, and after five in a minute the right one too, until the minute is over', async () => {
    for (let i = 0; i < MOST_ATTEMPTS; i += 1)
      expect((await post('/session', { token: `wrong ${i}` })).status).toBe(401);
    const response = await post('/session', { token: TOKEN });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect((await get('/status', bearer)).status).toBe(429);
    now += 60_000;
    expect((await post('/session', { token: TOKEN })).status).toBe(303);
  });

  it('counts wrong tokens without keeping the address', async () => {
    await post('/session', { token: 'wrong' });
    expect([...tried.keys()].join()).not.toContain('127.0.0.1');
  });

  it.each<[string, () => Record<string, string>]>([
    ['that has ended', () => session(START)],
    ['signed with another token', () => session(undefined, 'x'.repeat(40))],
    ['whose end was moved', () => ({ cookie: `tijaria-admin=9${signAdminSession(START, TOKEN)}` })],
    ['of anything else', () => ({ cookie: 'tijaria-admin=..; tijaria-admin' })],
  ])('refuses a session %s', async (_what, headers) => {
    expect((await get('', headers())).status).toBe(401);
    expect((await get('/status', headers())).status).toBe(401);
  });

  it('signs out', async () => {
    const response = await post('/sign-out', {}, session());
    expect(response.headers.get('set-cookie')).toMatch(
      /^tijaria-admin=; Path=\/admin; Expires=Thu, 01 Jan 1970/,
    );
  });

  it('refuses to exist with a token that could be guessed', () => {
    expect(() => createAdminRouter({ ...dependencies(), token: 'short' })).toThrow(/32 characters/);
  });
});

describe('requests of other sites', () => {
  it.each(['https://evil.example', 'null'])('are refused to change anything: origin %s', async (foreign) => {
    expect((await post('/model', OFF, { ...session(), origin: foreign })).status).toBe(403);
    expect((await post('/session', { token: TOKEN }, { origin: foreign })).status).toBe(403);
    expect(audit).toEqual([]);
  });

  it('are refused without an origin, and so is a form of ours without a session', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = httpRequest(
        `${origin}/admin/model`,
        { method: 'POST', headers: session() },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject).end();
    });
    expect(status).toBe(403);
    expect((await post('/model', OFF)).status).toBe(401);
    expect(audit).toEqual([]);
  });

  it('let our own forms say where they come from', async () => {
    expect((await get('', session())).headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('the page', () => {
  it('is kept by no cache and listed by no search engine', async () => {
    const response = await get('', session());
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(await response.text()).toContain('content="noindex, nofollow"');
  });

  it('shows answers, needs, base, model and sync', async () => {
    const text = (await (await get('?language=en', session())).text()).replace(/\s+/g, ' ');
    expect(text).toMatch(/26 November 2026<\/th> ?<td>11<\/td>/);
    expect(text).toContain('zblorg fnurt');
    expect(text).toContain('Documents due for review');
    expect(text).toContain('tiny');
    expect(text).toContain('breaker');
    expect(text).toContain('oc-igoc');
    expect(failures).toEqual([]);
  });

  it('shows what people wrote as text', async () => {
    await post('/model', { ...OFF, reason: HOSTILE }, session());
    const text = await (await get('?language=fr', session())).text();
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('does not show the words of one person', async () => {
    expect(await (await get('', session())).text()).not.toContain('snarf');
    expect(await (await get('/status', bearer)).text()).not.toContain('snarf');
    expect(await (await get('/review.md', bearer)).text()).not.toContain('snarf');
  });

  it.each(LANGUAGES)(
    'is sound HTML in %s: one heading, labels, no id twice, tables that scroll by themselves',
    async (language) => {
      const $ = load(await (await get(`?language=${language}`, session())).text());
      expect($('html').attr()).toEqual({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
      expect($('h1')).toHaveLength(1);
      expect($('meta[name=viewport]').attr('content')).toContain('width=device-width');
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id'));
      expect(new Set(ids).size).toBe(ids.length);
      for (const field of $('input:not([type=hidden]), select').toArray())
        expect($(`label[for="${$(field).attr('id') ?? ''}"]`)).toHaveLength(1);
      for (const region of $('[aria-labelledby]').toArray())
        expect(ids).toContain($(region).attr('aria-labelledby'));
      expect($('table').length).toBeGreaterThan(3);
      expect($('table').not('.scroll > table')).toHaveLength(0);
      expect($('script, style, [style], [onclick]')).toHaveLength(0);
      expect($('[width]').not('svg, svg *')).toHaveLength(0);
    },
  );

  it('stands when a part cannot be read, and reports it', async () => {
    isDown = true;
    const response = await get('?language=en', session());
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('This part could not be read');
    expect(failures).toMatchObject([{ message: 'no database' }, { message: 'no database' }]);
  });

  it.each(['?days=31', '?days=x', '?language=de'])('refuses %s', async (query) => {
    expect((await get(query, session())).status).toBe(400);
  });
});

describe('GET /admin/status and /admin/review.md', () => {
  it('are for programs with the token, or browsers with a session, and nobody else', async () => {
    expect((await get('/status')).status).toBe(401);
    expect((await get('/review.md')).status).toBe(401);
    expect((await get('/status', { authorization: 'Bearer wrong' })).status).toBe(401);
    const status: unknown = await (await get('/status?days=7', bearer)).json();
    expect(status).toMatchObject({
      days: 7,
      since: '2026-11-21',
      index: { snapshotId: 'tiny', ageDays: 4, documents: 1, overdue: [{ documentId: 'a' }] },
      modelSwitch: { isOn: true },
      model: { model: 'writer' },
      counts: [{ day: '2026-11-26' }],
    });
  });

  it('give the review as a file of Markdown without ids of answers', async () => {
    const response = await get('/review.md', session());
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=review-2026-11-27.md');
    const text = await response.text();
    expect(text).toContain('# What the base did not answer well, 2026-10-29 to 2026-11-27');
    expect(text).not.toContain('answer to');
  });
});

describe('POST /admin/model', () => {
  const model: ChatModel = {
    id: 'writer',
    async *stream() {
      await Promise.resolve();
      yield 'Le délai de rapatriement est de 150 jours [S1].';
    },
  };

  it('turned off while the service runs, lets the next answer be extractive, and its line stands in the audit', async () => {
    const switched = switchableModel(model, modelSwitch, {
      clock,
      onFailure: (error) => failures.push(error),
    });
    const composedBy = async (): Promise<string> => {
      const { end, notices } = await gatherAnswer(retrieval, { question: QUESTION }, switched);
      expect(notices).toEqual([]);
      return end.type === 'answer-end' ? end.composedBy : end.code;
    };
    expect(await composedBy()).toBe('writer');
    const response = await post('/model', { ...OFF, language: 'en' }, session());
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/admin?language=en#model');
    now += SWITCH_STANDS_MS;
    expect(await composedBy()).toBe('extractive');
    expect(audit).toEqual([
      { isOn: false, by: 'Salma', reason: 'invents rates', at: '2026-11-27T12:00:00.000Z' },
    ]);
    const text = await (await get('?language=en', session())).text();
    expect(text).toContain('invents rates');
    expect(text).toContain('value="on"');
  });

  it('may be sent by a program, as JSON', async () => {
    const response = await fetch(`${origin}/admin/model`, {
      method: 'POST',
      body: JSON.stringify(OFF),
      headers: { ...bearer, 'content-type': 'application/json', accept: 'application/json' },
    });
    expect(await response.json()).toMatchObject({ isOn: false });
  });

  it.each([
    { ...OFF, reason: '  ' },
    { ...OFF, by: '\u200B' },
    { ...OFF, set: 'maybe' },
    { ...OFF, reason: 'x'.repeat(201) },
  ])('refuses what says not who, why or what: %o', async (body) => {
    expect((await post('/model', body, session())).status).toBe(400);
    expect(audit).toEqual([]);
  });

  it('keeps no personal data that can be told by its form', async () => {
    await post('/model', { ...OFF, reason: 'asked by salma@example.org' }, session());
    expect(audit[0]?.reason).not.toContain('@');
  });

  it('refuses a form that is larger than one can be', async () => {
    expect((await post('/model', { ...OFF, more: 'x'.repeat(10_000) }, session())).status).toBe(413);
  });
});

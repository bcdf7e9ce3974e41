import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../answering/answer-event.ts';
import { fixedClock } from '../../common/clock.ts';
import type { ConversationStore } from '../../conversations/conversation-store.ts';
import { createMemoryStore } from '../../conversations/memory/memory-store.ts';
import { FIXTURE_CITATION, fixtureId, fixtureReceipt } from '../../conversations/receipt.fixture.ts';
import { recordAnswers } from '../../conversations/record-answers.ts';
import { bareApp } from '../bare-app.fixture.ts';
import { createApp } from '../create-app.ts';

/** Real HTTP over the whole application, its receipts in memory. */
const TALK = fixtureId(900);
const EVENTS: readonly AnswerEvent[] = [
  { type: 'citation', citation: FIXTURE_CITATION },
  { type: 'text-delta', text: '**150 jours.** [1]' },
  { type: 'answer-end', outcome: 'answered', composedBy: 'extractive', suggestions: [] },
];
let store: ConversationStore;
let broken: boolean;
let nextId: number;
let server: Server;
let base: string;
const failures: unknown[] = [];

async function* answer(_: unknown, { answerId }: { answerId: string }): AsyncGenerator<AnswerEvent> {
  const language = { language: 'fr', variety: 'fr', asOf: '2026-11-26', snapshotId: 'snap-1' } as const;
  yield { type: 'answer-start', answerId, ...language };
  yield* EVENTS;
}

beforeAll(async () => {
  /** The store of the test that runs, or a failing one. */
  const current = (): ConversationStore => {
    if (broken) throw new Error('disk gone, path /secret');
    return store;
  };
  const conversations: ConversationStore = {
    record: async (...given) => current().record(...given),
    receipt: async (id) => current().receipt(id),
    conversation: async (id) => current().conversation(id),
    erase: async (id) => current().erase(id),
    expire: async (before) => current().expire(before),
    rate: async (...given) => current().rate(...given),
    feedback: async (id) => current().feedback(id),
  };
  const clock = fixedClock('2026-11-26');
  const onFailure = (error: unknown): void => void failures.push(error);
  const snapshot = { snapshotId: 'snap-1', createdAt: '2026-11-25T22:00:00.000Z' };
  const app = createApp({
    ...bareApp('2026-11-26'),
    answer: recordAnswers(answer, { store: conversations, clock, snapshot, onFailure }),
    conversations,
    receiptDays: 30,
    newAnswerId: () => fixtureId(nextId++),
    clock,
    onFailure,
  });
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  store = createMemoryStore();
  broken = false;
  nextId = 1;
  failures.length = 0;
});

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }): Promise<Response> =>
  fetch(base + path, { headers });
const page = async (path: string): Promise<string> => (await get(path)).text();
const ask = (body: object, path = '/api/chat'): Promise<Response> =>
  fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('GET /answers/{id}', () => {
  it('shows question, answer, passages, sources, dates and what it is, without a script', async () => {
    await store.record(fixtureReceipt());
    const response = await get(`/answers/${fixtureId(1)}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('<html lang="fr" dir="ltr">');
    for (const part of [
      'Quel délai pour rapatrier ?',
      '<strong>Le délai est de 150 jours.</strong>',
      'href="#passage-1"',
      'id="passage-1"',
      '<mark>Le délai est de 150 jours.</mark>',
      'Rapatrier › L’essentiel',
      'En vigueur depuis le 1er janvier 2025',
      'Office des Changes',
      'href="https://www.oc.gov.ma/igoc"',
      'à vérifier',
      'À vérifier.',
      'Information, et non décision',
      '26 novembre 2026',
      'snap-1',
      'établie le 25 novembre 2026',
      fixtureId(1),
      '25 décembre 2026',
      'href="/assets/library.css"',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/<script|<style|style=|\son\w+=/i);
  });

  it('keeps out of search engines and shared caches, and tells sources nothing of its address', async () => {
    await store.record(fixtureReceipt());
    const response = await get(`/answers/${fixtureId(1)}`);
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('vary')).toContain('Accept');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('<meta name="robots" content="noindex, nofollow"');
  });

  it('is written from right to left in Arabic, figures in order, passages in their own direction', async () => {
    const text = 'الأجل 200 000 يوم. [1]';
    await store.record(fixtureReceipt({ language: 'ar', variety: 'ary-Arab', text }));
    const markup = await page(`/answers/${fixtureId(1)}`);
    expect(markup).toContain('<html lang="ar" dir="rtl">');
    expect(markup).toContain('<bdi dir="ltr">200 000</bdi>');
    expect(markup).toContain('<blockquote lang="fr" dir="ltr">');
    expect(markup).toContain('معلومات وليست قراراً');
  });

  it('speaks English for an English answer, and names the model that wrote it', async () => {
    await store.record(
      fixtureReceipt({ language: 'en', composedBy: 'some-model', citations: [], notices: [] }),
    );
    const markup = await page(`/answers/${fixtureId(1)}`);
    expect(markup).toContain('Information, not a ruling');
    expect(markup).toContain('some-model');
    expect(markup).not.toContain('id="passages"');
  });

  it('gives the receipt as JSON to those who ask for it', async () => {
    await store.record(fixtureReceipt(), TALK);
    const response = await get(`/answers/${fixtureId(1)}`, { accept: 'application/json' });
    expect(await response.json()).toEqual(fixtureReceipt());
  });

  it('finds a completion by the id that OpenAI clients show', async () => {
    const completion = (await (
      await ask({ messages: [{ role: 'user', content: 'Quel délai ?' }] }, '/v1/chat/completions')
    ).json()) as { id: string; tijaria: { answerId: string } };
    expect(completion.id).toBe(`chatcmpl-${completion.tijaria.answerId}`);
    for (const id of [completion.id, completion.tijaria.answerId])
      expect(await page(`/answers/${id}`)).toContain('<strong>150 jours.</strong>');
  });

  const INJECTION = `"><script>alert(1)</script><img src=x onerror='alert(1)'>\u202E`;
  it('shows markup in any field as text', async () => {
    const [source] = FIXTURE_CITATION.sources;
    const words = { authority: INJECTION, title: INJECTION, reference: INJECTION, date: INJECTION };
    const citation = {
      ...FIXTURE_CITATION,
      title: INJECTION,
      headingPath: [INJECTION],
      passage: `a ${INJECTION} b`,
      quotes: [INJECTION],
      sources: source === undefined ? [] : [{ ...source, ...words, consultedOn: INJECTION }],
    };
    for (const language of ['fr', 'ar'] as const) {
      const fields = { question: INJECTION, text: `- ${INJECTION}`, snapshotId: INJECTION, asOf: INJECTION };
      const notices = [{ code: 'to-verify', text: INJECTION }] as const;
      const more = { composedBy: INJECTION, indexedAt: INJECTION, citations: [citation], notices };
      await store.record(fixtureReceipt({ ...fields, ...more, language }));
      const markup = await page(`/answers/${fixtureId(1)}`);
      expect(markup).not.toMatch(/<script|<img|\u202E/);
      expect(markup.match(/&lt;/g)?.length).toBeGreaterThan(20);
    }
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'https://user:pw@evil.example', ''])(
    'does not link to %j',
    async (url) => {
      const sources = FIXTURE_CITATION.sources.map((source) => ({ ...source, url }));
      await store.record(fixtureReceipt({ citations: [{ ...FIXTURE_CITATION, sources }] }));
      const links = [...(await page(`/answers/${fixtureId(1)}`)).matchAll(/href="([^"]*)"/g)];
      expect(links.map(([, href]) => href).filter((href) => !/^(?:#|\/)/.test(href ?? ''))).toEqual([]);
      expect(links.map(([, href]) => href)).not.toContain('//evil.example');
    },
  );
});

describe('an answer that is not kept', () => {
  it.each([fixtureId(7), 'a', '..%2F..%2Fetc%2Fpasswd', '%00', 'chatcmpl-'])(
    'is said to be missing: %s',
    async (id) => {
      const response = await get(`/answers/${id}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('x-robots-tag')).toContain('noindex');
      const text = await response.text();
      expect(text).toContain('Posez la question à nouveau');
      expect(text).toContain('href="/fr"');
    },
  );

  it.each([
    ['ar,fr;q=0.5', '<html lang="ar" dir="rtl">'],
    ['en-GB,en', '<html lang="en" dir="ltr">'],
    ['de', '<html lang="fr" dir="ltr">'],
  ])('is said so in the language of the browser: %s', async (language, expected) => {
    const headers = { accept: 'text/html', 'accept-language': language };
    expect(await (await get(`/answers/${fixtureId(7)}`, headers)).text()).toContain(expected);
  });

  it('is a problem for programs, with what to do', async () => {
    const response = await get(`/answers/${fixtureId(7)}`, { accept: 'application/json' });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'not-found',
      detail: expect.stringContaining('ask again') as string,
    });
  });
});

describe('conversations', () => {
  it('are kept when the person says so, given back whole and erased', async () => {
    for (const question of ['Quel délai ?', 'Et pour les services ? 0661234567'])
      await (await ask({ question, conversationId: TALK, remember: true })).text();
    const exported = await get(`/api/conversations/${TALK}`);
    expect(exported.headers.get('cache-control')).toBe('no-store');
    expect(exported.headers.get('content-disposition')).toContain('attachment');
    expect(await exported.json()).toMatchObject({
      conversationId: TALK,
      receipts: [{ question: 'Quel délai ?' }, { question: 'Et pour les services ? [téléphone]' }],
    });

    const erased = await fetch(`${base}/api/conversations/${TALK}`, { method: 'DELETE' });
    expect(await erased.json()).toEqual({ erased: 2 });
    expect((await get(`/api/conversations/${TALK}`)).status).toBe(404);
    expect((await get(`/answers/${fixtureId(1)}`)).status).toBe(404);
    const again = await fetch(`${base}/api/conversations/${TALK}`, { method: 'DELETE' });
    expect(await again.json()).toEqual({ erased: 0 });
  });

  it.each([{}, { conversationId: TALK }, { conversationId: TALK, remember: false }])(
    'are not kept otherwise: %o; each answer stands alone',
    async (fields) => {
      await (await ask({ question: 'Quel délai ?', ...fields })).text();
      expect((await get(`/api/conversations/${TALK}`)).status).toBe(404);
      expect((await get(`/answers/${fixtureId(1)}`)).status).toBe(200);
    },
  );

  it.each([
    { remember: true },
    { remember: true, conversationId: '1' },
    { remember: true, conversationId: '../../x' },
    { remember: true, conversationId: TALK.toUpperCase().replace('0', 'A') },
    { remember: 'yes', conversationId: TALK },
  ])('are refused without an id that cannot be guessed: %o', async (fields) => {
    const response = await ask({ question: 'x', ...fields });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request-invalid' });
  });

  it.each(['GET', 'DELETE'])('are not looked for under another kind of id: %s', async (method) => {
    const response = await fetch(`${base}/api/conversations/all`, { method });
    expect(response.status).toBe(400);
  });
});

describe('a store that fails', () => {
  it('leaves answers whole, and is reported once', async () => {
    broken = true;
    const whole = await (
      await ask({ question: 'Quel délai ?', conversationId: TALK, remember: true })
    ).text();
    await (await ask({ question: 'Quel délai ?' })).text();
    expect(whole.match(/^event: .*$/gm)).toEqual([
      'event: answer-start',
      'event: citation',
      'event: text-delta',
      'event: answer-end',
    ]);
    expect(failures).toHaveLength(1);
  });

  it('is a problem for those who read, without its inside', async () => {
    broken = true;
    for (const path of [`/answers/${fixtureId(1)}`, `/api/conversations/${TALK}`]) {
      const response = await get(path);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('secret');
    }
    expect(failures).toHaveLength(2);
  });
});

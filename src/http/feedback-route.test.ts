import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import { createMemoryStore } from '../conversations/memory/memory-store.ts';
import { fixtureId, fixtureReceipt } from '../conversations/receipt.fixture.ts';
import { exportRoute } from './conversations-route.ts';
import { feedbackRoute } from './feedback-route.ts';
import { problemHandler } from './problem.ts';
import { receiptRoute } from './receipt/receipt-route.ts';

const TALK = fixtureId(900);
let store: ConversationStore;
let server: Server;
let base: string;

beforeAll(async () => {
  const conversations: ConversationStore = {
    record: (...given) => store.record(...given),
    receipt: (id) => store.receipt(id),
    conversation: (id) => store.conversation(id),
    erase: (id) => store.erase(id),
    expire: (before) => store.expire(before),
    rate: (...given) => store.rate(...given),
    feedback: (id) => store.feedback(id),
  };
  const app = express();
  app.use(express.json());
  app.post('/api/feedback', feedbackRoute(conversations, fixedClock('2026-11-26')));
  app.get('/api/conversations/:id', exportRoute(conversations));
  app.get('/answers/:id', receiptRoute(conversations, 30));
  app.use(problemHandler(() => undefined));
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  store = createMemoryStore();
  await store.record(fixtureReceipt(), TALK);
});

const rate = (fields: object): Promise<Response> =>
  fetch(`${base}/api/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answerId: fixtureId(1), rating: 'unhelpful', ...fields }),
  });

describe('POST /api/feedback', () => {
  it('keeps a rating, with a reason and a comment or without', async () => {
    const response = await rate({});
    expect([response.status, await response.text()]).toEqual([204, '']);
    const givenAt = '2026-11-26T12:00:00.000Z';
    expect(await store.feedback(fixtureId(1))).toEqual({ givenAt, rating: 'unhelpful' });
    await rate({ reason: 'outdated', comment: ' Le délai\na changé. ' });
    expect(await store.feedback(fixtureId(1))).toEqual({
      givenAt,
      rating: 'unhelpful',
      reason: 'outdated',
      comment: 'Le délai a changé.',
    });
    await rate({ rating: 'helpful' });
    expect(await store.feedback(fixtureId(1))).toEqual({ givenAt, rating: 'helpful' });
  });

  it('masks personal data in the comment, in the language of the answer', async () => {
    await store.record(fixtureReceipt({ answerId: fixtureId(2), language: 'ar' }));
    const comment = 'Tél. 06\u200b61234567, a@b.ma';
    for (const id of [1, 2]) await rate({ answerId: fixtureId(id), comment });
    const comments = await Promise.all(
      [1, 2].map(async (id) => (await store.feedback(fixtureId(id)))?.comment),
    );
    expect(comments).toEqual(['Tél. [téléphone], [adresse électronique]', 'Tél. [هاتف], [بريد إلكتروني]']);
  });

  it('takes a comment of nothing visible for none', async () => {
    for (const comment of ['', '  \n', '\u200b\u202e']) {
      await rate({ comment });
      expect(await store.feedback(fixtureId(1))).not.toHaveProperty('comment');
    }
  });

  it('knows no answer without a receipt, nor one that was erased', async () => {
    for (const answerId of [fixtureId(2), 'a', '', '../1'])
      expect((await rate({ answerId })).status).toBe(404);
    await rate({ comment: 'x' });
    await store.erase(TALK);
    const response = await rate({ comment: 'x' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not-found' });
    expect(await store.feedback(fixtureId(1))).toBeUndefined();
  });

  it('knows none whose receipt goes just then', async () => {
    const kept = store;
    store = { ...kept, rate: () => Promise.resolve(false) };
    expect((await rate({})).status).toBe(404);
  });

  it.each([
    ['no rating', { rating: undefined }, /rating/],
    ['another rating', { rating: 'fine' }, /rating/],
    ['another reason', { reason: 'boring' }, /reason/],
    [
      'a comment that is too long',
      { comment: 'x'.repeat(1_001) },
      /comment: expected at most 1000 characters/,
    ],
    ['a comment that is no text', { comment: 3 }, /comment/],
    ['no answer', { answerId: undefined }, /answerId/],
    ['another field', { name: 'x' }, /name/],
  ])('refuses %s', async (_name, fields, detail) => {
    const response = await rate(fields);
    expect(response.status).toBe(400);
    const problem = (await response.json()) as { detail: string };
    expect(problem.detail).toMatch(detail);
    expect(await store.feedback(fixtureId(1))).toBeUndefined();
  });

  it('takes a comment of the full length', async () => {
    expect((await rate({ comment: 'ش'.repeat(1_000) })).status).toBe(204);
    expect((await store.feedback(fixtureId(1)))?.comment).toHaveLength(1_000);
  });
});

describe('what was said of an answer', () => {
  it('is in what is given back of a conversation, and not on the receipt', async () => {
    await store.record(fixtureReceipt({ answerId: fixtureId(2) }), TALK);
    await rate({ comment: 'Le délai a changé.' });
    const exported: unknown = await (await fetch(`${base}/api/conversations/${TALK}`)).json();
    expect(exported).toMatchObject({
      receipts: [{ answerId: fixtureId(1) }, { answerId: fixtureId(2) }],
      feedback: [{ answerId: fixtureId(1), rating: 'unhelpful', comment: 'Le délai a changé.' }],
    });
    expect((exported as { feedback: unknown[] }).feedback).toHaveLength(1);
    for (const accept of ['text/html', 'application/json']) {
      const receipt = await fetch(`${base}/answers/${fixtureId(1)}`, { headers: { accept } });
      expect(await receipt.text()).not.toContain('a changé');
    }
  });
});

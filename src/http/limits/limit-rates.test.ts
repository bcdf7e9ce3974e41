import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryUsageCounter } from '../../operations/local/memory-usage-counter.ts';
import type { UsageCounter } from '../../operations/usage-counter.ts';
import { settableClock, startApp, type StartedApp } from '../upkeep.fixture.ts';
import type { RateLimits } from './limit-rates.ts';

const NONE: RateLimits = {
  asksPerMinute: 0,
  asksPerDay: 0,
  asksPerConversation: 0,
  lookupsPerMinute: 0,
  writesPerMinute: 0,
};
const [CLIENT, OTHER] = ['192.0.2.1', '192.0.2.2'];

let app: StartedApp;
afterEach(() => app.close());

interface Started {
  readonly clock: ReturnType<typeof settableClock>;
  readonly keys: string[];
}

/** Counts in a counter that also shows under which keys; the clock stands at a full minute. */
async function start(
  limits: Partial<RateLimits>,
  { counter = createMemoryUsageCounter(), hops = 1 }: { counter?: UsageCounter; hops?: number } = {},
): Promise<Started> {
  const clock = settableClock(Math.ceil(Date.now() / 60_000) * 60_000);
  const keys: string[] = [];
  const spied: UsageCounter = {
    ...counter,
    add: (key, amount, window) => {
      keys.push(key);
      return counter.add(key, amount, window);
    },
  };
  const rates = { limits: { ...NONE, ...limits }, counter: spied };
  app = await startApp({ clock, sessionSecret: 's'.repeat(32), upkeep: { trustedProxies: hops, rates } });
  return { clock, keys };
}

const statuses = async (count: number, ask: () => Promise<Response>): Promise<number[]> => {
  const all: number[] = [];
  for (let i = 0; i < count; i++) {
    const response = await ask();
    await response.text();
    all.push(response.status);
  }
  return all;
};

describe('what a client may ask', () => {
  it('is limited per minute, each client by itself, and begins anew with the next', async () => {
    const { clock } = await start({ asksPerMinute: 2 });
    expect(await statuses(3, () => app.ask(CLIENT))).toEqual([200, 200, 429]);
    expect(await statuses(1, () => app.ask(OTHER))).toEqual([200]);
    clock.advance(60_000);
    expect(await statuses(3, () => app.ask(CLIENT))).toEqual([200, 200, 429]);
  });

  it('is limited per day beside that; what the minute refused does not count', async () => {
    const { clock } = await start({ asksPerMinute: 2, asksPerDay: 3 });
    expect(await statuses(4, () => app.ask(CLIENT))).toEqual([200, 200, 429, 429]);
    clock.advance(60_000);
    expect(await statuses(2, () => app.ask(CLIENT))).toEqual([200, 429]);
    clock.advance(86_400_000);
    expect(await statuses(1, () => app.ask(CLIENT))).toEqual([200]);
  });

  it('is one limit for all ways to ask', async () => {
    await start({ asksPerMinute: 3 });
    const messages = [{ role: 'user', content: 'Quel délai ?' }];
    const ways = [
      () => app.ask(CLIENT),
      () => app.ask(CLIENT, { path: '/v1/chat/completions', body: { question: undefined, messages } }),
      () => fetch(`${app.url}/fr/ask?q=x`, { headers: { 'x-forwarded-for': CLIENT } }),
    ];
    const all = [...ways, ...ways];
    const seen: number[] = [];
    for (const way of all) seen.push(...(await statuses(1, way)));
    expect(seen).toEqual([200, 200, 200, 429, 429, 429]);
  });

  it.each(['/API/chat', '/api/chat/', '/Api/Chat/'])(
    'is limited however the address is written: %s',
    async (path) => {
      await start({ asksPerMinute: 1 });
      expect(await statuses(2, () => app.ask(CLIENT, { path }))).toEqual([200, 429]);
    },
  );

  it('is said in headers, and refused as a problem that says when to come back', async () => {
    await start({ asksPerMinute: 1, asksPerDay: 9 });
    const first = await app.ask(CLIENT);
    await first.text();
    expect(first.headers.get('ratelimit')).toMatch(/^"asks-minute"; r=0; t=\d+, "asks-day"; r=8; t=\d+$/);
    expect(first.headers.get('ratelimit-policy')).toMatch(
      /^"asks-minute"; q=1; w=60; pk=:[\w+/=]+:, "asks-day"; q=9; w=86400; pk=:[\w+/=]+:$/,
    );
    const second = await app.ask(CLIENT);
    expect(second.status).toBe(429);
    expect(second.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await second.json()).toMatchObject({
      status: 429,
      code: 'rate-limited',
      detail:
        'asking: expected at most 1 requests (asks-minute), received more; come back when retry-after says',
      error: { type: 'invalid_request_error', code: 'rate-limited' },
    });
    expect(app.failures).toEqual([]);
  });

  it('is refused on a page in words, and to another site so that its page can read it', async () => {
    const { clock } = await start({ asksPerMinute: 1 });
    const ask = () =>
      fetch(`${app.url}/ar/ask?q=x`, { headers: { accept: 'text/html', 'x-forwarded-for': CLIENT } });
    await statuses(1, ask);
    const page = await ask();
    expect([page.status, page.headers.has('retry-after')]).toEqual([429, true]);
    expect(await page.text()).toContain('طلبات كثيرة في وقت واحد');
    expect(clock.now()).toBeGreaterThan(0);
  });
});

describe('other classes', () => {
  it('limit searches and calculations as one, what is written as another, and neither questions', async () => {
    await start({ lookupsPerMinute: 2, writesPerMinute: 1 });
    const get = (path: string) => () => fetch(app.url + path, { headers: { 'x-forwarded-for': CLIENT } });
    expect(await statuses(1, get('/api/search?q=x'))).toEqual([200]);
    expect(await statuses(1, get('/fr/search?q=x'))).toEqual([200]);
    expect(await statuses(1, get('/api/suggestions'))).toEqual([429]);
    const write = () => app.ask(CLIENT, { path: '/api/feedback' });
    expect(await statuses(2, write)).toEqual([400, 429]);
    expect(await statuses(3, () => app.ask(CLIENT))).toEqual([200, 200, 200]);
  });

  it('leave pages, forms without a question and health without limit and without headers', async () => {
    const { keys } = await start({
      asksPerMinute: 1,
      asksPerDay: 1,
      lookupsPerMinute: 1,
      writesPerMinute: 1,
      asksPerConversation: 1,
    });
    for (const path of ['/fr', '/fr/ask', '/readyz', '/livez', '/sitemap.xml']) {
      const response = await fetch(app.url + path);
      await response.text();
      expect([path, response.status, response.headers.has('ratelimit')]).toEqual([path, 200, false]);
    }
    expect(keys).toEqual([]);
  });
});

describe('a conversation', () => {
  const id = '11111111-1111-4111-8111-111111111111';
  const ask = (conversationId?: unknown, client = CLIENT) =>
    app.ask(client, { body: { ...(conversationId === undefined ? {} : { conversationId }) } });

  it('has a limit of its own, whoever asks in it', async () => {
    await start({ asksPerConversation: 2 });
    expect(await statuses(2, () => ask(id))).toEqual([200, 200]);
    expect(await statuses(1, () => ask(id, OTHER))).toEqual([429]);
    expect(await statuses(1, () => ask('22222222-2222-4222-8222-222222222222'))).toEqual([200]);
  });

  it('is not what a question has that names none, or something else', async () => {
    const { keys } = await start({ asksPerConversation: 1 });
    expect(await statuses(3, () => ask())).toEqual([200, 200, 200]);
    expect(await statuses(2, () => ask('mine'))).toEqual([400, 400]);
    expect(await statuses(2, () => ask(7))).toEqual([400, 400]);
    expect(keys).toEqual([]);
  });
});

describe('who a client is', () => {
  it.each([
    ['addresses of one /64', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9', 429],
    ['addresses of two /64', '2001:db8:1:2::1', '2001:db8:1:3::1', 200],
    ['an IPv4 address in two spellings', '192.0.2.1', '::ffff:192.0.2.1', 429],
    ['two IPv4 addresses', '192.0.2.1', '192.0.2.2', 200],
  ])('%s', async (_what, first, second, status) => {
    await start({ asksPerMinute: 1 });
    expect(await statuses(1, () => app.ask(first))).toEqual([200]);
    expect(await statuses(1, () => app.ask(second))).toEqual([status]);
  });

  it('is not what a client says of itself: only as many proxies are believed as are trusted', async () => {
    await start({ asksPerMinute: 1 }, { hops: 0 });
    expect(await statuses(1, () => app.ask('192.0.2.1'))).toEqual([200]);
    expect(await statuses(1, () => app.ask('192.0.2.2'))).toEqual([429]);
    await app.close();
    await start({ asksPerMinute: 1 }, { hops: 1 });
    expect(await statuses(1, () => app.ask('198.51.100.1, 192.0.2.1'))).toEqual([200]);
    expect(await statuses(1, () => app.ask('198.51.100.2, 192.0.2.1'))).toEqual([429]);
  });

  it('cannot be read from a key, nor tied to the key of another day', async () => {
    const { clock, keys } = await start({ asksPerMinute: 9, asksPerConversation: 9 });
    const id = '33333333-3333-4333-8333-333333333333';
    await statuses(2, () => app.ask(CLIENT, { body: { conversationId: id } }));
    clock.advance(86_400_000);
    await statuses(1, () => app.ask(CLIENT, { body: { conversationId: id } }));
    expect(keys).toHaveLength(6);
    expect(keys.join(' ')).not.toMatch(/192|33333/);
    expect(keys[0]).toMatch(/^asks-minute [\w-]{22}$/);
    expect([keys[2], keys[3]]).toEqual([keys[0], keys[1]]);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('a counter that fails', () => {
  it('lets requests pass, is told of once, left alone for a second, and counts again when it works', async () => {
    const counter = createMemoryUsageCounter();
    let isDown = true;
    let tried = 0;
    const add: UsageCounter['add'] = (...given) => {
      tried++;
      return isDown ? Promise.reject(new Error('down')) : counter.add(...given);
    };
    const { clock } = await start({ asksPerMinute: 1 }, { counter: { ...counter, add } });
    expect(await statuses(5, () => app.ask(CLIENT))).toEqual([200, 200, 200, 200, 200]);
    expect([tried, app.failures.length]).toEqual([1, 1]);
    clock.advance(1_000);
    expect(await statuses(1, () => app.ask(CLIENT))).toEqual([200]);
    expect([tried, app.failures.length]).toEqual([2, 1]);
    isDown = false;
    clock.advance(1_000);
    expect(await statuses(2, () => app.ask(CLIENT))).toEqual([200, 429]);
    isDown = true;
    await statuses(1, () => app.ask(CLIENT));
    expect(app.failures).toHaveLength(2);
  });

  it('holds a request no longer than a quarter of a second', async () => {
    const counter = { ...createMemoryUsageCounter(), add: () => new Promise<never>(() => undefined) };
    await start({ asksPerMinute: 1 }, { counter });
    const startedAt = performance.now();
    expect(await statuses(2, () => app.ask(CLIENT))).toEqual([200, 200]);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(app.failures).toHaveLength(1);
  });
});

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemHandler } from '../problem.ts';
import { admitOrigins, requireSession, type SessionDependencies } from './admit-origins.ts';
import { sessionRoute } from './session-route.ts';
import { SESSION_MS, signSession } from './session-token.ts';
import type { WidgetSite } from './widget-sites.ts';

const SITE = 'https://shop.example';
const OTHER = 'https://news.example';
const STRANGER = 'https://stranger.example';
const SITES: readonly WidgetSite[] = [
  { key: 'shop', origins: [SITE, 'https://www.shop.example'] },
  { key: 'news', origins: [OTHER] },
];
const PUBLIC_URL = 'https://tijaria.example/portal';
const SECRET = 'a secret of the tests, 32 signs or more';

let now: number;
const servers: Server[] = [];
let base: string;

async function serve(sites: readonly WidgetSite[]): Promise<string> {
  const clock = { now: () => now };
  const sessions: SessionDependencies = { sites, secret: SECRET, clock, publicUrl: PUBLIC_URL };
  const app = express();
  app.use('/api', admitOrigins(sessions), express.json());
  app.post('/api/session', sessionRoute(sessions));
  app.use('/api', requireSession(sessions));
  app.all('/api/thing', (_request, response) => response.json({ asked: true }));
  app.use(problemHandler(() => undefined));
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  base = await serve(SITES);
});
beforeEach(() => {
  now = 1_800_000_000_000;
});
afterAll(() => {
  for (const server of servers) server.close();
});

interface Asked {
  readonly origin?: string;
  readonly token?: string;
  readonly method?: string;
  readonly at?: string;
}
const ask = ({ origin, token, method = 'GET', at = base }: Asked = {}): Promise<Response> =>
  fetch(`${at}/api/thing`, {
    method,
    headers: {
      ...(origin === undefined ? {} : { origin }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
const open = (body: unknown, origin?: string): Promise<Response> =>
  fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }) },
    body: JSON.stringify(body),
  });
async function tokenFor(siteKey: string, origin: string): Promise<string> {
  const response = await open({ siteKey }, origin);
  expect(response.status).toBe(200);
  return ((await response.json()) as { token: string }).token;
}
async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(await response.json()).toMatchObject({ status, code });
}
const corsOf = (response: Response): string[] =>
  [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));

describe('requests that need no session', () => {
  it.each([
    ['without an origin', undefined],
    ['of the service’s own address', 'https://tijaria.example'],
  ])('those %s', async (_name, origin) => {
    const response = await ask(origin === undefined ? {} : { origin });
    expect(await response.json()).toEqual({ asked: true });
    expect(corsOf(response)).toEqual([]);
    expect(response.headers.get('vary')).toContain('Origin');
  });

  it('those of the host that was asked, whatever its protocol', async () => {
    for (const origin of [base, base.replace('http:', 'https:')])
      expect((await ask({ origin, method: 'POST' })).status).toBe(200);
    const [, , port] = base.split(':');
    const elsewhere = base.replace(port ?? '', String(Number(port) - 1));
    await expectProblem(await ask({ origin: elsewhere }), 403, 'origin-not-allowed');
  });
});

describe('POST /api/session', () => {
  it('gives a token for fifteen minutes, for the origin that asked', async () => {
    const response = await open({ siteKey: 'shop' }, SITE);
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { token, ...rest } = (await response.json()) as { token: string };
    expect(rest).toEqual({ expiresInSeconds: 900 });
    const asked = await ask({ origin: SITE, token });
    expect(await asked.json()).toEqual({ asked: true });
    expect(asked.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(asked.headers.get('vary')).toContain('Origin');
  });

  it.each([
    ['a key that is not listed', 'nobody', SITE],
    ['a key of another site', 'news', SITE],
    ['no key', '', SITE],
  ])('refuses %s, in a way that the page can read', async (_name, siteKey, origin) => {
    const response = await open({ siteKey }, origin);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    await expectProblem(response, 403, 'origin-not-allowed');
  });

  it.each([
    ['that is not listed', STRANGER],
    ['that is hidden', 'null'],
    ['that begins like a listed one', `${SITE}.stranger.example`],
    ['of another protocol', SITE.replace('https', 'http')],
    ['of another port', `${SITE}:8443`],
    ['below a listed one', 'https://a.shop.example'],
    ['in capitals', SITE.toUpperCase()],
  ])('refuses an origin %s, in a way that the page cannot read', async (_name, origin) => {
    const response = await open({ siteKey: 'shop' }, origin);
    expect(corsOf(response)).toEqual([]);
    await expectProblem(response, 403, 'origin-not-allowed');
  });

  it('refuses what is not a request for a session', async () => {
    await expectProblem(await open({}, SITE), 400, 'request-invalid');
    await expectProblem(await open({ siteKey: 'shop', origin: SITE }, SITE), 400, 'request-invalid');
    await expectProblem(await open({ siteKey: 'shop' }), 400, 'request-invalid');
  });
});

describe('requests of other sites', () => {
  it('want a token, and say so to the page', async () => {
    const response = await ask({ origin: SITE });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE);
    await expectProblem(response, 401, 'session-required');
  });

  it('are refused a token to the millisecond that it expires', async () => {
    const token = await tokenFor('shop', SITE);
    now += SESSION_MS - 1;
    expect((await ask({ origin: SITE, token })).status).toBe(200);
    now += 1;
    await expectProblem(await ask({ origin: SITE, token }), 401, 'session-required');
  });

  it('are refused the token of another origin, even one of the same site', async () => {
    const token = await tokenFor('shop', SITE);
    for (const origin of ['https://www.shop.example', OTHER])
      await expectProblem(await ask({ origin, token }), 401, 'session-required');
    await expectProblem(await ask({ origin: STRANGER, token }), 403, 'origin-not-allowed');
  });

  it('are refused a forged token', async () => {
    const session = { siteKey: 'shop', origin: SITE, expiresAt: now + SESSION_MS };
    const [said = '', signature = ''] = signSession(session, SECRET).split('.');
    const later = Buffer.from(JSON.stringify(['shop', SITE, now * 2])).toString('base64url');
    const forged = [signSession(session, `${SECRET}!`), `${later}.${signature}`, `${said}.`, said, '.', 'x'];
    for (const token of forged)
      await expectProblem(await ask({ origin: SITE, token }), 401, 'session-required');
  });

  it('are refused a token whose site has been taken from the list', async () => {
    const token = await tokenFor('shop', SITE);
    const at = await serve([{ key: 'renamed', origins: [SITE] }]);
    await expectProblem(await ask({ origin: SITE, token, at }), 401, 'session-required');
  });

  it('are all refused when no site is listed', async () => {
    const at = await serve([]);
    await expectProblem(await ask({ origin: SITE, at }), 403, 'origin-not-allowed');
    expect((await ask({ at })).status).toBe(200);
  });
});

describe('what browsers ask beforehand', () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${base}/api/thing`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'authorization',
      },
    });

  it('is answered for a listed origin, without a token', async () => {
    const response = await preflight(SITE);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE');
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, last-event-id',
    );
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('is refused to any other', async () => {
    const response = await preflight(STRANGER);
    expect(corsOf(response)).toEqual([]);
    await expectProblem(response, 403, 'origin-not-allowed');
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ServiceConnection } from './service-connection.ts';

/** What was requested: method, path, token; and what the service answers. */
let requests: string[];
let respond: (path: string, token: string | null) => Response;

beforeEach(() => {
  requests = [];
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit = {}) => {
    const token = new Headers(init.headers).get('authorization');
    requests.push([init.method ?? 'GET', url.pathname + url.search, token ?? '-'].join(' '));
    return respond(url.pathname, token);
  });
});

afterEach(() => vi.unstubAllGlobals());

function connectionOf(origin: string, siteKey: string | null = 'key-1'): ServiceConnection {
  const endpoint = new URL('https://service.example/base/api/chat');
  return new ServiceConnection({ endpoint: () => endpoint, siteKey: () => siteKey, origin });
}

/** A service whose sessions are `t1`, `t2` …, and that takes the last one only. */
function takingLastSession(): typeof respond {
  let sessions = 0;
  return (path, token) => {
    if (path.endsWith('/session')) return Response.json({ token: `t${++sessions}`, expiresInSeconds: 900 });
    return new Response(null, { status: token === `Bearer t${sessions}` ? 200 : 401 });
  };
}

describe('ServiceConnection', () => {
  test('addresses stand beside the chat API', () => {
    const connection = connectionOf('https://service.example');
    expect(connection.address('').href).toBe('https://service.example/base/api/chat');
    expect(connection.address('feedback').href).toBe('https://service.example/base/api/feedback');
    expect(connection.address('../answers/a-1').href).toBe('https://service.example/base/answers/a-1');
  });

  test.each([
    ['a page of the service itself', 'https://service.example', 'key-1'],
    ['a page without a site key', 'https://site.example', null],
  ])('%s needs no session', async (_, origin, key) => {
    respond = () => new Response(null, { status: 401 });
    const response = await connectionOf(origin, key).fetch('offices?place=Agadir');
    expect(response.status).toBe(401);
    expect(requests).toEqual(['GET /base/api/offices?place=Agadir -']);
  });

  test('a session is got when it is first needed, once', async () => {
    respond = takingLastSession();
    const connection = connectionOf('https://site.example');
    expect(requests).toEqual([]);
    await connection.fetch('offices');
    await connection.fetch('feedback', { method: 'POST' });
    expect(requests).toEqual([
      'POST /base/api/session -',
      'GET /base/api/offices Bearer t1',
      'POST /base/api/feedback Bearer t1',
    ]);
  });

  test('a session that is not taken any more is renewed once, and the request sent again', async () => {
    const service = takingLastSession();
    respond = service;
    const connection = connectionOf('https://site.example');
    await connection.fetch('offices');
    service('/session', null); // Somebody else's: t1 is not the last one any more.
    requests = [];
    expect((await connection.fetch('offices')).status).toBe(200);
    expect(requests).toEqual([
      'GET /base/api/offices Bearer t1',
      'POST /base/api/session -',
      'GET /base/api/offices Bearer t3',
    ]);
  });

  test('a service that takes no session at all is not asked for ever', async () => {
    respond = (path) =>
      path.endsWith('/session') ? Response.json({ token: 't' }) : new Response(null, { status: 401 });
    expect((await connectionOf('https://site.example').fetch('offices')).status).toBe(401);
    expect(requests).toHaveLength(4);
  });

  test('an origin that is not allowed gets the refusal in the words of the service', async () => {
    respond = () => Response.json({ code: 'origin-not-allowed', detail: 'Site inconnu.' }, { status: 403 });
    const connection = connectionOf('https://site.example');
    await expect(connection.fetch('offices')).rejects.toMatchObject({
      kind: 'refused',
      detail: 'Site inconnu.',
    });
    await expect(connection.fetch('offices')).rejects.toMatchObject({ kind: 'refused' });
    expect(requests).toHaveLength(2);
  });

  test('a session without a token is none', async () => {
    respond = () => Response.json({});
    await expect(connectionOf('https://site.example').fetch('offices')).rejects.toThrow('expected a token');
  });

  test('headers of the request stay', async () => {
    respond = takingLastSession();
    const sent: Headers[] = [];
    const inner = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
      sent.push(new Headers(init.headers));
      return inner(url, init);
    });
    await connectionOf('https://site.example').fetch('chat/a', { headers: { 'last-event-id': '7' } });
    expect(sent.at(-1)?.get('last-event-id')).toBe('7');
  });
});

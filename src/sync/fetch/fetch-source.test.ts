import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, redirect, startLocalSite, status, type LocalSite } from '../local-site.fixture.ts';
import type { FetchOutcome, FetchOptions } from './fetch-source.ts';
import type { FetchRules } from './fetch-rules.ts';

let site: LocalSite;
beforeAll(async () => {
  site = await startLocalSite();
});
beforeEach(() => site.reset());
afterAll(() => site.close());

const get = (
  address: string,
  options: Partial<FetchOptions> = {},
  rules: Partial<FetchRules> = {},
): Promise<FetchOutcome> =>
  site.fetcher(rules)(address.startsWith('/') ? site.origin() + address : address, {
    pauseMs: 0,
    ...options,
  });
const reasonOf = (outcome: FetchOutcome): string => ('reason' in outcome ? outcome.reason : '');
const textOf = (outcome: FetchOutcome): string =>
  outcome.kind === 'read' ? new TextDecoder().decode(outcome.bytes) : `${outcome.kind}: ${reasonOf(outcome)}`;

describe('a page', () => {
  it('comes with its type and validators, to a client that says who it is', async () => {
    let agent: string | undefined;
    site.routes.set('/a', (request, response) => {
      agent = request.headers['user-agent'];
      page('<p>Texte</p>', { etag: '"1"', 'last-modified': 'Fri, 27 Nov 2026 10:00:00 GMT' })(
        request,
        response,
      );
    });
    expect(await get('/a')).toEqual({
      kind: 'read',
      url: `${site.origin()}/a`,
      bytes: new TextEncoder().encode('<p>Texte</p>'),
      contentType: 'text/html; charset=utf-8',
      etag: '"1"',
      lastModified: 'Fri, 27 Nov 2026 10:00:00 GMT',
    });
    expect(agent).toMatch(/^TijarIA-sync\/1\.0 .*https:\/\/tijaria\.example\)$/);
    expect(site.asked).toEqual(['GET /robots.txt', 'GET /a']);
  });

  it('is asked for on condition, at the address that the condition is of', async () => {
    const seen: (string | undefined)[] = [];
    site.routes.set('/old', redirect('/new'));
    site.routes.set('/new', (request, response) => {
      seen.push(request.headers['if-none-match'], request.headers['if-modified-since']);
      response.writeHead(304).end();
    });
    const validators = {
      url: `${site.origin()}/new`,
      etag: '"1"',
      lastModified: 'Fri, 27 Nov 2026 10:00:00 GMT',
    };
    expect(await get('/old', { validators })).toEqual({ kind: 'unchanged' });
    expect(seen).toEqual(['"1"', 'Fri, 27 Nov 2026 10:00:00 GMT']);
    await get('/new', { validators: { ...validators, url: `${site.origin()}/old` } });
    expect(seen.slice(2)).toEqual([undefined, undefined]);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('is unpacked from %s', async (encoding, pack) => {
    site.routes.set('/a', page(pack('<p>Texte</p>'), { 'content-encoding': encoding }));
    expect(textOf(await get('/a'))).toBe('<p>Texte</p>');
  });

  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [403, 'unreadable'],
    [451, 'unreadable'],
    [204, 'unreadable'],
    [206, 'unreadable'],
  ] as const)('that answers %i is %s', async (code, kind) => {
    site.routes.set('/a', status(code));
    expect(await get('/a')).toEqual({ kind, reason: `HTTP ${code}` });
  });
});

describe('redirects', () => {
  it('are followed, and for good only when each of them is', async () => {
    site.routes.set('/1', redirect('/2', 301));
    site.routes.set('/2', redirect(`${site.origin('other')}/3#part`, 308));
    site.routes.set('/3', page('<p>3</p>'));
    expect(await get('/1')).toMatchObject({ kind: 'read', movedTo: `${site.origin('other')}/3` });
    site.routes.set('/2', redirect('/3', 307));
    expect(await get('/1')).not.toHaveProperty('movedTo');
  });

  it('are followed five times', async () => {
    for (let i = 0; i < 6; i++) site.routes.set(`/${i}`, redirect(`/${i + 1}`));
    site.routes.set('/6', page('<p>6</p>'));
    expect(textOf(await get('/1'))).toBe('<p>6</p>');
    expect(await get('/0')).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('at most 5 redirects') as string,
    });
  });

  it('that go in a circle are seen', async () => {
    site.routes.set('/a', redirect('/b'));
    site.routes.set('/b', redirect('/a'));
    expect(await get('/a')).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('a loop through') as string,
    });
    expect(site.asked).toHaveLength(3);
  });

  it.each([
    'http://127.0.0.2/',
    'http://127.0.0.1/',
    'http://localhost.test:1/',
    'http://2130706434/',
    'http://0x7f.0.0.2/',
    'http://0177.0.0.2/',
    'http://127.2/',
    'http://10.0.0.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.2]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://1.1.1.1:8080/',
    'http://1.1.1.1:22/',
    'https://user:secret@1.1.1.1/',
    'file:///etc/passwd',
    'ftp://1.1.1.1/',
    'gopher://1.1.1.1/',
    'data:text/html,x',
    'javascript:1',
  ])('to %s are refused', async (target) => {
    site.routes.set('/a', redirect(target));
    const outcome = await get('/a');
    expect(outcome.kind).toBe('unreadable');
    expect(reasonOf(outcome)).toMatch(
      /expected (?:a public address|http or https|port 80 or 443|an address without a user name)/,
    );
    expect(site.asked).toEqual(['GET /robots.txt', 'GET /a']);
  });

  it('to another port of the permitted address are refused', async () => {
    site.routes.set('/a', redirect(`http://127.0.0.1:${site.port === 65_535 ? 1 : site.port + 1}/`));
    expect((await get('/a')).kind).toBe('unreadable');
  });

  it.each(['', 'http://'])('without an address (%j) are refused', async (target) => {
    site.routes.set('/a', (_request, response) =>
      response.writeHead(302, target === '' ? {} : { location: target }).end(),
    );
    expect(reasonOf(await get('/a'))).toContain('one without an address');
  });
});

describe('names', () => {
  it.each(['127.0.0.2', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1'])(
    'that resolve to %s are refused',
    async (address) => {
      site.addresses.set('inner.test', [address]);
      expect(await get(`${site.origin('inner')}/a`)).toMatchObject({
        kind: 'unreadable',
        reason: expect.stringContaining(`received ${address}, port ${site.port}`) as string,
      });
      expect(site.asked).toEqual([]);
    },
  );

  it('that turn to a private address after they were looked up once are refused when connecting', async () => {
    site.addresses.set('rebind.test', ['127.0.0.1', '127.0.0.2']);
    site.routes.set('/a', page('<p>secret</p>'));
    expect(await get(`${site.origin('rebind')}/a`)).toMatchObject({ kind: 'unreadable' });
    expect(site.asked).toEqual(['GET /robots.txt']);
  });

  it('with one private address among public ones are refused whole', async () => {
    const resolve = async () => [
      { address: '1.1.1.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    expect(reasonOf(await get('http://mixed.example/', {}, { resolve }))).toContain('received 10.0.0.1');
  });

  it('that are nowhere are not reached, at once and without another try', async () => {
    expect(await get('http://nowhere.example/a')).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('ENOTFOUND') as string,
    });
    expect(site.waits).toEqual([]);
  });

  it('without an address are not reached', async () => {
    expect((await get('http://empty.example/', {}, { resolve: async () => [] })).kind).toBe('unavailable');
  });
});

describe('what is too much', () => {
  const endless =
    (head: Record<string, string>, piece: Uint8Array) => (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/html', ...head });
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };

  it('is not read past the limit when it never ends', async () => {
    site.routes.set('/a', endless({}, Buffer.alloc(64 * 1024, 'x')));
    expect(reasonOf(await get('/a'))).toContain('expected at most 1048576 bytes, received more');
  });

  it('is not read at all when it says so', async () => {
    site.routes.set('/a', (_request, response) => {
      response.writeHead(200, { 'content-length': '5000000000' });
      response.write('x');
    });
    expect(reasonOf(await get('/a'))).toContain('received more');
  });

  it('is seen where it comes out of unpacking', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    site.routes.set('/a', page(bomb, { 'content-encoding': 'gzip' }));
    expect(reasonOf(await get('/a'))).toContain('received more');
  });

  it('is not unpacked when it is packed twice, unknown or broken', async () => {
    site.routes.set('/twice', page(gzipSync(gzipSync('x')), { 'content-encoding': 'gzip, gzip' }));
    site.routes.set('/unknown', page('x', { 'content-encoding': 'zstd' }));
    site.routes.set('/broken', page('not packed at all', { 'content-encoding': 'gzip' }));
    for (const path of ['/twice', '/unknown', '/broken'])
      expect(await get(path)).toMatchObject({
        kind: 'unreadable',
        reason: expect.stringMatching(/pack/) as string,
      });
  });
});

describe('what is slow or cut', () => {
  it('is given up when the first byte does not come', async () => {
    site.routes.set('/a', () => undefined);
    expect(await get('/a', {}, { firstByteTimeoutMs: 50 })).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('nothing within 50 ms') as string,
    });
  });

  it('is given up when it drips', async () => {
    site.routes.set('/a', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    });
    expect(await get('/a', {}, { wholeTimeoutMs: 100 })).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('nothing whole within 100 ms') as string,
    });
  });

  it.each([{}, { 'content-encoding': 'gzip' }])(
    'is not taken for a page when the connection ends before it does (%j)',
    async (packed) => {
      const body =
        'content-encoding' in packed ? gzipSync('x'.repeat(5_000)) : Buffer.from('x'.repeat(5_000));
      site.routes.set('/a', (request, response) => {
        response.writeHead(200, {
          'content-type': 'text/html',
          'content-length': String(body.length),
          ...packed,
        });
        response.write(body.subarray(0, 10), () => setTimeout(() => request.socket.destroy(), 5));
      });
      expect((await get('/a')).kind).toBe('unavailable');
      expect(site.asked).toHaveLength(4);
    },
  );

  it('ends with the reason of its signal', async () => {
    site.routes.set('/a', () => undefined);
    const controller = new AbortController();
    setTimeout(() => controller.abort('closing down'), 20);
    await expect(get('/a', { signal: controller.signal })).rejects.toBe('closing down');
  });
});

describe('a server that is busy', () => {
  it('is asked again after a while', async () => {
    let failures = 2;
    site.routes.set('/a', (request, response) =>
      (failures-- > 0 ? status(503) : page('<p>Enfin</p>'))(request, response),
    );
    expect(textOf(await get('/a'))).toBe('<p>Enfin</p>');
    expect(site.waits).toEqual([2_500, 5_000]);
  });

  it('is asked no sooner than it wants, and not in this run when it wants more than a minute', async () => {
    let failures = 1;
    site.routes.set('/a', (request, response) =>
      (failures-- > 0 ? status(429, { 'retry-after': '30' }) : page('<p>Enfin</p>'))(request, response),
    );
    expect(textOf(await get('/a'))).toBe('<p>Enfin</p>');
    expect(site.waits).toEqual([30_000]);
    site.routes.set('/a', status(429, { 'retry-after': '3600' }));
    expect(await get('/a')).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('HTTP 429') as string,
    });
  });

  it('is not reached when it stays so', async () => {
    site.routes.set('/a', status(500));
    expect((await get('/a')).kind).toBe('unavailable');
    expect(site.asked.filter((line) => line === 'GET /a')).toHaveLength(3);
  });
});

describe('robots.txt', () => {
  const rules = (text: string): void =>
    void site.routes.set('/robots.txt', page(text, { 'content-type': 'text/plain' }));

  it('is kept to, for our name before all names', async () => {
    site.routes.set('/a', page('<p>a</p>'));
    rules('User-agent: *\nDisallow: /\n\nUser-agent: TijarIA-sync\nDisallow: /private');
    expect(textOf(await get('/a'))).toBe('<p>a</p>');
    expect(await get('/private/x')).toMatchObject({ kind: 'disallowed' });
    rules('User-agent: *\nDisallow: /a');
    expect(await get('/a')).toEqual({
      kind: 'disallowed',
      reason: `robots.txt of site.test:${site.port} does not allow /a`,
    });
  });

  it('of the host that a redirect leads to counts there', async () => {
    site.routes.set('/a', redirect('/b'));
    rules('User-agent: *\nDisallow: /b');
    expect(await get('/a')).toMatchObject({ kind: 'disallowed' });
  });

  it('that is not there or forbidden allows everything; one that cannot be had now, nothing', async () => {
    site.routes.set('/a', page('<p>a</p>'));
    site.routes.set('/robots.txt', status(403));
    expect((await get('/a')).kind).toBe('read');
    site.routes.set('/robots.txt', status(500));
    expect((await get('/a')).kind).toBe('unavailable');
    expect(site.asked.filter((line) => line === 'GET /a')).toHaveLength(1);
  });

  it('is read once a day, and sets the pause between pages, up to a minute', async () => {
    rules('User-agent: *\nCrawl-delay: 7');
    site.routes.set('/a', page('<p>a</p>'));
    const fetch = site.fetcher();
    for (let i = 0; i < 3; i++) await fetch(`${site.origin()}/a`, { pauseMs: 2_000 });
    expect(site.waits).toEqual([7_000, 7_000, 7_000]);
    expect(site.asked.filter((line) => line.includes('robots'))).toHaveLength(1);
    rules('User-agent: *\nCrawl-delay: 86400');
    site.clock.set(site.clock.now() + 86_400_000);
    await fetch(`${site.origin()}/a`, { pauseMs: 2_000 });
    expect(site.waits.at(-1)).toBe(60_000);
  });
});

describe('a host', () => {
  it('is asked one page at a time, with a pause between two, while others are asked', async () => {
    let [running, most] = [0, 0];
    for (const path of ['/1', '/2', '/3'])
      site.routes.set(path, (request, response) => {
        most = Math.max(most, ++running);
        setTimeout(() => {
          running--;
          page('<p>x</p>')(request, response);
        }, 10);
      });
    const fetch = site.fetcher();
    await Promise.all(['/1', '/2', '/3'].map((path) => fetch(site.origin() + path, { pauseMs: 5_000 })));
    expect(most).toBe(1);
    expect(site.waits.filter((ms) => ms === 5_000)).toHaveLength(3);
  });
});

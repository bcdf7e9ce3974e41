import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { seededRandom } from '../../common/seeded-random.ts';
import type { AppRoute } from '../routes-of.fixture.ts';
import { HOSTILE_TEXTS, hostileJson, oneOf, type Pick } from './hostile-values.fixture.ts';

/** A request as bytes. `hasMore` when it may be taken for several, or for one that goes on: answers are awaited to the end. */
export interface MalformedRequest {
  readonly bytes: Buffer;
  readonly hasMore: boolean;
  /** Stands in the request, and in no other. */
  readonly marker: string;
}

/** 20 MB of nothing, packed: 20 KB. */
const BOMB = gzipSync(Buffer.alloc(20 * 1024 * 1024));

const CONTENT_TYPES = [
  'application/json',
  'application/json',
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/json; charset=iso-8859-1',
  'application/json; charset=bogus',
  'application/json; charset=',
  'application/problem+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/event-stream',
  '*/*',
  ';;;',
  '',
];
const PARAMETERS = [
  'q',
  'k',
  'language',
  'theme',
  'audience',
  'kind',
  'type',
  'authority',
  'inForce',
  'asOf',
  'since',
  'page',
  'pageSize',
  'section',
  'place',
  'region',
  'direction',
  'product',
  'country',
  'price',
  'currency',
  'incoterm',
  'exchangeRate',
  'quantity',
  'hs',
  'limit',
  'start',
  'letter',
  'term',
  'year',
  '__proto__',
  'constructor',
  'toString',
];
const ODD_HEADERS: readonly (readonly [string, readonly string[]])[] = [
  [
    'accept',
    [
      '',
      '*/*;q=0',
      'application/json',
      'text/html;q=NaN',
      ','.repeat(500),
      'text/html;level=1;level=2',
      '\\',
    ],
  ],
  ['accept-language', ['', 'tlh', '*', 'ar;q=1.1', 'fr-MA-x-private,'.repeat(200), '-;q=', '__proto__']],
  ['accept-encoding', ['gzip', 'br;q=0, *;q=0', 'identity;q=0', 'bogus', 'gzip;q=']],
  ['last-event-id', ['-1', '1e9', '99999999999999999999', 'abc', '0', '\u00ff']],
  [
    'origin',
    [
      'null',
      'https://shop.example',
      'https://evil.example',
      'http://',
      'file://',
      'https://a@b@c',
      'https://shop.example.evil.example',
    ],
  ],
  [
    'authorization',
    ['Bearer', 'Bearer x', `Bearer ${'a'.repeat(3_000)}`, 'Basic OTk6', 'Bearer e30.e30.e30', 'Bearer ....'],
  ],
  ['range', ['bytes=0-', 'bytes=-1', 'bytes=9999999999-', 'bytes=0-0,1-1,2-2', 'lines=1', 'bytes=a-b']],
  ['if-none-match', ['*', '"x"', 'W/"', 'x'.repeat(2_000)]],
  ['if-modified-since', ['yesterday', 'Thu, 01 Jan 1970 00:00:00 GMT', '-1']],
  [
    'host',
    ['', 'evil.example', '127.0.0.1:99999', 'a b', '[::1', 'x'.repeat(2_000), 'tijaria.example/../..', '%00'],
  ],
  ['expect', ['100-continue', 'something-else']],
  ['upgrade', ['websocket', 'h2c']],
  ['content-encoding', ['gzip', 'bogus', 'gzip, gzip', 'deflate']],
  ['transfer-encoding', ['chunked', 'chunked, chunked', 'identity', 'xchunked']],
  ['content-length', ['-1', '1e3', '0', '99999999999999999999', '+5', '5, 6']],
  ['x-forwarded-for', ['127.0.0.1', '<script>', ', , ,']],
  ['x-forwarded-host', ['evil.example']],
  ['x-http-method-override', ['DELETE']],
  ['cookie', ['a=b; a=c', '='.repeat(1_000)]],
  ['mcp-protocol-version', ['1999-01-01', '', '2025-06-18']],
  ['mcp-session-id', ['x', '../..']],
  ['x-long', ['y'.repeat(12_000), 'z'.repeat(20_000)]],
];
const METHODS = [
  'GET',
  'POST',
  'DELETE',
  'PUT',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'get',
  'FOO',
  'G\u0000T',
];

/** What each body looks like when it is right. The marker takes the place of `MARKER`. */
const BODIES: readonly (readonly [path: string, body: unknown])[] = [
  [
    '/api/chat',
    {
      question: 'MARKER délai de rapatriement ?',
      history: [
        { role: 'user', content: 'Bonjour' },
        { role: 'assistant', content: 'Bonjour.' },
      ],
      language: 'fr',
      asOf: '2026-11-23',
      audience: 'exporter',
      page: 'rapatrier',
      conversationId: '00000000-0000-4000-8000-000000000000',
      remember: true,
      resumable: false,
      profile: { role: 'broker', sector: 'argan-oil', region: 'oriental', market: 'fr' },
    },
  ],
  [
    '/v1/chat/completions',
    {
      model: 'tijaria',
      stream: true,
      temperature: 0.2,
      messages: [
        { role: 'system', content: 'x' },
        { role: 'user', content: [{ type: 'text', text: 'MARKER et les services ?' }] },
        { role: 'assistant', content: null },
        { role: 'user', content: 'MARKER zone ?' },
      ],
    },
  ],
  [
    '/api/feedback',
    {
      answerId: '00000000-0000-4000-8000-000000000000',
      rating: 'unhelpful',
      reason: 'wrong',
      comment: 'MARKER faux',
    },
  ],
  ['/api/session', { siteKey: 'shop' }],
  [
    '/mcp',
    {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name: 'search_base',
        arguments: { query: 'MARKER délai', language: 'fr', date: '2026-11-23' },
      },
    },
  ],
];

/** The request of a number, the same at every run. `routes` are the real ones, of which paths and queries are made. */
export function malformedRequest(number: number, routes: readonly AppRoute[]): MalformedRequest {
  const random = seededRandom(number + 1);
  const pick: Pick = (count) => Math.floor(random() * count);
  const marker = `mrk${number}z`;
  const kind = pick(20);
  const made =
    kind < 7
      ? withBody(marker, pick)
      : kind < 13
        ? withQuery(marker, routes, pick)
        : kind < 16
          ? withPath(marker, pick)
          : kind < 18
            ? withHeaders(marker, routes, pick)
            : brokenProtocol(marker, pick);
  return { marker, ...made };
}

type Made = Omit<MalformedRequest, 'marker'>;

function withBody(marker: string, pick: Pick): Made {
  const [path, template] = oneOf(BODIES, pick);
  const text = hostileJson(template, pick).replaceAll('MARKER', marker);
  const plain = pick(10) === 0 ? spoiledBytes(text, pick) : Buffer.from(text);
  const { body, encoding } = packed(plain, pick);
  const type = pick(3) > 0 ? 'application/json' : oneOf(CONTENT_TYPES, pick);
  const announced = pick(15) === 0 ? body.length + pick(200) - 100 : body.length;
  const length = Math.max(0, announced);
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'connection: close',
    'accept: application/json, text/event-stream',
    `content-type: ${type}`,
    `content-length: ${length}`,
    ...(encoding === undefined ? [] : [`content-encoding: ${encoding}`]),
    ...(pick(4) === 0 ? [oddHeader(pick)] : []),
  ];
  return {
    bytes: Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]),
    hasMore: length !== body.length,
  };
}

/** Bytes that are not UTF-8, or hold a null. */
function spoiledBytes(text: string, pick: Pick): Buffer {
  const bytes = Buffer.from(text, pick(2) === 0 ? 'latin1' : 'utf16le');
  if (bytes.length > 0) bytes[pick(bytes.length)] = oneOf([0x00, 0xff, 0xc0, 0xed], pick);
  return bytes;
}

function packed(plain: Buffer, pick: Pick): { body: Buffer; encoding?: string } {
  const way = pick(24);
  if (way === 0) return { body: gzipSync(plain), encoding: 'gzip' };
  if (way === 1) return { body: BOMB, encoding: 'gzip' };
  if (way === 2) return { body: gzipSync(plain).subarray(0, 12), encoding: 'gzip' };
  if (way === 3)
    return { body: plain, encoding: oneOf(['gzip', 'br', 'deflate', 'bogus', 'gzip, gzip'], pick) };
  if (way === 4) return { body: deflateSync(plain), encoding: 'deflate' };
  if (way === 5) return { body: brotliCompressSync(plain), encoding: 'br' };
  return { body: plain };
}

/** A real route, its parameters and query hostile: odd values, repeated, as arrays and objects. */
function withQuery(marker: string, routes: readonly AppRoute[], pick: Pick): Made {
  const { method, path } = routeOf(routes, pick);
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    name === 'language' && pick(4) > 0 ? oneOf(['fr', 'ar', 'en'], pick) : encoded(value(marker, pick), pick),
  );
  const query = Array.from({ length: 1 + pick(4) }, () => {
    const name = oneOf(PARAMETERS, pick);
    const suffix =
      pick(5) === 0 ? oneOf(['[]', '[a]', '[__proto__][x]', '[0][1]', '%5B%5D', '.a'], pick) : '';
    return `${name}${suffix}=${encoded(value(marker, pick), pick)}`;
  });
  if (pick(6) === 0) query.push(...query);
  return bare(method === 'all' ? 'GET' : method.toUpperCase(), `${filled}?${query.join('&')}`);
}

/** A route; those of pages, of which there are many, seldom: a page takes ten times as long as a refusal. */
function routeOf(routes: readonly AppRoute[], pick: Pick): AppRoute {
  const isForAll = pick(5) === 0;
  return oneOf(isForAll ? routes : routes.filter(({ path }) => !/^\/(?:\{language\}|$)/.test(path)), pick);
}

function value(marker: string, pick: Pick): string {
  return pick(4) === 0 ? marker : oneOf(HOSTILE_TEXTS, pick);
}

function encoded(text: string, pick: Pick): string {
  // Some are sent as they are, where a line of HTTP can hold them.
  return pick(5) === 0 && /^[!-~]*$/.test(text) ? text : encodeURIComponent(text);
}

const PATH_PARTS = [
  '..',
  '.',
  '',
  '%2e%2e',
  '%2f',
  '%5c',
  '%',
  '%zz',
  '%00',
  '%c0%ae',
  '%ff%fe',
  '%F0%9F%98%80',
  'fr',
  'ar',
  'en',
  'xx',
  'api',
  'API',
  'v1',
  'assets',
  'files',
  'answers',
  'sheets',
  'themes',
  'documents',
  'chat',
  'etc',
  'passwd',
  '.env',
  '.git',
  'package.json',
  '__proto__',
  'constructor',
  'a;b=c',
  'a:b',
  '*',
  '~',
  '\\',
  'a'.repeat(300),
];

function withPath(marker: string, pick: Pick): Made {
  const parts = Array.from({ length: 1 + pick(7) }, () => (pick(6) === 0 ? marker : oneOf(PATH_PARTS, pick)));
  const path = `${oneOf(['/', '/', '/', '/', '/', '/', '/', '//', '//', '', 'http://evil.example/', '*', '/?', '/#'], pick)}${parts.join('/')}`;
  return bare(
    oneOf(['GET', 'GET', 'GET', 'HEAD', 'DELETE', 'OPTIONS', 'PUT'], pick),
    pick(30) === 0 ? path.repeat(60) : path,
  );
}

function withHeaders(marker: string, routes: readonly AppRoute[], pick: Pick): Made {
  const { path } = routeOf(routes, pick);
  const headers = Array.from({ length: 1 + pick(3) }, () => oddHeader(pick));
  return bare(oneOf(METHODS, pick), path.replace(/\{language\}/, 'fr').replace(/\{\w+\}/g, marker), headers);
}

function oddHeader(pick: Pick): string {
  const [name, values] = oneOf(ODD_HEADERS, pick);
  return `${name}: ${oneOf(values, pick)}`;
}

function bare(method: string, path: string, headers: readonly string[] = []): Made {
  const host = headers.some((header) => header.startsWith('host:')) ? [] : ['host: 127.0.0.1'];
  const head = [`${method} ${path} HTTP/1.1`, ...host, 'connection: close', ...headers];
  const hasMore = headers.some((header) => /^(?:content-length|transfer-encoding)/.test(header));
  return { bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), hasMore };
}

/** Two requests that one server may take for one, chunks that are none, and what is no HTTP at all. */
function brokenProtocol(marker: string, pick: Pick): Made {
  const post = (headers: string, body: string): string =>
    `POST /api/chat HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${headers}\r\n\r\n${body}`;
  const hidden = `GET /api/search?q=${marker} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;
  const text = oneOf(
    [
      post('content-length: 4\r\ntransfer-encoding: chunked', `0\r\n\r\n${hidden}`),
      post('content-length: 4\r\ncontent-length: 40', `{}  ${hidden}`),
      post('transfer-encoding: chunked\r\ntransfer-encoding: identity', `0\r\n\r\n${hidden}`),
      post('transfer-encoding:\tchunked', `5\r\n{"a":\r\n1\r\n1\r\nffffffffffffffff\r\n}`),
      post('transfer-encoding: chunked', `zz\r\n{}\r\n0\r\n\r\n`),
      post('transfer-encoding: chunked', `2;${'e'.repeat(5_000)}\r\n{}\r\n0\r\n\r\n`),
      post('content-length : 2', '{}'),
      post('content-length: 2\r\n folded: yes', '{}'),
      post('no colon here', ''),
      post(`${'a'.repeat(100)}: b\r\n`.repeat(300).trimEnd(), '{}'),
      `GET / HTTP/1.1\nhost: 127.0.0.1\n\n`,
      `GET / HTTP/0.9\r\n\r\n`,
      `GET / HTTP/3.0\r\nhost: 127.0.0.1\r\n\r\n`,
      `GET /${marker}\r\n\r\n`,
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
      '\r\n\r\n\r\n\r\n',
      `${hidden}${hidden}${hidden}`,
      Array.from({ length: 200 }, () => String.fromCharCode(pick(256))).join(''),
      `GET /api/search?q=${marker} HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n`,
      `GET http://127.0.0.1/api/search?q=${marker} HTTP/1.1\r\nhost: evil.example\r\n\r\n`,
    ],
    pick,
  );
  return { bytes: Buffer.from(text, 'latin1'), hasMore: true };
}

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../answering/answer-event.ts';
import { startTinyServer, TINY_QUESTION, TINY_SITE, type TinyServer } from '../testing/tiny-server.ts';
import { createMcpHandler } from './mcp-handler.ts';

/** When set, answers wait until they are aborted, and say when they were. */
let onHeldAnswer: ((event: 'begun' | 'aborted') => void) | undefined;
let server: TinyServer;
const clients: Client[] = [];

beforeAll(async () => {
  server = await startTinyServer((known) => ({
    mcp: (answer) =>
      createMcpHandler({
        ...known,
        answer: (request, options) =>
          onHeldAnswer === undefined ? answer(request, options) : heldAnswer(options.signal),
      }),
  }));
});
afterAll(() => server.close());
afterEach(async () => {
  onHeldAnswer = undefined;
  await Promise.all(clients.splice(0).map((client) => client.close()));
  expect(server.failures.splice(0)).toEqual([]);
});

async function* heldAnswer(signal: AbortSignal | undefined): AsyncGenerator<AnswerEvent> {
  onHeldAnswer?.('begun');
  await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
  onHeldAnswer?.('aborted');
  yield { type: 'error', code: 'internal', message: 'stopped' };
}

async function connect(headers: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), {
    requestInit: { headers },
  });
  await client.connect(transport);
  clients.push(client);
  return client;
}

interface Called {
  readonly text: string;
  readonly isError: boolean;
  /** What the test reads of it. */
  readonly structured: {
    readonly asOf?: string;
    readonly outcome?: string;
    readonly text?: string;
    readonly lines?: { text: string; citations: number[] }[];
    readonly citations?: { number: number; url: string; text: string; holds: boolean; sources: object[] }[];
    readonly sections?: { id: string; statements: { text: string; sourceIds: string[] }[] }[];
    readonly leftOut?: object;
    readonly sources?: object[];
  };
}

async function call(client: Client, name: string, given: Record<string, unknown>): Promise<Called> {
  const {
    content,
    structuredContent = {},
    isError = false,
  } = await client.callTool({ name, arguments: given });
  const [part] = content as { text: string }[];
  return {
    text: part?.text ?? '',
    isError: isError === true,
    structured: structuredContent as Called['structured'],
  };
}

/** What each tool is called with, and what its text must say. */
const CALLS: readonly (readonly [tool: string, given: Record<string, unknown>, says: RegExp])[] = [
  ['search_base', { query: TINY_QUESTION }, /150 jours/],
  ['read_sheet', { id: 'rapatrier' }, /150 jours/],
  ['answer_question', { question: TINY_QUESTION }, /150 jours/],
  [
    'estimate_duties',
    { price: 1000, dutyPercent: '2.5', vatPercent: 20, incoterm: 'CIF', language: 'en' },
    /1,000/,
  ],
  ['last_day', { limit: 'repatriation-goods', start: '2026-01-01', language: 'en' }, /150 days/],
  ['prove_origin', { direction: 'export', country: 'France', language: 'en' }, /EUR\.1/],
  ['check_licence', { goods: 'explosifs', direction: 'import' }, /icence/],
  [
    'list_documents',
    { direction: 'export', product: 'argan', country: 'France', language: 'en' },
    /invoice/i,
  ],
  ['find_office', { place: 'Tanger' }, /Tanger/],
  ['find_heading', { goods: 'tomates fraîches' }, /0702/],
];

describe('the MCP server, asked by the client of its SDK', () => {
  it('tells what it is, and offers every tool with schemas, a date, a language and read-only hints', async () => {
    const client = await connect();
    expect(client.getServerVersion()).toMatchObject({ name: 'tijaria', title: 'TijarIA' });
    expect(client.getInstructions()).toContain('search_base');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(CALLS.map(([name]) => name));
    for (const { name, title, description, annotations, inputSchema, outputSchema } of tools) {
      expect([name, title, description].every((text) => (text ?? '').length > 5)).toBe(true);
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, openWorldHint: false });
      expect(inputSchema).toMatchObject({
        additionalProperties: false,
        properties: { date: { type: 'string', format: 'date' }, language: { enum: ['fr', 'ar', 'en'] } },
      });
      expect(Object.keys(outputSchema?.properties ?? {})).toContain('asOf');
    }
  });

  // The client checks what comes back against the tool's own schema once it has listed the tools.
  it.each(CALLS)('runs %s', async (name, given, says) => {
    const client = await connect();
    await client.listTools();
    const { text, isError, structured } = await call(client, name, given);
    expect([isError, text]).toEqual([false, expect.stringMatching(says)]);
    expect(structured.asOf).toBe('2026-11-23');
  });

  it('cites authority, title, date and address of what a result rests on', async () => {
    const { text, structured } = await call(await connect(), 'find_office', {
      place: 'Tanger',
      language: 'en',
    });
    const [citation] = structured.citations ?? [];
    expect(structured.lines?.[0]?.citations).toEqual([1]);
    expect(citation).toMatchObject({
      number: 1,
      documentId: 'regions',
      language: 'en',
      url: `${server.url}/en/sheets/regions#rows`,
      holds: true,
    });
    expect(citation?.sources[0]).toMatchObject({
      authority: expect.stringMatching(/\w/) as string,
      title: expect.stringMatching(/\w/) as string,
      date: expect.stringMatching(/^\d{4}|undated/) as string,
    });
    expect(text).toContain(`${server.url}/en/sheets/regions#rows`);
  });

  it('answers as at a date: what has ended or is to come is left out, and said', async () => {
    const client = await connect();
    const read = async (date?: string): Promise<Called['structured']> =>
      (await call(client, 'read_sheet', { id: 'rapatrier', ...(date === undefined ? {} : { date }) }))
        .structured;
    const texts = ({ sections = [] }: Called['structured']): string =>
      sections.flatMap(({ statements }) => statements.map(({ text }) => text)).join('\n');
    const [today, earlier, later] = [await read(), await read('2020-06-01'), await read('2027-06-01')];
    expect([today.leftOut, earlier.leftOut, later.leftOut]).toEqual([
      { ended: 1, coming: 1 },
      { ended: 0, coming: 1 },
      { ended: 1, coming: 0 },
    ]);
    expect(texts(today)).not.toMatch(/60 jours|électronique/);
    expect(texts(earlier)).toContain('60 jours');
    expect(texts(later)).toContain('électronique');
    expect(earlier.sources).toHaveLength(2);
    expect(today.sources).toHaveLength(1);
  });

  it('declines what the base does not hold as an outcome, not an error', async () => {
    const asked = await call(await connect(), 'answer_question', { question: 'Qui a gagné le match hier ?' });
    expect(asked.isError).toBe(false);
    expect(asked.structured.outcome).toMatch(/^refused-/);
  });

  it.each([
    ['an unknown tool', 'drop_tables', {}, /expected one of search_base, read_sheet/],
    ['a missing argument', 'find_office', {}, /reading the arguments of find_office: place/],
    ['null for one that is needed', 'find_office', { place: null }, /find_office: place/],
    ['another type', 'search_base', { query: 3 }, /query: .*string/],
    ['no words', 'search_base', { query: '  ' }, /query: expected words/],
    ['a number out of range', 'search_base', { query: 'x', k: 21 }, /k: /],
    ['an argument that there is not', 'search_base', { query: 'x', colour: 'red' }, /colour/],
    [
      'a date that does not exist',
      'search_base',
      { query: 'x', date: '2026-02-30' },
      /date: expected a date/,
    ],
    ['a language that there is not', 'read_sheet', { id: 'rapatrier', language: 'tlh' }, /language/],
    ['an unknown sheet', 'read_sheet', { id: 'nothing' }, /an unknown one; find ids with search_base/],
    [
      'a sheet in another language',
      'read_sheet',
      { id: 'rapatrier', language: 'en' },
      /exists in fr, ar only/,
    ],
    ['an unknown section', 'read_sheet', { id: 'rapatrier', section: 'x' }, /one of summary, facts/],
    [
      'figures that do not go together',
      'estimate_duties',
      { price: '-1' },
      /price: expected a decimal number/,
    ],
    ['an unknown limit', 'last_day', { limit: 'x', start: '2026-01-01' }, /limit/],
  ] as const)('tells a model that gives %s what to do instead', async (_what, name, given, says) => {
    const { isError, text, structured } = await call(await connect(), name, given);
    expect([isError, text]).toEqual([true, expect.stringMatching(says)]);
    expect(structured).toEqual({});
  });

  it('tells of a fault of the program without its text', async () => {
    const broken = await startTinyServer((known) => ({
      mcp: (answer) =>
        createMcpHandler({ ...known, answer, search: () => Promise.reject(new Error('/secret/path')) }),
    }));
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${broken.url}/mcp`)));
    const { isError, text } = await call(client, 'search_base', { query: 'x' });
    expect([isError, text]).toEqual([
      true,
      'running search_base: expected a result, received none; try again later',
    ]);
    expect(broken.failures).toEqual([new Error('/secret/path')]);
    await client.close();
    await broken.close();
  });

  it('gives sheets as resources, in each language and as at a date', async () => {
    const client = await connect();
    const { resources } = await client.listResources();
    expect(resources.map(({ name }) => name)).toEqual(expect.arrayContaining(['rapatrier', 'zone']));
    expect((await client.listResourceTemplates()).resourceTemplates).toHaveLength(1);
    const read = async (uri: string): Promise<string> => {
      const [content] = (await client.readResource({ uri })).contents as { text: string }[];
      return content?.text ?? '';
    };
    expect(await read('tijaria://sheets/rapatrier?language=ar')).toContain('150 يوما');
    expect(await read('tijaria://sheets/rapatrier?date=2020-01-01')).toContain('60 jours');
    await expect(read('tijaria://sheets/nothing')).rejects.toThrow(/an unknown one/);
    await expect(read('tijaria://sheets/rapatrier?date=soon')).rejects.toThrow(/expected tijaria:/);
    await expect(read('file:///etc/passwd')).rejects.toThrow(/expected tijaria:/);
    await expect(client.listResources({ cursor: 'x' })).rejects.toThrow(/nextCursor/);
  });

  it('serves two clients at once, each with its own', async () => {
    const [one, other] = await Promise.all([connect(), connect()]);
    const places = ['Tanger', 'Oujda', 'Agadir', 'Rabat', 'Laâyoune', 'Fès'];
    const asked = await Promise.all(
      places.map((place, i) => call(i % 2 === 0 ? one : other, 'find_office', { place })),
    );
    expect(new Set(asked.map(({ text }) => text)).size).toBe(places.length);
    expect(asked.every(({ isError }) => !isError)).toBe(true);
  });

  it('stops an answer whose client has left', async () => {
    const client = await connect();
    const seen: string[] = [];
    const aborted = new Promise<void>((resolve) => {
      onHeldAnswer = (event) => {
        seen.push(event);
        if (event === 'begun') void client.close();
        else resolve();
      };
    });
    const asked = call(client, 'answer_question', { question: TINY_QUESTION });
    await expect(asked).rejects.toThrow();
    await aborted;
    expect(seen).toEqual(['begun', 'aborted']);
  });
});

describe('POST /mcp', () => {
  const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const send = (body: unknown, headers: Record<string, string> = {}, method = 'POST'): Promise<Response> =>
    fetch(`${server.url}/mcp`, {
      method,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });

  it('needs no session: any process can answer any request', async () => {
    const response = await send(LIST);
    expect(response.status).toBe(200);
    expect(response.headers.get('mcp-session-id')).toBeNull();
    expect(await response.json()).toMatchObject({ id: 1, result: { tools: { length: CALLS.length } } });
  });

  it.each(['GET', 'DELETE', 'PUT'])('refuses %s, which would need one', async (method) => {
    const response = await send(undefined, {}, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed' });
  });

  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://127.0.0.1.evil.example', 403],
    [TINY_SITE.origin, 200],
    ['http://localhost:6274', 200],
  ])('takes a page of %s with %i', async (origin, status) => {
    const response = await send(LIST, { origin });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(status === 200 ? origin : null);
  });

  it('does not believe the name that it was asked under, which a page may have made point here', async () => {
    // fetch sets Host itself, so that the page of this name is played by a raw request.
    const { request } = await import('node:http');
    const { port } = new URL(server.url);
    const status = await new Promise((resolve, reject) => {
      const headers = {
        host: 'evil.example',
        origin: 'http://evil.example',
        'content-type': 'application/json',
      };
      request({ port, path: '/mcp', method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(JSON.stringify(LIST));
    });
    expect(status).toBe(403);
  });

  it('answers what a listed page asks beforehand', async () => {
    const response = await send(undefined, { origin: TINY_SITE.origin }, 'OPTIONS');
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('mcp-protocol-version');
  });

  it.each([
    ['a body that is no JSON', '{', {}, 400],
    ['a batch', [LIST, LIST], {}, 400],
    ['no message', {}, {}, 400],
    ['a body that is too large', 'x'.repeat(200_000), {}, 413],
    ['a media type that it does not speak', LIST, { accept: 'text/html' }, 406],
    ['an unknown version of the protocol', LIST, { 'mcp-protocol-version': '1999-01-01' }, 400],
  ])('refuses %s', async (_what, body, headers, status) => {
    expect((await send(body, headers)).status).toBe(status);
  });

  it('answers an unknown method with the error of the protocol', async () => {
    const response = await send({ jsonrpc: '2.0', id: 7, method: 'tools/steal' });
    expect(await response.json()).toMatchObject({ id: 7, error: { code: -32601 } });
  });
});

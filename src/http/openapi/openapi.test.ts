import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTinyServer, TINY_QUESTION, TINY_SITE, type TinyServer } from '../../testing/tiny-server.ts';
import { routesOf } from '../routes-of.fixture.ts';
import { ApiContract, eventsOf, type ApiRequest, type OpenApiOperation } from './api-contract.fixture.ts';
import { readOpenApi } from './read-openapi.ts';

const document = await readOpenApi();
const contract = new ApiContract(document);
/** Served where metrics are set up. */
const ELSEWHERE = new Set(['get /metrics']);
const CONVERSATION = '11111111-1111-4111-8111-111111111111';
const MISSING_ID = '22222222-2222-4222-8222-222222222222';

let server: TinyServer;
/** Which status of which operation was seen: `search 200`. */
const seen = new Set<string>();

beforeAll(async () => {
  server = await startTinyServer();
  const folder = join(server.dependencies.corpusDir, 'sheets/exporting');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'rapatrier.fr.md'), '# Rapatrier');
});
afterAll(() => server.close());

/** Sends a request as it is, whether it fits its operation or not. */
function send(
  operation: OpenApiOperation,
  { path = {}, query, headers, body }: ApiRequest,
): Promise<Response> {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => path[name] ?? 'x');
  const search = new URLSearchParams(query).toString();
  return fetch(`${server.url}${filled}${search === '' ? '' : `?${search}`}`, {
    method: operation.method.toUpperCase(),
    headers: { ...(operation.body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** Sends it, and tells what of the answer does not fit; that it was this one counts as seen. */
async function exchange(
  operationId: string,
  request: ApiRequest,
): Promise<{ status: number; problems: string[] }> {
  const operation = contract.operation(operationId);
  const response = await send(operation, request);
  seen.add(`${operationId} ${response.status}`);
  return { status: response.status, problems: await contract.responseProblems(operation, response) };
}

async function answerIdOf(): Promise<string> {
  const body = { question: TINY_QUESTION, conversationId: CONVERSATION, remember: true, resumable: true };
  const [start] = eventsOf(await (await send(contract.operation('chat'), { body })).text());
  return (start as { answerId: string }).answerId;
}

const MCP_HEADERS = { accept: 'application/json, text/event-stream' };
const ORIGIN = { origin: TINY_SITE.origin };
const user = (content: unknown): object => ({ messages: [{ role: 'user', content }] });

/** Requests that are answered; `ID` stands for the id of an answer that is kept. */
const GOOD: readonly (readonly [operationId: string, request: ApiRequest, status?: number])[] = [
  ['openSession', { headers: ORIGIN, body: { siteKey: TINY_SITE.key } }],
  ['chat', { body: { question: TINY_QUESTION } }],
  ['chat', { body: { question: TINY_QUESTION, asOf: '2020-06-01', language: 'fr', audience: 'exporter' } }],
  [
    'chat',
    {
      body: {
        question: 'ما هو أجل استرجاع عائدات البضائع؟',
        profile: { role: 'exporter', region: 'oriental' },
      },
    },
  ],
  ['chat', { body: { question: 'Combien de droits de douane pour 10000 DH de marchandise CIF à 2,5 % ?' } }],
  ['chat', { body: { question: 'Qui a gagné le match ?', history: [{ role: 'user', content: 'Bonjour' }] } }],
  ['resumeChat', { path: { answerId: 'ID' } }],
  ['resumeChat', { path: { answerId: 'ID' }, headers: { 'last-event-id': '2' } }],
  ['stopChat', { path: { answerId: MISSING_ID } }, 204],
  ['giveFeedback', { body: { answerId: 'ID', rating: 'unhelpful', reason: 'wrong', comment: 'Faux.' } }, 204],
  ['exportConversation', { path: { id: CONVERSATION } }],
  ['eraseConversation', { path: { id: MISSING_ID } }],
  ['readReceipt', { path: { id: 'ID' }, headers: { accept: 'application/json' } }],
  ['readReceipt', { path: { id: 'chatcmpl-ID' }, headers: { accept: 'text/html' } }],
  ['suggestQuestions', { query: { language: 'fr', page: 'rapatrier', k: '2' } }],
  ['listProfileOptions', { query: { language: 'ar' } }],
  ['createChatCompletion', { body: user(TINY_QUESTION) }],
  [
    'createChatCompletion',
    { body: { ...user([{ type: 'text', text: TINY_QUESTION }]), stream: true, temperature: 1 } },
  ],
  ['createChatCompletion', { body: user('Qui a gagné le match ?') }],
  ['listModels', {}],
  [
    'search',
    { query: { q: 'rapatriement', k: '3', language: 'fr', theme: 'exporting', asOf: '2026-01-01' } },
  ],
  ['search', { query: { q: 'zzzz' } }],
  ['listDocuments', {}],
  [
    'listDocuments',
    { query: { language: 'ar', kind: 'table', audience: 'importer', pageSize: '1', page: '2' } },
  ],
  ['listDocuments', { query: { page: '10000', asOf: '2020-01-01' } }],
  ['readDocument', { path: { id: 'rapatrier' }, query: { language: 'ar', asOf: '2020-01-01' } }],
  ['readDocument', { path: { id: 'duty-bands' } }],
  ['listChanges', { query: { since: '2000-01-01', theme: 'exporting' } }],
  ['listChanges', { query: { since: '2020-01-01', pageSize: '100' } }],
  ['listOperationDocuments', { query: { direction: 'export', product: 'argan', country: 'France' } }],
  [
    'listOperationDocuments',
    { query: { direction: 'import', isPaid: 'true', transport: 'sea', regime: 'transit' } },
  ],
  ['estimateDuties', {}],
  [
    'estimateDuties',
    {
      query: {
        price: '1000',
        currency: 'EUR',
        exchangeRate: '10.80',
        incoterm: 'FOB',
        freight: '80 EUR',
        insurance: '10',
        duty: '17.5',
        preference: '50',
        consumptionTaxPerUnit: '1.50/kg',
        quantity: '20 kg',
        antidumping: '5',
        parafiscalTax: '0.25',
        vat: '20',
      },
    },
  ],
  ['findOffice', { query: { place: 'Tanger' } }],
  ['findOffice', { query: { place: 'Tanger ou Oujda' } }],
  ['findOffice', { query: { place: 'Nulle part' } }],
  ['findHeadings', { query: { q: 'tomates', k: '3', language: 'en' } }],
  ['findHeadings', { query: { q: 'pull en coton' } }],
  ['mcp', { headers: MCP_HEADERS, body: { jsonrpc: '2.0', id: 1, method: 'tools/list' } }],
  ['mcp', { headers: MCP_HEADERS, body: { jsonrpc: '2.0', id: 'a', method: 'nothing' } }],
  ['mcp', { headers: MCP_HEADERS, body: { jsonrpc: '2.0', method: 'notifications/initialized' } }, 202],
  ['live', {}],
  ['ready', {}],
  ['describeApi', {}],
  ['deadlineFile', { path: { language: 'fr' }, query: { limit: 'repatriation-goods', start: '2026-01-01' } }],
  ['sheetPage', { path: { language: 'fr', id: 'rapatrier' }, query: { section: 'facts' } }],
  ['searchPage', { path: { language: 'fr' }, query: { q: 'délai', theme: '', inForce: 'all', page: '1' } }],
  ['askPage', { path: { language: 'fr' }, query: { q: TINY_QUESTION } }],
  ['changesPage', { path: { language: 'fr' }, query: { theme: 'exporting', year: '2027' } }],
  ['file', { path: { path: 'sheets/exporting/rapatrier.fr.md' } }],
];

/** Requests that do not fit: they are refused, and the document says so. */
const BAD: readonly (readonly [operationId: string, request: ApiRequest, status: number])[] = [
  ['openSession', { headers: ORIGIN, body: {} }, 400],
  ['chat', { body: {} }, 400],
  ['chat', { body: { question: '   ' } }, 400],
  ['chat', { body: { question: 'x'.repeat(2_001) } }, 400],
  ['chat', { body: { question: 'x', asOf: '2026-02-30' } }, 400],
  ['chat', { body: { question: 'x', language: 'ary' } }, 400],
  ['chat', { body: { question: 'x', remember: true } }, 400],
  ['chat', { body: { question: 'x', conversationId: '1' } }, 400],
  ['chat', { body: { question: 'x', history: [{ role: 'system', content: 'x' }] } }, 400],
  ['chat', { body: { question: 'x', page: 'A B' } }, 400],
  ['chat', { body: { question: 'x', profile: { age: 3 } } }, 400],
  ['chat', { body: { question: 'x', prompt: 'y' } }, 400],
  ['chat', { body: ['x'] }, 400],
  ['resumeChat', { path: { answerId: 'x' }, headers: { 'last-event-id': '-1' } }, 400],
  ['giveFeedback', { body: { answerId: MISSING_ID, rating: 'great' } }, 400],
  ['giveFeedback', { body: { answerId: MISSING_ID, rating: 'helpful', comment: 'x'.repeat(1_001) } }, 400],
  ['exportConversation', { path: { id: '1' } }, 400],
  ['eraseConversation', { path: { id: MISSING_ID.replace('4222', '1222') } }, 400],
  ['suggestQuestions', {}, 400],
  ['suggestQuestions', { query: { language: 'fr', k: '9' } }, 400],
  ['suggestQuestions', { query: { language: 'fr', page: 'x'.repeat(101) } }, 400],
  ['listProfileOptions', { query: { language: 'de' } }, 400],
  ['createChatCompletion', { body: { messages: [] } }, 400],
  ['createChatCompletion', { body: { messages: [{ role: 'user', content: 3 }] } }, 400],
  ['createChatCompletion', { body: { ...user('x'), stream: 'yes' } }, 400],
  ['search', {}, 400],
  ['search', { query: { q: ' ' } }, 400],
  ['search', { query: { q: 'x', k: '21' } }, 400],
  ['search', { query: { q: 'x', theme: 'space' } }, 400],
  ['search', { query: { q: 'x', colour: 'red' } }, 400],
  ['listDocuments', { query: { kind: 'book' } }, 400],
  ['listDocuments', { query: { page: '0' } }, 400],
  ['listDocuments', { query: { page: '10001' } }, 400],
  ['listDocuments', { query: { pageSize: '101' } }, 400],
  ['listDocuments', { query: { asOf: 'today' } }, 400],
  ['readDocument', { path: { id: 'rapatrier' }, query: { language: 'es' } }, 400],
  ['readDocument', { path: { id: 'rapatrier' }, query: { asOf: '2026-13-01' } }, 400],
  ['listChanges', { query: { since: '2026' } }, 400],
  ['listChanges', { query: { until: '2026-01-01' } }, 400],
  ['listOperationDocuments', {}, 400],
  ['listOperationDocuments', { query: { direction: 'import', isPaid: 'yes' } }, 400],
  ['listOperationDocuments', { query: { direction: 'import', productFamily: 'A' } }, 400],
  ['estimateDuties', { query: { price: '-1' } }, 400],
  ['estimateDuties', { query: { incoterm: 'XXX' } }, 400],
  ['estimateDuties', { query: { quantity: 'many' } }, 400],
  ['estimateDuties', { query: { dutyPerUnit: '3' } }, 400],
  ['findOffice', {}, 400],
  ['findOffice', { query: { place: 'x'.repeat(201) } }, 400],
  ['findHeadings', { query: { q: 'x', k: '1' } }, 400],
  ['mcp', { headers: MCP_HEADERS, body: { id: 1 } }, 400],
  ['sheetPage', { path: { language: 'fr', id: 'rapatrier' }, query: { section: 'A B' } }, 400],
  ['searchPage', { path: { language: 'fr' }, query: { theme: 'space' } }, 400],
  ['askPage', { path: { language: 'fr' }, query: { q: 'x'.repeat(2_001) } }, 400],
];

/** Requests that fit, and ask for what there is not, or what cannot be. */
const REFUSED: readonly (readonly [operationId: string, request: ApiRequest, status: number])[] = [
  ['openSession', { body: { siteKey: TINY_SITE.key } }, 400],
  ['openSession', { headers: ORIGIN, body: { siteKey: 'other' } }, 403],
  ['chat', { body: { question: 'x', profile: { sector: 'unicorns' } } }, 400],
  ['resumeChat', { path: { answerId: MISSING_ID } }, 404],
  ['giveFeedback', { body: { answerId: MISSING_ID, rating: 'helpful' } }, 404],
  ['exportConversation', { path: { id: MISSING_ID } }, 404],
  ['readReceipt', { path: { id: MISSING_ID }, headers: { accept: 'application/json' } }, 404],
  ['readReceipt', { path: { id: 'x' }, headers: { accept: 'text/html' } }, 404],
  ['createChatCompletion', { body: { messages: [{ role: 'system', content: 'x' }] } }, 400],
  ['readDocument', { path: { id: 'nothing' } }, 404],
  ['readDocument', { path: { id: 'rapatrier' }, query: { language: 'en' } }, 404],
  ['estimateDuties', { query: { price: '1', incoterm: 'FOB', duty: '1', dutyRow: 'x' } }, 400],
  ['mcp', { headers: { accept: 'text/html' }, body: { jsonrpc: '2.0', id: 1, method: 'ping' } }, 406],
  [
    'mcp',
    { headers: { ...MCP_HEADERS, origin: 'https://evil.example' }, body: { jsonrpc: '2.0', method: 'x' } },
    403,
  ],
  ['sheetPage', { path: { language: 'fr', id: 'nothing' } }, 404],
  ['glossaryPage', { path: { language: 'fr' }, query: { q: 'x'.repeat(3_000) } }, 400],
  ['deadlineFile', { path: { language: 'fr' }, query: { limit: 'x', start: '2026-01-01' } }, 404],
  ['file', { path: { path: 'package.json' } }, 404],
];

/** The cases, each with a title that fits a line. */
function titled(
  cases: readonly (readonly [operationId: string, request: ApiRequest, status?: number])[],
): [title: string, operationId: string, request: ApiRequest, status: number][] {
  return cases.map(([operationId, request, status = 200]) => [
    `${operationId} ${JSON.stringify(request)}`.slice(0, 110),
    operationId,
    request,
    status,
  ]);
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1 whose schemas compile and whose references all lead somewhere', () => {
    expect(document['openapi']).toBe('3.1.0');
    expect(contract.danglingReferences()).toEqual([]);
    expect(contract.compileAll()).toBeGreaterThan(50);
  });

  it('names each operation once, says what it does and groups it', () => {
    const ids = contract.operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set((document['tags'] as { name: string }[]).map(({ name }) => name));
    for (const { tags: own, responses, path, parameters } of contract.operations) {
      expect(own.every((tag) => tags.has(tag))).toBe(true);
      expect(Object.values(responses).every(({ description }) => description.length > 2)).toBe(true);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters
          .filter((each) => each.in === 'path')
          .map(({ name }) => name)
          .sort(),
      ).toEqual(inPath.sort());
    }
  });

  it('is made of what the specification has, and nothing else', () => {
    expect(Object.keys(document)).toEqual([
      'openapi',
      'info',
      'servers',
      'tags',
      'security',
      'paths',
      'components',
    ]);
    expect(unknownMembers(document['paths'], 'paths')).toEqual([]);
    expect(unknownMembers(document['components'], 'components')).toEqual([]);
  });

  it('has every route of the application, and no other', () => {
    const routes = routesOf(server.app)
      .filter(({ method }) => method !== 'all') // they refuse what the others do not take
      .map(({ method, path }) => `${method} ${path}`);
    const described = contract.operations.map(({ method, path }) => `${method} ${path}`);
    expect(described.filter((each) => !ELSEWHERE.has(each)).sort()).toEqual(routes.sort());
  });

  it('is served as JSON for every site to read', async () => {
    const response = await fetch(`${server.url}/openapi.json`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual(document);
  });
});

describe('the service keeps to its description', () => {
  const pages = contract.operations.filter(
    ({ tags, path }) => tags.includes('pages') && !/files|\.ics$/.test(path),
  );
  const pagePath = { language: 'ar', theme: 'exporting', id: 'rapatrier' };

  it.each(titled(GOOD))('takes %s', async (_title, operationId, request, status) => {
    const text = JSON.stringify(request);
    const sent = JSON.parse(
      text.replaceAll('ID"', `${text.includes('ID"') ? await answerIdOf() : ''}"`),
    ) as ApiRequest;
    expect(contract.requestProblems(contract.operation(operationId), sent)).toEqual([]);
    expect(await exchange(operationId, sent)).toEqual({ status, problems: [] });
  });

  it.each(titled(BAD))(
    'refuses %s, as the description does',
    async (_title, operationId, request, status) => {
      expect(contract.requestProblems(contract.operation(operationId), request)).not.toEqual([]);
      expect(await exchange(operationId, request)).toEqual({ status, problems: [] });
    },
  );

  it.each(titled(REFUSED))('refuses %s for what it asks', async (_title, operationId, request, status) => {
    expect(await exchange(operationId, request)).toEqual({ status, problems: [] });
  });

  it.each(pages.map(({ operationId }) => operationId))(
    '%s is a page, and none in another language',
    async (operationId) => {
      const { path } = contract.operation(operationId);
      const headers = { accept: 'text/html,*/*' };
      expect(await exchange(operationId, { path: pagePath, headers })).toEqual({ status: 200, problems: [] });
      if (path.startsWith('/{language}'))
        expect(await exchange(operationId, { path: { ...pagePath, language: 'xx' }, headers })).toEqual({
          status: 404,
          problems: [],
        });
    },
  );

  it('refuses pages of other sites everywhere under /api', async () => {
    const guarded = contract.operations.filter(
      ({ path }) => path.startsWith('/api/') && path !== '/api/session',
    );
    for (const { operationId, responses } of guarded) {
      const bodyless = { path: { id: MISSING_ID, answerId: 'x' } };
      const unlisted = { ...bodyless, headers: { origin: 'https://evil.example' } };
      expect([operationId, await exchange(operationId, unlisted)]).toEqual([
        operationId,
        { status: 403, problems: [] },
      ]);
      const listed = await exchange(operationId, { ...bodyless, headers: ORIGIN });
      expect([operationId, listed]).toEqual([operationId, { status: 401, problems: [] }]);
      expect(Object.keys(responses['401']?.headers ?? {})).toEqual(['WWW-Authenticate']);
    }
  });

  it('refuses bodies that are too large or no JSON', async () => {
    for (const { operationId, body } of contract.operations) {
      if (body === undefined) continue;
      const headers = operationId === 'mcp' ? MCP_HEADERS : (ORIGIN_OF[operationId] ?? {});
      const large = await exchange(operationId, { headers, body: { question: 'x'.repeat(200_000) } });
      expect([operationId, large]).toEqual([operationId, { status: 413, problems: [] }]);
      expect([operationId, await exchange(operationId, { headers, body: '{' })]).toEqual([
        operationId,
        { status: 400, problems: [] },
      ]);
    }
  });

  it('refuses other methods at /mcp as described', async () => {
    const operation = contract.operation('mcp');
    const response = await fetch(`${server.url}/mcp`);
    seen.add(`mcp ${response.status}`);
    expect([response.status, await contract.responseProblems(operation, response)]).toEqual([405, []]);
  });

  it('gave every answer that is described, but those of limits and faults', () => {
    const notHere = new Set(['429', '500', '503']);
    const described = contract.operations
      .filter(({ method, path }) => !ELSEWHERE.has(`${method} ${path}`))
      .flatMap(({ operationId, responses }) =>
        Object.keys(responses)
          .filter((status) => !notHere.has(status))
          .map((status) => `${operationId} ${status}`),
      );
    expect(described.filter((each) => !seen.has(each))).toEqual([]);
  });
});

/** Members of each kind of object, by the kind of object that it stands in; `*` is a map with names of its own. */
const MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  paths: { '*': 'pathItem' },
  pathItem: { parameters: 'parameters', get: 'operation', post: 'operation', delete: 'operation' },
  operation: {
    operationId: '',
    tags: '',
    summary: '',
    description: '',
    security: '',
    parameters: 'parameters',
    requestBody: 'requestBody',
    responses: 'responses',
  },
  parameters: { '*': 'parameter' },
  parameter: { name: '', in: '', required: '', description: '', schema: '', $ref: '' },
  requestBody: { required: '', content: 'content' },
  content: { '*': 'mediaType' },
  mediaType: { schema: '' },
  responses: { '*': 'response' },
  response: { description: '', headers: 'headers', content: 'content', $ref: '' },
  headers: { '*': 'header' },
  header: { description: '', schema: '', $ref: '' },
  components: {
    securitySchemes: '',
    headers: 'headers',
    parameters: 'parameters',
    responses: 'responses',
    schemas: '',
  },
};

/** Members that no object of that kind has. @see https://spec.openapis.org/oas/v3.1.0, section 4.8 */
function unknownMembers(node: unknown, kind: string): string[] {
  const members = MEMBERS[kind] ?? {};
  return Object.entries(node as object).flatMap(([name, value]) => {
    const next = members['*'] ?? members[name];
    if (next === undefined) return [`${name} in ${kind}`];
    return next === '' ? [] : unknownMembers(value, next);
  });
}

/** A session can only be opened by a page. */
const ORIGIN_OF: Readonly<Record<string, Record<string, string>>> = { openSession: ORIGIN };

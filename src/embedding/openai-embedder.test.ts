import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import {
  startOpenAiStub,
  type EmbeddingFault,
  type OpenAiStub,
  type StubBehaviour,
} from '../testing/openai-stub-server.ts';
import { describeEmbedderContract } from './embedder.contract.ts';
import type { Embedder, EmbedderInput } from './embedder.ts';
import { createEmbeddingCache } from './embedding-cache.ts';
import { createOpenAiEmbedder, type OpenAiEmbedderOptions } from './openai-embedder.ts';

const KEY = 'planted-key-4f8a1c';
const DIMENSIONS = 16;

let stub: OpenAiStub;
let waits: number[];
beforeEach(async () => {
  stub = await startOpenAiStub({ dimensions: DIMENSIONS });
  waits = [];
});
afterEach(() => stub.close());

function makeEmbedder(options: Partial<OpenAiEmbedderOptions> = {}): Embedder {
  return createOpenAiEmbedder({
    baseUrl: stub.baseUrl,
    apiKey: KEY,
    model: 'stub-model',
    dimensions: DIMENSIONS,
    batchSize: 32,
    concurrency: 3,
    timeoutMs: 10_000,
    clock: fixedClock('2026-01-05'),
    sleep: async (ms) => void waits.push(ms),
    ...options,
  });
}

const inputs = (...texts: string[]): EmbedderInput[] => texts.map((text) => ({ text, reading: { fr: 1 } }));
const numbered = (count: number): EmbedderInput[] =>
  inputs(...Array.from({ length: count }, (_, i) => `texte ${i}`));
/** The texts of each request, in order of arrival. */
const sent = (): string[][] => stub.requests.map(({ body }) => (body as { input: string[] }).input);
/** What a call was rejected with; undefined when it was not. */
const errorOf = async (embedding: Promise<unknown>): Promise<unknown> =>
  embedding.then(() => undefined).catch((error: unknown) => error);

describeEmbedderContract('createOpenAiEmbedder', () => makeEmbedder());

describe('a request', () => {
  it('carries model, texts, encoding and key, and dimensions only on demand', async () => {
    await makeEmbedder().embed(inputs('un', 'deux'));
    await makeEmbedder({ sendDimensions: true, dimensions: 7 }).embed(inputs('un'));
    expect(stub.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(stub.requests[0]?.body).toEqual({
      model: 'stub-model',
      input: ['un', 'deux'],
      encoding_format: 'float',
    });
    expect(stub.requests[1]?.body).toMatchObject({ dimensions: 7 });
  });

  it('carries no authorization for an endpoint without a key', async () => {
    await makeEmbedder({ apiKey: '' }).embed(inputs('un'));
    expect(stub.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('holds at most a batch of texts, each once', async () => {
    await makeEmbedder({ batchSize: 4, concurrency: 1 }).embed([...numbered(10), ...numbered(3)]);
    expect(sent().map((texts) => texts.length)).toEqual([4, 4, 2]);
    expect(new Set(sent().flat()).size).toBe(10);
  });

  it('holds at most 200,000 UTF-16 units of text', async () => {
    const long = Array.from({ length: 30 }, (_, i) => `${i} `.padEnd(8000, 'a'));
    await makeEmbedder({ concurrency: 1 }).embed(inputs(...long));
    expect(sent().map((texts) => texts.length)).toEqual([25, 5]);
  });

  it('is not made for texts without a feature', async () => {
    await makeEmbedder().embed(inputs('', '?!', '   '));
    expect(stub.requests).toHaveLength(0);
  });

  it('represents a text that is too long by its beginning, and cuts no character in two', async () => {
    const start = 'b'.repeat(7999);
    const [whole, cut] = await makeEmbedder().embed(inputs(`${start}📦 end`, `${start}📦 another end`));
    expect(sent()).toEqual([[`${start}\uFFFD`]]);
    expect(cut).toEqual(whole);
  });
});

describe('the vectors', () => {
  it('are put in the order of their index', async () => {
    const expected = await makeEmbedder().embed(numbered(5));
    stub.enqueue({ kind: 'embeddings', fault: 'shuffled' });
    expect(await makeEmbedder().embed(numbered(5))).toEqual(expected);
  });

  it('are accepted in order of arrival when the endpoint gives no index', async () => {
    const body = '{"data":[{"embedding":[3,4]},{"embedding":[0,-2]}]}';
    stub.enqueue({ kind: 'body', contentType: 'application/json', body });
    const vectors = await makeEmbedder({ dimensions: 2 }).embed(inputs('a', 'b'));
    expect(vectors).toEqual([Float32Array.from([0.6, 0.8]), Float32Array.from([0, -1])]);
  });

  it.each([
    ['nan', 'expected JSON'],
    ['null-number', 'expected finite numbers'],
    ['zero', 'expected a finite norm above 0, received 0'],
    ['too-few', 'expected 3 vectors with each index once, received none for index 2'],
    ['repeated-index', 'expected 3 vectors with each index once, received none for index 1'],
    ['not-an-array', 'expected a list of vectors, received none'],
  ] satisfies [EmbeddingFault, string][])('are refused with the fault %s', async (fault, message) => {
    stub.enqueue({ kind: 'embeddings', fault });
    const error = await errorOf(makeEmbedder().embed(numbered(3)));
    expect(error).toMatchObject({ code: 'embedder-invalid-output' });
    expect(String(error)).toContain(message);
    expect(stub.requests).toHaveLength(1);
  });

  it('of another length are refused with the setting to change', async () => {
    stub.enqueue({ kind: 'embeddings', fault: 'wrong-dimension' });
    const error = await errorOf(makeEmbedder().embed(numbered(1)));
    expect(error).toMatchObject({ code: 'embedder-invalid-output' });
    expect(String(error)).toContain(
      'expected vectors of 16 numbers, received 17; set EMBEDDING_DIMENSIONS to 17',
    );
  });

  it.each(['<h1>Login</h1>', '"text"', 'null', '{"data":[null]}', '{"data":[{"index":1,"embedding":[1]}]}'])(
    'are refused when the response is %s',
    async (body) => {
      const contentType = body.startsWith('<') ? 'text/html' : 'application/json';
      stub.enqueue({ kind: 'body', contentType, body });
      expect(await errorOf(makeEmbedder().embed(inputs('a')))).toMatchObject({
        code: 'embedder-invalid-output',
      });
    },
  );
});

describe('the id', () => {
  it('changes with endpoint, model and dimensions, and with nothing that leaves the vectors alone', () => {
    const { id } = makeEmbedder();
    expect(makeEmbedder({ baseUrl: 'http://elsewhere.test/v1' }).id).not.toBe(id);
    expect(makeEmbedder({ model: 'other' }).id).not.toBe(id);
    expect(makeEmbedder({ dimensions: 8 }).id).not.toBe(id);
    expect(makeEmbedder({ apiKey: 'other', batchSize: 1, concurrency: 1, timeoutMs: 1 }).id).toBe(id);
  });
});

describe('trying again', () => {
  const busy: StubBehaviour = { kind: 'refuse', status: 429 };

  it.each<[string, StubBehaviour]>([
    ['429', busy],
    ['500', { kind: 'refuse', status: 500 }],
    ['503', { kind: 'refuse', status: 503 }],
    ['a dropped connection', { kind: 'drop' }],
    ['a cut response', { kind: 'embeddings', stop: { afterBytes: 20, how: 'cut' } }],
  ])('gets the vectors after %s', async (_name, behaviour) => {
    stub.enqueue(behaviour, behaviour, behaviour);
    expect(await makeEmbedder().embed(numbered(2))).toHaveLength(2);
    expect(stub.requests).toHaveLength(4);
    expect(waits).toHaveLength(3);
  });

  it('stops after the fourth refusal', async () => {
    stub.enqueue(busy, busy, busy, busy);
    const error = await errorOf(makeEmbedder().embed(numbered(2)));
    expect(error).toMatchObject({ code: 'embedder-rate-limited' });
    expect(stub.requests).toHaveLength(4);
  });

  it.each(['9', 'Mon, 05 Jan 2026 12:00:09 GMT'])(
    'waits as long as it is asked to: %s',
    async (retryAfter) => {
      stub.enqueue({ ...busy, retryAfter });
      await makeEmbedder().embed(numbered(2));
      expect(waits).toEqual([9000]);
    },
  );

  it('does not wait longer than for a response, and passes on the wait', async () => {
    stub.enqueue({ ...busy, retryAfter: '11' });
    const error = await errorOf(makeEmbedder().embed(numbered(2)));
    expect(error).toMatchObject({ code: 'embedder-rate-limited', retryAfterMs: 11_000 });
    expect(stub.requests).toHaveLength(1);
  });

  it.each<[StubBehaviour, string]>([
    [{ kind: 'refuse', status: 400 }, 'embedder-unavailable'],
    [{ kind: 'refuse', status: 401 }, 'embedder-unauthorized'],
    [{ kind: 'refuse', status: 403 }, 'embedder-unauthorized'],
    [{ kind: 'refuse', status: 404, code: 'model_not_found' }, 'embedder-unavailable'],
    [{ kind: 'refuse', status: 429, code: 'insufficient_quota' }, 'embedder-rate-limited'],
    [{ kind: 'hang' }, 'embedder-unavailable'],
    [{ kind: 'embeddings', stop: { afterBytes: 20, how: 'hang' } }, 'embedder-unavailable'],
  ])('does not repeat %j', async (behaviour, code) => {
    stub.enqueue(behaviour);
    const hangs = behaviour.kind === 'hang' || behaviour.kind === 'embeddings';
    const error = await errorOf(makeEmbedder(hangs ? { timeoutMs: 150 } : {}).embed(numbered(2)));
    expect(error).toMatchObject({ name: 'TijariaError', code });
    expect(stub.requests).toHaveLength(1);
  });

  it('leaves no request behind when one of several fails', async () => {
    stub.enqueue({ kind: 'hang' }, { kind: 'refuse', status: 401 });
    const error = await errorOf(makeEmbedder({ batchSize: 1, concurrency: 2 }).embed(numbered(6)));
    expect(error).toMatchObject({ code: 'embedder-unauthorized' });
    expect(stub.requests).toHaveLength(2);
    await Promise.all(stub.requests.map(({ closed }) => closed));
  });

  it('leaves no timer behind, whether it succeeded or failed', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    await makeEmbedder().embed(numbered(1));
    const before = timers();
    stub.enqueue({ kind: 'embeddings' }, { kind: 'refuse', status: 401 });
    await makeEmbedder().embed(numbered(1));
    await errorOf(makeEmbedder().embed(numbered(1)));
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it('ends its requests and starts no other when aborted', async () => {
    stub.enqueue({ kind: 'hang' }, { kind: 'hang' });
    const controller = new AbortController();
    const { signal } = controller;
    const embedding = makeEmbedder({ batchSize: 1, concurrency: 2 }).embed(numbered(6), { signal });
    const outcome = errorOf(embedding);
    while (stub.requests.length < 2) await new Promise(setImmediate);
    const abortedAtMs = performance.now();
    controller.abort('the reader left');
    expect(await outcome).toBe('the reader left');
    await Promise.all(stub.requests.map(({ closed }) => closed));
    for (const request of stub.requests)
      expect((request.abortedAtMs ?? Infinity) - abortedAtMs).toBeLessThan(100);
    expect(stub.requests).toHaveLength(2);
  });
});

describe('the cache', () => {
  let dir: string;
  beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'openai-embedder-'))));
  afterEach(() => rm(dir, { recursive: true }));

  it('leaves only what changed to be asked for, in the next process too', async () => {
    const expected = await makeEmbedder().embed(numbered(6));
    await makeEmbedder({ cache: await createEmbeddingCache(dir) }).embed(numbered(4));
    const before = stub.requests.length;
    const again = makeEmbedder({ cache: await createEmbeddingCache(dir) });
    expect(await again.embed(numbered(6))).toEqual(expected);
    expect(sent().slice(before)).toEqual([['texte 4', 'texte 5']]);
    expect(await again.embed(numbered(6))).toEqual(expected);
    expect(stub.requests).toHaveLength(before + 1);
  });

  it('is not shared by different models', async () => {
    const cache = await createEmbeddingCache(dir);
    await makeEmbedder({ cache }).embed(numbered(2));
    await makeEmbedder({ cache, model: 'other' }).embed(numbered(2));
    expect(stub.requests).toHaveLength(2);
  });

  it('keeps the batches that were finished before a failure', async () => {
    stub.enqueue({ kind: 'embeddings' }, { kind: 'refuse', status: 401 });
    const options = { batchSize: 2, concurrency: 1 };
    await errorOf(makeEmbedder({ ...options, cache: await createEmbeddingCache(dir) }).embed(numbered(6)));
    await makeEmbedder({ ...options, cache: await createEmbeddingCache(dir) }).embed(numbered(6));
    expect(sent().slice(2).flat()).toEqual(['texte 2', 'texte 3', 'texte 4', 'texte 5']);
  });

  it('fails the call when it cannot store, instead of forgetting what was paid for', async () => {
    const full = new Error('disk full');
    const cache = { get: () => undefined, put: () => Promise.reject(full) };
    await expect(makeEmbedder({ cache }).embed(numbered(1))).rejects.toBe(full);
  });

  it('never stores a vector that was refused', async () => {
    const cache = await createEmbeddingCache(dir);
    stub.enqueue({ kind: 'embeddings', fault: 'zero' });
    await errorOf(makeEmbedder({ cache }).embed(numbered(2)));
    expect(cache.get(makeEmbedder().id, 'texte 0')).toBeUndefined();
  });
});

describe('the key', () => {
  const message = `Incorrect API key provided: ${KEY}`;
  it.each<StubBehaviour>([
    ...[400, 401, 403, 404, 429, 500].map(
      (status) => ({ kind: 'refuse', status, message, code: KEY }) as const,
    ),
    { kind: 'body', contentType: 'application/json', body: `{"${KEY}` },
    { kind: 'body', contentType: 'application/json', body: `{"data":["${KEY}"]}` },
    { kind: 'hang' },
    { kind: 'drop' },
    { kind: 'embeddings', fault: 'wrong-dimension' },
  ])('is in no part of the error when the endpoint does %j', async (behaviour) => {
    stub.enqueue(behaviour, behaviour, behaviour, behaviour);
    const timeoutMs = behaviour.kind === 'hang' ? 150 : 10_000;
    const error = await errorOf(makeEmbedder({ timeoutMs }).embed(numbered(1)));
    expect(error).toMatchObject({ name: 'TijariaError' });
    expect(error).not.toHaveProperty('cause');
    expect(everythingIn(error)).not.toContain(KEY);
  });

  it('is refused, unquoted, when no header can carry it', async () => {
    for (const apiKey of [`${KEY}\n`, `${KEY} `, `«${KEY}»`]) {
      const error = await errorOf(Promise.resolve().then(() => makeEmbedder({ apiKey })));
      expect(error).toMatchObject({ code: 'config-invalid' });
      expect(everythingIn(error)).not.toContain(KEY);
    }
  });
});

/** All that a log could print of an error without a cause. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, error.stack, JSON.stringify(Object.entries(error))].join('\n');
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOpenAiStub, type OpenAiStub, type StubBehaviour } from './openai-stub-server.ts';

let stub: OpenAiStub;
beforeEach(async () => void (stub = await startOpenAiStub({ dimensions: 5 })));
afterEach(() => stub.close());

const post = (path: string, body: object, signal?: AbortSignal): Promise<Response> =>
  fetch(stub.baseUrl + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization: 'Bearer some-key' },
    ...(signal && { signal }),
  });
const chat = (behaviour: StubBehaviour, signal?: AbortSignal): Promise<Response> => {
  stub.enqueue(behaviour);
  return post('/chat/completions', { stream: true }, signal);
};
const embed = async (behaviour: StubBehaviour, body: object = {}) => {
  stub.enqueue(behaviour);
  const response = await post('/embeddings', { input: ['a', 'b'], ...body });
  return (await response.json()) as { data: { index: number; embedding: (number | null)[] | string }[] };
};
const texts = (sse: string): unknown[] =>
  sse
    .split('\n\n')
    .filter((event) => event.startsWith('data: {'))
    .map((event) => (JSON.parse(event.slice(6)) as { choices: { delta: { content?: string } }[] }).choices[0])
    .map((choice) => choice?.delta.content)
    .filter(Boolean);

describe('the stub, behaving well', () => {
  it('lists a model and knows no other page', async () => {
    const models: unknown = await (await fetch(`${stub.baseUrl}/models`)).json();
    expect(models).toMatchObject({ object: 'list', data: [{ id: 'stub-model' }] });
    expect((await fetch(`${stub.baseUrl}/elsewhere`)).status).toBe(404);
  });

  it('streams the pieces, a finish reason and [DONE]', async () => {
    const sse = await (await chat({ kind: 'answer', pieces: ['مرحبا', ' !'] })).text();
    expect(texts(sse)).toEqual(['مرحبا', ' !']);
    expect(sse).toContain('"finish_reason":"stop"');
    expect(sse.endsWith('data: [DONE]\n\n')).toBe(true);
  });

  it('sends the answer whole when no stream was asked for', async () => {
    stub.enqueue({ kind: 'answer', pieces: ['a', 'b'], finishReason: 'length' });
    const answer: unknown = await (await post('/chat/completions', {})).json();
    expect(answer).toMatchObject({ choices: [{ message: { content: 'ab' }, finish_reason: 'length' }] });
  });

  it('embeds by text alone, as numbers or as base64 of the same numbers', async () => {
    const { data } = await embed({ kind: 'embeddings' });
    const encoded = await embed({ kind: 'embeddings' }, { input: ['b'], encoding_format: 'base64' });
    const bytes = Buffer.from(String(encoded.data[0]?.embedding), 'base64');
    const numbers = data[1]?.embedding as number[];
    expect(numbers).toHaveLength(5);
    expect(Array.from({ length: 5 }, (_, i) => bytes.readFloatLE(i * 4))).toEqual(numbers.map(Math.fround));
    expect(data[0]?.embedding).not.toEqual(numbers);
  });

  it('gives as many dimensions as the request asks for', async () => {
    expect((await embed({ kind: 'embeddings' }, { dimensions: 40 })).data[0]?.embedding).toHaveLength(40);
  });

  it('follows its script in order and behaves well after it', async () => {
    stub.enqueue({ kind: 'refuse', status: 503 });
    expect((await chat({ kind: 'refuse', status: 500 })).status).toBe(503);
    expect((await post('/chat/completions', {})).status).toBe(500);
    expect((await post('/chat/completions', {})).status).toBe(200);
  });

  it('records what it was asked, and by whom', async () => {
    await (await post('/embeddings', { input: ['a'] })).text();
    expect(stub.requests).toHaveLength(1);
    expect(stub.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v1/embeddings',
      headers: { authorization: 'Bearer some-key' },
      body: { input: ['a'] },
      abortedAtMs: undefined,
    });
  });
});

describe('the stub, misbehaving', () => {
  it('writes every byte on its own', async () => {
    const response = await chat({ kind: 'answer', pieces: ['é'], bytePerWrite: true });
    const sizes: number[] = [];
    // Node's response bodies can be iterated; the shared type does not say so.
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) sizes.push(part.length);
    // A busy machine may still join a pair here and there.
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(0.9 * sizes.length);
    expect(sizes.length).toBeGreaterThan(200);
  });

  it('refuses with status, Retry-After, message and code', async () => {
    const response = await chat({
      kind: 'refuse',
      status: 429,
      retryAfter: '7',
      message: 'slow',
      code: 'busy',
    });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toMatchObject({ error: { message: 'slow', code: 'busy' } });
  });

  it('hangs without a byte, and records when the client gave up', async () => {
    const controller = new AbortController();
    const waiting = chat({ kind: 'hang' }, controller.signal);
    while (stub.requests.length === 0) await new Promise(setImmediate);
    const leftAtMs = performance.now();
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await stub.requests[0]?.closed;
    expect(stub.requests[0]?.abortedAtMs).toBeGreaterThanOrEqual(leftAtMs);
  });

  it.each([0, 1, 50])('hangs after %i bytes of the body', async (afterBytes) => {
    const controller = new AbortController();
    const stop = { afterBytes, how: 'hang' } as const;
    const response = await chat({ kind: 'answer', pieces: ['abc'], stop }, controller.signal);
    let received = 0;
    const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
    while (received < afterBytes) received += (await reader?.read())?.value?.length ?? Infinity;
    expect(received).toBe(afterBytes);
    expect(stub.requests[0]?.abortedAtMs).toBeUndefined();
    controller.abort();
    await stub.requests[0]?.closed;
    expect(stub.requests[0]?.abortedAtMs).toBeDefined();
  });

  it('cuts the stream after so many bytes, and does not blame the client', async () => {
    const response = await chat({ kind: 'answer', pieces: ['abc'], stop: { afterBytes: 30, how: 'cut' } });
    await expect(response.text()).rejects.toThrow('terminated');
    await stub.requests[0]?.closed;
    expect(stub.requests[0]?.abortedAtMs).toBeUndefined();
  });

  it('drops the connection before the first byte', async () => {
    await expect(chat({ kind: 'drop' })).rejects.toThrow('fetch failed');
  });

  it('leaves out [DONE], the finish reason, or the end of a line of JSON', async () => {
    const noDone = await (await chat({ kind: 'answer', pieces: ['a'], done: false })).text();
    expect(noDone).not.toContain('[DONE]');
    const noReason = await (await chat({ kind: 'answer', pieces: ['a'], finishReason: null })).text();
    expect(noReason).not.toContain('"stop"');
    const broken = await (await chat({ kind: 'answer', pieces: ['a'], malformedPiece: 0 })).text();
    expect(() => texts(broken)).toThrow(SyntaxError);
  });

  it('sends raw events and bodies as they are', async () => {
    expect(await (await chat({ kind: 'events', data: ['one', '{}'] })).text()).toBe(
      'data: one\n\ndata: {}\n\n',
    );
    const page = await chat({ kind: 'body', contentType: 'text/html', body: '<h1>Login</h1>' });
    expect([page.headers.get('content-type'), await page.text()]).toEqual(['text/html', '<h1>Login</h1>']);
  });

  it('spoils embeddings in each way that it names', async () => {
    const wrong = await embed({ kind: 'embeddings', fault: 'wrong-dimension' });
    expect(wrong.data[0]?.embedding).toHaveLength(6);
    expect((await embed({ kind: 'embeddings', fault: 'null-number' })).data[0]?.embedding[0]).toBeNull();
    expect((await embed({ kind: 'embeddings', fault: 'zero' })).data[0]?.embedding).toEqual([0, 0, 0, 0, 0]);
    expect((await embed({ kind: 'embeddings', fault: 'shuffled' })).data.map((d) => d.index)).toEqual([1, 0]);
    expect((await embed({ kind: 'embeddings', fault: 'repeated-index' })).data.map((d) => d.index)).toEqual([
      0, 0,
    ]);
    expect((await embed({ kind: 'embeddings', fault: 'too-few' })).data).toHaveLength(1);
    expect((await embed({ kind: 'embeddings', fault: 'not-an-array' })).data).toEqual({});
    await expect(embed({ kind: 'embeddings', fault: 'nan' })).rejects.toThrow(SyntaxError);
    const nan = await embed({ kind: 'embeddings', fault: 'nan' }, { encoding_format: 'base64' });
    expect(Buffer.from(String(nan.data[0]?.embedding), 'base64').readFloatLE(0)).toBeNaN();
  });

  it('hangs up on a body that is not JSON', async () => {
    await expect(fetch(`${stub.baseUrl}/embeddings`, { method: 'POST', body: '{' })).rejects.toThrow();
  });
});

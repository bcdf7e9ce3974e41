import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../common/clock.ts';
import { startOpenAiStub, type OpenAiStub, type StubBehaviour } from '../testing/openai-stub-server.ts';
import {
  CONTRACT_CALLS,
  CONTRACT_PIECES,
  CONTRACT_RETRY_AFTER_MS,
  describeChatModelContract,
  type ChatModelScenario,
} from './chat-model.contract.ts';
import type { AskOptions, ChatModel, ModelPiece, ToolCall } from './chat-model.ts';
import { createOpenAiChatModel, type OpenAiChatModelOptions } from './openai-chat-model.ts';

const KEY = 'planted-key-4f8a1c';
const CLOCK = fixedClock('2026-01-05');
/** Long enough for a busy machine to answer, for tests in which nothing should time out. */
const PATIENT_MS = 10_000;

let stub: OpenAiStub;
let waits: number[];
beforeEach(async () => {
  stub = await startOpenAiStub();
  waits = [];
});
afterEach(() => stub.close());

function makeModel(options: Partial<OpenAiChatModelOptions> = {}): ChatModel {
  return createOpenAiChatModel({
    baseUrl: stub.baseUrl,
    apiKey: KEY,
    model: 'stub-model',
    firstByteTimeoutMs: PATIENT_MS,
    idleTimeoutMs: PATIENT_MS,
    maxOutputTokens: 700,
    clock: CLOCK,
    sleep: async (ms) => void waits.push(ms),
    ...options,
  });
}

/** The pieces, and what was thrown after them. */
async function ask(
  model: ChatModel,
  signal?: AbortSignal,
  asked: AskOptions = {},
): Promise<{ pieces: ModelPiece[]; error: unknown }> {
  const pieces: ModelPiece[] = [];
  try {
    const messages = [{ role: 'user', content: 'Quels papiers ?' }] as const;
    for await (const piece of model.stream(messages, { ...asked, ...(signal && { signal }) }))
      pieces.push(piece);
    return { pieces, error: undefined };
  } catch (error) {
    return { pieces, error };
  }
}

/** Bytes of the stream up to and including the event of the first contract piece. */
const untilFirstPiece = async (): Promise<number> => {
  const probe = await startOpenAiStub();
  probe.enqueue({ kind: 'answer', pieces: CONTRACT_PIECES });
  const body = JSON.stringify({ stream: true });
  const sse = await (await fetch(`${probe.baseUrl}/chat/completions`, { method: 'POST', body })).text();
  await probe.close();
  return Buffer.byteLength(sse.split('\n\n').slice(0, 2).join('\n\n') + '\n\n');
};

async function behaviourFor(scenario: ChatModelScenario): Promise<StubBehaviour> {
  const answer = { kind: 'answer', pieces: CONTRACT_PIECES } as const;
  switch (scenario) {
    case 'answers':
      return answer;
    case 'calls-tools':
      return { ...answer, toolCalls: CONTRACT_CALLS };
    case 'never-begins':
      return { kind: 'hang' };
    case 'stalls':
      return { ...answer, stop: { afterBytes: await untilFirstPiece(), how: 'hang' } };
    case 'is-cut':
      return { ...answer, stop: { afterBytes: await untilFirstPiece(), how: 'cut' } };
    case 'reaches-length-limit':
      return { ...answer, finishReason: 'length' };
    case 'ends-without-reason':
      return { ...answer, finishReason: null };
    case 'refuses-access':
      return { kind: 'refuse', status: 401 };
    case 'is-busy':
      return { kind: 'refuse', status: 429, retryAfter: String(CONTRACT_RETRY_AFTER_MS / 1000) };
    case 'is-down':
      return { kind: 'refuse', status: 500 };
  }
}

describeChatModelContract('createOpenAiChatModel', async (scenario) => {
  const behaviour = await behaviourFor(scenario);
  // As often as the model may try.
  stub.enqueue(behaviour, behaviour, behaviour);
  const before = stub.requests.length;
  return {
    model: makeModel({
      ...(scenario === 'never-begins' && { firstByteTimeoutMs: 150 }),
      ...(scenario === 'stalls' && { idleTimeoutMs: 150 }),
    }),
    requests: () => stub.requests.length - before,
    abandonedAtMs: async () => {
      await stub.requests.at(-1)?.closed;
      return stub.requests.at(-1)?.abortedAtMs;
    },
  };
});

describe('the stream', () => {
  it('gives the same pieces when the bytes are split at every boundary, Arabic and emoji included', async () => {
    stub.enqueue({ kind: 'answer', pieces: CONTRACT_PIECES, bytePerWrite: true });
    expect(await ask(makeModel())).toEqual({ pieces: CONTRACT_PIECES, error: undefined });
  });

  it('does not need [DONE] once the answer is finished', async () => {
    stub.enqueue({ kind: 'answer', pieces: ['oui'], done: false });
    expect(await ask(makeModel())).toEqual({ pieces: ['oui'], error: undefined });
  });

  it('is whole although the connection broke or hung after the finish reason', async () => {
    const finished = '{"choices":[{"delta":{"content":"oui"},"finish_reason":"stop"}]}';
    const afterBytes = Buffer.byteLength(`data: ${finished}\n\n`);
    for (const how of ['cut', 'hang'] as const) {
      stub.enqueue({ kind: 'events', data: [finished, finished], stop: { afterBytes, how } });
      const model = makeModel({ idleTimeoutMs: 150 });
      expect(await ask(model)).toEqual({ pieces: ['oui'], error: undefined });
    }
  });

  it('skips events without text: no choices, no delta, null or structured content, usage', async () => {
    const data = [
      '{"choices":[]}',
      '{"choices":[{}]}',
      '{"usage":{"total_tokens":3}}',
      '{"choices":[{"delta":{"content":null,"reasoning_content":"hm"}}]}',
      '{"choices":[{"delta":{"content":[{"type":"thinking"}]}}]}',
      '{"choices":[{"delta":{"content":"oui"},"finish_reason":null}]}',
      '{"choices":[{"delta":{},"finish_reason":"stop"}]}',
      '{"choices":[],"usage":{"total_tokens":9}}',
      '[DONE]',
    ];
    stub.enqueue({ kind: 'events', data });
    expect(await ask(makeModel())).toEqual({ pieces: ['oui'], error: undefined });
  });

  it('does not count the time that its reader takes as silence', async () => {
    stub.enqueue({ kind: 'answer', pieces: ['a', 'b', 'c'] });
    const pieces: ModelPiece[] = [];
    for await (const piece of makeModel({ idleTimeoutMs: 200 }).stream([])) {
      pieces.push(piece);
      if (pieces.length === 1) await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(pieces).toEqual(['a', 'b', 'c']);
  });

  it('takes every byte for a sign of life, not only a whole event', async () => {
    const idleTimeoutMs = 150;
    const padded = `{${' '.repeat(8000)}"choices":[{"delta":{"content":"oui"},"finish_reason":"stop"}]}`;
    stub.enqueue({ kind: 'events', data: [padded], bytePerWrite: true });
    const startedAtMs = performance.now();
    expect(await ask(makeModel({ idleTimeoutMs }))).toEqual({ pieces: ['oui'], error: undefined });
    expect(performance.now() - startedAtMs).toBeGreaterThan(idleTimeoutMs);
  });

  it.each([
    ['a line of broken JSON', { kind: 'answer', pieces: ['a', 'b', 'c'], malformedPiece: 1 }, ['a']],
    ['an error inside the stream', { kind: 'events', data: ['{"error":{"message":"overloaded"}}'] }, []],
    ['an event that is null', { kind: 'events', data: ['null'] }, []],
    ['a filtered answer', { kind: 'answer', pieces: ['a'], finishReason: 'content_filter' }, ['a']],
    ['a tool call nobody offered', { kind: 'answer', pieces: [], finishReason: 'tool_calls' }, []],
    ['a login page', { kind: 'body', contentType: 'text/html', body: '<h1>Login</h1>' }, []],
    ['no event at all', { kind: 'events', data: [] }, []],
    [
      'a cut before the first event',
      { kind: 'events', data: ['{}'], stop: { afterBytes: 3, how: 'cut' } },
      [],
    ],
  ] satisfies [string, StubBehaviour, string[]][])(
    'is interrupted by %s, and not asked for again',
    async (_name, behaviour, before) => {
      stub.enqueue(behaviour);
      const { pieces, error } = await ask(makeModel());
      expect(error).toMatchObject({ code: 'model-interrupted' });
      expect(pieces).toEqual(before);
      expect(stub.requests).toHaveLength(1);
    },
  );

  it('says which limit to raise when the answer was too long', async () => {
    stub.enqueue({ kind: 'answer', pieces: ['a'], finishReason: 'length' });
    const { error } = await ask(makeModel());
    expect(String(error)).toMatch(
      /expected a finished answer, received finish reason length; raise the limit/,
    );
  });
});

describe('the signal of the caller', () => {
  it.each<[string, StubBehaviour]>([
    ['a finished answer', { kind: 'answer', pieces: ['a'] }],
    ['an interrupted answer', { kind: 'answer', pieces: ['a'], finishReason: null }],
    ['a refusal', { kind: 'refuse', status: 401 }],
    ['silence', { kind: 'hang' }],
  ])('is let go after %s', async (_name, behaviour) => {
    const { signal } = new AbortController();
    stub.enqueue(behaviour);
    await ask(makeModel({ firstByteTimeoutMs: behaviour.kind === 'hang' ? 100 : PATIENT_MS }), signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

describe('the request', () => {
  it('carries model, messages, limit and key, and no temperature unless one is set', async () => {
    await ask(makeModel());
    await ask(makeModel({ temperature: 0 }));
    expect(stub.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(stub.requests[0]?.body).toEqual({
      model: 'stub-model',
      messages: [{ role: 'user', content: 'Quels papiers ?' }],
      stream: true,
      max_tokens: 700,
    });
    expect(stub.requests[1]?.body).toMatchObject({ temperature: 0 });
  });

  it('carries no authorization for an endpoint without a key', async () => {
    expect((await ask(makeModel({ apiKey: '' }))).error).toBeUndefined();
    expect(stub.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('is not sent before the first piece is asked for', async () => {
    makeModel().stream([]);
    await new Promise(setImmediate);
    expect(stub.requests).toHaveLength(0);
  });

  it('leaves the connection open for the next question after a finished answer', async () => {
    await ask(makeModel());
    await stub.requests[0]?.closed;
    expect(stub.requests[0]?.abortedAtMs).toBeUndefined();
  });
});

describe('trying again', () => {
  it.each([429, 500, 503])('gets an answer after two refusals with %i', async (status) => {
    stub.enqueue({ kind: 'refuse', status }, { kind: 'refuse', status });
    expect((await ask(makeModel())).pieces).toEqual(['Bon', 'jour']);
    expect(stub.requests).toHaveLength(3);
    expect(waits).toHaveLength(2);
  });

  it('stops after the third refusal', async () => {
    const down = { kind: 'refuse', status: 503 } as const;
    stub.enqueue(down, down, down);
    expect((await ask(makeModel())).error).toMatchObject({ code: 'model-unavailable' });
    expect(stub.requests).toHaveLength(3);
  });

  it.each([
    ['seconds', '5'],
    ['a date', 'Mon, 05 Jan 2026 12:00:05 GMT'],
  ])('waits as long as it is asked to in %s, up to five seconds', async (_unit, retryAfter) => {
    stub.enqueue({ kind: 'refuse', status: 429, retryAfter });
    expect((await ask(makeModel())).error).toBeUndefined();
    expect(waits).toEqual([5000]);
  });

  it.each([
    ['seconds', '6', 6000],
    ['a date', 'Mon, 05 Jan 2026 12:01:00 GMT', 60_000],
  ])('does not wait longer, and passes on the wait given in %s', async (_unit, retryAfter, retryAfterMs) => {
    stub.enqueue({ kind: 'refuse', status: 429, retryAfter });
    expect((await ask(makeModel())).error).toMatchObject({ code: 'model-rate-limited', retryAfterMs });
    expect(stub.requests).toHaveLength(1);
  });

  it.each([
    [400, undefined, 'model-unavailable'],
    [401, undefined, 'model-unauthorized'],
    [403, undefined, 'model-unauthorized'],
    [404, 'model_not_found', 'model-unavailable'],
    [429, 'insufficient_quota', 'model-rate-limited'],
  ])('does not try again after %i %s', async (status, code, expected) => {
    stub.enqueue({ kind: 'refuse', status, ...(code && { code }) });
    const { error } = await ask(makeModel());
    expect(error).toMatchObject({ code: expected });
    expect(String(error)).toContain(code === undefined ? `HTTP ${status}` : `HTTP ${status} (${code})`);
    expect(stub.requests).toHaveLength(1);
  });

  it('does not try again after silence or a dropped connection', async () => {
    stub.enqueue({ kind: 'hang' }, { kind: 'drop' });
    expect((await ask(makeModel({ firstByteTimeoutMs: 100 }))).error).toMatchObject({
      code: 'model-timeout',
    });
    expect((await ask(makeModel())).error).toMatchObject({ code: 'model-unavailable' });
    expect(stub.requests).toHaveLength(2);
  });

  it('calls headers without a body silence', async () => {
    stub.enqueue({ kind: 'answer', pieces: ['a'], stop: { afterBytes: 0, how: 'hang' } });
    const { error } = await ask(makeModel({ firstByteTimeoutMs: 100 }));
    expect(error).toMatchObject({ code: 'model-timeout' });
    expect(String(error)).toContain('a byte within 100 ms');
  });

  it('says what it could not reach', async () => {
    await stub.close();
    const { error } = await ask(makeModel());
    const { host } = new URL(stub.baseUrl);
    expect(error).toMatchObject({ code: 'model-unavailable' });
    expect(String(error)).toContain(
      `asking model stub-model at ${host}: expected an answer, received ECONNREFUSED`,
    );
  });

  it('gives up waiting when the reader leaves', async () => {
    const controller = new AbortController();
    stub.enqueue({ kind: 'refuse', status: 503, retryAfter: '4' });
    const sleep = async (): Promise<void> => controller.abort('the reader left');
    expect(await ask(makeModel({ sleep }), controller.signal)).toEqual({
      pieces: [],
      error: 'the reader left',
    });
    expect(stub.requests).toHaveLength(1);
  });
});

const TOOL = {
  name: 'time_limit',
  description: 'When a time limit ends.',
  parameters: { type: 'object', properties: {} },
};
const delta = (toolCalls: unknown, finish: string | null = null): string =>
  JSON.stringify({ choices: [{ delta: { tool_calls: toolCalls }, finish_reason: finish }] });
const callsOf = async (...data: string[]): Promise<{ calls: ToolCall[]; error: unknown }> => {
  stub.enqueue({ kind: 'events', data });
  const { pieces, error } = await ask(makeModel(), undefined, { tools: [TOOL] });
  return { calls: pieces.filter((piece) => typeof piece !== 'string'), error };
};

describe('tools', () => {
  it('are offered as functions, and shown as closed when they may not be called any more', async () => {
    await ask(makeModel(), undefined, { tools: [TOOL] });
    await ask(makeModel(), undefined, { tools: [TOOL], areToolsClosed: true });
    expect(stub.requests[0]?.body).toMatchObject({ tools: [{ type: 'function', function: TOOL }] });
    expect(stub.requests[0]?.body).not.toHaveProperty('tool_choice');
    expect(stub.requests[1]?.body).toMatchObject({ tool_choice: 'none' });
  });

  it('are answered under the ids of their calls', async () => {
    const call = { id: 'c1', name: 'time_limit', arguments: '{}' };
    const messages = [
      { role: 'assistant', content: '', toolCalls: [call] },
      { role: 'tool', content: '[T1] …', toolCallId: 'c1' },
    ] as const;
    for await (const piece of makeModel().stream(messages)) expect(piece).not.toBe('');
    expect(stub.requests[0]?.body).toMatchObject({
      messages: [
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id: 'c1', type: 'function', function: { name: 'time_limit', arguments: '{}' } }],
        },
        { role: 'tool', tool_call_id: 'c1', content: '[T1] …' },
      ],
    });
  });

  it('are put together whether deltas carry an index, an id or neither', async () => {
    const named = (name: string, text: string) => ({ function: { name, arguments: text } });
    for (const deltas of [
      [delta([{ index: 0, id: 'a', ...named('x', '{') }]), delta([{ index: 0, ...named('x', '}') }])],
      [delta([{ id: 'a', ...named('x', '{') }]), delta([{ id: 'a', function: { arguments: '}' } }])],
      [delta([named('x', '{')]), delta([{ function: { arguments: '}' } }])],
    ]) {
      const { calls, error } = await callsOf(...deltas, delta([], 'tool_calls'));
      expect(error).toBeUndefined();
      expect(calls).toMatchObject([{ name: 'x', arguments: '{}' }]);
      expect(calls[0]?.id).not.toBe('');
    }
  });

  it('tell two calls without index and id apart, and take a call that ends in stop', async () => {
    const two = delta([
      { function: { name: 'x', arguments: '1' } },
      { function: { name: 'y', arguments: '2' } },
    ]);
    const { calls } = await callsOf(two, delta([], 'stop'));
    expect(calls.map(({ name }) => name)).toEqual(['x', 'y']);
  });

  it.each([
    ['cut before the finish reason', [delta([{ index: 0, function: { name: 'x', arguments: '{}' } }])]],
    ['no call at all', [delta([], 'tool_calls')]],
    ['deltas of another shape', [delta('x'), delta([null, 7, { function: 3 }], 'tool_calls')]],
    ['a flood of calls', [delta(Array.from({ length: 40 }, (_, index) => ({ index }))), delta([], 'stop')]],
    [
      'endless arguments',
      [delta([{ index: 0, function: { name: 'x', arguments: 'x'.repeat(30_000) } }]), delta([], 'stop')],
    ],
  ])('give no call when the stream is %s', async (_name, data) => {
    const { calls, error } = await callsOf(...data);
    expect(calls).toEqual([]);
    expect(error).toMatchObject({ code: 'model-interrupted' });
  });

  it('are left out, from then on, for an endpoint that refuses them', async () => {
    const model = makeModel();
    stub.enqueue({ kind: 'refuse', status: 400, message: 'this model does not support tools' });
    expect((await ask(model, undefined, { tools: [TOOL] })).pieces).toEqual(['Bon', 'jour']);
    expect((await ask(model, undefined, { tools: [TOOL] })).pieces).toEqual(['Bon', 'jour']);
    expect(stub.requests.map(({ body }) => 'tools' in Object(body))).toEqual([true, false, false]);
  });

  it('are offered again when the request was refused without them too', async () => {
    const model = makeModel();
    stub.enqueue({ kind: 'refuse', status: 400 }, { kind: 'refuse', status: 400 });
    expect((await ask(model, undefined, { tools: [TOOL] })).error).toMatchObject({
      code: 'model-unavailable',
    });
    await ask(model, undefined, { tools: [TOOL] });
    expect(stub.requests.map(({ body }) => 'tools' in Object(body))).toEqual([true, false, true]);
  });
});

describe('a wanted format', () => {
  it('is sent as a strict JSON schema', async () => {
    const format = { name: 'understanding', schema: { type: 'object' } };
    await ask(makeModel(), undefined, { format });
    expect(stub.requests[0]?.body).toMatchObject({
      response_format: { type: 'json_schema', json_schema: { ...format, strict: true } },
    });
  });
});

describe('the key', () => {
  const echo = `Incorrect API key provided: ${KEY}`;
  it.each([
    ...[400, 401, 403, 404, 422, 429, 500].map((status): StubBehaviour => ({
      kind: 'refuse',
      status,
      message: echo,
      code: KEY,
    })),
    { kind: 'events', data: [JSON.stringify({ error: { message: echo, code: KEY } })] },
    { kind: 'events', data: [`{"key": "${KEY}"`] },
    { kind: 'answer', pieces: [], finishReason: KEY.replaceAll('-', '_') },
    { kind: 'body', contentType: 'application/json', body: `{"${KEY}` },
    { kind: 'hang' },
    { kind: 'drop' },
    { kind: 'answer', pieces: ['a'], stop: { afterBytes: 40, how: 'cut' } },
    { kind: 'answer', pieces: ['a'], stop: { afterBytes: 40, how: 'hang' } },
  ] satisfies StubBehaviour[])('is in no part of the error when the endpoint does %j', async (behaviour) => {
    stub.enqueue(behaviour, behaviour, behaviour);
    const { error } = await ask(makeModel({ firstByteTimeoutMs: 150, idleTimeoutMs: 150 }));
    expect(error).toMatchObject({ name: 'TijariaError' });
    expect(everythingIn(error)).not.toMatch(/planted|4f8a1c/);
  });

  it('is refused, unquoted, when no header can carry it', () => {
    for (const apiKey of [`${KEY}\n`, `${KEY} `, `«${KEY}»`]) {
      const failure = catchError(() => makeModel({ apiKey }));
      expect(failure).toMatchObject({ code: 'config-invalid' });
      expect(everythingIn(failure)).not.toContain(KEY);
    }
  });
});

/** All that a log could print of an error: message, stack, own fields, causes. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const fields = JSON.stringify(Object.entries(error));
  return [
    error.message,
    error.stack,
    fields,
    error.cause === undefined ? '' : everythingIn(error.cause),
  ].join('\n');
}

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

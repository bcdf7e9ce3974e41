import { ChatOpenAI } from '@langchain/openai';
import { APIError, AuthenticationError, BadRequestError, NotFoundError, OpenAI } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startTinyServer,
  TINY_ANSWER,
  TINY_QUESTION,
  TINY_SITE,
  type TinyServer,
} from '../testing/tiny-server.ts';

/** The clients that people have, against a real server that answers from the sheets. */
let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.close());

const ask = (content: string) => ({ model: 'tijaria', messages: [{ role: 'user' as const, content }] });
/** What `tijaria` must say of the answer to the tiny base's question. */
const EXTENSION = {
  outcome: 'answered',
  language: 'fr',
  asOf: '2026-11-23',
  snapshotId: 'tiny',
  citations: expect.arrayContaining([
    expect.objectContaining({ marker: 1, documentId: 'rapatrier', quotes: expect.anything() as unknown }),
  ]) as unknown,
};

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure, received a result');
}

describe("OpenAI's own client", () => {
  const client = (options: { path?: string; headers?: Record<string, string> } = {}): OpenAI =>
    new OpenAI({
      baseURL: `${server.url}${options.path ?? '/v1'}`,
      apiKey: 'none',
      maxRetries: 0,
      defaultHeaders: options.headers ?? {},
    });

  it('reads an answer with annotations that stand where they say, and what the protocol has no member for', async () => {
    const completion = await client().chat.completions.create(ask(TINY_QUESTION));
    const message = completion.choices[0]?.message;
    expect(message?.content).toContain(TINY_ANSWER);
    expect(completion).toMatchObject({ model: 'tijaria', tijaria: EXTENSION });
    const annotations = message?.annotations ?? [];
    expect(annotations.length).toBeGreaterThan(0);
    for (const { url_citation: cited } of annotations) {
      expect(message?.content?.slice(cited.start_index, cited.end_index)).toMatch(/^\[\d+\]$/);
      expect(cited.url).toMatch(/^https?:/);
    }
  });

  it('streams the same text, annotations and object', async () => {
    const whole = await client().chat.completions.create(ask(TINY_QUESTION));
    const stream = client().chat.completions.stream(ask(TINY_QUESTION));
    let last: unknown;
    for await (const chunk of stream) last = chunk;
    // The client puts the pieces together itself.
    expect(await stream.finalContent()).toBe(whole.choices[0]?.message.content);
    expect(last).toMatchObject({
      tijaria: EXTENSION,
      choices: [{ finish_reason: 'stop', delta: { annotations: whole.choices[0]?.message.annotations } }],
    });
  });

  it('stops a stream that it does not want any more', async () => {
    const stream = await client().chat.completions.create({ ...ask(TINY_QUESTION), stream: true });
    for await (const chunk of stream) {
      expect(chunk.choices[0]?.delta.role).toBe('assistant');
      break;
    }
    expect(stream.controller.signal.aborted).toBe(true);
    expect(server.failures).toEqual([]);
  });

  it('lists the model', async () => {
    expect((await client().models.list()).data).toMatchObject([{ id: 'tijaria', object: 'model' }]);
  });

  it.each([
    [
      'a question that is not one',
      () => client().chat.completions.create(ask(' ')),
      BadRequestError,
      400,
      'request-invalid',
    ],
    [
      'the same as a stream',
      () => client().chat.completions.create({ ...ask(' '), stream: true }),
      BadRequestError,
      400,
      'request-invalid',
    ],
    [
      'no message',
      () => client().chat.completions.create({ ...ask(''), messages: [] }),
      BadRequestError,
      400,
      'request-invalid',
    ],
    [
      'a body that is too large',
      () => client().chat.completions.create(ask('x'.repeat(200_000))),
      APIError,
      413,
      'request-too-large',
    ],
    [
      'an address that there is not',
      () => client().embeddings.create({ model: 'x', input: 'x' }),
      NotFoundError,
      404,
      'not-found',
    ],
    [
      'a page of another site without a session',
      () => client({ path: '/api', headers: { origin: TINY_SITE.origin } }).chat.completions.create(ask('x')),
      AuthenticationError,
      401,
      'session-required',
    ],
  ])('makes an error of its own of %s', async (_what, work, kind, status, code) => {
    const failure = await failureOf(work());
    expect(failure).toBeInstanceOf(kind);
    expect(failure).toMatchObject({ status, code, type: 'invalid_request_error' });
    expect((failure as Error).message).toMatch(/expected|larger|no such address/);
  });
});

describe("LangChain's ChatOpenAI", () => {
  const model = (options: object = {}): ChatOpenAI =>
    new ChatOpenAI({
      model: 'tijaria',
      apiKey: 'none',
      maxRetries: 0,
      configuration: { baseURL: `${server.url}/v1` },
      ...options,
    });

  it('reads an answer, with the citations in the raw response', async () => {
    const message = await model({ __includeRawResponse: true }).invoke(TINY_QUESTION);
    expect(message.text).toContain(TINY_ANSWER);
    expect(message.additional_kwargs).toMatchObject({ __raw_response: { tijaria: EXTENSION } });
    expect(message.response_metadata).toMatchObject({ model_name: 'tijaria', finish_reason: 'stop' });
  });

  it('streams the same text, and takes a conversation', async () => {
    const whole = await model().invoke(TINY_QUESTION);
    let text = '';
    for await (const chunk of await model({ streaming: true }).stream(TINY_QUESTION)) text += chunk.text;
    expect(text).toBe(whole.text);
    const next = await model().invoke([
      ['system', 'You are a pirate.'],
      ['human', TINY_QUESTION],
      ['ai', whole.text],
      ['human', 'Et pour les services ?'],
    ]);
    expect(next.text).toContain('90 jours');
  });

  it.each([
    ['a question that is not one', (asked: ChatOpenAI) => asked.invoke(' '), 400, /expected a question/],
    ['one as a stream', (asked: ChatOpenAI) => asked.stream(' '), 400, /expected a question/],
    ['one that is too large', (asked: ChatOpenAI) => asked.invoke('x'.repeat(200_000)), 413, /larger than/],
  ])('passes on the error of %s', async (_what, work, status, says) => {
    const failure = await failureOf(work(model()));
    expect(failure).toBeInstanceOf(APIError);
    expect(failure).toMatchObject({ status });
    expect((failure as Error).message).toMatch(says);
  });

  it('passes on that there is no such address', async () => {
    const lost = model({ configuration: { baseURL: `${server.url}/v2` } });
    expect(await failureOf(lost.invoke(TINY_QUESTION))).toMatchObject({ status: 404 });
  });
});

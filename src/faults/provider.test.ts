import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startOpenAiStub, type OpenAiStub, type StubBehaviour } from '../testing/openai-stub-server.ts';
import { ask, isWhole, type Asked } from './asking.fixture.ts';
import {
  ANSWER,
  builtService,
  QUESTION,
  type BuiltService,
  type TestFolder,
} from './built-service.fixture.ts';
import { endAll, startServer, type RunningServer } from './service-process.fixture.ts';

/** A real server process whose models are stubs: what readers get while providers fail, and what that costs them. */
const ADMIN_TOKEN = 'admin-token-of-the-fault-tests-0123456789';
const WRITES = { kind: 'answer', pieces: ['Le délai est de ', '150 jours [S1].'] } as const;
const HANGS = { kind: 'hang' } as const;
const REFUSES = { kind: 'refuse', status: 503 } as const;

/** A test takes seconds; a machine that others use may take much longer. */
const TEST_MS = 180_000;

let service: BuiltService;
let folder: TestFolder;
let [first, second]: OpenAiStub[] = [];

beforeAll(async () => {
  service = await builtService();
  folder = await service.copy();
}, 240_000);
afterEach(async () => {
  await endAll();
  await Promise.all([first?.close(), second?.close()]);
});
afterAll(() => folder.remove());

/** A server with a model and one that stands in, impatient with both. */
async function start(env: Readonly<Record<string, string>> = {}): Promise<{
  server: RunningServer;
  first: OpenAiStub;
  second: OpenAiStub;
}> {
  const [one, two] = await Promise.all([startOpenAiStub(), startOpenAiStub()]);
  [first, second] = [one, two];
  const server = await startServer(service.server, folder, {
    OPENAI_BASE_URL: one.baseUrl,
    OPENAI_MODEL: 'first',
    MODEL_STAND_INS: `second@${two.baseUrl}`,
    MODEL_FIRST_BYTE_TIMEOUT_MS: '400',
    MODEL_IDLE_TIMEOUT_MS: '400',
    ADMIN_TOKEN,
    ...env,
  });
  return { server, first: one, second: two };
}

const times = (count: number, behaviour: StubBehaviour): StubBehaviour[] =>
  Array.from({ length: count }, () => behaviour);
const composedBy = ({ events }: Asked): string | undefined => events.at(-1)?.composedBy;

/** Asks until an answer was composed so: what is said of the model may be held for true for two seconds. */
async function askUntil(server: RunningServer, composer: string): Promise<void> {
  const options = { timeout: 30_000, interval: 200 };
  await expect.poll(async () => composedBy(await ask(server.url)), options).toBe(composer);
}

describe('a provider that fails', () => {
  it(
    'is stood in for, and spared after three answers; when the other fails too, answers come from the sheets',
    async () => {
      const { server, first: down, second: up } = await start();
      down.enqueue(...times(50, REFUSES));
      up.enqueue(...times(5, WRITES), ...times(50, REFUSES));
      const perAnswer: number[] = [];
      for (let i = 0; i < 5; i++) {
        const before = down.requests.length;
        const asked = await ask(server.url);
        expect([isWhole(asked), composedBy(asked)]).toEqual([true, 'second']);
        perAnswer.push(down.requests.length - before);
      }
      // The client of the provider tries again twice; then the provider hears nothing of two more questions.
      expect(perAnswer).toEqual([3, 3, 3, 0, 0]);
      const { tokensToday: afterFive } = await models(server);
      expect(afterFive).toBeGreaterThan(0);
      for (let i = 0; i < 4; i++) {
        const asked = await ask(server.url);
        expect([isWhole(asked), composedBy(asked)]).toEqual([true, 'extractive']);
        expect(asked.text).toContain(ANSWER);
      }
      expect([down.requests.length, up.requests.length]).toEqual([9, 5 + 9]);
      // What was refused cost nothing.
      const { tokensToday, ...circuits } = await models(server);
      expect(circuits).toEqual({ first: 'open', second: 'open' });
      expect(tokensToday).toBe(afterFive);
    },
    TEST_MS,
  );

  it(
    'by saying nothing is waited for no longer than its time, once, and stood in for',
    async () => {
      const { server, first: slow, second: up } = await start();
      slow.enqueue(...times(2, HANGS));
      up.enqueue(...times(2, WRITES));
      const asked = await ask(server.url);
      expect([isWhole(asked), composedBy(asked)]).toEqual([true, 'second']);
      expect(slow.requests).toHaveLength(1);
      expect(asked.ms).toBeGreaterThan(400);
      expect(asked.ms).toBeLessThan(4_000);
      // Nobody goes on paying for what was given up.
      await slow.requests[0]?.closed;
      expect(slow.requests[0]?.abortedAtMs).toBeDefined();
    },
    TEST_MS,
  );

  it(
    'in the middle leaves a whole answer from the sheets, or one that says that it broke off; nobody continues it',
    async () => {
      const { server, first: cut, second: up } = await start();
      // After the headers and the first words; then after a sentence that the reader has seen.
      cut.enqueue({ ...WRITES, stop: { afterBytes: 400, how: 'cut' } });
      const unseen = await ask(server.url);
      expect([isWhole(unseen), composedBy(unseen)]).toEqual([true, 'extractive']);
      const sentences = ['Le délai est de 150 jours [S1]. ', 'Et puis le déclarant ', 'rapatrie [S1].'];
      cut.enqueue({ kind: 'answer', pieces: sentences, stop: { afterBytes: 660, how: 'cut' } });
      const seen = await ask(server.url);
      expect(seen).toMatchObject({ status: 200, broken: undefined });
      expect(seen.text).toContain(ANSWER);
      expect(seen.events.at(-1)).toMatchObject({ type: 'answer-end' });
      expect(seen.events.map(({ code }) => code)).toContain('model-interrupted');
      expect(up.requests).toEqual([]);
    },
    TEST_MS,
  );
});

describe('the model of a server that runs', () => {
  it(
    'is turned off and on by its keepers, and is not asked meanwhile',
    async () => {
      const { server, first: model } = await start();
      model.enqueue(...times(50, WRITES));
      await askUntil(server, 'first');
      expect(await turn(server, 'off')).toMatchObject({ isOn: false });
      await askUntil(server, 'extractive');
      const before = model.requests.length;
      const off = await ask(server.url);
      expect([isWhole(off), composedBy(off), model.requests.length]).toEqual([true, 'extractive', before]);
      expect(off.text).toContain(ANSWER);
      expect(await turn(server, 'on')).toMatchObject({ isOn: true });
      await askUntil(server, 'first');
    },
    TEST_MS,
  );

  it(
    'is not asked once the tokens of the day are spent',
    async () => {
      const { server, first: model } = await start({ MODEL_DAILY_TOKENS: '500' });
      model.enqueue(...times(50, WRITES));
      expect(composedBy(await ask(server.url))).toBe('first');
      await askUntil(server, 'extractive');
      const before = model.requests.length;
      expect(isWhole(await ask(server.url))).toBe(true);
      expect(model.requests).toHaveLength(before);
    },
    TEST_MS,
  );
});

describe('a reader who leaves', () => {
  const SLOW = {
    kind: 'answer',
    pieces: Array(200).fill('Le délai est de 150 jours [S1]. '),
    pauseMs: 50,
  } as const;
  /** Longest from the reader's leaving to the end of what was done for it, milliseconds. */
  const WITHIN_MS = 100;

  it(
    'in the middle of an answer: the request to the model is aborted within 100 ms',
    async () => {
      const { server, first: model } = await start();
      const waits: number[] = [];
      for (let i = 0; i < 7; i++) {
        model.enqueue(SLOW);
        const reader = new AbortController();
        let leftAtMs = 0;
        await ask(server.url, {
          signal: reader.signal,
          onEvent: ({ type }) => {
            if (type !== 'text-delta') return;
            leftAtMs = performance.now();
            reader.abort();
          },
        });
        const request = model.requests[i];
        await request?.closed;
        waits.push((request?.abortedAtMs ?? Infinity) - leftAtMs);
      }
      // The median: on a machine that others use, one in a row may be held up.
      expect(waits.sort((a, b) => a - b)[3]).toBeLessThan(WITHIN_MS);
    },
    TEST_MS,
  );

  it(
    'while it waits for its turn: its place is given up within 100 ms and the model is never asked',
    async () => {
      const { server, first: model } = await start({ ANSWERS_AT_ONCE: '1' });
      model.enqueue(SLOW);
      const [holder, waiter] = [new AbortController(), new AbortController()];
      const held = ask(server.url, { signal: holder.signal });
      await expect.poll(() => model.requests.length, { timeout: 30_000 }).toBe(1);
      const waited = ask(server.url, { signal: waiter.signal, question: `${QUESTION} Et après ?` });
      const waiting = async (): Promise<string | undefined> =>
        /^tijaria_\w*waiting\w*(?:\{[^}]*\})? (\d+)$/m.exec(await textOf(`${server.url}/metrics`))?.[1];
      await expect.poll(waiting, { interval: 20, timeout: 30_000 }).toBe('1');
      const leftAtMs = performance.now();
      waiter.abort();
      await expect.poll(waiting, { interval: 5, timeout: 30_000 }).toBe('0');
      expect(performance.now() - leftAtMs).toBeLessThan(WITHIN_MS);
      await waited;
      holder.abort();
      await held;
      model.enqueue(WRITES);
      expect(isWhole(await ask(server.url))).toBe(true);
      expect(model.requests).toHaveLength(2);
    },
    TEST_MS,
  );
});

describe('SIGTERM during a stream of a model', () => {
  it(
    'that takes longer than DRAIN_MS ends it with a last event that says so, and the process with 0',
    async () => {
      const { server, first: model } = await start({ DRAIN_MS: '500' });
      const pieces = Array.from({ length: 200 }, () => 'Le délai est de 150 jours [S1]. ');
      model.enqueue({ kind: 'answer', pieces, pauseMs: 50 });
      let [isTold, toldAtMs] = [false, 0];
      const open = await ask(server.url, {
        onEvent: ({ type }) => {
          if (type !== 'text-delta' || isTold) return;
          [isTold, toldAtMs] = [true, performance.now()];
          server.child.kill('SIGTERM');
        },
      });
      expect(open).toMatchObject({ status: 200, broken: undefined, code: 'stopping' });
      const took = performance.now() - toldAtMs;
      expect(took).toBeGreaterThan(450);
      expect(took).toBeLessThan(2_500);
      expect(await server.ended).toMatchObject({ code: 0 });
      await model.requests[0]?.closed;
      expect(model.requests[0]?.abortedAtMs).toBeDefined();
    },
    TEST_MS,
  );
});

async function textOf(url: string, init: RequestInit = {}): Promise<string> {
  return (await fetch(url, init)).text();
}

const authorization = `Bearer ${ADMIN_TOKEN}`;

async function turn(server: RunningServer, set: 'on' | 'off'): Promise<unknown> {
  const response = await fetch(`${server.url}/admin/model`, {
    method: 'POST',
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ set, by: 'tests', reason: 'essai' }),
  });
  return response.json();
}

/** What the keepers' page says of the models: the state of each one's circuit, and the tokens of the day. */
async function models(server: RunningServer): Promise<Readonly<Record<string, string | number>>> {
  const state = await textOf(`${server.url}/admin/status`, { headers: { authorization } });
  return (JSON.parse(state) as { model: Record<string, string | number> }).model;
}

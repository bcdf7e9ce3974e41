import { afterEach, describe, expect, it } from 'vitest';
import { TijariaError } from '../../common/errors.ts';
import { createDrain } from '../drain.ts';
import { settableClock, startApp, type StartedApp } from '../upkeep.fixture.ts';
import { createHealthCheck } from './check-health.ts';
import type { Probe, ProbeFinding } from './probe.ts';

let app: StartedApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const probe = (name: string, isRequired: boolean, check: Probe['check']): Probe => ({
  name,
  isRequired,
  check,
});
const works = (): Promise<undefined> => Promise.resolve(undefined);
const fails = (): Promise<never> =>
  Promise.reject(new Error('connect ECONNREFUSED db.internal.example:5432 password=hunter2'));

async function readyz(...probes: Probe[]): Promise<{ status: number; text: string; body: unknown }> {
  app = await startApp({ upkeep: { probes } });
  const response = await fetch(`${app.url}/readyz`);
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) };
}

describe('GET /readyz', () => {
  it('is ok when everything works, with the time that each took', async () => {
    const { status, body } = await readyz(probe('index', true, works), probe('model', false, works));
    const fine = { status: 'ok', ms: expect.any(Number) as number };
    expect([status, body]).toEqual([
      200,
      { status: 'ok', snapshot: { chunks: 3 }, checks: { index: fine, model: fine } },
    ]);
  });

  it.each<[string, () => Promise<ProbeFinding>]>([
    ['is away', fails],
    ['says that it is down', () => Promise.resolve({ status: 'down' })],
    ['says that it is degraded', () => Promise.resolve({ status: 'degraded', detail: 'circuit open' })],
  ])('is degraded, and still 200, when something that answers can do without %s', async (_what, check) => {
    const { status, body } = await readyz(probe('index', true, works), probe('model', false, check));
    expect([status, body]).toMatchObject([200, { status: 'degraded', checks: { index: { status: 'ok' } } }]);
  });

  it('is down with 503 when what every answer needs is away', async () => {
    const { status, body } = await readyz(probe('index', true, fails), probe('model', false, works));
    expect([status, body]).toMatchObject([503, { status: 'down', checks: { model: { status: 'ok' } } }]);
  });

  it('says no more of a failure than its code: no host, no key, no message', async () => {
    const { text, body } = await readyz(
      probe('database', false, fails),
      probe('embedding', false, () =>
        Promise.reject(
          new TijariaError('embedder-unauthorized', 'asking https://secret.example with sk-123'),
        ),
      ),
    );
    expect(body).toMatchObject({
      checks: { database: { detail: 'failed' }, embedding: { detail: 'embedder-unauthorized' } },
    });
    expect(text).not.toMatch(/example|hunter2|sk-|ECONN/);
  });

  it('is draining with 503 while the process is about to stop, and ends the connection', async () => {
    const drain = createDrain();
    app = await startApp({ upkeep: { drain } });
    expect((await fetch(`${app.url}/readyz`)).headers.get('connection')).toBe('keep-alive');
    drain.begin();
    const response = await fetch(`${app.url}/readyz`);
    expect([response.status, response.headers.get('connection')]).toEqual([503, 'close']);
    expect(await response.json()).toEqual({ status: 'draining' });
    expect((await fetch(`${app.url}/livez`)).status).toBe(200);
  });
});

describe('a health check', () => {
  it('looks once in two seconds, however many ask, also when the clock is set back', async () => {
    const clock = settableClock(1_000_000);
    let looked = 0;
    const look = (): Promise<undefined> => {
      looked++;
      return works();
    };
    const check = createHealthCheck([probe('index', true, look)], { clock });
    await Promise.all([check(), check()]);
    clock.advance(1_999);
    await check();
    expect(looked).toBe(1);
    clock.advance(1);
    await check();
    expect(looked).toBe(2);
    clock.advance(-500_000);
    await check();
    expect(looked).toBe(3);
  });

  it('waits for no probe longer than it may take, and tells it so', async () => {
    let signal: AbortSignal | undefined;
    const hangs = probe('database', true, (given) => {
      signal = given;
      return new Promise(() => undefined);
    });
    const check = createHealthCheck([hangs, probe('model', false, works)], {
      clock: { now: () => 0 },
      probeMs: 20,
    });
    expect(await check()).toMatchObject({
      status: 'down',
      checks: { database: { status: 'down', detail: 'no answer in time' }, model: { status: 'ok' } },
    });
    expect(signal?.aborted).toBe(true);
  });
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDrain, drainServer } from './drain.ts';
import { createHttpServer } from './create-http-server.ts';
import { createFairQueue } from './limits/fair-queue.ts';
import { eventsOf, heldAnswers, startApp, type StartedApp } from './upkeep.fixture.ts';

let app: StartedApp | undefined;
afterEach(async () => {
  if (app?.server.listening === true) await app.close();
  app = undefined;
});

async function start() {
  const drain = createDrain();
  const { answer, held } = heldAnswers();
  const queue = createFairQueue({ atOnce: 8, maxWaiting: 8, maxWaitMs: 10_000 });
  app = await startApp({ answer, upkeep: { drain, answers: { queue, deadlineMs: 60_000 } } });
  return { app, drain, held, queue };
}

describe('a server that is stopped', () => {
  it('finishes open answers, takes no new connection and is closed as soon as nothing is open', async () => {
    const { app: running, drain, held } = await start();
    const open = await running.ask();
    const stopped = drainServer(running.server, drain, { noticeMs: 0, drainMs: 60_000 });
    await expect(fetch(`${running.url}/livez`, { headers: { connection: 'close' } })).rejects.toThrow();
    held[0]?.finish();
    expect((await eventsOf(open)).at(-1)).toMatchObject({ type: 'answer-end', outcome: 'answered' });
    await stopped;
    expect(running.server.listening).toBe(false);
  });

  it('takes hundreds of listeners to its cut-off without warning of a leak, and tells each', () => {
    const warnings = vi.spyOn(process, 'emitWarning');
    const drain = createDrain();
    let told = 0;
    for (let i = 0; i < 500; i += 1) drain.cutOff.addEventListener('abort', () => (told += 1));
    drain.cut();
    expect([told, warnings.mock.calls]).toEqual([500, []]);
    warnings.mockRestore();
  });

  it('says that it is draining and still answers for as long as a balancer may need to notice', async () => {
    const { app: running, drain, held } = await start();
    const stopped = drainServer(running.server, drain, { noticeMs: 2_000, drainMs: 60_000 });
    expect((await fetch(`${running.url}/readyz`)).status).toBe(503);
    const late = await running.ask();
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    held[0]?.finish();
    expect((await eventsOf(late)).at(-1)).toMatchObject({ outcome: 'answered' });
    await stopped;
  });

  it('tells readers that an answer ends when its time is up, and does not cut the stream', async () => {
    const { app: running, drain, held, queue } = await start();
    const open = await running.ask();
    await drainServer(running.server, drain, { noticeMs: 0, drainMs: 30 });
    const events = await eventsOf(open);
    expect(events.map(({ type }) => type)).toEqual(['answer-start', 'error']);
    expect(events[1]).toMatchObject({ code: 'stopping' });
    expect([held[0]?.signal.aborted, queue.running]).toEqual([true, 0]);
  });

  it('closes what still does not end', async () => {
    const { app: running, drain } = await start();
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      'POST /api/chat HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    const closed = once(socket, 'close');
    socket.resume().on('error', () => undefined);
    await drainServer(running.server, drain, { noticeMs: 0, drainMs: 20, flushMs: 20 });
    await closed;
  });

  it('ends answers that go on for a reader who may come back', async () => {
    const { app: running, drain, held } = await start();
    const left = new AbortController();
    await running.ask(undefined, { signal: left.signal, body: { resumable: true } });
    left.abort();
    await drainServer(running.server, drain, { noticeMs: 0, drainMs: 60_000 });
    expect(held[0]?.signal.aborted).toBe(true);
  });
});

describe('a client that takes its time', () => {
  /** What a client gets that sends this and then nothing. */
  async function heard(sent: string, times: Parameters<typeof createHttpServer>[1]): Promise<string> {
    const server = createHttpServer((request, response) => {
      request.resume();
      if (request.method === 'GET') response.write('begun');
    }, times);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
    let text = '';
    socket.on('data', (bytes) => (text += bytes.toString()));
    socket.write(sent);
    await once(socket, 'close');
    server.close();
    return text;
  }

  it('over its headers, or over its body, gets 408 and is closed', async () => {
    const times = { headersMs: 50, requestMs: 100, idleMs: 60_000 };
    expect(await heard('GET / HTTP/1.1\r\nhost: x\r\n', times)).toMatch(/^HTTP\/1\.1 408 /);
    const slow = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{';
    expect(await heard(slow, times)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('over a response in which nothing happens is closed', async () => {
    expect(await heard('GET / HTTP/1.1\r\nhost: x\r\n\r\n', { idleMs: 100 })).toContain('begun');
  });
});

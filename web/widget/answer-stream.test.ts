import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import { bytesOf, END, sampleCitation, START, textDelta } from './answer-events.fixture.ts';
import { streamAnswer, type StreamOptions } from './answer-stream.ts';
import { ServiceConnection } from './service-connection.ts';

const ANSWER: readonly AnswerEvent[] = [
  START,
  { type: 'citation', citation: sampleCitation({ title: 'استرجاع العائدات — 🇲🇦' }) },
  textDelta('**150 jours** [1]\n\n'),
  textDelta('Les services ont moins.'),
  END,
];
const EVENT_STREAM = { 'content-type': 'text/event-stream; charset=utf-8' };

let server: Server | undefined;

afterEach(async () => {
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

async function connect(listener: RequestListener): Promise<ServiceConnection> {
  const started = createServer((request, response) => {
    response.setHeader('connection', 'close'); // a kept connection would repeat a request that got no response
    listener(request, response);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const endpoint = new URL(`http://127.0.0.1:${(started.address() as AddressInfo).port}/api/chat`);
  return new ServiceConnection({
    endpoint: () => endpoint,
    siteKey: () => null,
    origin: 'https://a.example',
  });
}

async function collect(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const collected: AnswerEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

function ask(connection: ServiceConnection, options: Partial<StreamOptions> = {}): Promise<AnswerEvent[]> {
  const signal = new AbortController().signal;
  const pause = async (): Promise<void> => undefined;
  return collect(
    streamAnswer({ question: 'Qui peut importer ?' }, { connection, signal, pause, ...options }),
  );
}

/** Number of the last event that a reader who comes back has. */
function lastEventId({ headers }: IncomingMessage): number {
  return Number(headers['last-event-id']);
}

describe('streamAnswer', () => {
  test('posts the question as JSON, resumable, and yields the events of the answer', async () => {
    let body = '';
    const connection = await connect((request, response) => {
      void text(request).then((sent) => {
        body = sent;
        response.writeHead(200, EVENT_STREAM).end(bytesOf(ANSWER));
      });
    });
    expect(await ask(connection)).toEqual(ANSWER);
    expect(JSON.parse(body)).toEqual({ question: 'Qui peut importer ?', resumable: true });
  });

  test('a problem gives its detail to the reader', async () => {
    const connection = await connect((_, response) => {
      response.writeHead(429, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ title: 'Too many', status: 429, detail: 'Attendez une minute.' }));
    });
    await expect(ask(connection)).rejects.toMatchObject({ kind: 'refused', detail: 'Attendez une minute.' });
  });

  test("a proxy's error page is refused without its HTML", async () => {
    const connection = await connect((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway</h1>');
    });
    await expect(ask(connection)).rejects.toMatchObject({ kind: 'refused', detail: undefined });
  });

  test('an answer that is not an event stream is no answer', async () => {
    const connection = await connect((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<p>Wi-Fi login</p>');
    });
    await expect(ask(connection)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  test('no server is unreachable, no network is offline', async () => {
    const connection = await connect((request) => request.socket.destroy());
    vi.stubGlobal('navigator', { onLine: true });
    await expect(ask(connection)).rejects.toMatchObject({ kind: 'unreachable' });
    vi.stubGlobal('navigator', { onLine: false });
    await expect(ask(connection)).rejects.toMatchObject({ kind: 'offline' });
  });

  test('a connection cut before the first event is lost: there is nothing to come back to', async () => {
    let requests = 0;
    const connection = await connect((_, response) => {
      requests += 1;
      response.writeHead(200, EVENT_STREAM).write(': hb\n\n', () => response.destroy());
    });
    await expect(ask(connection)).rejects.toMatchObject({ kind: 'lost' });
    expect(requests).toBe(1);
  });
});

describe('an answer that breaks off', () => {
  test('is taken up after the last event that came, wherever it was cut: each event once, in order', async () => {
    const bytes = bytesOf(ANSWER);
    const afterStart = bytesOf([START]).length;
    const cuts = fc.array(fc.integer({ min: afterStart, max: bytes.length - 1 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(cuts, async (positions) => {
        const left = [...positions];
        const connection = await connect((request, response) => {
          const seen = request.method === 'GET' ? lastEventId(request) : 0;
          // The server sends again from the start of the events that are missing, cut at another place each time.
          const rest = bytesOf(ANSWER.slice(seen), seen + 1);
          const cut = left.shift();
          response.writeHead(200, EVENT_STREAM);
          if (cut === undefined) response.end(rest);
          else
            response.write(rest.slice(0, Math.max(1, cut - (bytes.length - rest.length))), () =>
              response.destroy(),
            );
        });
        try {
          expect(await ask(connection)).toEqual(ANSWER);
        } finally {
          server?.closeAllConnections();
          server?.close();
        }
      }),
      { seed: 20261127, numRuns: 25 },
    );
  });

  test('events that the server sends twice are applied once', async () => {
    const connection = await connect((request, response) => {
      response.writeHead(200, EVENT_STREAM);
      if (request.method === 'GET') response.end(bytesOf(ANSWER));
      else response.write(bytesOf(ANSWER.slice(0, 3)), () => response.destroy());
    });
    expect(await ask(connection)).toEqual(ANSWER);
  });

  test('is tried again after 0.5, 1, 2 and 4 seconds, and then lost; the reader is told once', async () => {
    const waits: number[] = [];
    const told: string[] = [];
    const connection = await connect((request, response) => {
      if (request.method === 'GET') request.socket.destroy();
      else response.writeHead(200, EVENT_STREAM).write(bytesOf([START]), () => response.destroy());
    });
    vi.stubGlobal('navigator', { onLine: true });
    const pause = async (ms: number): Promise<void> => void waits.push(ms);
    const answer = ask(connection, { pause, onReconnect: (state) => told.push(state) });
    await expect(answer).rejects.toMatchObject({ kind: 'lost' });
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
    expect(told).toEqual(['lost']);
  });

  test('waits anew from half a second once events have come again', async () => {
    const waits: number[] = [];
    const told: string[] = [];
    const connection = await connect((request, response) => {
      const seen = request.method === 'GET' ? lastEventId(request) : 0;
      response.writeHead(200, EVENT_STREAM);
      const next = bytesOf(ANSWER.slice(seen, seen + 1), seen + 1);
      if (seen === ANSWER.length - 1) response.end(next);
      else response.write(next, () => response.destroy());
    });
    const pause = async (ms: number): Promise<void> => void waits.push(ms);
    expect(await ask(connection, { pause, onReconnect: (state) => told.push(state) })).toEqual(ANSWER);
    expect(waits).toEqual([500, 500, 500, 500]);
    expect(told.slice(0, 4)).toEqual(['lost', 'back', 'lost', 'back']);
  });

  test('is lost at once when the server does not know it any more', async () => {
    let requests = 0;
    const connection = await connect((request, response) => {
      requests += 1;
      if (request.method === 'GET') response.writeHead(404).end();
      else response.writeHead(200, EVENT_STREAM).write(bytesOf([START]), () => response.destroy());
    });
    await expect(ask(connection)).rejects.toMatchObject({ kind: 'lost' });
    expect(requests).toBe(2);
  });

  test('is tried again when a proxy says for a while that the server is away', async () => {
    let away = 2;
    const connection = await connect((request, response) => {
      if (request.method === 'GET' && away-- > 0) response.writeHead(502).end();
      else if (request.method === 'GET')
        response.writeHead(200, EVENT_STREAM).end(bytesOf(ANSWER.slice(1), 2));
      else response.writeHead(200, EVENT_STREAM).write(bytesOf([START]), () => response.destroy());
    });
    expect(await ask(connection)).toEqual(ANSWER);
  });
});

describe('taking up an answer by its id', () => {
  test('reads it from its start', async () => {
    const asked: string[] = [];
    const connection = await connect((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''} ${lastEventId(request)}`);
      response.writeHead(200, EVENT_STREAM).end(bytesOf(ANSWER));
    });
    const signal = new AbortController().signal;
    expect(await collect(streamAnswer({ answerId: 'a 1' }, { connection, signal }))).toEqual(ANSWER);
    expect(asked).toEqual(['GET /api/chat/a%201 0']);
  });

  test('is lost when it is over', async () => {
    const connection = await connect((_, response) => response.writeHead(404).end());
    const signal = new AbortController().signal;
    const answer = collect(streamAnswer({ answerId: 'a-1' }, { connection, signal }));
    await expect(answer).rejects.toMatchObject({ kind: 'lost' });
  });
});

describe('stopping', () => {
  test('closes the connection, tells the server, and throws the reason, not a failure', async () => {
    const controller = new AbortController();
    let tell: (path: string) => void = () => undefined;
    const told = new Promise<string>((resolve) => (tell = resolve));
    const connection = await connect((request, response) => {
      if (request.method === 'DELETE') {
        response.writeHead(204).end();
        tell(request.url ?? '');
      } else {
        response.writeHead(200, EVENT_STREAM);
        response.write(bytesOf([START]), () => setTimeout(() => controller.abort(), 20));
      }
    });
    const answer = ask(connection, { signal: controller.signal });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(await told).toBe('/api/chat/a-1');
  });

  test('while waiting to come back ends the waiting', async () => {
    const controller = new AbortController();
    const methods: string[] = [];
    const connection = await connect((request, response) => {
      methods.push(request.method ?? '');
      if (request.method === 'DELETE') response.writeHead(204).end();
      else response.writeHead(200, EVENT_STREAM).write(bytesOf([START]), () => response.destroy());
    });
    const pause = async (_: number, signal: AbortSignal): Promise<void> => {
      controller.abort();
      signal.throwIfAborted();
    };
    const answer = ask(connection, { pause, signal: controller.signal });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => methods).toEqual(['POST', 'DELETE']);
  });

  test('after the end tells nothing', async () => {
    const controller = new AbortController();
    const methods: string[] = [];
    const connection = await connect((request, response) => {
      methods.push(request.method ?? '');
      response.writeHead(200, EVENT_STREAM).end(bytesOf(ANSWER));
    });
    await ask(connection, { signal: controller.signal });
    controller.abort();
    await new Promise((later) => setTimeout(later, 20));
    expect(methods).toEqual(['POST']);
  });
});

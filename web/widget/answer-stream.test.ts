import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AnswerEvent } from '../../src/answering/answer-event.ts';
import { END, eventText, sampleCitation, START, textDelta } from './answer-events.fixture.ts';
import { readAnswerEvents, streamAnswer } from './answer-stream.ts';

const ANSWER: readonly AnswerEvent[] = [
  START,
  { type: 'citation', citation: sampleCitation({ title: 'استرجاع العائدات — 🇲🇦' }) },
  textDelta('**150 jours** [1]\n\n'),
  textDelta('data: [DONE]\n\nevent: error'),
  END,
];

function bytesOf(events: readonly AnswerEvent[]): Uint8Array {
  return new TextEncoder().encode(`: hb\n\n${events.map(eventText).join(': hb\n\n')}`);
}

function streamOf(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function collect(events: AsyncIterable<AnswerEvent>): Promise<AnswerEvent[]> {
  const collected: AnswerEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

describe('readAnswerEvents', () => {
  test('bytes cut anywhere give the same events, letters and emoji included', async () => {
    const bytes = bytesOf(ANSWER);
    const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (positions) => {
        const edges = [0, ...positions.sort((a, b) => a - b), bytes.length];
        const chunks = edges.slice(1).map((edge, index) => bytes.slice(edges[index], edge));
        expect(await collect(readAnswerEvents(streamOf(...chunks)))).toEqual(ANSWER);
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });

  test('it ends with the last event and cancels what follows', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytesOf([START, END, textDelta('too late')])),
      cancel: () => {
        cancelled = true;
      },
    });
    expect(await collect(readAnswerEvents(endless))).toEqual([START, END]);
    expect(cancelled).toBe(true);
  });

  test('an error event is the last one too', async () => {
    const error: AnswerEvent = { type: 'error', code: 'model-failed', message: 'Réessayez.' };
    expect(await collect(readAnswerEvents(streamOf(bytesOf([START, error, END]))))).toEqual([START, error]);
  });

  test('event types that it does not know are skipped', async () => {
    const unknown = new TextEncoder().encode(
      'event: tool-result\ndata: {"type":"tool-result"}\n\ndata: 3\n\n',
    );
    expect(await collect(readAnswerEvents(streamOf(unknown, bytesOf([START, END]))))).toEqual([START, END]);
  });

  test('bytes that end before the answer are a lost connection', async () => {
    const events = collect(readAnswerEvents(streamOf(bytesOf([START, textDelta('Les rec')]))));
    await expect(events).rejects.toMatchObject({ name: 'AnswerFailure', kind: 'lost' });
  });

  test('silence is a lost connection', async () => {
    const silent = new ReadableStream<Uint8Array>({});
    await expect(collect(readAnswerEvents(silent, 20))).rejects.toMatchObject({ kind: 'lost' });
  });

  test('heartbeats are not silence', async () => {
    const beating = new ReadableStream<Uint8Array>({
      start: (controller) => {
        let beats = 0;
        const timer = setInterval(() => {
          beats += 1;
          controller.enqueue(beats < 8 ? new TextEncoder().encode(': hb\n\n') : bytesOf([START, END]));
          if (beats === 8) clearInterval(timer);
        }, 50);
      },
    });
    expect(await collect(readAnswerEvents(beating, 300))).toEqual([START, END]);
  });

  test('an event that is not JSON is a lost connection', async () => {
    const broken = new TextEncoder().encode('event: text-delta\ndata: {"type":\n\n');
    await expect(collect(readAnswerEvents(streamOf(broken)))).rejects.toMatchObject({ kind: 'lost' });
  });

  test('an event without end is cut off instead of filling memory', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(`data: ${'x'.repeat(100_000)}\n`)),
    });
    await expect(collect(readAnswerEvents(endless))).rejects.toMatchObject({ kind: 'lost' });
  });
});

describe('streamAnswer', () => {
  let server: Server | undefined;

  afterEach(async () => {
    vi.unstubAllGlobals();
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
  });

  async function endpointOf(listener: RequestListener): Promise<string> {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}/api/chat`;
  }

  function ask(endpoint: string, signal = new AbortController().signal): Promise<AnswerEvent[]> {
    return collect(streamAnswer({ question: 'Qui peut importer ?' }, { endpoint, signal }));
  }

  test('posts the question as JSON and yields the events of the answer', async () => {
    let body = '';
    const endpoint = await endpointOf((request, response) => {
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        response.setHeader('content-type', 'text/event-stream; charset=utf-8');
        response.end(bytesOf(ANSWER));
      });
    });
    expect(await ask(endpoint)).toEqual(ANSWER);
    expect(JSON.parse(body)).toEqual({ question: 'Qui peut importer ?' });
  });

  test('a problem gives its detail to the reader', async () => {
    const endpoint = await endpointOf((_, response) => {
      response.writeHead(429, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ title: 'Too many', status: 429, detail: 'Attendez une minute.' }));
    });
    await expect(ask(endpoint)).rejects.toMatchObject({ kind: 'refused', detail: 'Attendez une minute.' });
  });

  test("a proxy's error page is refused without its HTML", async () => {
    const endpoint = await endpointOf((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway</h1>');
    });
    await expect(ask(endpoint)).rejects.toMatchObject({ kind: 'refused', detail: undefined });
  });

  test('an answer that is not an event stream is no answer', async () => {
    const endpoint = await endpointOf((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<p>Wi-Fi login</p>');
    });
    await expect(ask(endpoint)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  test('no server is unreachable, no network is offline', async () => {
    const endpoint = await endpointOf((request) => request.socket.destroy());
    vi.stubGlobal('navigator', { onLine: true });
    await expect(ask(endpoint)).rejects.toMatchObject({ kind: 'unreachable' });
    vi.stubGlobal('navigator', { onLine: false });
    await expect(ask(endpoint)).rejects.toMatchObject({ kind: 'offline' });
  });

  test('a connection cut in the middle is lost', async () => {
    const endpoint = await endpointOf((_, response) => {
      response.setHeader('content-type', 'text/event-stream');
      response.write(bytesOf([START]), () => setTimeout(() => response.destroy(), 20));
    });
    await expect(ask(endpoint)).rejects.toMatchObject({ kind: 'lost' });
  });

  test('an aborted answer closes the connection and throws the reason, not a failure', async () => {
    const controller = new AbortController();
    let connectionClosed: (value: string) => void = () => undefined;
    const closed = new Promise<string>((resolve) => (connectionClosed = resolve));
    const endpoint = await endpointOf((_, response) => {
      response.setHeader('content-type', 'text/event-stream');
      response.write(bytesOf([START]), () => setTimeout(() => controller.abort(), 20));
      response.on('close', () => connectionClosed('closed'));
    });
    await expect(ask(endpoint, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await closed).toBe('closed');
  });
});

import { once } from 'node:events';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressResponses } from './compress-responses.ts';
import { openEventStream, type EventStream } from './event-stream.ts';

const PAGE = `<!doctype html><title>Page</title>${'<p>Une règle, sa source et sa date.</p>'.repeat(100)}`;
const STYLE = 'p { margin: 0 }\n'.repeat(200);

let server: Server;
let port: number;
let stream: EventStream | undefined;

beforeAll(async () => {
  const app = express();
  app.use(compressResponses());
  app.get('/page', (_request, response) => response.type('html').send(PAGE));
  app.get('/style', (_request, response) => response.type('css').send(STYLE));
  app.get('/json', (_request, response) => response.json({ questions: Array(200).fill('Quel délai ?') }));
  app.get('/short', (_request, response) => response.type('html').send('<p>Bref</p>'));
  app.get('/pdf', (_request, response) => response.type('pdf').send(Buffer.alloc(5_000, '%PDF-1.4 ')));
  app.get('/events', (_request, response) => void (stream = openEventStream(response)));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** By hand: fetch would undo the compression and hide the header. */
async function request(path: string, acceptEncoding = 'gzip'): Promise<IncomingMessage> {
  const options = { port, host: '127.0.0.1', path, headers: { 'accept-encoding': acceptEncoding } };
  const [response] = (await once(get(options), 'response')) as [IncomingMessage];
  return response;
}

describe('compressing responses', () => {
  it('packs a page with gzip, and tells caches that it depends on what the client accepts', async () => {
    const response = await request('/page');
    expect(response.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    const packed = await buffer(response);
    expect(gunzipSync(packed).toString()).toBe(PAGE);
    expect(packed.length).toBeLessThan(PAGE.length / 10);
  });

  it('packs a page with brotli when the client accepts it', async () => {
    const response = await request('/page', 'gzip, deflate, br');
    expect(response.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(await buffer(response)).toString()).toBe(PAGE);
  });

  it.each(['/style', '/json'])('packs %s', async (path) => {
    const response = await request(path);
    response.resume();
    expect(response.headers['content-encoding']).toBe('gzip');
  });

  it.each([
    ['a client that accepts none', '/page', 'identity'],
    ['a response shorter than 1 KB', '/short', 'gzip'],
    ['a file that is compressed by itself', '/pdf', 'gzip'],
  ])('leaves alone %s', async (_name, path, acceptEncoding) => {
    const response = await request(path, acceptEncoding);
    response.resume();
    expect(response.headers['content-encoding']).toBeUndefined();
  });

  it('lets each event of a stream through at once, though the client accepts compression', async () => {
    const response = await request('/events', 'gzip, deflate, br');
    expect(response.headers['content-encoding']).toBeUndefined();
    const chunks = response.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      // The next event is sent only when this one has come: one that is held back would end the test by its time limit.
      await stream?.send({ id, name: 'text-delta', data: `${id}` });
      expect((await chunks.next()).value).toBe(`id: ${id}\nevent: text-delta\ndata: ${id}\n\n`);
    }
    stream?.end();
    expect((await chunks.next()).done).toBe(true);
  });
});

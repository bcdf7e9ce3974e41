import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapConcurrent } from '../../common/concurrency.ts';
import { startTinyServer, TINY_ANSWER, TINY_QUESTION, type TinyServer } from '../../testing/tiny-server.ts';
import { routesOf } from '../routes-of.fixture.ts';
import { malformedRequest, type MalformedRequest } from './malformed-request.fixture.ts';
import { rawExchange, type RawExchange } from './raw-exchange.fixture.ts';

const REQUESTS = 10_000;
const AT_ONCE = 16;
const ANSWERED_WITHIN_MS = 2_000;
/** What buffers of sockets and compiled code may take; a leak of 10 KB a request would take ten times as much. */
const MAX_GROWTH_BYTES = 40 * 1024 * 1024;
const SECRET = 'planted-secret-of-this-service-0123456789';
/** Places and inner texts of the program. */
const INNER =
  /\n\s+at .{1,200}:\d+:\d+|node_modules|node:internal|file:\/\/\/(?!etc)|\.ts\b:\d+|\/src\/http\//;

let server: TinyServer;
beforeAll(async () => {
  server = await startTinyServer(() => ({ sessionSecret: SECRET }));
});
afterAll(() => server.close());

interface Finding {
  readonly what: string;
  readonly request: string;
  readonly answer: string;
}

describe('10,000 malformed requests', () => {
  it(
    'meet no failure, no silence and no leak, and the service answers as before',
    { timeout: 400_000 },
    async () => {
      const routes = routesOf(server.app);
      const { port } = server.server.address() as AddressInfo;
      const send = async (number: number): Promise<Finding[]> => {
        const request = malformedRequest(number, routes);
        return findingsOf(request, await rawExchange(port, request, ANSWERED_WITHIN_MS));
      };
      const run = (from: number, until: number): Promise<Finding[][]> =>
        mapConcurrent(
          Array.from({ length: until - from }, (_, i) => from + i),
          AT_ONCE,
          send,
        );

      const first = await run(0, REQUESTS / 5);
      const before = heapBytes();
      const findings = [...first, ...(await run(REQUESTS / 5, REQUESTS))].flat();
      const grown = heapBytes() - before;

      expect(findings.slice(0, 5)).toEqual([]);
      expect(server.failures).toEqual([]);
      expect(grown).toBeLessThan(MAX_GROWTH_BYTES);
      expect(await answerOf(TINY_QUESTION)).toContain(TINY_ANSWER);
    },
  );
});

function findingsOf({ bytes, marker }: MalformedRequest, { bytes: answer, hung }: RawExchange): Finding[] {
  const text = readable(answer);
  const problems = [
    ...(hung ? [`no answer within ${ANSWERED_WITHIN_MS} ms`] : []),
    ...[...text.matchAll(/^HTTP\/1\.1 5\d\d.*/gm)].map(([line]) => line),
    ...(INNER.exec(text) ?? []).map((inner) => `an inner text: ${inner}`),
    ...[SECRET, process.cwd(), server.dependencies.webDir]
      .filter((secret) => text.includes(secret))
      .map((secret) => `a secret: ${secret}`),
    ...[...text.matchAll(/mrk\d+z/g)]
      .filter(([found]) => found !== marker)
      .map(([found]) => `what another request said: ${found}`),
  ];
  const [request, shown] = [bytes.toString('latin1').slice(0, 600), text.slice(0, 600)];
  return problems.map((what) => ({ what, request, answer: shown }));
}

/** The answer as text, unpacked where it is packed and whole. */
function readable(answer: Buffer): string {
  const text = answer.toString('utf8');
  const encoding = /\r\ncontent-encoding: (gzip|br|deflate)/i.exec(text)?.[1];
  if (encoding === undefined) return text;
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[encoding];
  const bodyStart = answer.indexOf('\r\n\r\n') + 4;
  try {
    return (
      answer.toString('utf8', 0, bodyStart) +
      (unpack?.(joinChunks(answer.subarray(bodyStart))).toString('utf8') ?? '')
    );
  } catch {
    return text; // cut off on the way
  }
}

function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (lineEnd < 0 || !(size > 0)) break;
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

async function answerOf(question: string): Promise<string> {
  const response = await fetch(`${server.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  return response.text();
}

/** What is in use once all that can be let go of is. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

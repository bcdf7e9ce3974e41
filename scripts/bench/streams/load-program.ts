import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { answerCalls } from '../ask-program.ts';
import type { AskedStream, LoadCalls, LoadOrder, LoadReport } from './load-calls.ts';

/** Program: asks streams of a server on this machine, as many at once as it is told, and notes when their events come. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 1_000 });

async function run({ clients, rampMs, untilMs, rounds, streams }: LoadOrder): Promise<LoadReport> {
  const report: {
    firstMs: number[];
    endMs: number[];
    gapsMs: number[][];
    events: number[];
    errors: string[];
  } = {
    firstMs: [],
    endMs: [],
    gapsMs: [],
    events: [],
    errors: [],
  };
  const late = performance.now() + untilMs;
  let [open, mostAtOnce] = [0, 0];
  const client = async (number: number): Promise<void> => {
    await setTimeout((rampMs * number) / clients);
    for (let round = 0; round < rounds && performance.now() < late; round += 1) {
      const stream = streams[(number + round * clients) % streams.length];
      if (stream === undefined) throw new RangeError('loading: expected streams, received none');
      mostAtOnce = Math.max(mostAtOnce, (open += 1));
      try {
        const { startedAt, events, endedAt } = await follow(stream);
        report.firstMs.push((events[0] ?? NaN) - startedAt);
        report.endMs.push(endedAt - startedAt);
        report.events.push(events.length);
        report.gapsMs.push(events.slice(1).map((at, i) => at - (events[i] ?? NaN)));
      } catch (error) {
        report.errors.push(error instanceof Error ? error.message : String(error));
      } finally {
        open -= 1;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return { ...report, mostAtOnce };
}

/** Moments of a stream, `performance.now()`: of the request, of each event with text, of the last byte. */
interface Moments {
  readonly startedAt: number;
  readonly events: readonly number[];
  readonly endedAt: number;
}

function follow(stream: AskedStream): Promise<Moments> {
  const { url, body, text, end, failure } = stream;
  let answered = false;
  const startedAt = performance.now();
  const events: number[] = [];
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      answered = true;
      let rest = '';
      let isWhole = false;
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        const now = performance.now();
        const blocks = (rest + piece).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          if (block.includes(text)) events.push(now);
          if (block.includes(end)) isWhole = true;
          if (failure.some((sign) => block.includes(sign))) reject(new Error(block.slice(0, 300)));
        }
      });
      response.on('end', () => {
        if (response.statusCode === 200 && isWhole)
          resolve({ startedAt, events, endedAt: performance.now() });
        else
          reject(new Error(`expected a whole answer, received ${response.statusCode} ${rest.slice(0, 200)}`));
      });
      response.on('error', reject);
    });
    sent.on('error', (error) => {
      // A kept connection that the server closes in the moment it is used again: no answer was begun.
      if (sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET' && !answered)
        follow(stream).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}

answerCalls({ run } satisfies LoadCalls);

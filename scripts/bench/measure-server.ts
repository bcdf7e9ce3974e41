import { ENDPOINT_NAMES, timeAnswers } from './http-latency.ts';
import { markdownSection } from './markdown-table.ts';
import { startServer } from './server-process.ts';
import { cycle, formatPercentiles } from './timing.ts';

/** Starts measured; the median is told. */
const STARTS = 7;
/** Requests to each endpoint before the clock counts, and those that count. */
const WARM_UP = 50;
const REQUESTS = 200;

/** How soon a server over an existing snapshot is ready. */
export async function measureStart(entry: string, env: Readonly<Record<string, string>>): Promise<string> {
  const [listening, ready]: [number[], number[]] = [[], []];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await startServer(entry, env);
    listening.push(server.listeningMs);
    ready.push(server.readyMs);
    await server.stop();
  }
  return markdownSection(
    `Start with an existing snapshot, ${STARTS} times`,
    ['until', 'median', 'slowest'],
    [
      ['the address is printed', ...formatPercentiles(listening, [50, 100])],
      ['`/readyz` answers 200', ...formatPercentiles(ready, [50, 100])],
    ],
  );
}

/** How long key-less answers take at the HTTP port, one after the other over one connection. */
export async function measureAnswers(
  entry: string,
  env: Readonly<Record<string, string>>,
  questions: readonly string[],
): Promise<string> {
  const server = await startServer(entry, env);
  try {
    const first = await timeAnswers(server.url, '/api/chat', questions.slice(0, 1));
    const rows = [['`/api/chat`, the first after start', ...formatPercentiles(first, [50]), '', '']];
    for (const endpoint of ENDPOINT_NAMES) await timeAnswers(server.url, endpoint, cycle(questions, WARM_UP));
    for (const endpoint of ENDPOINT_NAMES) {
      const times = await timeAnswers(server.url, endpoint, cycle(questions, REQUESTS));
      rows.push([`\`${endpoint}\``, ...formatPercentiles(times, [50, 95, 99])]);
    }
    const title = `Key-less answer at the HTTP port, ${REQUESTS} requests after ${WARM_UP}`;
    return markdownSection(title, ['endpoint', 'p50', 'p95', 'p99'], rows);
  } finally {
    await server.stop();
  }
}

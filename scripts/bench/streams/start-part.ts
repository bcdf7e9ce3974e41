import { QUESTIONS_DIR, readQuestions } from '../../../eval/records/question.ts';
import type { PartResult } from '../result.ts';
import { cycle, formatPercentiles } from '../timing.ts';
import { ENDPOINT_NAMES, timeAnswers } from './http-latency.ts';
import { startServer } from './server-process.ts';

/** Starts measured; the median is told. */
const STARTS = 5;
/** Requests to each endpoint before the clock counts, and those that count. */
const WARM_UP = 50;
const REQUESTS = 200;

/** How soon a server over an existing snapshot is ready, and how long its key-less answers take at the HTTP port. */
export async function measureStart(entry: string, dataDir: string): Promise<PartResult> {
  const env = { DATA_DIR: dataDir };
  const [listening, ready]: [number[], number[]] = [[], []];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await startServer(entry, env);
    listening.push(server.listeningMs);
    ready.push(server.readyMs);
    await server.stop();
  }
  const answers = await measureAnswers(entry, env);
  return {
    part: 'start',
    title: 'Start, and answers without a model',
    tables: [
      {
        title: `Start with an existing snapshot, ${STARTS} times`,
        head: ['until', 'median', 'slowest'],
        rows: [
          ['the address is printed', ...formatPercentiles(listening, [50, 100])],
          ['`/readyz` answers 200', ...formatPercentiles(ready, [50, 100])],
        ],
      },
      {
        title: `Key-less answer at the HTTP port, ${REQUESTS} requests after ${WARM_UP}`,
        head: ['endpoint', 'p50', 'p95', 'p99'],
        rows: answers.map(([name, times]) => [name, ...formatPercentiles(times, [50, 95, 99])]),
        note: 'One after the other over one connection, to the last byte.',
      },
    ],
    data: { listening, ready, answers },
  };
}

async function measureAnswers(
  entry: string,
  env: Readonly<Record<string, string>>,
): Promise<[name: string, times: readonly number[]][]> {
  const questions = (await readQuestions(QUESTIONS_DIR)).map(({ question }) => question);
  const server = await startServer(entry, env);
  try {
    const measured: [string, readonly number[]][] = [];
    for (const endpoint of ENDPOINT_NAMES) {
      await timeAnswers(server.url, endpoint, cycle(questions, WARM_UP));
      measured.push([`\`${endpoint}\``, await timeAnswers(server.url, endpoint, cycle(questions, REQUESTS))]);
    }
    return measured;
  } finally {
    await server.stop();
  }
}

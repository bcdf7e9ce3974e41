import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { QUESTIONS_DIR, readQuestions } from '../eval/records/question.ts';
import { assemble } from '../src/assemble.ts';
import { createLogger } from '../src/common/logger.ts';
import { buildServer } from './build.ts';
import { ENDPOINT_NAMES, timeAnswers } from './bench/http-latency.ts';
import { benchConfig, changeOneSheet, timeIngest } from './bench/ingest-times.ts';
import type { LegMeasurement } from './bench/leg.ts';
import { markdownTable } from './bench/markdown-table.ts';
import { measureDense, measureLexical } from './bench/measure-legs.ts';
import { startServer } from './bench/server-process.ts';
import { cycle, formatPercentiles } from './bench/timing.ts';

/** `npm run bench`: how fast this checkout is on this machine, as Markdown. Key-less; writes to temporary folders. */
const STARTS = 7;
const WARM_UP = 50;
const REQUESTS = 200;
/** Beside `dist/`, so that a server running from there is left alone. */
const SERVER_DIR = resolve('data/bench');

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): void =>
  console.log(`\n## ${title}\n\n${markdownTable(head, rows)}`);
const toRow = ({ name, times, rightInFive, agreement }: LegMeasurement): string[] => [
  name,
  ...formatPercentiles(times, [50, 95]),
  `${(100 * rightInFive).toFixed(1)} %`,
  agreement.toFixed(3),
];
const all = await readQuestions(QUESTIONS_DIR);
const asked = all.map(({ question }) => question);
const answered = all.filter(({ outcome }) => outcome === 'answered');
const root = await mkdtemp(join(tmpdir(), 'tijaria-bench-'));
try {
  const config = benchConfig(join(root, 'corpus'), join(root, 'data'));
  await cp('corpus', config.corpusDir, { recursive: true });
  await mkdir(SERVER_DIR, { recursive: true });
  await buildServer(resolve('src/server.ts'), SERVER_DIR);
  const cold = await timeIngest(config);
  const foundation = await assemble(config, createLogger(config.logLevel));
  const service = await foundation.open();
  const { documents, chunks, terms } = service.index.manifest.counts;
  console.log(
    `# TijarIA, ${new Date().toISOString().slice(0, 10)}\n\n` +
      `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${(totalmem() / 2 ** 30).toFixed(1)} GiB, ` +
      `${type()} ${release()}, Node.js ${process.version}, load ${loadavg()[0]?.toFixed(1)} at the start.\n\n` +
      `Document base: ${documents} documents, ${chunks} chunks, ${terms} terms. ${all.length} questions.`,
  );

  const env = { CORPUS_DIR: config.corpusDir, DATA_DIR: config.dataDir };
  const [listening, ready]: [number[], number[]] = [[], []];
  for (let start = 0; start < STARTS; start += 1) {
    const server = await startServer(join(SERVER_DIR, 'server.js'), env);
    listening.push(server.listeningMs);
    ready.push(server.readyMs);
    await server.stop();
  }
  section(
    `Start with an existing snapshot, ${STARTS} times`,
    ['until', 'median', 'slowest'],
    [
      ['the address is printed', ...formatPercentiles(listening, [50, 100])],
      ['`/readyz` answers 200', ...formatPercentiles(ready, [50, 100])],
    ],
  );

  const server = await startServer(join(SERVER_DIR, 'server.js'), env);
  try {
    for (const endpoint of ENDPOINT_NAMES) await timeAnswers(server.url, endpoint, cycle(asked, WARM_UP));
    const rows: string[][] = [];
    for (const endpoint of ENDPOINT_NAMES) {
      const times = await timeAnswers(server.url, endpoint, cycle(asked, REQUESTS));
      rows.push([`\`${endpoint}\``, ...formatPercentiles(times, [50, 95, 99])]);
    }
    section(
      `Key-less answer at the HTTP port, ${REQUESTS} requests`,
      ['endpoint', 'p50', 'p95', 'p99'],
      rows,
    );
  } finally {
    await server.stop();
  }

  const legs = ['leg', 'p50', 'p95', 'right document in 5', 'same ten as the first'];
  section('Lexical search, question to hits', legs, (await measureLexical(service, answered)).map(toRow));
  section(
    'Dense search, vector to hits',
    legs,
    (await measureDense(service, foundation, answered)).map(toRow),
  );
  await service.close();

  const file = await changeOneSheet(config.corpusDir);
  const again = await timeIngest(config);
  const { created, updated, kept, removed } = again.report.chunks;
  section(
    'Ingest',
    ['run', 'seconds', 'chunks'],
    [
      ['cold', cold.seconds.toFixed(2), `${cold.report.chunks.created} created`],
      [
        `${file} changed`,
        again.seconds.toFixed(2),
        `${created} created, ${updated} updated, ${kept} kept, ${removed} removed`,
      ],
    ],
  );
} finally {
  await rm(root, { recursive: true, force: true });
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSystem } from '../../eval/open-system.ts';
import { percentile } from '../../eval/metrics/percentile.ts';
import { allChunks } from '../../eval/ranking/all-chunks.ts';
import { readSectionQuestions } from '../../eval/ranking/sets/section-questions.ts';
import { assemble } from '../../src/assemble.ts';
import { ANSWER_PASSAGES } from '../../src/assembly/open-service.ts';
import { fixedClock } from '../../src/common/clock.ts';
import { createLogger } from '../../src/common/logger.ts';
import { loadConfig } from '../../src/config.ts';
import { HITS_PER_PASSAGE, retrieveEvidence } from '../../src/retrieval/retrieve-evidence.ts';
import { createLocalSnapshotWriter } from '../../src/search-index/local/local-writer.ts';
import type { SnapshotCompatibility, SnapshotManifest } from '../../src/search-index/snapshot-manifest.ts';
import { REPLY_LANGUAGE } from '../../src/source/language.ts';
import { detectVariety, dominantVariety } from '../../src/text/detect-variety.ts';
import { markdownSection } from './markdown-table.ts';
import { repeatedContent } from './repeated-base.ts';
import { timeEach } from './timing.ts';

/**
 * `npm run bench:real [-- chunks]`: the whole retrieval of a question, from its text to the passages, over
 * the document base repeated to that many chunks. The questions are those of `eval/sections`.
 */
const AS_OF = '2026-11-23';

interface RealTimes {
  readonly openMs: number;
  readonly memoryBytes: number;
  readonly legsMs: readonly number[];
  readonly firstMs: readonly number[];
  readonly againMs: readonly number[];
}

const [mode = '100000', dataDir = ''] = process.argv.slice(2);
if (mode === '--build') await build(Number(dataDir), process.argv[4] ?? '');
else if (mode === '--ask') process.send?.(await ask(dataDir));
else await measure(Number(mode));

async function measure(count: number): Promise<void> {
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`measuring: expected a number of chunks, received ${process.argv[2] ?? ''}`);
  const folder = await mkdtemp(join(tmpdir(), 'tijaria-real-'));
  try {
    await inChild(['--build', String(count), folder]);
    const times = (await inChild(['--ask', folder])) as RealTimes;
    console.log(format(count, times));
    console.log(
      `\nLoad ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')} at the end.`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inChild(options: readonly string[]): Promise<unknown> {
  const child = fork(process.argv[1] ?? '', options);
  let sent: unknown;
  child.once('message', (message) => (sent = message));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0) return sent;
  throw new Error(
    `measuring ${options.join(' ')}: expected exit code 0, received ${code}; see what it printed`,
  );
}

async function build(count: number, folder: string): Promise<void> {
  const { service, close } = await openSystem();
  const chunks = await allChunks(service.index);
  const compatibility = compatibilityOf(service.index.manifest);
  const content = await repeatedContent(chunks, count, service.retrieval, compatibility);
  await createLocalSnapshotWriter(folder).publish(content, { createdAt: new Date(0).toISOString() });
  await close();
}

function compatibilityOf({ embedder, analyserId, chunkerId }: SnapshotManifest): SnapshotCompatibility {
  return { embedderId: embedder.id, dimensions: embedder.dimensions, analyserId, chunkerId };
}

/** Opens the repeated base as a server opens its own, and asks it. */
async function ask(folder: string): Promise<RealTimes> {
  const config = loadConfig({ DATA_DIR: folder, LOG_LEVEL: 'error' });
  const foundation = await assemble(config, createLogger(config.logLevel), fixedClock(AS_OF));
  const questions = await readSectionQuestions();
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const service = await foundation.open();
  const openMs = performance.now() - started;
  const { index, retrieval } = service;
  const whole = async ({ question: text }: { readonly question: string }): Promise<void> => {
    const reading = detectVariety(text);
    const language = REPLY_LANGUAGE[dominantVariety(reading)];
    await retrieveEvidence({ text, reading, language, asOf: AS_OF, k: ANSWER_PASSAGES }, retrieval);
  };
  await timeEach(questions.slice(0, 20), whole);
  const firstMs = await timeEach(questions.slice(20), whole);
  const againMs = await timeEach(questions.slice(20), whole);
  const legs = await Promise.all(
    questions.map(async ({ question: text }) => {
      const reading = detectVariety(text);
      const [vector = new Float32Array()] = await retrieval.embedder.embed([{ text, reading }]);
      return { vector, terms: retrieval.analyser.expandQuery(text, reading) };
    }),
  );
  const legsMs = await timeEach(legs, async ({ vector, terms }) => {
    await index.lexical(terms, { k: HITS_PER_PASSAGE.lexical * ANSWER_PASSAGES });
    await index.dense(vector, { k: HITS_PER_PASSAGE.dense * ANSWER_PASSAGES });
  });
  const memoryBytes = process.memoryUsage.rss() - before;
  await service.close();
  return { openMs, memoryBytes, legsMs, firstMs, againMs };
}

function format(count: number, { openMs, memoryBytes, legsMs, firstMs, againMs }: RealTimes): string {
  const [p50, p99] = [50, 99].map(
    (percent) => (times: readonly number[]) => percentile(times, percent).toFixed(2),
  );
  const row = [legsMs, firstMs, againMs].flatMap((times) => [p50?.(times) ?? '', p99?.(times) ?? '']);
  return markdownSection(
    'Real text, repeated: milliseconds a question',
    [
      'chunks',
      'open',
      'memory added, MiB',
      'both legs p50',
      'p99',
      'whole retrieval p50',
      'p99',
      'asked again p50',
      'p99',
    ],
    [[String(count), openMs.toFixed(0), (memoryBytes / 2 ** 20).toFixed(0), ...row]],
  );
}

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BASE_FILES, readQueries, type BenchQuery } from '../base/bench-base.ts';
import { answerCalls } from '../ask-program.ts';
import type { Engine, OpenedEngine } from './engine.ts';
import type { EngineName } from './engine-names.ts';
import type { EngineCalls, OpenReport, SearchReport } from './engine-calls.ts';

/**
 * Program: `engine.js <engine> <folder of a base>`. One engine over one base in a process of its own, which does what it is
 * sent: see {@link EngineCalls}. Engines are loaded by name, so that none carries another's memory.
 */
const ENGINES: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  'ours-lexical': async () => (await import('./ours.ts')).oursLexical,
  'ours-dense': async () => (await import('./ours.ts')).oursDense,
  'ours-scan': async () => (await import('./ours.ts')).oursScan,
  'ours-legs': async () => (await import('./ours.ts')).oursLegs,
  'ours-hybrid': async () => (await import('./ours.ts')).oursHybrid,
  minisearch: async () => (await import('./minisearch.ts')).miniSearch,
  orama: async () => (await import('./orama.ts')).orama,
  'sqlite-fts5': async () => (await import('./sqlite-fts5.ts')).sqliteFts5,
  'langchain-bm25': async () => (await import('./langchain-engines.ts')).langchainBm25,
  'langchain-memory': async () => (await import('./langchain-engines.ts')).langchainMemory,
  'langchain-hnswlib': async () => (await import('./langchain-engines.ts')).langchainHnswlib,
  'langchain-hnswlib-same-ef': async () => (await import('./langchain-engines.ts')).langchainHnswlibSameEf,
  'langchain-ensemble': async () => (await import('./langchain-engines.ts')).langchainEnsemble,
};

/** Memory that was only needed to open is given back a moment later. */
const SETTLE_MS = 1_000;

const [name = '', folder = ''] = process.argv.slice(2);
// The parent names one of the record's keys; anything else fails at the first call.
const engine = ENGINES[name as EngineName]();
const kept = join(folder, BASE_FILES.engines, name);
let opened: OpenedEngine | undefined;
let queries: readonly BenchQuery[] = [];

async function build(): Promise<{ seconds: number }> {
  const { build: make } = await engine;
  if (make === undefined) throw new Error('keeps no index');
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  const started = performance.now();
  await make(folder, kept);
  return { seconds: (performance.now() - started) / 1000 };
}

async function open(): Promise<OpenReport> {
  const own = await engine;
  await own.prepare?.(folder);
  queries = await readQueries(folder);
  const emptyBytes = process.memoryUsage.rss();
  const started = performance.now();
  opened = await own.open(folder, kept);
  const openMs = performance.now() - started;
  const [first] = queries;
  if (first !== undefined) await opened.search(first, 1);
  const firstMs = performance.now() - started;
  await setTimeout(SETTLE_MS);
  return { openMs, firstMs, emptyBytes, openedBytes: process.memoryUsage.rss(), queries: queries.length };
}

async function search({
  from,
  count,
  k,
  budgetMs,
}: Parameters<EngineCalls['search']>[0]): Promise<SearchReport> {
  const times: number[] = [];
  const found: (readonly string[])[] = [];
  const late = performance.now() + budgetMs;
  for (const query of queries.slice(from, from + count)) {
    const started = performance.now();
    if (started > late) break;
    found.push((await opened?.search(query, k)) ?? []);
    times.push(performance.now() - started);
  }
  return { times, found, bytes: process.memoryUsage.rss() };
}

answerCalls({ build, open, search } satisfies EngineCalls);

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { HITS_PER_PASSAGE } from '../../../src/retrieval/retrieve-evidence.ts';
import { searchExhaustively } from '../../../src/search-index/snapshot/postings/exhaustive-search.fixture.ts';
import { openLocalIndex } from '../../../src/search-index/local/local-index.ts';
import { decodePostings } from '../../../src/search-index/snapshot/postings/postings-file.ts';
import { SNAPSHOT_FILES, snapshotsRoot } from '../../../src/search-index/local/snapshot-layout.ts';
import type { ChunkFilter, Hit, SearchIndex } from '../../../src/search-index/search-index.ts';
import { isInForce } from '../../../src/source/validity.ts';
import { syntheticCompatibility, syntheticQueries, type SyntheticQuery } from './synthetic-base.ts';
import { timeEach } from '../timing.ts';

const PASSAGES = 6;
/** Hits asked of each leg: what a question of six passages asks. */
export const K = {
  lexical: PASSAGES * HITS_PER_PASSAGE.lexical,
  dense: PASSAGES * HITS_PER_PASSAGE.dense,
} as const;
/** Questions that warm the process up, before the compiler of Node.js has settled, and those that are timed. */
const WARM_UP = 500;
const TIMED = 500;
/** Questions whose dense hits are held against the exact scan. */
const COMPARED = 50;
/** What nearly every question asks of a passage. */
const inForce: ChunkFilter = ({ validity }) => isInForce(validity, '2026-11-25');

/** What an opened snapshot costs, in milliseconds and bytes. */
export interface SearchTimes {
  readonly openMs: number;
  /** The first dense search after it, which waits for the graph. */
  readonly firstMs: number;
  /** Memory of the process before it opened the snapshot, and after all questions. */
  readonly emptyBytes: number;
  readonly openedBytes: number;
  readonly lexicalMs: readonly number[];
  readonly denseMs: readonly number[];
  /** Both legs of one question, with the filter that a question has. */
  readonly bothMs: readonly number[];
  /** Mean processor time of the same: what other programs on the machine do not lengthen as much. */
  readonly bothCpuMs: number;
  /** Every posting of every term added up. */
  readonly exhaustiveMs: readonly number[];
  /** Share of the exact scan's hits that the dense leg finds. */
  readonly recall: number;
}

/**
 * Opens the snapshot under a folder and puts questions to it. Run in a process of its own, or the memory is another's.
 */
export async function searchScale(dataDir: string): Promise<SearchTimes> {
  const queries = syntheticQueries(WARM_UP + TIMED);
  const emptyBytes = process.memoryUsage.rss();
  const started = performance.now();
  const index = await openLocalIndex(dataDir, syntheticCompatibility);
  const openMs = performance.now() - started;
  const [firstMs = 0] = await timeEach(queries.slice(0, 1), ({ vector }) =>
    index.dense(vector, { k: K.dense }),
  );
  const lexicalMs = await timedAfterWarmUp(queries, ({ terms }) => index.lexical(terms, { k: K.lexical }));
  const denseMs = await timedAfterWarmUp(queries, ({ vector }) => index.dense(vector, { k: K.dense }));
  const used = process.cpuUsage();
  const bothMs = await timedAfterWarmUp(queries, async ({ terms, vector }) => {
    await index.lexical(terms, { k: K.lexical, filter: inForce });
    await index.dense(vector, { k: K.dense, filter: inForce });
  });
  const { user, system } = process.cpuUsage(used);
  const bothCpuMs = (user + system) / 1000 / queries.length;
  // Memory that was only needed to open is given back a moment later.
  await setTimeout(1000);
  const openedBytes = process.memoryUsage.rss();
  const recall = await recallOf(index, dataDir, queries.slice(0, COMPARED));
  const exhaustiveMs = await timeExhaustively(index, dataDir, queries);
  await index.close();
  return {
    openMs,
    firstMs,
    emptyBytes,
    openedBytes,
    lexicalMs,
    denseMs,
    bothMs,
    bothCpuMs,
    exhaustiveMs,
    recall,
  };
}

async function timedAfterWarmUp(
  queries: readonly SyntheticQuery[],
  search: (query: SyntheticQuery) => Promise<unknown>,
): Promise<number[]> {
  await timeEach(queries.slice(0, WARM_UP), search);
  return timeEach(queries.slice(WARM_UP), search);
}

async function recallOf(
  index: SearchIndex,
  dataDir: string,
  queries: readonly SyntheticQuery[],
): Promise<number> {
  const exact = await openLocalIndex(dataDir, syntheticCompatibility, {
    hnsw: { unavailable: 'left out to compare with the scan' },
  });
  let found = 0;
  for (const { vector } of queries) {
    const truth = new Set((await exact.dense(vector, { k: K.dense })).map(({ chunkId }) => chunkId));
    found += (await index.dense(vector, { k: K.dense })).filter(({ chunkId }) => truth.has(chunkId)).length;
  }
  await exact.close();
  return found / (K.dense * queries.length);
}

/** Times the exhaustive search over the same postings; throws when it finds anything else. */
async function timeExhaustively(
  index: SearchIndex,
  dataDir: string,
  queries: readonly SyntheticQuery[],
): Promise<number[]> {
  const file = join(snapshotsRoot(dataDir), index.manifest.snapshotId, SNAPSHOT_FILES.postings);
  const postings = decodePostings(await readFile(file));
  const rows = new Map(postings.terms.map((term, row) => [term, row]));
  const scores = new Int32Array(postings.passages);
  const found: number[][] = [];
  const times = await timedAfterWarmUp(queries, async ({ terms }) => {
    const hits = searchExhaustively(postings, rows, scores, terms, K.lexical);
    found.push(hits.map(({ score }) => score));
    return Promise.resolve();
  });
  for (const [i, { terms }] of queries.slice(0, COMPARED).entries())
    checkSame(await index.lexical(terms, { k: K.lexical }), found[i] ?? []);
  return times;
}

function checkSame(hits: readonly Hit[], scores: readonly number[]): void {
  if (JSON.stringify(hits.map(({ score }) => score)) === JSON.stringify(scores)) return;
  throw new Error('comparing with the exhaustive search: expected the same scores, received others');
}

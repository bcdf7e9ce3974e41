import { isHnswAvailable, loadHnsw, type HnswModule } from '../../../src/search-index/local/hnsw.ts';
import { createLocalSnapshotWriter } from '../../../src/search-index/local/local-writer.ts';
import {
  buildTermRows,
  type RowPassage,
} from '../../../src/search-index/snapshot/postings/build-term-rows.ts';
import { encodePostings } from '../../../src/search-index/snapshot/postings/postings-file.ts';
import { weighRows } from '../../../src/search-index/snapshot/postings/weigh-rows.ts';
import { orderedEntries } from '../../../src/search-index/ordered-entries.ts';
import { syntheticContent } from './synthetic-base.ts';

/** One chunk in so many is changed before the postings are built again. */
const CHANGED_EVERY = 100;

/** Seconds that the parts of a snapshot take to build. */
export interface BuildTimes {
  readonly chunks: number;
  readonly postings: number;
  /** From terms to the bytes of the file: by the clock, and of processor time, all threads together. */
  readonly postingsSeconds: number;
  readonly postingsCpuSeconds: number;
  /** The same when one chunk in a hundred has changed and the others are taken over. */
  readonly changedSeconds: number;
  /** 0 where there is no graph. */
  readonly graphSeconds: number;
  /** The whole publication: lines, vectors, postings, graph, digests, flushes. */
  readonly publishSeconds: number;
}

/** Builds a synthetic snapshot of `count` chunks under a folder, and times its parts. */
export async function buildScale(count: number, dataDir: string): Promise<BuildTimes> {
  const content = syntheticContent(count);
  const passages = orderedEntries(content).map((source): RowPassage => ({
    language: source.chunk.language,
    source,
  }));
  // The terms are made anew each time they are read, which is no part of building.
  const making = timed(() => passages.reduce((sum, { source }) => sum + source.terms.length, 0));
  const building = timed(() => {
    const built = buildTermRows(passages);
    encodePostings(weighRows(built).postings);
    return built;
  });
  const rows = building.result;
  const changed = passages.map((passage, at) =>
    at % CHANGED_EVERY === 0 ? passage : { ...passage, known: at },
  );
  const changing = timed(() => encodePostings(weighRows(buildTermRows(changed, rows)).postings));
  const { hnsw, seconds } = await timedHnsw();
  const started = performance.now();
  await createLocalSnapshotWriter(dataDir, { hnsw }).publish(content, {
    createdAt: new Date(0).toISOString(),
  });
  const publishSeconds = (performance.now() - started) / 1000;
  return {
    chunks: count,
    postings: rows.segments.reduce((sum, { places }) => sum + places.length, 0),
    postingsSeconds: building.seconds - making.seconds,
    postingsCpuSeconds: building.cpuSeconds - making.cpuSeconds,
    changedSeconds: changing.seconds,
    graphSeconds: seconds(),
    publishSeconds,
  };
}

function timed<T>(act: () => T): { seconds: number; cpuSeconds: number; result: T } {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = act();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6, result };
}

type Hnsw = Awaited<ReturnType<typeof loadHnsw>>;

async function timedHnsw(): Promise<{ hnsw: Hnsw; seconds: () => number }> {
  const hnsw = await loadHnsw();
  let milliseconds = 0;
  if (!isHnswAvailable(hnsw)) return { hnsw, seconds: () => 0 };
  const timing: HnswModule = {
    ...hnsw,
    async build(...input) {
      const started = performance.now();
      await hnsw.build(...input);
      milliseconds += performance.now() - started;
    },
  };
  return { hnsw: timing, seconds: () => milliseconds / 1000 };
}

import { errorMessage, TijariaError } from '../../common/errors.ts';
import { plainNumbers } from '../plain-numbers.ts';
import { unitVectorFault } from '../unit-vector.ts';
import { vectorAt, type VectorTable } from './vectors.ts';

/** Links per node and layer: the library's default, a good middle for some hundred dimensions. */
const M = 16;
/** Candidates weighed while a node is linked in: higher builds slower and finds more. */
const EF_CONSTRUCTION = 200;
/** Fixed, so that the same vectors in the same order give the same file. */
const SEED = 100;
/**
 * Candidates weighed per search at least, by the size of the graph; the library's own 10 finds barely half. Of the true ten nearest to
 * questions of the base, 256 dimensions of real text, many alike (at 100,000, ms p50 in the library):
 *
 *   ef        64    96   128   200   300   400   600
 *   1,000   .986  .997  .999     1
 *   10,000  .885  .932  .960  .984  .997
 *   100,000       .892        .957  .980  .989  .995
 *   ms             .56         .73  1.01  1.34  2.97
 *
 * So where near copies are inserted apart from each other, as {@link spreadOrder} does: 370 find .982, 340 .979 to .983 by
 * base, and 320 .979 instead of .973 in the order of ids.
 * Twice as many links (M 32) find .978 of 100,000 with 200 candidates, at the price of 300 with 16 links.
 */
export const EF_FLOORS = { small: 200, large: 370 } as const;
/** Vectors from which a graph is large. */
const LARGE = 10_001;
/** Candidates per wanted hit, so that a long result list does not end in noise. */
const EF_PER_HIT = 4;
/** Points linked in between two looks at the abort signal: about a second of work at 100,000 × 384. */
const POINTS_PER_TURN = 500;

/** Approximate nearest neighbours, as far as `hnswlib-node` gives them here. */
export interface HnswModule {
  /**
   * Builds the graph of a table of at least one vector and writes it to `file`, then reads it back, because the
   * library does not report a full disk. Throws the abort reason, or `internal` when a vector is not of norm 1 or the
   * file is not whole.
   */
  build(table: VectorTable, file: string, signal?: AbortSignal): Promise<void>;
  /**
   * Writes to `file` the graph of a table that differs from the one of `before` in a few places only, by moving those
   * points: much quicker than {@link build}, whose graph it need not equal. `places` are their ordinals. Throws as
   * `build` does, and `snapshot-corrupt` when `before` is not a graph of as many vectors.
   */
  update(
    table: VectorTable,
    change: { readonly before: string; readonly places: readonly number[] },
    file: string,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Loads a graph that {@link build} wrote. Throws `snapshot-corrupt` when it is not one of `count` vectors. */
  open(file: string, shape: Shape): Promise<HnswGraph>;
}

/**
 * `search` gives the vectors near the query that the search has weighed: at least the k nearest as far as the graph knows, more
 * as a rule, in the library's order, which knows no rule for ties; fewer than k when `accepts` leaves fewer or the graph does not
 * reach more. The query has norm 1 and the graph's dimensions; k is ≥ 1. `accepts` must not throw.
 */
export interface HnswGraph {
  search(query: Float32Array, k: number, accepts?: (ordinal: number) => boolean): WeighedVectors;
}

/** Vectors by ordinal, each once, and at the same places 1 − their cosine similarity with the query: as the library gives them. */
export interface WeighedVectors {
  readonly neighbors: readonly number[];
  readonly distances: readonly number[];
}

/** Why there is no HNSW on this machine. */
export interface HnswUnavailable {
  readonly unavailable: string;
}

/**
 * Loads the optional dependency. Never throws: whatever goes wrong (not installed, not compiled, compiled for another
 * Node.js) is the reason why it is unavailable, and the exact scan serves.
 */
export async function loadHnsw(
  importBinding: () => Promise<unknown> = () => import('hnswlib-node'),
): Promise<HnswModule | HnswUnavailable> {
  try {
    const binding = bindingOf(await importBinding());
    // A binding that loads but cannot work is found here and not in the middle of an ingest.
    new binding.HierarchicalNSW('ip', 1).initIndex(1, M, EF_CONSTRUCTION, SEED);
    return hnswModule(binding);
  } catch (error) {
    return { unavailable: errorMessage(error) };
  }
}

/** Tells what `loadHnsw` gave: the module, or the reason why there is none. */
export function isHnswAvailable(hnsw: HnswModule | HnswUnavailable): hnsw is HnswModule {
  return !('unavailable' in hnsw);
}

/** The part of `hnswlib-node` that is used; it takes plain arrays only. */
interface Binding {
  readonly HierarchicalNSW: new (space: 'ip', dimensions: number) => BindingIndex;
}

interface BindingIndex {
  initIndex(maxElements: number, m: number, efConstruction: number, randomSeed: number): void;
  addPoint(point: number[], label: number): void;
  writeIndex(file: string): Promise<boolean>;
  readIndex(file: string): Promise<boolean>;
  getCurrentCount(): number;
  setEf(ef: number): void;
  searchKnn(query: number[], k: number, filter?: (label: number) => boolean): WeighedVectors;
}

function bindingOf(imported: unknown): Binding {
  // A CommonJS addon: its exports arrive as `default`, and by name only where Node.js could guess the names.
  const exports = (imported as { default?: unknown }).default ?? imported;
  if (typeof (exports as Partial<Binding>).HierarchicalNSW === 'function') return exports as Binding;
  throw new TypeError('hnswlib-node has no HierarchicalNSW');
}

function hnswModule(binding: Binding): HnswModule {
  const read = async (file: string, { count, dimensions }: Shape): Promise<BindingIndex> => {
    const index = new binding.HierarchicalNSW('ip', dimensions);
    try {
      await index.readIndex(file);
    } catch (cause) {
      throw graphError(file, errorMessage(cause), cause);
    }
    const found = index.getCurrentCount();
    if (found !== count) throw graphError(file, `${found} vectors instead of ${count}`);
    return index;
  };
  const write = async (index: BindingIndex, file: string, shape: Shape): Promise<void> => {
    await index.writeIndex(file);
    await read(file, shape);
  };
  return {
    open: async (file, shape) => hnswGraph(await read(file, shape), shape.count),
    async build(table, file, signal) {
      const index = new binding.HierarchicalNSW('ip', table.dimensions);
      index.initIndex(table.count, M, EF_CONSTRUCTION, SEED);
      await link(index, table, spreadOrder(table.count), signal);
      await write(index, file, table);
    },
    async update(table, { before, places }, file, signal) {
      const index = await read(before, table);
      // Adding under a label that exists moves that point and mends the links around it.
      await link(index, table, places, signal);
      await write(index, file, table);
    },
  };
}

/**
 * Every ordinal once, each far from the one before: a step of about the golden section of `count` that shares no factor with it. Ids
 * put what is alike side by side, and a graph into which near copies come one after the other links them to each other alone.
 */
export function* spreadOrder(count: number): Generator<number> {
  let step = Math.max(1, Math.round(count * GOLDEN_SECTION));
  while (greatestCommonDivisor(step, count) > 1) step += 1;
  for (let place = 0, ordinal = 0; place < count; place += 1, ordinal = (ordinal + step) % count)
    yield ordinal;
}

const GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

interface Shape {
  readonly count: number;
  readonly dimensions: number;
}

async function link(
  index: BindingIndex,
  table: VectorTable,
  ordinals: Iterable<number>,
  signal?: AbortSignal,
): Promise<void> {
  let linked = 0;
  for (const ordinal of ordinals) {
    if (linked++ % POINTS_PER_TURN === 0) await giveWay(signal);
    const vector = vectorAt(table, ordinal);
    const fault = unitVectorFault(vector);
    if (fault !== undefined) throw vectorError(ordinal, fault);
    index.addPoint(plainNumbers(vector), ordinal);
  }
}

function hnswGraph(index: BindingIndex, count: number): HnswGraph {
  return {
    search(query, k, accepts) {
      // Set before each search: the library forgets it at every load, and k may need more than the floor.
      const floor = count < LARGE ? EF_FLOORS.small : EF_FLOORS.large;
      const ef = Math.min(count, Math.max(floor, EF_PER_HIT * k));
      index.setEf(ef);
      // All that was weighed is asked for and not k: the library cuts ties by no rule that could be relied on.
      return index.searchKnn(plainNumbers(query), ef, accepts);
    },
  };
}

async function giveWay(signal: AbortSignal | undefined): Promise<void> {
  await new Promise(setImmediate);
  signal?.throwIfAborted();
}

function graphError(file: string, received: string, cause?: unknown): TijariaError {
  return new TijariaError(
    'snapshot-corrupt',
    `opening ${file}: expected a whole HNSW graph, received ${received}; run: npm run ingest`,
    { cause },
  );
}

function vectorError(ordinal: number, fault: string): TijariaError {
  return new TijariaError(
    'internal',
    `building the HNSW graph: expected vectors of norm 1, received ${fault} at place ${ordinal}; check the embedder`,
  );
}

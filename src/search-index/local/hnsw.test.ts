import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusteredVectors } from '../snapshot-content.fixture.ts';
import type { FacetMask } from '../snapshot/chunks/facet-mask.ts';
import { createDenseSearch } from './dense-search.ts';
import { isHnswAvailable, loadHnsw, type HnswGraph, type HnswModule, spreadOrder } from './hnsw.ts';
import type { ScoredOrdinal } from '../snapshot/top-k.ts';
import { packVectors, scanVectors, type VectorTable } from './vectors.ts';

const COUNT = 2000;
const DIMENSIONS = 96;
// Wide clusters on purpose: with the library's own ef of 10 the recall here is 0.885, and these tests fail.
const vectors = clusteredVectors(COUNT + 60, DIMENSIONS, { seed: 11, clusters: 10, spread: 1 });
const table = packVectors(vectors.slice(0, COUNT), DIMENSIONS);
const queries = vectors.slice(COUNT);

/** Share of the true 10 nearest that a search finds, over all queries. */
function recallAt10(
  search: (query: Float32Array) => number[],
  accepts?: (ordinal: number) => boolean,
  searched: VectorTable = table,
): number {
  let [found, wanted] = [0, 0];
  for (const query of queries) {
    const truth = scanVectors(searched, query, 10, accepts).map((hit) => hit.ordinal);
    const hits = new Set(search(query));
    wanted += truth.length;
    found += truth.filter((ordinal) => hits.has(ordinal)).length;
  }
  return found / wanted;
}

const loaded = await loadHnsw();

describe.skipIf(!isHnswAvailable(loaded))('the HNSW graph', () => {
  let directory: string;
  let file: string;
  let hnsw: HnswModule;
  let graph: HnswGraph;

  beforeAll(async () => {
    if (!isHnswAvailable(loaded)) throw new Error(loaded.unavailable);
    hnsw = loaded;
    directory = await mkdtemp(join(tmpdir(), 'hnsw-'));
    file = join(directory, 'vectors.hnsw');
    await hnsw.build(table, file);
    graph = await hnsw.open(file, table);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('finds at least 95 of 100 true neighbours among 2,000 after a load', () => {
    expect(recallAt10((query) => graph.search(query, 10).neighbors.slice(0, 10))).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  it.each([0.5, 0.2, 0.02])('finds them too when a filter lets through %f', async (share) => {
    const accepts = (ordinal: number): boolean => (ordinal * 7919) % 1000 < 1000 * share;
    const mask = maskWhere(accepts, COUNT);
    const search = createDenseSearch(COUNT, () => Promise.resolve(table), Promise.resolve(graph));
    const found = new Map<Float32Array, number[]>();
    for (const query of queries) found.set(query, ordinalsOf(await search(query, 10, mask)));
    expect([...found.values()].flat().every(accepts)).toBe(true);
    expect(recallAt10((query) => found.get(query) ?? [], accepts)).toBeGreaterThanOrEqual(0.95);
  });

  it('gives similarities, not distances: those of the exact scan, without reading the vectors', async () => {
    const [query = new Float32Array()] = queries;
    const search = createDenseSearch(COUNT, noTable, Promise.resolve(graph));
    const exact = new Map(scanVectors(table, query, COUNT).map((hit) => [hit.ordinal, hit.score]));
    for (const hit of await search(query, 10))
      expect(hit.score).toBeCloseTo(exact.get(hit.ordinal) ?? NaN, 5);
  });

  it('gives every vector when k is larger than the graph', () => {
    const [query = new Float32Array()] = queries;
    expect(new Set(graph.search(query, COUNT + 1).neighbors).size).toBe(COUNT);
  });

  it('is the same file for the same vectors', async () => {
    const again = join(directory, 'again.hnsw');
    await hnsw.build(table, again);
    expect((await readFile(again)).equals(await readFile(file))).toBe(true);
  });

  it('finds as many after 20 updates of 50 moved points each', async () => {
    const moved = clusteredVectors(1000, DIMENSIONS, { seed: 12, clusters: 10, spread: 1 });
    const current = vectors.slice(0, COUNT);
    let before = file;
    for (let round = 0; round < 20; round++) {
      const places = Array.from({ length: 50 }, (_, i) => (round * 50 + i * 37) % COUNT);
      places.forEach((place, i) => (current[place] = moved[round * 50 + i] ?? new Float32Array()));
      const next = join(directory, `update-${round % 2}.hnsw`);
      await hnsw.update(packVectors(current, DIMENSIONS), { before, places }, next);
      before = next;
    }
    const updated = packVectors(current, DIMENSIONS);
    const mended = await hnsw.open(before, updated);
    const recall = recallAt10((query) => mended.search(query, 10).neighbors.slice(0, 10), undefined, updated);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    const [last = new Float32Array()] = moved.slice(-1);
    expect(mended.search(last, 1).neighbors).toContain((19 * 50 + 49 * 37) % COUNT);
  });

  it('refuses to update a graph of another number of vectors, or none', async () => {
    const fewer = packVectors(vectors.slice(0, 10), DIMENSIONS);
    const target = join(directory, 'refused.hnsw');
    await expect(hnsw.update(fewer, { before: file, places: [1] }, target)).rejects.toMatchObject({
      code: 'snapshot-corrupt',
    });
    await expect(
      hnsw.update(table, { before: join(directory, 'nowhere'), places: [1] }, target),
    ).rejects.toMatchObject({ code: 'snapshot-corrupt' });
  });

  it.each([
    { what: 'zeros', value: 0, received: 'only zeros' },
    { what: 'NaN', value: Number.NaN, received: 'a number that is not finite' },
  ])(
    'refuses to be built with a vector of $what, which the library takes in silence',
    async ({ value, received }) => {
      const faulty = { count: 2, dimensions: 2, values: Float32Array.of(1, 0, value, value) };
      const build = hnsw.build(faulty, join(directory, 'faulty.hnsw'));
      await expect(build).rejects.toThrow(`received ${received} at place 1`);
    },
  );

  it('stops building when it is told to', async () => {
    const stopped = hnsw.build(
      table,
      join(directory, 'stopped.hnsw'),
      AbortSignal.abort(new Error('enough')),
    );
    await expect(stopped).rejects.toThrow('enough');
  });

  it('refuses a file that is cut, foreign, missing, or of another count', async () => {
    const cut = join(directory, 'cut.hnsw');
    await writeFile(cut, await readFile(file));
    await truncate(cut, 1000);
    const foreign = join(directory, 'foreign.hnsw');
    await writeFile(foreign, '');
    for (const path of [cut, foreign, join(directory, 'missing.hnsw')]) {
      await expect(hnsw.open(path, table)).rejects.toMatchObject({ code: 'snapshot-corrupt' });
    }
    await expect(hnsw.open(file, { ...table, count: 3 })).rejects.toThrow(/2000 vectors instead of 3/);
  });

  it('does not take a graph for written that did not reach the disk', async () => {
    const nowhere = hnsw.build(table, join(directory, 'no such directory', 'x.hnsw'));
    await expect(nowhere).rejects.toThrow();
  });
});

describe('loading hnswlib-node', () => {
  it.each([
    {
      what: 'is not installed',
      load: () => Promise.reject(new Error('Cannot find package')),
      reason: 'Cannot find package',
    },
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- native loaders throw what they like
    { what: 'throws something that is no error', load: () => Promise.reject('broken'), reason: 'broken' },
    {
      what: 'is something else',
      load: () => Promise.resolve({}),
      reason: 'hnswlib-node has no HierarchicalNSW',
    },
    { what: 'is nothing', load: () => Promise.resolve(undefined), reason: 'undefined' },
    {
      what: 'loads but does not work',
      load: () => Promise.resolve({ HierarchicalNSW: Broken }),
      reason: 'no engine',
    },
  ])('says why there is none when the package $what', async ({ load, reason }) => {
    const outcome = await loadHnsw(load);
    expect(isHnswAvailable(outcome) ? 'available' : outcome.unavailable).toContain(reason);
  });
});

describe('dense search', () => {
  const small: VectorTable = packVectors(clusteredVectors(40, 8, { seed: 12 }), 8);
  const [query = new Float32Array()] = clusteredVectors(1, 8, { seed: 13 });
  const truth = scanVectors(small, query, 5);
  const load = (): Promise<VectorTable> => Promise.resolve(small);
  const asked = (): never => {
    throw new Error('the graph was asked');
  };

  it('scans when the graph comes back short', async () => {
    const short = { search: () => ({ neighbors: [3], distances: [0.5] }) };
    expect(await createDenseSearch(40, load, Promise.resolve(short))(query, 5)).toEqual(truth);
  });

  it('scans when the graph could not be loaded', async () => {
    expect(await createDenseSearch(40, load, Promise.resolve(undefined))(query, 5)).toEqual(truth);
  });

  it('scans without asking the graph when the filter lets almost nothing through', async () => {
    const mask = maskWhere((ordinal) => ordinal === 17, 40);
    const found = await createDenseSearch(40, load, Promise.resolve({ search: asked }))(query, 5, mask);
    expect(ordinalsOf(found)).toEqual([17]);
  });

  it('asks nobody when the filter lets nothing through', async () => {
    const mask = maskWhere(() => false, 40);
    expect(await createDenseSearch(40, noTable, Promise.resolve({ search: asked }))(query, 5, mask)).toEqual(
      [],
    );
  });

  it('puts what the graph finds in order: best first, ties by ordinal', async () => {
    const neighbors = [1, 4, 2, 0, 3];
    const found = { neighbors, distances: neighbors.map((ordinal) => (ordinal > 2 ? 0.5 : 0.25)) };
    const hits = await createDenseSearch(40, noTable, Promise.resolve({ search: () => found }))(query, 4);
    expect(ordinalsOf(hits)).toEqual([0, 1, 2, 3]);
  });
});

function noTable(): never {
  throw new Error('the vectors were read');
}

function ordinalsOf(hits: readonly ScoredOrdinal[]): number[] {
  return hits.map(({ ordinal }) => ordinal);
}

/** A mask of two combinations of facets, of which the filter lets the second through. */
function maskWhere(accepts: (ordinal: number) => boolean, count: number): FacetMask {
  const ofOrdinal = Uint32Array.from({ length: count }, (_, ordinal) => (accepts(ordinal) ? 1 : 0));
  return { accepted: Uint8Array.of(0, 1), ofOrdinal, count: ofOrdinal.reduce((sum, id) => sum + id, 0) };
}

class Broken {
  initIndex(): void {
    throw new Error('no engine');
  }
}

describe('spreadOrder', () => {
  it.each([1, 2, 3, 7, 10, 64, 100, 987, 5_071])('gives each of %i once', (count) => {
    const order = [...spreadOrder(count)];
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, ordinal) => ordinal));
  });

  it('gives none of nothing', () => {
    expect([...spreadOrder(0)]).toEqual([]);
  });

  it.each([64, 1_000, 5_071])('puts those that follow each other far apart among %i', (count) => {
    const order = [...spreadOrder(count)];
    const steps = order.slice(1).map((ordinal, i) => Math.abs(ordinal - (order[i] ?? NaN)));
    expect(Math.min(...steps)).toBeGreaterThan(count / 4);
  });
});

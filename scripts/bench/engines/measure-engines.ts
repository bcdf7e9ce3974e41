import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BASE_FILES, readQueries, readSections, type BenchQuery } from '../base/bench-base.ts';
import type { BenchBase } from '../base/ensure-bases.ts';
import { startProgram, type AskedProgram } from '../ask-program.ts';
import type { EngineCalls, OpenReport } from './engine-calls.ts';
import { LEG_K, type Leg } from './engine.ts';
import { enginesOf, type EngineName } from './engine-names.ts';

/** Rounds in which engines take turns, so that what the machine does meanwhile falls on all of them. */
export const ROUNDS = 3;
/** Questions of a round, if the base has as many and the engine answers them within its time. */
const ROUND_QUERIES = 735;
/** Milliseconds that an engine may take for a round, and to warm up before the first: a service that runs is measured, not one that has just begun. */
const ROUND_BUDGET_MS = 5_000;
const WARM_UP_BUDGET_MS = 10_000;
/** Longest wait for building, opening, and one question begun within the budget. */
const BUILD_TIMEOUT_MS = 240_000;
const SLOWEST_QUERY_MS = 60_000;
/** The processor that engines are held to. */
const CORE = 1;

/** What was measured of one engine over one base. */
export interface EngineMeasurement {
  readonly engine: EngineName;
  /** As people know it. */
  readonly name: string;
  readonly chunks: number;
  /** Why there are no times, when there are none. */
  readonly unfinished?: string;
  readonly open?: OpenReport;
  /** Seconds to build and keep the index; undefined for one that is built whenever it is opened. */
  readonly buildSeconds?: number;
  /** Milliseconds by round; later rounds of a slow engine may hold fewer questions. */
  readonly rounds: readonly (readonly number[])[];
  /** What each question of the first round found. */
  readonly found: readonly (readonly string[])[];
  /** Share of the questions with a right section among what was found, and of the nearest vectors that were found. */
  readonly rightShare: number;
  readonly recall: number;
  /** Memory of the process after all questions. */
  readonly bytes: number;
}

interface Running {
  readonly engine: EngineName;
  readonly name: string;
  readonly program: AskedProgram<EngineCalls>;
  readonly open: OpenReport;
  readonly buildSeconds?: number;
  readonly rounds: (readonly number[])[];
  found: readonly (readonly string[])[];
  bytes: number;
}

/** Measures the engines of a leg over one base, in turns. */
export async function measureEngines(
  leg: Leg,
  base: BenchBase,
  program: string,
): Promise<EngineMeasurement[]> {
  const running: Running[] = [];
  const failed: EngineMeasurement[] = [];
  try {
    for (const [engine, name] of enginesOf(leg)) {
      console.error(`${leg}, ${base.chunks} chunks: opening ${name}…`);
      const started = await startEngine(engine, name, base, program);
      if ('program' in started) running.push(started);
      else failed.push(started);
    }
    for (let round = 0; round < ROUNDS; round += 1)
      for (const each of running) await putQuestions(each, LEG_K[leg], round);
  } finally {
    await Promise.all(running.map(({ program: each }) => each.stop()));
  }
  const [queries, sections] = [await readQueries(base.folder), await readSections(base.folder)];
  const measured = running.map((each) => measurementOf(each, base.chunks, queries, sections));
  return enginesOf(leg).flatMap(([engine]) =>
    [...measured, ...failed].filter((each) => each.engine === engine),
  );
}

async function startEngine(
  engine: EngineName,
  name: string,
  base: BenchBase,
  file: string,
): Promise<Running | EngineMeasurement> {
  let program: AskedProgram<EngineCalls> | undefined;
  try {
    const buildSeconds = await ensureBuilt(engine, base, file);
    program = startProgram<EngineCalls>(file, [engine, base.folder], { core: CORE });
    const open = await program.ask('open', undefined, BUILD_TIMEOUT_MS);
    const started = { engine, name, program, open, rounds: [], found: [], bytes: open.openedBytes };
    return buildSeconds === undefined ? started : { ...started, buildSeconds };
  } catch (error) {
    await program?.stop();
    const unfinished = error instanceof Error ? error.message : String(error);
    const nothing = { rounds: [], found: [], rightShare: NaN, recall: NaN, bytes: NaN };
    return { engine, name, chunks: base.chunks, unfinished, ...nothing };
  }
}

/** Builds and keeps an engine's index unless it stands from an earlier run; gives the seconds that building took. */
export async function ensureBuilt(
  engine: EngineName,
  base: BenchBase,
  file: string,
): Promise<number | undefined> {
  if (engine.startsWith('ours-')) return base.made.publishSeconds;
  const kept = join(base.folder, BASE_FILES.engines, `${engine}.json`);
  const known = await readBuilt(kept);
  if (known !== undefined) return throwKnown(known);
  const program = startProgram<EngineCalls>(file, [engine, base.folder]);
  const built: Built = await program
    .ask('build', undefined, BUILD_TIMEOUT_MS)
    .catch((error: unknown): Built => ({
      error: error instanceof Error ? error.message : String(error),
    }));
  await program.stop();
  await mkdir(join(base.folder, BASE_FILES.engines), { recursive: true });
  // What was too slow this time, on a busy machine, is tried again.
  if (built.error?.startsWith('not finished') !== true) await writeFile(kept, JSON.stringify(built));
  return throwKnown(built);
}

interface Built {
  readonly seconds?: number;
  readonly error?: string;
}

async function readBuilt(file: string): Promise<Built | undefined> {
  if (
    await access(file).then(
      () => false,
      () => true,
    )
  )
    return undefined;
  // Written by `ensureBuilt`.
  return JSON.parse(await readFile(file, 'utf8')) as Built;
}

function throwKnown({ seconds, error }: Built): number | undefined {
  if (error === undefined || error === 'keeps no index') return seconds;
  throw new Error(error);
}

async function putQuestions(running: Running, k: number, round: number): Promise<void> {
  const { program, rounds, name } = running;
  const put = (budgetMs: number) =>
    program.ask('search', { from: 0, count: ROUND_QUERIES, k, budgetMs }, budgetMs + SLOWEST_QUERY_MS);
  try {
    if (round === 0) await put(WARM_UP_BUDGET_MS);
    const { times, found, bytes } = await put(ROUND_BUDGET_MS);
    rounds.push(times);
    if (round === 0) running.found = found;
    running.bytes = bytes;
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function measurementOf(
  { engine, name, open, buildSeconds, rounds, found, bytes }: Running,
  chunks: number,
  queries: readonly BenchQuery[],
  sections: ReadonlyMap<string, string>,
): EngineMeasurement {
  return {
    engine,
    name,
    chunks,
    open,
    ...(buildSeconds === undefined ? {} : { buildSeconds }),
    ...(rounds.length === 0 ? { unfinished: 'no question answered in time' } : {}),
    rounds,
    found,
    rightShare: rightShareOf(found, queries, sections),
    recall: recallOf(found, queries),
    bytes,
  };
}

/** Share of the questions that found a right section: `found` answers the first of the questions. NaN for none. */
export function rightShareOf(
  found: readonly (readonly string[])[],
  queries: readonly Pick<BenchQuery, 'relevant'>[],
  sections: ReadonlyMap<string, string>,
): number {
  const right = found.filter((ids, i) =>
    ids.some((id) => queries[i]?.relevant.includes(sections.get(id) ?? '')),
  );
  return right.length / found.length;
}

/** Share of the nearest passages that were found. NaN for none. */
export function recallOf(
  found: readonly (readonly string[])[],
  queries: readonly Pick<BenchQuery, 'nearest'>[],
): number {
  let [shared, all] = [0, 0];
  for (const [i, ids] of found.entries()) {
    const nearest = new Set(queries[i]?.nearest);
    shared += ids.filter((id) => nearest.has(id)).length;
    all += nearest.size;
  }
  return shared / all;
}

import { percentile } from '../../../eval/metrics/percentile.ts';
import { startProgram } from '../ask-program.ts';
import type { BenchBase } from '../base/ensure-bases.ts';
import type { EngineCalls, OpenReport } from '../engines/engine-calls.ts';
import type { EngineName } from '../engines/engine-names.ts';
import { ensureBuilt } from '../engines/measure-engines.ts';
import { atMost, rounded, type PartResult, type Target } from '../result.ts';

/** What is opened from a kept index, with the name that people know it by. */
const OPENED: readonly (readonly [EngineName, string])[] = [
  ['ours-dense', 'TijarIA: snapshot'],
  ['ours-hybrid', 'TijarIA: snapshot and the service over it'],
  ['minisearch', 'MiniSearch loadJSON'],
  ['orama', 'Orama load'],
  ['sqlite-fts5', 'SQLite FTS5'],
  ['langchain-hnswlib', 'LangChain HNSWLib.load'],
];
/** Fresh processes per engine; the median is told. */
const OPENINGS = 3;
const TIMEOUT_MS = 120_000;
/** Size that the targets are set for. */
const TARGET_CHUNKS = 100_000;
const MEBIBYTE = 2 ** 20;

interface Opening {
  readonly engine: EngineName;
  readonly name: string;
  readonly chunks: number;
  readonly openMs: number;
  readonly firstMs: number;
  readonly emptyBytes: number;
  readonly openedBytes: number;
  readonly unfinished?: string;
}

/** How soon a kept index is open, and what memory it then takes. */
export async function measureOpening(bases: readonly BenchBase[], program: string): Promise<PartResult> {
  const openings: Opening[] = [];
  for (const base of bases)
    for (const [engine, name] of OPENED) {
      console.error(`opening, ${base.chunks} chunks: ${name}…`);
      openings.push(await openOften(engine, name, base, program));
    }
  const rows = openings.map(({ chunks, name, unfinished, ...each }) => [
    chunks.toLocaleString('en'),
    name,
    ...(unfinished === undefined
      ? [each.openMs, each.firstMs].map(rounded)
      : [`not finished: ${unfinished}`, '–']),
    rounded(each.emptyBytes / MEBIBYTE),
    rounded(each.openedBytes / MEBIBYTE),
  ]);
  const head = ['chunks', 'engine', 'open ms', 'first answer ms', 'MiB before', 'MiB after'];
  const note = `Fresh processes, median of ${OPENINGS}; files in the page cache. First answer: from the start of opening, so that what is loaded behind the scenes counts. MiB: resident memory of the process, Node.js and the engine's code included, before opening and a second after the first answer.`;
  return {
    part: 'open',
    title: 'Opening and memory',
    tables: [{ title: 'Opening a kept index', head, rows, note }],
    plots: [
      {
        file: 'open.svg',
        title: 'Opening a kept index until its first answer',
        unit: 'milliseconds',
        curves: OPENED.map(([, engine]) => ({
          engine,
          points: openings
            .filter(({ name, firstMs }) => name === engine && firstMs > 0)
            .map(({ chunks, firstMs }) => [chunks, firstMs] as const),
        })),
      },
    ],
    targets: targetsOf(openings),
    data: openings,
  };
}

async function openOften(engine: EngineName, name: string, base: BenchBase, file: string): Promise<Opening> {
  const reports: OpenReport[] = [];
  try {
    await ensureBuilt(engine, base, file);
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      const program = startProgram<EngineCalls>(file, [engine, base.folder]);
      try {
        reports.push(await program.ask('open', undefined, TIMEOUT_MS));
      } finally {
        await program.stop();
      }
    }
  } catch (error) {
    const unfinished = error instanceof Error ? error.message : String(error);
    const nothing = { openMs: NaN, firstMs: NaN, emptyBytes: NaN, openedBytes: NaN };
    return { engine, name, chunks: base.chunks, unfinished, ...nothing };
  }
  const median = (value: (report: OpenReport) => number): number => percentile(reports.map(value), 50);
  return {
    engine,
    name,
    chunks: base.chunks,
    openMs: median(({ openMs }) => openMs),
    firstMs: median(({ firstMs }) => firstMs),
    emptyBytes: median(({ emptyBytes }) => emptyBytes),
    openedBytes: median(({ openedBytes }) => openedBytes),
  };
}

function targetsOf(openings: readonly Opening[]): Target[] {
  const at = (engine: EngineName): Opening | undefined =>
    openings.find((each) => each.engine === engine && each.chunks === TARGET_CHUNKS);
  const [snapshot, service] = [at('ours-dense'), at('ours-hybrid')];
  if (snapshot === undefined || service === undefined) return [];
  return [
    atMost('opening the snapshot of 100,000 chunks', 1, snapshot.openMs / 1000, 's'),
    atMost('memory of the whole service over 100,000 chunks', 600, service.openedBytes / MEBIBYTE, 'MiB'),
  ];
}

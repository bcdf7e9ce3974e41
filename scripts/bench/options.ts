import { parseArgs } from 'node:util';

/** Parts of the benchmark in the order they run. Those after `streams` run only when they are named. */
export const PARTS = [
  'lexical',
  'dense',
  'hybrid',
  'open',
  'ingest',
  'start',
  'overhead',
  'streams',
  'soak',
  'index',
] as const;
/** One of {@link PARTS}. */
export type PartName = (typeof PARTS)[number];

/** What is not run unless it is asked for: it takes long, or tells what only its developers want to know. */
const ON_DEMAND: ReadonlySet<PartName> = new Set(['soak', 'index']);
const SIZES = [1_000, 10_000, 100_000];
const SOAK_MINUTES = 30;

/** What `npm run bench` is asked for. */
export interface BenchOptions {
  readonly parts: readonly PartName[];
  /** Numbers of chunks, ascending. */
  readonly sizes: readonly number[];
  /** Length of the soak. */
  readonly minutes: number;
  /** True at the usual sizes and length, of which results are kept in the repository. */
  readonly isKept: boolean;
}

/** Reads `--only lexical,dense --sizes 1000,10000 --minutes 30`. Throws, saying what there is, for anything else. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, sizes: { type: 'string' }, minutes: { type: 'string' } },
  });
  const parts = values.only?.split(',') ?? PARTS.filter((part) => !ON_DEMAND.has(part));
  const isPart = (part: string): part is PartName => PARTS.some((known) => known === part);
  const unknown = parts.filter((part) => !isPart(part));
  if (unknown.length > 0)
    throw new Error(`reading --only: expected some of ${PARTS.join(', ')}, received ${unknown.join(', ')}`);
  const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new Error(`reading --sizes: expected whole numbers of chunks, received ${values.sizes ?? ''}`);
  const minutes = Number(values.minutes ?? SOAK_MINUTES);
  if (!(minutes > 0))
    throw new Error(`reading --minutes: expected a number, received ${values.minutes ?? ''}`);
  return {
    parts: PARTS.filter((part) => parts.includes(part)),
    sizes: [...sizes].sort((a, b) => a - b),
    minutes,
    isKept: values.sizes === undefined && minutes >= SOAK_MINUTES,
  };
}

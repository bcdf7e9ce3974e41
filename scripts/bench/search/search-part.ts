import { percentile } from '../../../eval/metrics/percentile.ts';
import { readQueries, readSections } from '../base/bench-base.ts';
import type { BenchBase } from '../base/ensure-bases.ts';
import { LEG_K, type Leg } from '../engines/engine.ts';
import {
  measureEngines,
  recallOf,
  rightShareOf,
  ROUNDS,
  type EngineMeasurement,
} from '../engines/measure-engines.ts';
import { growthExponent } from '../growth.ts';
import {
  atLeast,
  atMost,
  rounded,
  type Curve,
  type PartResult,
  type ResultTable,
  type Target,
} from '../result.ts';

const TITLES: Readonly<Record<Leg, string>> = {
  lexical: 'Lexical search: text of a question → ten passages',
  dense: 'Dense search: vector → ten passages',
  hybrid: 'Hybrid retrieval: text of a question → eight passages',
};
/** Size that the targets are set for. */
const TARGET_CHUNKS = 100_000;
const MEBIBYTE = 2 ** 20;

/** An engine over one base beside ours, which answered the same questions. */
interface Compared extends EngineMeasurement {
  /** Median over the rounds of its p50 by ours; 1 for ours. */
  readonly timesOurs: number;
  /** What ours finds of the questions that this one answered: share with a right section, or recall. */
  readonly oursFinds: number;
}

/** Measures a leg at every size: tables, growth, curves and, at the size they are set for, targets. */
export async function measureSearch(
  leg: Leg,
  bases: readonly BenchBase[],
  program: string,
): Promise<PartResult> {
  const compared: Compared[] = [];
  for (const base of bases) {
    const [queries, sections] = [await readQueries(base.folder), await readSections(base.folder)];
    const measured = await measureEngines(leg, base, program);
    const share = (found: EngineMeasurement['found']): number =>
      leg === 'dense' ? recallOf(found, queries) : rightShareOf(found, queries, sections);
    compared.push(...measured.map((each) => compare(each, measured[0], share)));
  }
  return {
    part: leg,
    title: TITLES[leg],
    tables: [timesTable(leg, compared), ...growthTable(compared)],
    plots: [
      {
        file: `${leg}.svg`,
        title: `${TITLES[leg]}, one core`,
        unit: 'milliseconds a question, p50',
        curves: curvesOf(compared, p50),
      },
    ],
    targets: targetsOf(leg, compared),
    data: compared.map(({ found: _found, rounds, ...rest }) => ({
      ...rest,
      questions: rounds.map(({ length }) => length),
      p50: p50({ rounds }),
      p95: percentOf({ rounds }, 95),
      p99: p99({ rounds }),
    })),
  };
}

function compare(
  measured: EngineMeasurement,
  ours: EngineMeasurement | undefined,
  share: (found: EngineMeasurement['found']) => number,
): Compared {
  const ratios = measured.rounds.map(
    (round, i) => median(round) / median((ours?.rounds[i] ?? []).slice(0, round.length)),
  );
  return {
    ...measured,
    timesOurs: ratios.length === 0 ? NaN : percentile(ratios, 50),
    oursFinds: share((ours?.found ?? []).slice(0, measured.found.length)),
  };
}

function timesTable(leg: Leg, compared: readonly Compared[]): ResultTable {
  const share = leg === 'dense' ? 'recall@10' : `right section in ${LEG_K[leg]}`;
  const rows = compared.map((each) => [
    each.chunks.toLocaleString('en'),
    each.name,
    ...(each.unfinished === undefined
      ? [rounded(p50(each)), rounded(p99(each)), rounded(each.timesOurs)]
      : [`not finished: ${each.unfinished}`, '–', '–']),
    shown(leg === 'dense' ? each.recall : each.rightShare),
    shown(each.oursFinds),
    each.rounds.map(({ length }) => length).join(' + '),
    each.buildSeconds === undefined ? 'none' : rounded(each.buildSeconds),
    rounded(each.bytes / MEBIBYTE),
  ]);
  return {
    title: TITLES[leg],
    head: [
      'chunks',
      'engine',
      'p50 ms',
      'p99 ms',
      '× ours',
      share,
      'ours on the same',
      'questions',
      'index s',
      'MiB',
    ],
    rows,
    note: `× ours: median of ${ROUNDS} interleaved rounds of an engine's p50 by ours on the same questions. Index seconds are those of the whole index and, for TijarIA, of the whole published snapshot (passages, postings, vectors, graph, sentences). MiB: resident memory of a process that did nothing else.`,
  };
}

function growthTable(compared: readonly Compared[]): ResultTable[] {
  const engines = [...new Set(compared.map(({ name }) => name))];
  const rows = engines.map((engine) => {
    const own = compared.filter(({ name }) => name === engine);
    return [
      engine,
      exponentOf(own.map((each) => [each.chunks, p50(each)])),
      exponentOf(own.map((each) => [each.chunks, p99(each)])),
      exponentOf(own.map(({ chunks, buildSeconds = NaN }) => [chunks, buildSeconds])),
    ];
  });
  const isGrown = new Set(compared.map(({ chunks }) => chunks)).size > 1;
  const head = ['engine', 'p50', 'p99', 'index'];
  return isGrown ? [{ title: 'Growth: the exponent b of time ≈ a · chunks^b', head, rows }] : [];
}

function exponentOf(pairs: readonly (readonly [number, number])[]): string {
  const known = pairs.filter(([, value]) => value > 0);
  return known.length < 2 ? '–' : growthExponent(known).toFixed(2);
}

function curvesOf(compared: readonly Compared[], value: (each: Compared) => number): Curve[] {
  return [...new Set(compared.map(({ name }) => name))].map((engine) => ({
    engine,
    points: compared
      .filter((each) => each.name === engine && value(each) > 0)
      .map((each) => [each.chunks, value(each)] as const),
  }));
}

function targetsOf(leg: Leg, compared: readonly Compared[]): Target[] {
  const [ours, ...others] = compared.filter(({ chunks }) => chunks === TARGET_CHUNKS);
  if (ours === undefined) return [];
  const isOwn = ({ name }: Compared): boolean => name.startsWith('TijarIA');
  const own = [ours, ...others.filter(isOwn)];
  const faster = others
    .filter((each) => !isOwn(each) && each.unfinished === undefined)
    .map((each) => fasterThan(each, own, leg));
  if (leg === 'dense')
    return [atLeast('recall@10 of the vector leg at 100,000 chunks', 0.98, ours.recall, ''), ...faster];
  if (leg === 'lexical') return faster;
  return [
    ...own.flatMap((each) => [
      atMost(`hybrid at 100,000 chunks, one core, p50: ${each.name}`, 4, p50(each), 'ms'),
      atMost(`hybrid at 100,000 chunks, one core, p99: ${each.name}`, 15, p99(each), 'ms'),
    ]),
    ...faster,
  ];
}

/** An alternative beside the first of ours that is faster and finds as much, or beside the first when none does. */
function fasterThan(each: Compared, own: readonly Compared[], leg: Leg): Target {
  const findsOf = (found: Compared): number => (leg === 'dense' ? found.recall : found.rightShare);
  const wanted = findsOf(each);
  const beside = own.map((ours, i) => {
    const [times, finds] = [each.timesOurs / ours.timesOurs, i === 0 ? each.oursFinds : findsOf(ours)];
    return { name: ours.name, times, finds, isMet: times > 1 && finds >= wanted };
  });
  const told = beside.find(({ isMet }) => isMet) ?? beside[0];
  return {
    claim: `${leg}, ${TARGET_CHUNKS.toLocaleString('en')} chunks: faster than ${each.name} at equal or better recall`,
    wanted: `> 1 ×, recall ≥ ${shown(wanted)}`,
    measured: `${rounded(told?.times ?? NaN)} ×, ${shown(told?.finds ?? NaN)} (${told?.name ?? ''})`,
    isMet: told?.isMet ?? false,
  };
}

const percentOf = ({ rounds }: Pick<EngineMeasurement, 'rounds'>, percent: number): number =>
  rounds.flat().length === 0 ? NaN : percentile(rounds.flat(), percent);
const p50 = (each: Pick<EngineMeasurement, 'rounds'>): number => percentOf(each, 50);
const p99 = (each: Pick<EngineMeasurement, 'rounds'>): number => percentOf(each, 99);
const median = (times: readonly number[]): number => (times.length === 0 ? NaN : percentile(times, 50));
const shown = (share: number): string => (Number.isNaN(share) ? '–' : share.toFixed(3));

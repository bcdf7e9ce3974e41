import { percentile } from '../../../eval/metrics/percentile.ts';
import type { BuildTimes } from './build-scale.ts';
import { growthExponent } from '../growth.ts';
import type { ResultTable } from '../result.ts';
import { K, type SearchTimes } from './search-scale.ts';
import { DIMENSIONS } from './synthetic-base.ts';
import { QUERY_TERMS } from './synthetic-terms.ts';

/** What was measured at one size. */
export interface ScaleMeasurement {
  readonly build: BuildTimes;
  readonly search: SearchTimes;
}

/** Three tables: building, opening, searching; below each column that grows, the exponent b of time ≈ a · n^b. */
export function scaleTables(measured: readonly ScaleMeasurement[]): ResultTable[] {
  const searching = `Searching, k = ${K.lexical} and ${K.dense}, ${QUERY_TERMS} terms, ${DIMENSIONS} dimensions`;
  return [
    tableOf('Building', BUILDING, measured),
    tableOf('Opening', OPENING, measured),
    tableOf(searching, SEARCHING, measured),
  ];
}

/** A column: what it shows, how, and whether a growth is told of it. */
interface Column {
  readonly head: string;
  readonly value: (measurement: ScaleMeasurement) => number;
  readonly digits: number;
  readonly grows?: boolean;
}

const median = (times: readonly number[]): number => percentile(times, 50);
const slow = (times: readonly number[]): number => percentile(times, 99);
const MEBIBYTE = 2 ** 20;

const BUILDING: readonly Column[] = [
  { head: 'postings a chunk', value: ({ build }) => build.postings / build.chunks, digits: 0 },
  { head: 'postings, s', value: ({ build }) => build.postingsSeconds, digits: 2, grows: true },
  { head: 'chunks/s', value: ({ build }) => build.chunks / build.postingsSeconds, digits: 0 },
  { head: 'processor, s', value: ({ build }) => build.postingsCpuSeconds, digits: 2, grows: true },
  { head: 'postings, 1 % changed, s', value: ({ build }) => build.changedSeconds, digits: 2, grows: true },
  { head: 'graph, s', value: ({ build }) => build.graphSeconds, digits: 1, grows: true },
  { head: 'chunks/s', value: ({ build }) => build.chunks / build.graphSeconds, digits: 0 },
  { head: 'all, published, s', value: ({ build }) => build.publishSeconds, digits: 1, grows: true },
];

const OPENING: readonly Column[] = [
  { head: 'open, ms', value: ({ search }) => search.openMs, digits: 0, grows: true },
  { head: 'first dense search, ms', value: ({ search }) => search.firstMs, digits: 0 },
  { head: 'memory before, MiB', value: ({ search }) => search.emptyBytes / MEBIBYTE, digits: 0 },
  {
    head: 'memory after all questions, MiB',
    value: ({ search }) => search.openedBytes / MEBIBYTE,
    digits: 0,
  },
];

const SEARCHING: readonly Column[] = [
  { head: 'lexical p50, ms', value: ({ search }) => median(search.lexicalMs), digits: 2, grows: true },
  { head: 'p99', value: ({ search }) => slow(search.lexicalMs), digits: 2 },
  { head: 'exhaustive p50', value: ({ search }) => median(search.exhaustiveMs), digits: 2, grows: true },
  { head: 'p99', value: ({ search }) => slow(search.exhaustiveMs), digits: 2 },
  {
    head: 'times faster',
    value: ({ search }) => median(search.exhaustiveMs) / median(search.lexicalMs),
    digits: 1,
  },
  { head: 'dense p50', value: ({ search }) => median(search.denseMs), digits: 2, grows: true },
  { head: 'p99', value: ({ search }) => slow(search.denseMs), digits: 2 },
  { head: 'recall', value: ({ search }) => search.recall, digits: 3 },
  { head: 'both, filtered, p50', value: ({ search }) => median(search.bothMs), digits: 2, grows: true },
  { head: 'p99', value: ({ search }) => slow(search.bothMs), digits: 2 },
  { head: 'processor, mean', value: ({ search }) => search.bothCpuMs, digits: 2 },
];

function tableOf(
  title: string,
  columns: readonly Column[],
  measured: readonly ScaleMeasurement[],
): ResultTable {
  const rows = measured.map((measurement) => [
    String(measurement.build.chunks),
    ...columns.map(({ value, digits }) => value(measurement).toFixed(digits)),
  ]);
  const exponents = columns.map(({ value, grows }) => {
    if (grows !== true || measured.length < 2) return '';
    return growthExponent(measured.map((each) => [each.build.chunks, value(each)])).toFixed(2);
  });
  return {
    title,
    head: ['chunks', ...columns.map(({ head }) => head)],
    rows: [...rows, ['b', ...exponents]],
  };
}

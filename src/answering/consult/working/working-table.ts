import type { Language } from '../../../source/language.ts';
import type { CalculationTable } from '../../answer-event.ts';
import type { Calculation } from '../finding.ts';
import { readWorking, type WorkingStep } from './read-working.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';

type Row = readonly string[];

/** What a kind of calculation is shown under. */
interface Layout {
  readonly columns: (words: TableWords) => readonly string[];
  readonly rowsOf: (step: WorkingStep, words: TableWords) => readonly Row[];
}

/**
 * A calculation as a table, read from the working that its passage is made of: every cell but a row's name is verbatim in
 * it, and so is every figure of a name. Duties and taxes have rate, base and amount, a time limit its start, length and last day, all
 * others each step with its result. What the working says beside its steps is left to the passage; a working without steps has no
 * table.
 */
export function workingTable(
  { tool, working }: Pick<Calculation, 'tool' | 'working'>,
  language: Language,
): CalculationTable | undefined {
  const words = TABLE_WORDS[language];
  const { columns, rowsOf } = LAYOUTS[tool] ?? STEPS;
  const steps = readWorking(working);
  const rows = steps.flatMap((step) => rowsOf(step, words));
  if (rows.length === 0) return undefined;
  const hasTotal = rows.length > 1 && tool !== 'time-limit' && addsUp(steps.at(-1));
  if (rows.every(([name]) => name === ''))
    return { columns: columns(words).slice(1), rows: rows.map((row) => row.slice(1)), hasTotal };
  const named = rows.map(([name = '', ...cells], i) => {
    const isTotal = hasTotal && i === rows.length - 1;
    return [name === '' ? (isTotal ? words.total : words.calculation) : name, ...cells];
  });
  return { columns: columns(words), rows: named, hasTotal };
}

function addsUp(step: WorkingStep | undefined): boolean {
  return step?.from.includes(' + ') === true;
}

const STEPS: Layout = {
  columns: ({ step, calculation, result }) => [step, calculation, result],
  rowsOf: ({ label, from, result }) => [[label, from, result]],
};

const DUTIES: Layout = {
  columns: ({ item, rate, base, amount }) => [item, rate, base, amount],
  rowsOf: dutyRows,
};

const DATES: Layout = {
  columns: ({ event, dateOrLength }) => [event, dateOrLength],
  rowsOf: dateRows,
};

const LAYOUTS: Readonly<Partial<Record<Calculation['tool'], Layout>>> = {
  'duty-estimate': DUTIES,
  'time-limit': DATES,
};

/** A part of a customs value: `+ 800 EUR × 10,8 (fret)`. */
const VALUE_PART = /(?:^| )(?:([+−]) )?([^()]+?) \(([^()]+)\)/gu;

function dutyRows({ label, from, result }: WorkingStep, words: TableWords): Row[] {
  const parts = [...from.matchAll(VALUE_PART)].map(([, sign = '', value = '', name = '']) =>
    partRow(name, sign === '−' ? `− ${value}` : value),
  );
  if (parts.length > 0) return [...parts, [label, '', '', result]];
  const [rate, base] = factorsOf(from) ?? ['', from];
  const unnamed = addsUp({ label, from, result }) ? words.cleared : words.withoutVat;
  return [[label === '' ? unnamed : label, rate, base, result]];
}

/** A part in another currency has no amount of its own in the working. */
function partRow(name: string, value: string): Row {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const factors = factorsOf(value);
  return factors === undefined ? [capital, '', '', value] : [capital, ...factors, ''];
}

/** Rate and base of a single product, whichever comes first in it. */
function factorsOf(product: string): readonly [rate: string, base: string] | undefined {
  const [first, second, ...more] = product.split(' × ');
  if (first === undefined || second === undefined || more.length > 0 || second.includes(' + '))
    return undefined;
  return /%$/.test(first) ? [first, second] : [second, first];
}

/** A start, the remark that it does not count, and a length. */
const START_AND_LENGTH = /^(.+?) \([^()]*\) \+ (.+)$/u;
/** The day alone, without what it comes to in days. */
const DAY = /^[^,،]+/u;

function dateRows({ label, from, result }: WorkingStep, { length, lastDay }: TableWords): Row[] {
  const [, start, time] = START_AND_LENGTH.exec(from) ?? [];
  if (start === undefined || time === undefined) return [[label, result]];
  const [day = result] = DAY.exec(result) ?? [];
  return [
    [label, start],
    [length, time],
    [lastDay, day],
  ];
}

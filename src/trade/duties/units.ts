import { exact, type Exact } from './decimal-text.ts';

/** What a unit measures, and how many of the smallest one it holds. `thousand` is 1,000 pieces. */
const MEASURES = {
  kg: { of: 'mass', size: '1' },
  t: { of: 'mass', size: '1000' },
  l: { of: 'volume', size: '1' },
  hl: { of: 'volume', size: '100' },
  'l-pure-alcohol': { of: 'pure alcohol', size: '1' },
  'hl-pure-alcohol': { of: 'pure alcohol', size: '100' },
  unit: { of: 'pieces', size: '1' },
  thousand: { of: 'pieces', size: '1000' },
  m: { of: 'length', size: '1' },
  m2: { of: 'area', size: '1' },
  m3: { of: 'space', size: '1' },
} as const;

/** A unit of quantity that duties and taxes are counted in. */
export type Unit = keyof typeof MEASURES;
/** All of them. */
export const UNITS = Object.keys(MEASURES) as [Unit, ...Unit[]];

/** `amount` in `from` counted in `to`; undefined when the two do not measure the same thing. Exact. */
export function convert(amount: string, from: Unit, to: Unit): Exact | undefined {
  if (MEASURES[from].of !== MEASURES[to].of) return undefined;
  // Sizes are powers of ten: the division ends.
  return exact(amount).times(MEASURES[from].size).dividedBy(MEASURES[to].size);
}

/** True when both measure the same thing. */
export function isSameMeasure(one: Unit, other: Unit): boolean {
  return MEASURES[one].of === MEASURES[other].of;
}

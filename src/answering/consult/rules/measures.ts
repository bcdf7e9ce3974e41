import type { Figure } from '../../../text/figure.ts';
import { extractFigures } from '../../../text/figures.ts';
import { exact, type Exact } from '../../../trade/duties/decimal-text.ts';

/** What a measure measures. `item` counts things that a rule charges one by one. */
export type Dimension = 'time' | 'volume' | 'mass' | 'item';

/** A unit with how many of its dimension's smallest unit it holds: days, litres, kilograms, items. Months have 30 days: only for comparing. */
export interface MeasureUnit {
  readonly name: 'day' | 'week' | 'month' | 'year' | 'litre' | 'hectolitre' | 'kg' | 'tonne' | 'item';
  readonly dimension: Dimension;
  readonly factor: number;
}

/** A number with the unit that stands after it. */
export interface Measure {
  readonly figure: Figure;
  readonly amount: Exact;
  readonly unit: MeasureUnit;
  /** Where the unit ends in the text. */
  readonly end: number;
}

const UNIT_WORDS: readonly (readonly [MeasureUnit, string])[] = [
  [
    { name: 'day', dimension: 'time', factor: 1 },
    'jours?|journées?|j|days?|يوما?|أيام|ايام|نهارات?|youm|yawm|nhar|iyam|ayam|yam',
  ],
  [{ name: 'week', dimension: 'time', factor: 7 }, 'semaines?|weeks?|أسبوعا?|أسابيع|اسابيع|simana|simanat'],
  [
    { name: 'month', dimension: 'time', factor: 30 },
    'mois|months?|شهرا?|أشهر|اشهر|شهور|chhar|chher|ch+[ho]+u?ra?|ch7or|ch7our|shhar|shhor',
  ],
  [
    { name: 'year', dimension: 'time', factor: 365 },
    'ans?|années?|years?|سنة|سنوات|سنين|عاما?|أعوام|3am|3wam|snin|sna',
  ],
  [{ name: 'hectolitre', dimension: 'volume', factor: 100 }, 'hectolitres?|hl|هكتو?ل[ي]?تر(?:ا|ات)?'],
  [
    { name: 'litre', dimension: 'volume', factor: 1 },
    'litres?|liters?|l|لترا?|لترات|ليتر(?:و|ات)?|itro|litro',
  ],
  [
    { name: 'kg', dimension: 'mass', factor: 1 },
    'kg|kilos?|kilogrammes?|kilograms?|كلغ|كيلو(?:غرام)?(?:ا|ات)?',
  ],
  [{ name: 'tonne', dimension: 'mass', factor: 1000 }, 'tonnes?|tons?|t|tonn|طنا?|أطنان|اطنان'],
  [
    { name: 'item', dimension: 'item', factor: 1 },
    'unités?|appareils?|équipements?|pièces?|têtes?|téléphones?|units?|devices?|pieces? of equipment|pieces?|heads?|وحدات?|وحدة|جهازا?|أجهزة|تجهيز(?:ا|ات)?|رأسا?|رؤوس|قطعة|قطع',
  ],
];
const AFTER = UNIT_WORDS.map(
  ([unit, words]) => [unit, new RegExp(`^[\\s\\u00a0-]{0,2}(?:${words})(?![\\p{L}\\p{N}])`, 'iu')] as const,
);
const HALF = /^\s*(?:ونصف|و نصف|et demie?|and a half|w ?no[s]+)(?!\p{L})/iu;
/** Arabic duals are number and unit in one word. */
const DUALS: readonly (readonly [RegExp, MeasureUnit['name']])[] = [
  [/شهر(?:ين|ان)/u, 'month'],
  [/(?:سنت|عام)(?:ين|ان)/u, 'year'],
  [/يوم(?:ين|ان)/u, 'day'],
  [/[أا]سبوع(?:ين|ان)/u, 'week'],
];

/** The measures of a text, in order. */
export function readMeasures(text: string, figures: readonly Figure[] = extractFigures(text)): Measure[] {
  return figures.flatMap((figure) => readMeasure(text, figure) ?? []);
}

function readMeasure(text: string, figure: Figure): Measure | undefined {
  if (figure.kind !== 'number' && figure.kind !== 'number-word') return undefined;
  const found = unitOf(text, figure);
  if (found === undefined) return undefined;
  const half = HALF.exec(text.slice(found.end));
  const amount = exact(figure.normal).plus(half === null ? 0 : 0.5);
  return { figure, amount, unit: found.unit, end: found.end + (half?.[0].length ?? 0) };
}

function unitOf(text: string, figure: Figure): { unit: MeasureUnit; end: number } | undefined {
  const dual = DUALS.find(([pattern]) => pattern.test(figure.raw))?.[1];
  const rest = text.slice(figure.end);
  for (const [unit, pattern] of AFTER) {
    if (unit.name === dual) return { unit, end: figure.end };
    const after = pattern.exec(rest);
    if (after !== null) return { unit, end: figure.end + after[0].length };
  }
  return undefined;
}

/** The unit that a text begins with, after spaces: `hectolitre de vin`. */
export function leadingUnit(text: string): MeasureUnit | undefined {
  return AFTER.find(([, pattern]) => pattern.test(text))?.[0];
}

/** In the smallest unit of the dimension. */
export function inSmallest({ amount, unit }: Pick<Measure, 'amount' | 'unit'>): Exact {
  return amount.times(unit.factor);
}

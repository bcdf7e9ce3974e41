import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { decimalText, exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import { formatDecimal, formatMeasure, formatPercent } from '../format-figure.ts';
import { readMeasures, type MeasureUnit } from './measures.ts';

/** A volume that was worked out of what a question gives, and how. */
export interface WorkedVolume {
  readonly amount: Exact;
  readonly unit: MeasureUnit;
  readonly line: (language: Language) => string;
}

const LITRE: MeasureUnit = { name: 'litre', dimension: 'volume', factor: 1 };
/** What stands between a number of bottles and what each holds. */
const BOTTLES =
  /^\s*(?:bouteilles?|bottles?|canettes?|cans?|magnums?|قنينات?|قنينة|قناني|قارورات?|قارورة|قرعات?|قرعة|قراعي|[9q][ae]?r[ae]?3(?:a|at)?|[9q]ra3i|bouteillat)(?!\p{L})[^\d.?!]{0,45}$/iu;
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:cl|centilitres?|سنتيلترا?|سل)(?!\p{L})/iu, '0.01'],
  [/^\s*(?:ml|millilitres?|مليلترا?|مل)(?!\p{L})/iu, '0.001'],
  [/^\s*(?:l|litres?|liters?|لترا?)(?!\p{L})/iu, '1'],
];

/** The volume of so many bottles of so much: "3,200 bottles of 75 cl". None when a question gives no such pair. */
export function bottledVolume(question: string, figures: readonly Figure[]): WorkedVolume | undefined {
  for (const [i, count] of figures.entries()) {
    const each = figures[i + 1];
    if (each === undefined || !BOTTLES.test(question.slice(count.end, each.start))) continue;
    const part = PARTS.find(([unit]) => unit.test(question.slice(each.end)))?.[1];
    if (part === undefined) continue;
    const litres = exact(each.normal).times(part);
    const amount = litres.times(count.normal);
    return {
      amount,
      unit: LITRE,
      line: (language) =>
        `${formatDecimal(count.normal, language)} × ${litreText(litres, language)} = ${litreText(amount, language)}.`,
    };
  }
  return undefined;
}

const STRENGTH_BEFORE = wordPattern(
  "degr[ée]s?(?: d['’]alcool)?|titrant|alcool à|strength|proof|abv|(?:ب)?درجة(?: (?:ال)?كحول)?|كحول|نسبة (?:ال)?كحول|daraja",
);
const STRENGTH_AFTER = wordPattern("vol(?:ume)?|d['’]alcool|alcohol|abv|strength|كحول|درجة");
const DEGREES = /^\s*(?:°|degr[ée]s?|degrees|درجة)(?!\p{L})/iu;
/** Letters beside a figure that tell what it is. */
const BESIDE = 20;

/**
 * The pure alcohol in the one volume of a question, when it gives the strength in percent or degrees. None when it does not, or
 * gives several volumes.
 */
export function pureAlcoholVolume(question: string, figures: readonly Figure[]): WorkedVolume | undefined {
  const volumes = readMeasures(question, figures).filter(({ unit }) => unit.dimension === 'volume');
  const [volume, ...others] = volumes;
  const bottled = bottledVolume(question, figures);
  const whole = bottled ?? (others.length === 0 ? volume : undefined);
  const strength = figures.find((figure) => isStrength(question, figure));
  if (whole === undefined || strength === undefined) return undefined;
  const percent = strength.kind === 'percent' ? percentValue(strength) : strength.normal;
  const litres = whole.amount.times(whole.unit.factor);
  const amount = litres.times(percent).dividedBy(100);
  return {
    amount,
    unit: LITRE,
    line: (language) =>
      [
        ...(bottled === undefined ? [] : [bottled.line(language)]),
        `${litreText(litres, language)} × ${formatPercent(percent, language)} = ${litreText(amount, language)}.`,
      ].join(' '),
  };
}

function isStrength(question: string, { kind, start, end }: Figure): boolean {
  const [before, after] = [question.slice(Math.max(0, start - BESIDE), start), question.slice(end)];
  if (kind === 'percent') return STRENGTH_BEFORE.test(before) || STRENGTH_AFTER.test(after.slice(0, BESIDE));
  return kind === 'number' && DEGREES.test(after);
}

function litreText(amount: Exact, language: Language): string {
  return formatMeasure(decimalText(amount), 'litre', language);
}

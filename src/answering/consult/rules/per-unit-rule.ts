import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { exact } from '../../../trade/duties/decimal-text.ts';
import { currencyOf, figuresByKind } from './figures-by-kind.ts';
import { fittingSegment, segmentsOf } from './likely-rules.ts';
import { leadingUnit, type MeasureUnit } from './measures.ts';

/** An amount for each `per` of a unit, as a statement tells it: `550 DH per 1,000 units`; with `most`, from one to the other. */
export interface PerUnitRule {
  readonly amount: string;
  readonly most?: string;
  readonly currency: string;
  /** How many units the amount is for. */
  readonly per: string;
  readonly unit: MeasureUnit;
}

const PER =
  /^[^;.؛\d]{0,45}?(?<![\p{L}\p{N}])(?:par|per|an?(?= head| unit| device)|عن كل|لكل|لل?(?=[هكلط]))\s*(1[\s\u00a0.,]?000\s)?/iu;
/** Leads to what was paid before; any other amount beside one per unit makes a scale, or is another rule. */
const BEFORE = wordPattern('contre|au lieu de|against|instead of|up from|بعد أن|مقابل|بدل');
const RANGE = /^\s*(?:à|a|to|-|–|إلى|الى)\s*$/iu;

interface PerUnitFigure extends PerUnitRule {
  readonly start: number;
  readonly end: number;
}

/**
 * The amount per unit that a statement tells for `dimension`; of several, the one whose clause shares most with the
 * question. None when it tells none, or when it is not clear which counts.
 */
export function readPerUnitRule(
  question: string,
  text: string,
  dimension: MeasureUnit['dimension'],
  language: Language,
): PerUnitRule | undefined {
  const amounts = figuresByKind(text).amounts;
  const told = amounts
    .flatMap((amount, i) => perUnitFigure(text, amount, amounts[i - 1]) ?? [])
    .filter(({ unit }) => unit.dimension === dimension);
  const isScale = amounts.some(
    (amount, i) =>
      !told.some(({ start, end }) => amount.start >= start && amount.end <= end) &&
      !BEFORE.test(text.slice(amounts[i - 1]?.end ?? 0, amount.start)),
  );
  if (isScale) return undefined;
  const [only, ...others] = told;
  if (others.length === 0) return only;
  return fittingSegment(question, segmentsOf(text, told), language)?.main;
}

function perUnitFigure(text: string, amount: Figure, before: Figure | undefined): PerUnitFigure | undefined {
  const rest = text.slice(amount.end);
  const per = PER.exec(rest);
  const unit = per === null ? undefined : leadingUnit(rest.slice(per[0].length).replace(/^(?:ال)/u, ''));
  if (per === null || unit === undefined) return undefined;
  const isRange = before !== undefined && RANGE.test(text.slice(before.end, amount.start));
  return {
    start: isRange ? before.start : amount.start,
    end: amount.end,
    amount: isRange ? before.normal : amount.normal,
    ...(isRange ? { most: amount.normal } : {}),
    currency: currencyOf(amount),
    per: per[1] === undefined ? '1' : exact(per[1].replace(/\D/g, '')).toFixed(),
    unit,
  };
}

import type { Figure } from '../../../text/figure.ts';
import { extractFigures, percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import { figuresByKind } from '../rules/figures-by-kind.ts';
import { readMeasures, type Measure } from '../rules/measures.ts';

/** What is taken off a value, in percent; with `upTo`, only of that part of it. */
export interface Abatement {
  readonly percent: string;
  readonly upTo?: string;
}

const ABATEMENT = wordPattern('abattements?|abatements?|تخفيض');
const LESS_BY_AGE = wordPattern('moins|less|مخصوما');
const COMBINED_RATE = wordPattern('taux cumulé|combined (?:import )?rate|النسبة الإجمالية');

/** The abatement that a statement tells with the value it stops at; none when it gives several of either. */
export function readAbatement(text: string): Abatement | undefined {
  const figures = figuresByKind(text);
  const percents = distinct(figures.percents);
  const taken = percents.filter((percent) => !isWhatIsLeft(percent, percents));
  const sums = distinct(figures.amounts);
  const [rate, sum] = [taken[0], sums[0]];
  if (!ABATEMENT.test(text) || rate === undefined || sum === undefined || taken.length > 1 || sums.length > 1)
    return undefined;
  return { percent: percentValue(rate), upTo: sum.normal };
}

/** "An abatement of 90 %: duties are paid on 10 %". */
function isWhatIsLeft(figure: Figure, percents: readonly Figure[]): boolean {
  const value = exact(percentValue(figure));
  return percents.some((other) => value.lessThan(50) && exact(percentValue(other)).plus(value).equals(100));
}

function distinct(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [figure.normal, figure])).values()];
}

/** What a scale of percentages by age takes off at `years`; the last step has no end. None when the text is no such scale. */
export function readAbatementByAge(text: string, years: Exact): Abatement | undefined {
  if (!LESS_BY_AGE.test(text)) return undefined;
  const figures = extractFigures(text);
  const steps = figures.filter(({ kind }) => kind === 'percent');
  const ages = readMeasures(text, figures).filter(({ unit }) => unit.name === 'year');
  const untils = steps
    .slice(0, -1)
    .map((step, i) => lastBetween(ages, step.end, steps[i + 1]?.start ?? text.length));
  const isScale =
    steps.length > 2 && untils.every((until, i) => until !== undefined && isAfter(until, untils[i - 1]));
  if (!isScale) return undefined;
  const at = untils.findIndex((until) => until !== undefined && years.lessThan(until.amount));
  const step = steps[at < 0 ? steps.length - 1 : at];
  return step && { percent: percentValue(step) };
}

function lastBetween(measures: readonly Measure[], start: number, end: number): Measure | undefined {
  return measures.filter(({ figure }) => figure.start >= start && figure.end <= end).at(-1);
}

function isAfter(measure: Measure, before: Measure | undefined): boolean {
  return before === undefined || measure.amount.greaterThan(before.amount);
}

/** The rate of duties and taxes together that a statement tells first. */
export function readCombinedRate(text: string): string | undefined {
  const place = COMBINED_RATE.exec(text)?.index;
  if (place === undefined) return undefined;
  const rate = extractFigures(text).find(({ kind, start }) => kind === 'percent' && start > place);
  return rate && percentValue(rate);
}

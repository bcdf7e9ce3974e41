import { oncePerObject } from '../common/once-per-object.ts';
import type { Figure } from '../text/figure.ts';
import { extractFigures, supportsFigure } from '../text/figures.ts';
import { wordLists } from '../text/word-pattern.ts';

/** Units of time and measure in the three languages. */
const UNITS: readonly (readonly [string, RegExp])[] = [
  ['working day', starts('jours? ouvr\\p{L}*|working days?|business days?|(?:يوما?|أيام) عمل')],
  ['day', starts('jours?|days?|يوما?|يومين|أيام|ايام')],
  ['week', starts('semaines?|weeks?|أسبوعا?|أسابيع')],
  ['month', starts('mois|months?|شهرا?|أشهر|شهور')],
  ['year', starts('ans?|années?|years?|سنة|سنوات|عاما?|أعوام')],
  ['hour', starts('heures?|h|hours?|ساعة|ساعات')],
  ['kilogram', starts('kg|kilogram\\p{L}*|kilos?|كلغ|كيلوغرام\\p{L}*')],
  ['tonne', starts('tonnes?|tons?|t|طنا?|أطنان')],
  ['litre', starts('l|litres?|liters?|لترا?|لترات')],
];

function starts(alternatives: string): RegExp {
  return new RegExp(`^[\\s\\u00a0-]*(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');
}

/** The unit right behind a figure; undefined for none of those known. */
function unitOf(text: string, { end, currency }: Figure): string | undefined {
  if (currency !== undefined) return currency;
  const behind = text.slice(end, end + 40);
  return UNITS.find(([, pattern]) => pattern.test(behind))?.[0];
}

/** A text as its figures are read. One object a statement: they are read once for all sentences of an answer. */
export type Told = Readonly<{ text: string }>;

/** Figures of a text, in order. */
export const figuresOf = oncePerObject(({ text }: Told): readonly Figure[] => extractFigures(text));

/** True when a statement gives the figure of a sentence, and in the same unit where both have one. */
export function givesFigure(statement: Told, sentence: string, figure: Figure): boolean {
  const claimed = unitOf(sentence, figure);
  return figuresOf(statement).some((evidence) => {
    if (!supportsFigure(evidence, figure)) return false;
    const known = unitOf(statement.text, evidence);
    return claimed === undefined || known === undefined || claimed === known;
  });
}

/** Months by name, where the name is no other word; January first. */
const monthsIn = wordLists([
  'janvier|january|يناير',
  'février|february|فبراير',
  'mars 20\\d\\d|(?:en|depuis|de) mars|march 20\\d\\d|(?:in|since) march|مارس',
  'avril|april|أبريل',
  'mai|ماي|مايو',
  'juin|june|يونيو',
  'juillet|july|يوليوز|يوليو',
  'août|august|غشت|أغسطس',
  'septembre|september|شتنبر|سبتمبر',
  'octobre|october|أكتوبر',
  'novembre|november|نونبر|نوفمبر',
  'décembre|december|دجنبر|ديسمبر',
]);

/** True when a sentence names a month that no statement does: a date without figures. */
export function namesOtherMonth(sentence: string, statements: readonly Told[]): boolean {
  const named = monthsIn(sentence);
  if (named === 0) return false;
  const told = statements.reduce((months, { text }) => months | monthsIn(text), 0);
  const dated = statements.flatMap(figuresOf).reduce((months, figure) => months | monthOf(figure), 0);
  return (named & ~told & ~dated) !== 0;
}

/** The month of a date, as the bit that {@link monthsIn} has for it; 0 of any other figure. */
function monthOf({ kind, normal }: Figure): number {
  const number = kind === 'date' ? /^(?:\d{4}|-)-(\d\d)(?:-|$)/.exec(normal)?.[1] : undefined;
  return number === undefined ? 0 : 1 << (Number(number) - 1);
}

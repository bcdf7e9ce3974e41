import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { extractFigures, percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { withoutDenied } from '../denied.ts';
import { currencyOf } from './figures-by-kind.ts';
import { fittingSegment, segmentsOf, type Segment } from './likely-rules.ts';

/** A share of an amount as a statement tells it: `rate` in percent, bounds of the result, and what is free of it. */
export interface ShareRule {
  readonly rate: string;
  readonly least?: string;
  readonly most?: string;
  /** Only what an amount has above this counts. */
  readonly above?: string;
  /** It holds only for amounts above this: "60 % of a loan of more than 1 million". */
  readonly over?: string;
  /** Of the bounds. */
  readonly currency?: string;
}

const LEAST = wordPattern(
  'minimum|plancher|au moins|floor|at least|not less than|[وب]?(?:ال)?حد (?:ال)?أدنى|لا تقل|لا يقل|على الأقل',
);
const MOST = wordPattern(
  'maximum|plafond|dans la limite|limit(?:e|ée?|ed)?|ceiling|at most|up to|within|capped|[وب]?(?:ال)?حد (?:ال)?أقصى|في حدود|لا يتجاوز|لا تتجاوز|سقف',
);
const EXCESS = wordPattern(
  "dépass\\p{L}*|au[- ]dessus|au[- ]delà|excédent|surplus|l['’]excédent|above|exceed\\p{L}*|excess|beyond|فوق|ما زاد|زاد|(?:ال)?زائدة?|(?:ال)?فائض",
);
/** Says for which amounts a share is given. */
const OVER =
  /(?:d[e’']un montant supérieur à|de plus de|of more than|(?:of|loan|order|invoice|contract) (?:over|above)|(?<![\p{L}])[يت]فوق|أكثر من)\s*$/iu;
/** Points on top of a rate make another one. */
const POINTS = /\d\s*(?:points?|نقط\p{L}*|نقاط)/iu;
/** Share of the words after a rate that a question must hold to be about just that, and not about the ordinary rate. */
const LEAST_FOLLOWING = 0.35;
/** More rates than these are a scale, of which the right step is not told by words. */
const MOST_RATES = 2;
/** What comes after it repeats a result: "within 400,000 DH, that is 500,000 DH in all". */
const REPEATED = wordPattern('soit|that is|i\\.e\\.|أي');
/** The rate of an abatement is what is not paid. */
const ABATEMENT = wordPattern('abattements?|abatements?|تخفيض(?! (?:في |من )?(?:ال)?ثمن)');
const RANGE = /^\s*(?:à|a|to|et|and|-|–|إلى|الى|و)\s*$/iu;

/**
 * The share that a statement tells: of several rates, the one whose case the question names, else
 * the first, which is the ordinary one. None when no rate is told, or when an amount beside it is neither bound nor threshold.
 */
export function readShareRule(question: string, text: string, language: Language): ShareRule | undefined {
  const figures = extractFigures(text);
  const percents = figures.filter(({ kind }) => kind === 'percent');
  if (new Set(percents.map(({ normal }) => normal)).size > MOST_RATES) return undefined;
  const apart = percents.filter((percent, i) => !isInRange(text, percents, i));
  const segments = segmentsOf(text, apart);
  const isAlone = new Set(percents.map(({ normal }) => normal)).size === 1;
  const segment = isAlone
    ? whole(text, percents[0])
    : (fittingSegment(withoutDenied(question), segments, language, LEAST_FOLLOWING) ?? ordinary(segments));
  if (segment === undefined) return undefined;
  const amounts = figures.filter(
    ({ kind, start, end }) =>
      kind === 'amount' &&
      start >= segment.start &&
      end <= segment.end &&
      !REPEATED.test(text.slice(Math.max(segment.start, start - 16), start)),
  );
  if (ABATEMENT.test(segment.text) || POINTS.test(text)) return undefined;
  return isShare(segment.main) ? withBounds(segment, amounts, text) : undefined;
}

/** Nothing and everything are no shares. */
function isShare({ normal }: Figure): boolean {
  return normal !== '0%' && normal !== '100%';
}

/** True when a statement tells several rates, each for someone, so that a question must say whose it is. */
export function tellsRatesByCase(text: string): boolean {
  const percents = extractFigures(text).filter(({ kind }) => kind === 'percent');
  const isSeveral = new Set(percents.map(({ normal }) => normal)).size > 1;
  return isSeveral && ordinary(segmentsOf(text, percents)) === undefined;
}

/** The first rate is the ordinary one, unless it too is only for someone: "74.87 % for this producer, 92.19 % for others". */
function ordinary([first]: readonly Segment<Figure>[]): Segment<Figure> | undefined {
  const following = first === undefined ? '' : first.text.slice(first.main.end - first.start);
  return /^\s*(?:pour|for|est le|is the)\s/iu.test(following) ? undefined : first;
}

function whole(text: string, main: Figure | undefined): Segment<Figure> | undefined {
  return main && { main, start: 0, end: text.length, text };
}

/** True for both ends of "0.25 to 0.45 %". */
function isInRange(text: string, percents: readonly Figure[], i: number): boolean {
  const [before, self, after] = [percents[i - 1], percents[i], percents[i + 1]];
  const joins = (a: Figure | undefined, b: Figure | undefined): boolean =>
    a !== undefined && b !== undefined && RANGE.test(text.slice(a.end, b.start));
  return joins(before, self) || joins(self, after);
}

function withBounds(
  { main, text: segment, start }: Segment<Figure>,
  amounts: readonly Figure[],
  text: string,
): ShareRule | undefined {
  const rate = percentValue(main);
  const [first, second, third] = amounts;
  if (first === undefined) return { rate };
  const currency = currencyOf(first);
  if (third !== undefined || (second?.currency ?? currency) !== currency) return undefined;
  if (
    second !== undefined &&
    RANGE.test(text.slice(first.end, second.start)) &&
    !/\d\s*(?:et|and|و)\s*\d/u.test(segment)
  )
    return { rate, least: first.normal, most: second.normal, currency };
  const bounds = amounts.map((amount, i) =>
    bound(amount, text.slice(amounts[i - 1]?.end ?? start, amount.start), segment),
  );
  return bounds.reduce<ShareRule | undefined>(
    (rule, each) => (rule === undefined || each === undefined ? undefined : { ...rule, ...each }),
    { rate, currency },
  );
}

function bound(amount: Figure, before: string, segment: string): Partial<ShareRule> | undefined {
  const close = before.slice(-40);
  if (LEAST.test(close)) return { least: amount.normal };
  if (MOST.test(close)) return { most: amount.normal };
  if (OVER.test(close)) return { over: amount.normal };
  if (EXCESS.test(segment)) return { above: amount.normal };
  return undefined;
}

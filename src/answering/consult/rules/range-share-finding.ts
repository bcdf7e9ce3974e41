import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { exact } from '../../../trade/duties/decimal-text.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksForAllDuties, asksForSum } from '../asked-calculation.ts';
import { namesVat } from '../duties/charge-asked.ts';
import { askedFigures, figuresByKind } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { likelyRules, type LikelyRule } from './likely-rules.ts';

interface Wording {
  readonly title: string;
  readonly lead: (share: string) => string;
  readonly range: (least: string, most: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : part d’un montant, entre deux taux',
    lead: (share) => `Sur votre montant, cela fait ${share}.`,
    range: (least, most) => `Sur votre montant, cela fait de ${least} à ${most}.`,
  },
  ar: {
    title: 'حساب: نسبة من مبلغ بين حدين',
    lead: (share) => `بالنسبة إلى مبلغكم، يساوي ذلك ${share}.`,
    range: (least, most) => `بالنسبة إلى مبلغكم، يساوي ذلك من ${least} إلى ${most}.`,
  },
  en: {
    title: 'Calculation: share of an amount, between two rates',
    lead: (share) => `On your amount, that is ${share}.`,
    range: (least, most) => `On your amount, that is from ${least} to ${most}.`,
  },
};

const HIGHEST = wordPattern(
  '(?:le |la )?plus (?:haute?|élevée?|chère?|cher)|maximum|maximale?|au plus|pire|highest|top|upper|at most|worst|أعلى|أقصى|[لب]?(?:ال)?أعلى|(?:ال)?قصوى|(?:ال)?أغلى|كبر|لكبير|l?kbir\\p{L}*|a3la|akbar|ktar',
);
const LOWEST = wordPattern(
  '(?:le |la )?(?:plus (?:bas(?:se)?|faible)|moins chère?|moins cher|moins élevée?)|minimum|minimale?|au moins|au mieux|lowest|cheapest|bottom|lower|at least|أدنى|أقل|[لب]?(?:ال)?أدنى|(?:ال)?أرخص|صغر|sghir\\p{L}*|a9al|9al',
);
const JOINED = /^\s*(?:à|a|to|et|and|-|–|إلى|الى|و)\s*$/iu;

/** A rate that went from one to the other is no range. */
const CHANGED = wordPattern(
  'mont[ée]+e?s?|pass[ée]+e?s?|relev[ée]+e?s?|port[ée]+e?s?|baiss[ée]+e?s?|ramen[ée]+e?s?|rose|raised|went|fell|gone|lowered|increased|ارتفع\\p{L}*|انتقل\\p{L}*|رفع\\p{L}*|رُفع\\p{L}*|انخفض\\p{L}*|خفض\\p{L}*',
);

interface RateRange {
  readonly least: string;
  readonly most: string;
}

/**
 * A share of the one amount of the question where the likeliest rule tells a range of rates ("0.40% to 0.45% of the FOB value"):
 * by the end of it that is asked for, else by both. None when the rule tells amounts or other rates too.
 */
export function rangeShareFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Calculation | undefined {
  const { question, language } = asked;
  if (!asksForSum(question) || asksForAllDuties(question) || namesVat(question)) return undefined;
  const { amounts, percents } = askedFigures(question);
  const [amount, ...others] = amounts;
  if (amount === undefined || others.length > 0 || percents.length > 0) return undefined;
  const [rule] = likelyRules(asked);
  const range = rule && readRateRange(rule.statement.text);
  return rule && range && tell(amount, ratesAsked(range, question), rule, language);
}

/** The two rates between which a statement puts a share; none when it tells anything else in percent or money. */
export function readRateRange(text: string): RateRange | undefined {
  const { all, amounts, percents } = figuresByKind(text);
  if (amounts.length > 0 || CHANGED.test(text)) return undefined;
  const [first, second, ...more] = percents;
  if (first === undefined || more.length > 0) return undefined;
  // "0.40 to 0.45%": the sign may stand once.
  const [start, end] =
    second === undefined ? [all.find(({ end }) => isJoined(text, end, first)), first] : [first, second];
  if (start === undefined || !isJoined(text, start.end, end)) return undefined;
  const [least, most] = [start, end].map((each) =>
    each.kind === 'percent' ? percentValue(each) : each.normal,
  );
  const isRange = least !== undefined && most !== undefined && exact(least).lessThan(most);
  return isRange ? { least, most } : undefined;
}

function isJoined(text: string, end: number, next: Figure): boolean {
  return end <= next.start && JOINED.test(text.slice(end, next.start));
}

function ratesAsked({ least, most }: RateRange, question: string): readonly string[] {
  const [isHighest, isLowest] = [HIGHEST.test(question), LOWEST.test(question)];
  if (isHighest === isLowest) return [least, most];
  return isHighest ? [most] : [least];
}

function tell(
  amount: Figure,
  rates: readonly string[],
  rule: LikelyRule,
  language: Language,
): Calculation | undefined {
  const wording = WORDING[language];
  const sum = (decimal: string): string => formatSum(decimal, language, amount.currency);
  const shares = rates.map((rate) => sum(shareOfAmount(rate, amount.normal)));
  const [least, most] = shares;
  if (least === undefined) return undefined;
  return {
    kind: 'calculation',
    tool: 'share-of-amount',
    title: wording.title,
    lead: most === undefined ? wording.lead(least) : wording.range(least, most),
    working: rates.map(
      (rate, i) => `${formatPercent(rate, language)} × ${sum(amount.normal)} = ${shares[i] ?? ''}.`,
    ),
    rules: [referenceOf(rule)],
  };
}

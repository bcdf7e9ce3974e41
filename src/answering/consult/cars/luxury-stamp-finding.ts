import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { amountText, exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import { DUTY_RULES } from '../../../trade/duties/duty-rules.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import type { AnswerState } from '../../answer-state.ts';
import { askedFigures, currencyOf, figuresByKind } from '../rules/figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { KNOWN_RULES, readRules, type RuleIndex } from '../rules/known-rules.ts';

const STAMP = wordPattern('timbres?|stamp(?: duty)?|[وب]?(?:ال)?ت[نم]بر|t[ai]nbr|ttimbre');
const CAR = wordPattern(
  'voitures?|véhicules?|coupés?|suv|berlines?|cars?|vehicles?|luxe|luxury|tomobil\\p{L}*|سيار\\p{L}+|(?:ال)?طوموبيل\\p{L}*',
);
/** The only amount is said to hold duties and taxes. */
const WITH_TAXES = wordPattern(
  '(?:droits?(?: et taxes)?|taxes?) (?:comprise?s?|incluse?s?)|tout compris|(?:duty|duties|tax(?:es)?) (?:included|on top|in)|including (?:duty|duties|tax)|بعد إضافة (?:ال)?رس[وم]+|بما فيها (?:ال)?رسوم|مع (?:ال)?رسوم',
);

/** No number of the rule below this is a value. */
const LEAST_VALUE = '100000';

interface Wording {
  readonly title: string;
  readonly lead: (stamp: string, rate: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : droits de timbre sur une voiture de luxe',
    lead: (stamp, rate) => `Droits de timbre : ${stamp}, au taux de ${rate}.`,
  },
  ar: {
    title: 'حساب: واجبات التنبر على سيارة فاخرة',
    lead: (stamp, rate) => `واجبات التنبر: ${stamp}، بنسبة ${rate}.`,
  },
  en: {
    title: 'Calculation: stamp duty on a luxury car',
    lead: (stamp, rate) => `Stamp duty: ${stamp}, at the rate of ${rate}.`,
  },
};

/** What the stamp is on, and how it came about when it was not given. */
interface StampBase {
  readonly value: Exact;
  readonly base: Exact;
  readonly line?: (sum: (value: Exact) => string) => string;
}

/**
 * The stamp duty on a car that the question values, when it is asked for: the step is that of the customs value, the rate is on
 * the value with duties and taxes, which must be given or follow from a combined rate. None under the first step.
 */
export async function luxuryStampFinding(
  { question, language }: Pick<AnswerState, 'question' | 'language'>,
  index: RuleIndex,
): Promise<Calculation | undefined> {
  if (!STAMP.test(question) || !CAR.test(question)) return undefined;
  const stamp = readBase(question);
  if (stamp === undefined) return undefined;
  const known = await readRules([KNOWN_RULES.luxuryCar], language, index);
  const rule = known(KNOWN_RULES.luxuryCar);
  if (rule === undefined) return undefined;
  const rate = rateFor(stamp.value, rule.text);
  if (rate === undefined) return undefined;
  const wording = WORDING[language];
  const percent = percentValue(rate);
  const sum = (value: Exact): string => formatSum(amountText(value), language);
  const due = sum(exact(shareOfAmount(percent, stamp.base.toFixed())));
  return {
    kind: 'calculation',
    tool: 'luxury-stamp',
    title: wording.title,
    lead: wording.lead(due, formatPercent(percent, language)),
    working: [
      ...(stamp.line === undefined ? [] : [stamp.line(sum)]),
      `${formatPercent(percent, language)} × ${sum(stamp.base)} = ${due}.`,
    ],
    rules: [KNOWN_RULES.luxuryCar, DUTY_RULES.stampOnEverything],
  };
}

/** Value and value with taxes; or the value and a combined rate; or the one amount that holds both. */
function readBase(question: string): StampBase | undefined {
  const { amounts, percents } = askedFigures(question);
  if (amounts.some((amount) => currencyOf(amount) !== 'MAD')) return undefined;
  const [one, other, ...more] = amounts.map(({ normal }) => exact(normal));
  const [combined, ...rates] = percents;
  if (one === undefined || more.length > 0 || rates.length > 0) return undefined;
  if (other !== undefined) {
    const [value, base] = one.lessThan(other) ? [one, other] : [other, one];
    return combined === undefined ? { value, base } : undefined;
  }
  if (combined === undefined) return WITH_TAXES.test(question) ? { value: one, base: one } : undefined;
  const taxes = exact(shareOfAmount(percentValue(combined), one.toFixed()));
  const base = one.plus(taxes);
  return { value: one, base, line: (sum) => `${sum(one)} + ${sum(taxes)} = ${sum(base)}.` };
}

/** The rate of the step that a value falls under. */
function rateFor(value: Exact, text: string): Figure | undefined {
  const { all, percents } = figuresByKind(text);
  const [least, ...tops] = all
    .filter(({ kind }) => kind === 'amount' || kind === 'number')
    .map(({ normal }) => exact(normal))
    .filter((each) => each.greaterThanOrEqualTo(LEAST_VALUE));
  if (least === undefined || value.lessThan(least) || tops.length !== percents.length - 1) return undefined;
  const steps = percents.map((rate, i) => ({ rate, upTo: tops[i] }));
  return steps.find(({ upTo }) => upTo === undefined || value.lessThanOrEqualTo(upTo))?.rate;
}

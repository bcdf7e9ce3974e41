import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { extractFigures } from '../../../text/figures.ts';
import { decimalText, exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksToCompare, asksWhatIsLeft } from '../asked-calculation.ts';
import { currencyOf } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatMeasure, formatSum } from '../format-figure.ts';
import { clearlyFirst, fittingSegment, likelyRules, segmentsOf, type LikelyRule } from './likely-rules.ts';
import { readMeasures, type MeasureUnit } from './measures.ts';
import { casesNotAsked } from '../duties/special-cases.ts';

/** Rules looked at; one that is asked for is among the likeliest. */
const LOOKED_AT = 4;

/** How many times as fitting as a rule with another limit a rule must be. */
const CLEARLY = 1.2;
const ALLOWANCE = wordPattern(
  "dotations?|plafonds?|plafonné\\p{L}*|limit\\p{L}+|jusqu['’]à|par an|par année|année civile|franchise|au plus|base|délai|dans les|peut rester|allowance|ceiling|up to|per (?:calendar )?year|a year|within|at most|may stay|مخصصات|(?:ال)?سنة|السنوية|سقف|(?:ال)?حد|في حدود|لا يتجاوز|داخل|أجل",
);
const BOUGHT = wordPattern(
  'achet\\p{L}*|achats?|commandé\\p{L}*|en ligne|amazon|aliexpress|shein|temu|bought|purchased?|ordered|online|شر[اي]ت?|شريت\\p{L}*|اشتري\\p{L}*|طلبت|chrit\\p{L}*|commandit',
);
const RELIEF = wordPattern(
  'franchises?|exonér\\p{L}*|exempt\\p{L}*|relief|duty-free|إعفاء|(?:ال)?إعفاء\\p{L}*|معف\\p{L}*|taxable|taxé\\p{L}*',
);
/** What is left after a deposit is left of the price, not of a limit. */
const DEPOSIT = wordPattern(
  "(?:l['’]|d['’])?acomptes?|deposits?|down payments?|[بكولف]?(?:ال)?تسبيق\\p{L}*|(?:ال)?دفعة (?:ال)?مقدمة",
);
const GIFT = wordPattern('cadeaux?|gifts?|presents?|(?:ال)?هدايا|(?:ال)?هدية|(?:ال)?كادو\\p{L}*|cado');

interface Wording {
  readonly title: string;
  readonly over: (given: string, by: string, limit: string) => string;
  readonly under: (given: string, by: string, limit: string) => string;
  readonly equal: (given: string) => string;
  readonly left: (left: string, limit: string) => string;
  readonly usedUp: (by: string, limit: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : comparaison avec une limite',
    over: (given, by, limit) => `${given} dépassent de ${by} le seuil de ${limit}.`,
    under: (given, by, limit) => `${given} restent ${by} sous le seuil de ${limit}.`,
    equal: (given) => `${given} : c’est exactement le seuil.`,
    left: (left, limit) => `Il vous reste ${left} sur ${limit}.`,
    usedUp: (by, limit) => `Il ne reste rien : les ${limit} sont dépassés de ${by}.`,
  },
  ar: {
    title: 'حساب: مقارنة بحد',
    over: (given, by, limit) => `${given}: يتجاوز ذلك العتبة ${limit} بمقدار ${by}.`,
    under: (given, by, limit) => `${given}: يبقى ذلك دون العتبة ${limit} بمقدار ${by}.`,
    equal: (given) => `${given}: هذه هي العتبة بالضبط.`,
    left: (left, limit) => `يبقى لكم ${left} من أصل ${limit}.`,
    usedUp: (by, limit) => `لم يبق شيء: تم تجاوز ${limit} بمقدار ${by}.`,
  },
  en: {
    title: 'Calculation: comparison with a limit',
    over: (given, by, limit) => `${given} is ${by} over the threshold of ${limit}.`,
    under: (given, by, limit) => `${given} is ${by} under the threshold of ${limit}.`,
    equal: (given) => `${given}: exactly the threshold.`,
    left: (left, limit) => `You have ${left} left out of ${limit}.`,
    usedUp: (by, limit) => `Nothing is left: the ${limit} are exceeded by ${by}.`,
  },
};

/** A figure that may be compared: a sum in one currency, or a time in one unit. */
interface Comparable {
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  /** Currency code or unit of time: only equal ones are compared. */
  readonly of: string;
  /** None for a sum. */
  readonly unit?: MeasureUnit['name'];
  /** Of which it is the sum. */
  readonly parts?: readonly Comparable[];
}

/**
 * How the one sum or time of a question lies to the limit that one of the likeliest rules tells, when that or what is left
 * is asked; with both figures. None when the question gives several, or when a rule tells several and none fits best.
 */
export function limitFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Calculation | undefined {
  const { question, language } = asked;
  const isLeft = asksWhatIsLeft(question);
  if (!isLeft && !asksToCompare(question)) return undefined;
  if (isLeft && DEPOSIT.test(question)) return undefined;
  const given = givenIn(question, isLeft);
  if (given === undefined) return undefined;
  const limits: { limit: Exact; candidate: LikelyRule; weight: number }[] = [];
  for (const candidate of likelyRules(asked).slice(0, LOOKED_AT)) {
    const { statement, chunk } = candidate;
    if (!isAbout(question, statement.text, isLeft)) continue;
    if (given.unit !== undefined && casesNotAsked(question, statement.text) > 0) continue;
    const limit = limitOf(question, statement.text, given, chunk.language);
    if (limit === 'unclear' && limits.length === 0) return undefined;
    if (limit !== undefined && limit !== 'unclear')
      limits.push({ limit, candidate, weight: candidate.weight });
  }
  const first = clearlyFirst(limits, (a, b) => a.limit.equals(b.limit), CLEARLY);
  return first && tell({ given, limit: first.limit, isLeft }, first.candidate, language);
}

/** What is left is left of an allowance; a relief for gifts says nothing of what was bought. */
function isAbout(question: string, text: string, isLeft: boolean): boolean {
  if (isLeft && !ALLOWANCE.test(text)) return false;
  if (RELIEF.test(question) && !RELIEF.test(text)) return false;
  return !(BOUGHT.test(question) && !GIFT.test(question) && GIFT.test(text));
}

/** A sum comes before a time: "2,600 DH after a stay of 5 days". Of an allowance several sums may have been spent. */
function givenIn(question: string, isLeft: boolean): Comparable | undefined {
  const all = comparables(question);
  const sums = all.filter(({ unit }) => unit === undefined);
  const [only, ...others] = sums.length > 0 ? sums : all;
  if (only === undefined || others.length === 0) return only;
  if (!isLeft || sums.length === 0 || others.some(({ of }) => of !== only.of)) return undefined;
  return { ...only, value: sums.reduce((sum, { value }) => sum.plus(value), exact('0')), parts: sums };
}

function comparables(text: string): Comparable[] {
  const figures = extractFigures(text);
  const sums = figures
    .filter(({ kind }) => kind === 'amount')
    .map((figure): Comparable => ({
      ...placeOf(figure),
      value: exact(figure.normal),
      of: currencyOf(figure),
    }));
  const times = readMeasures(text, figures)
    .filter(({ unit }) => unit.dimension === 'time' && unit.name !== 'week')
    .map(({ figure, amount, unit }): Comparable => ({
      ...placeOf(figure),
      value: amount,
      of: unit.name,
      unit: unit.name,
    }));
  return [...sums, ...times].sort((a, b) => a.start - b.start);
}

function placeOf({ start, end }: Figure): { start: number; end: number } {
  return { start, end };
}

/** What is taken off is no limit. */
const TAKES_OFF = wordPattern('réduction|abattement|reduction|discount|abatement|خصم|تخفيض');

function limitOf(
  question: string,
  text: string,
  given: Comparable,
  language: Language,
): Exact | 'unclear' | undefined {
  if (TAKES_OFF.test(text)) return undefined;
  const told = comparables(text).filter(({ of, unit }) => unit === given.unit && of === given.of);
  const values = new Set(told.map(({ value }) => decimalText(value)));
  if (values.size <= 1) return told[0]?.value;
  if (values.size > 2) return undefined;
  return fittingSegment(question, segmentsOf(text, told), language)?.main.value ?? 'unclear';
}

function tell(
  { given, limit, isLeft }: { given: Comparable; limit: Exact; isLeft: boolean },
  rule: LikelyRule,
  language: Language,
): Calculation {
  const wording = WORDING[language];
  const say = (value: Exact): string =>
    given.unit === undefined
      ? formatSum(decimalText(value), language, given.of)
      : formatMeasure(decimalText(value), given.unit, language);
  const by = given.value.minus(limit).abs();
  const isOver = given.value.greaterThan(limit);
  const figures = [say(given.value), say(by), say(limit)] as const;
  return {
    kind: 'calculation',
    tool: 'limit',
    title: wording.title,
    lead: isLeft
      ? leftLead(wording, isOver, figures)
      : comparedLead(wording, given.value.comparedTo(limit), figures),
    working: [
      ...(given.parts === undefined
        ? []
        : [`${given.parts.map(({ value }) => say(value)).join(' + ')} = ${figures[0]}.`]),
      isOver
        ? `${figures[0]} − ${figures[2]} = ${figures[1]}.`
        : `${figures[2]} − ${figures[0]} = ${figures[1]}.`,
    ],
    rules: [referenceOf(rule)],
  };
}

type Said = readonly [given: string, by: string, limit: string];

function leftLead(wording: Wording, isOver: boolean, [, by, limit]: Said): string {
  return isOver ? wording.usedUp(by, limit) : wording.left(by, limit);
}

function comparedLead(wording: Wording, order: number, [given, by, limit]: Said): string {
  if (order === 0) return wording.equal(given);
  return order > 0 ? wording.over(given, by, limit) : wording.under(given, by, limit);
}

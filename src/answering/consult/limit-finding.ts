import type { Language } from '../../source/language.ts';
import type { Figure } from '../../text/figure.ts';
import { extractFigures } from '../../text/figures.ts';
import { decimalText, exact, type Exact } from '../../trade/duties/decimal-text.ts';
import { wordPattern } from '../../text/word-pattern.ts';
import type { AnswerState } from '../answer-state.ts';
import { asksToCompare, asksWhatIsLeft } from './asked-calculation.ts';
import type { Finding } from './finding.ts';
import { formatDecimal, formatSum } from './format-figure.ts';
import { fittingSegment, likelyRules, segmentsOf, type LikelyRule } from './likely-rules.ts';
import { readMeasures } from './measures.ts';

/** Rules looked at; one that is asked for is among the likeliest. */
const LOOKED_AT = 4;

interface Wording {
  readonly title: string;
  readonly over: (given: string, by: string, limit: string) => string;
  readonly under: (given: string, by: string, limit: string) => string;
  readonly equal: (given: string) => string;
  readonly left: (left: string, limit: string) => string;
  readonly usedUp: (by: string, limit: string) => string;
  readonly units: Readonly<Record<string, string>>;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : comparaison avec une limite',
    over: (given, by, limit) => `${given} dépassent de ${by} le seuil de ${limit}.`,
    under: (given, by, limit) => `${given} restent ${by} sous le seuil de ${limit}.`,
    equal: (given) => `${given} : c’est exactement le seuil.`,
    left: (left, limit) => `Il vous reste ${left} sur ${limit}.`,
    usedUp: (by, limit) => `Il ne reste rien : les ${limit} sont dépassés de ${by}.`,
    units: { day: 'jours', month: 'mois', year: 'ans' },
  },
  ar: {
    title: 'حساب: مقارنة بحد',
    over: (given, by, limit) => `${given}: يتجاوز ذلك العتبة ${limit} بمقدار ${by}.`,
    under: (given, by, limit) => `${given}: يبقى ذلك دون العتبة ${limit} بمقدار ${by}.`,
    equal: (given) => `${given}: هذه هي العتبة بالضبط.`,
    left: (left, limit) => `يبقى لكم ${left} من أصل ${limit}.`,
    usedUp: (by, limit) => `لم يبق شيء: تم تجاوز ${limit} بمقدار ${by}.`,
    units: { day: 'يوما', month: 'أشهر', year: 'سنوات' },
  },
  en: {
    title: 'Calculation: comparison with a limit',
    over: (given, by, limit) => `${given} is ${by} over the threshold of ${limit}.`,
    under: (given, by, limit) => `${given} is ${by} under the threshold of ${limit}.`,
    equal: (given) => `${given}: exactly the threshold.`,
    left: (left, limit) => `You have ${left} left out of ${limit}.`,
    usedUp: (by, limit) => `Nothing is left: the ${limit} are exceeded by ${by}.`,
    units: { day: 'days', month: 'months', year: 'years' },
  },
};

/** A figure that may be compared: a sum in one currency, or a time in one unit. */
interface Comparable {
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  /** Currency code or unit of time: only equal ones are compared. */
  readonly of: string;
  readonly isSum: boolean;
}

/**
 * How the one sum or time of a question lies to the limit that one of the likeliest rules tells, when that or what is left
 * is asked; with both figures. None when the question gives several, or when a rule tells several and none fits best.
 */
export function limitFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Finding | undefined {
  const { question, language } = asked;
  const isLeft = asksWhatIsLeft(question);
  if (!isLeft && !asksToCompare(question)) return undefined;
  const given = givenIn(question);
  if (given === undefined) return undefined;
  for (const candidate of likelyRules(asked).slice(0, LOOKED_AT)) {
    const limit = limitOf(question, candidate.statement.text, given, candidate.chunk.language);
    if (limit === 'unclear') return undefined;
    if (limit !== undefined) return tell({ given, limit, isLeft }, candidate, language);
  }
  return undefined;
}

/** A sum comes before a time: "2,600 DH after a stay of 5 days". */
function givenIn(question: string): Comparable | undefined {
  const all = comparables(question);
  const sums = all.filter(({ isSum }) => isSum);
  const [only, ...others] = sums.length > 0 ? sums : all;
  return others.length > 0 ? undefined : only;
}

function comparables(text: string): Comparable[] {
  const figures = extractFigures(text);
  const sums = figures
    .filter(({ kind }) => kind === 'amount')
    .map((figure): Comparable => ({
      ...placeOf(figure),
      value: exact(figure.normal),
      of: figure.currency ?? 'MAD',
      isSum: true,
    }));
  const times = readMeasures(text, figures)
    .filter(({ unit }) => unit.dimension === 'time' && unit.name !== 'week')
    .map(({ figure, amount, unit }): Comparable => ({
      ...placeOf(figure),
      value: amount,
      of: unit.name,
      isSum: false,
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
  const told = comparables(text).filter(({ of, isSum }) => isSum === given.isSum && of === given.of);
  const values = new Set(told.map(({ value }) => decimalText(value)));
  if (values.size <= 1) return told[0]?.value;
  if (values.size > 2) return undefined;
  return fittingSegment(question, segmentsOf(text, told), language)?.main.value ?? 'unclear';
}

function tell(
  { given, limit, isLeft }: { given: Comparable; limit: Exact; isLeft: boolean },
  { chunk, statement }: LikelyRule,
  language: Language,
): Finding {
  const wording = WORDING[language];
  const say = (value: Exact): string =>
    given.isSum
      ? formatSum(decimalText(value), language, given.of)
      : `${formatDecimal(decimalText(value), language)} ${wording.units[given.of] ?? ''}`;
  const by = given.value.minus(limit).abs();
  const isOver = given.value.greaterThan(limit);
  const figures = [say(given.value), say(by), say(limit)] as const;
  return {
    tool: 'limit',
    title: wording.title,
    lead: isLeft
      ? leftLead(wording, isOver, figures)
      : comparedLead(wording, given.value.comparedTo(limit), figures),
    working: [
      isOver
        ? `${figures[0]} − ${figures[2]} = ${figures[1]}.`
        : `${figures[2]} − ${figures[0]} = ${figures[1]}.`,
    ],
    rules: [{ documentId: chunk.documentId, statementId: statement.id }],
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

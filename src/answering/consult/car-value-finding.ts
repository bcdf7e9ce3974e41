import type { Language } from '../../source/language.ts';
import type { Figure } from '../../text/figure.ts';
import { extractFigures, percentValue } from '../../text/figures.ts';
import { wordPattern } from '../../text/word-pattern.ts';
import { amountText, exact, type Exact } from '../../trade/duties/decimal-text.ts';
import { shareOfAmount } from '../../trade/share-of-amount.ts';
import type { AnswerState } from '../answer-state.ts';
import { referenceOf } from '../statement-passage.ts';
import { readAbatement, readAbatementByAge, readCombinedRate, type Abatement } from './abatement-rule.ts';
import { asksForSum } from './asked-calculation.ts';
import { CAR_VALUE_WORDING } from './car-value-wording.ts';
import type { Calculation } from './finding.ts';
import { formatPercent, formatSum } from './format-figure.ts';
import { likelyRules, type LikelyRule } from './likely-rules.ts';
import { readMeasures } from './measures.ts';

const CAR = wordPattern(
  'voitures?|véhicules?|auto(?:mobile)?|cars?|vehicles?|to+mo+bil\\p{L}*|to+no+bil\\p{L}*|سيار\\p{L}+|(?:ال)?سيارة|طوموبيل\\p{L}*|طونوبيل\\p{L}*',
);
/** The price when new is what abatements start from; that of a used car is not taken. */
const AS_NEW = wordPattern('neu(?:f|ve)s?|new|jdid(?:a|e)?|جديدة?');
/** The combined rate of the base is that of these. */
const COMBUSTION = wordPattern(
  'thermiques?|diesel|gazoil|essence|petrol|gasoline|combustion|mazout|lisans|حراري|ديزل|مازوط|بنزين',
);
/** Who the abatement is for; asked about by its own name, or by who has a right to it. */
const ABATEMENT = wordPattern(
  'abattements?|abatements?|abattment|تخفيض|mre|مغاربة العالم|(?:ال)?مقيم\\p{L}* بالخارج',
);
const ELSEWHERE = wordPattern('hybrides?|électriques?|electric|hybrid|كهربائية|هجينة');
/** An age in years beyond this is a person's. */
const OLDEST_CAR = 30;

interface Taken {
  readonly abatement: Abatement;
  readonly rule: LikelyRule;
}

/**
 * What a car is taxed on once the abatement of the base is taken off its price as new, and the duties and taxes at the
 * combined rate that the question or the base gives. None without the price as new, or when no abatement fits.
 */
export function carValueFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Calculation | undefined {
  const { question, language } = asked;
  if (!CAR.test(question) || !AS_NEW.test(question) || !asksForSum(question)) return undefined;
  const figures = extractFigures(question);
  const [price, ...others] = figures.filter(({ kind }) => kind === 'amount');
  if (price === undefined || others.length > 0) return undefined;
  const taken = findAbatement(asked, figures);
  return taken && tell({ price, taken, rate: findRate(asked, figures, taken.abatement) }, language);
}

function findAbatement(
  asked: Pick<AnswerState, 'question' | 'ranked'>,
  figures: readonly Figure[],
): Taken | undefined {
  const { question } = asked;
  const ages = readMeasures(question, figures).filter(
    ({ unit, amount }) => unit.name === 'year' && amount.lessThan(OLDEST_CAR),
  );
  const [age] = ages;
  const isForPerson = ABATEMENT.test(question);
  for (const rule of likelyRules(asked)) {
    const { text } = rule.statement;
    const found =
      age !== undefined && ages.length === 1 && !isForPerson
        ? readAbatementByAge(text, age.amount)
        : isForPerson && namesAbatement(question, figures)
          ? readAbatement(text)
          : undefined;
    if (found !== undefined) return { abatement: found, rule };
  }
  return undefined;
}

/** An abatement is asked about by its word or its rate: being an MRE alone does not give it. */
function namesAbatement(question: string, figures: readonly Figure[]): boolean {
  return /ab?at+[eé]?ment|تخفيض/iu.test(question) || figures.some(({ normal }) => normal === '90%');
}

interface CombinedRate {
  readonly percent: string;
  /** None when the question gives it. */
  readonly rule?: Calculation['rules'][number];
}

function findRate(
  { question, ranked }: Pick<AnswerState, 'question' | 'ranked'>,
  figures: readonly Figure[],
  { percent }: Abatement,
): CombinedRate | undefined {
  const given = figures.filter(({ kind, normal }) => kind === 'percent' && normal !== `${percent}%`);
  const [only] = given;
  if (only !== undefined) return given.length === 1 ? { percent: percentValue(only) } : undefined;
  if (!COMBUSTION.test(question) || ELSEWHERE.test(question)) return undefined;
  for (const placed of ranked) {
    const told = placed.chunk.role === 'facts' ? readCombinedRate(placed.statement.text) : undefined;
    if (told !== undefined) return { percent: told, rule: referenceOf(placed) };
  }
  return undefined;
}

function tell(
  { price, taken, rate }: { price: Figure; taken: Taken; rate: CombinedRate | undefined },
  language: Language,
): Calculation {
  const wording = CAR_VALUE_WORDING[language];
  const { currency = 'MAD' } = price;
  const sum = (value: Exact): string => formatSum(amountText(value), language, currency);
  const { percent, upTo } = taken.abatement;
  const whole = exact(price.normal);
  const reduced = upTo !== undefined && whole.greaterThan(upTo) ? exact(upTo) : whole;
  const rest = whole.minus(reduced);
  const left = exact('100').minus(percent);
  const kept = exact(shareOfAmount(left.toFixed(), reduced.toFixed()));
  const base = kept.plus(rest);
  const duties = rate && exact(shareOfAmount(rate.percent, base.toFixed()));
  return {
    kind: 'calculation',
    tool: 'car-value',
    title: wording.title,
    lead: duties === undefined ? wording.baseLead(sum(base)) : wording.lead(sum(duties), sum(base)),
    working: [
      `${sum(reduced)} × (100 − ${formatPercent(percent, language)}) = ${sum(kept)}.`,
      ...(rest.isZero() ? [] : [wording.above(`${sum(kept)} + ${sum(rest)} = ${sum(base)}`, sum(reduced))]),
      ...(rate === undefined || duties === undefined
        ? []
        : [
            `${formatPercent(rate.percent, language)} × ${sum(base)} = ${sum(duties)}${rate.rule === undefined ? ` (${wording.given})` : ''}.`,
          ]),
    ],
    rules: [referenceOf(taken.rule), ...(rate?.rule === undefined ? [] : [rate.rule])],
  };
}

import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { amountText, exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import type { StatementReference } from '../../../trade/trade-tables.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { readAbatement, readAbatementByAge, readCombinedRate, type Abatement } from './abatement-rule.ts';
import { asksForSum } from '../asked-calculation.ts';
import { CAR_VALUE_WORDING } from './car-value-wording.ts';
import { isForPerson, mayHaveAbatement, namesAbatement, readConditions } from './car-owner.ts';
import { askedFigures } from '../rules/figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { KNOWN_RULES, readRules, type KnownRule, type RuleIndex } from '../rules/known-rules.ts';
import { likelyRules } from '../rules/likely-rules.ts';
import { readMeasures, type Measure } from '../rules/measures.ts';

const CAR = wordPattern(
  'voitures?|véhicules?|suv|golf|clio|logan|duster|dacia|polo|mercedes|bmw|audi|peugeot|renault|citroën|toyota|hyundai|kia|berlines?|auto(?:mobile)?|cars?|vehicles?|to+mo+bil\\p{L}*|to+no+bil\\p{L}*|سيار\\p{L}+|(?:ال)?سيارة|طوموبيل\\p{L}*|طونوبيل\\p{L}*',
);
/** The price when new is what abatements start from; that of a used car is not taken. */
const AS_NEW = wordPattern('neu(?:f|ve)s?|new|jdid(?:a|e)?|جديدة?');
/** The combined rate of the base is that of these. */
const COMBUSTION = wordPattern(
  'thermiques?|diesel|gazoil|essence|petrol|gasoline|combustion|mazout|lisans|حراري|ديزل|مازوط|بنزين',
);
const ELSEWHERE = wordPattern('hybrides?|électriques?|electric|hybrid|كهربائية|هجينة');
/** An age in years beyond this is a person's. */
const OLDEST_CAR = 30;

/** Proof of a preferred origin, and that there is none: with it, the combined rate is another one. */
const ORIGIN_PROOF = wordPattern(
  "eur[.-]?1|certificat d['’]origine|preuve d['’]origine|(?:certificate|proof) of (?:\\w+ )?origin|origin (?:certificate|proof)|شهادة (?:ال)?منشأ",
);
const WITHOUT_PROOF = wordPattern(
  "(?:sans|pas d['’e]|pas de|aucune?|without|no|lacks?|ni|[و]?ليست?|[و]?بدون|بلا|دون|ما عند\\p{L}+|لا|bla|ma ?3nd\\p{L}+)(?: \\p{L}+){0,3}? ?(?:eur[.-]?1|certificat|preuve|certificate|proof|شهادة|origin|european)",
);
/** From this price on, a stamp duty comes on top. */
const LUXURY = '400000';

interface Taken {
  readonly abatement: Abatement;
  readonly rule: StatementReference;
  /** What limits it. */
  readonly limits?: StatementReference;
}

type Asked = Pick<AnswerState, 'question' | 'language' | 'ranked'>;

/** A statement that may tell what is taken off. */
interface Told {
  readonly text: string;
  readonly reference: StatementReference;
}

/**
 * What a car is taxed on once the abatement of the base is taken off its price as new, and the duties and taxes at the
 * combined rate that the question or the base gives. None without the price as new, or when no abatement fits.
 */
export async function carValueFinding(asked: Asked, index: RuleIndex): Promise<Calculation | undefined> {
  const { question, language } = asked;
  if (!CAR.test(question) || !AS_NEW.test(question) || !asksForSum(question)) return undefined;
  const { all: figures, amounts } = askedFigures(question);
  const [price, ...others] = amounts;
  if (price === undefined || others.length > 0) return undefined;
  const { abatementAbroad, carAbatementByAge, carCombinedRate } = KNOWN_RULES;
  const known = await readRules([abatementAbroad, carAbatementByAge, carCombinedRate], language, index);
  const taken = findAbatement(asked, figures, known);
  return taken && tell({ price, taken, rate: findRate(asked, figures, taken.abatement, known) }, language);
}

function findAbatement(asked: Asked, figures: readonly Figure[], known: KnownRule): Taken | undefined {
  if (isForPerson(asked.question, figures)) return abatementOfPerson(asked, known);
  const byAge = abatementByAge(asked, figures, known);
  return byAge ?? (namesAbatement(asked.question, figures) ? abatementOfPerson(asked, known) : undefined);
}

function abatementOfPerson(asked: Asked, known: KnownRule): Taken | undefined {
  for (const { text, reference } of toldBy(asked, KNOWN_RULES.abatementAbroad, known)) {
    const abatement = readAbatement(text);
    const conditions = readConditions(text);
    if (abatement !== undefined && conditions !== undefined)
      return mayHaveAbatement(asked.question, conditions)
        ? { abatement, rule: reference, limits: KNOWN_RULES.abatementOnce }
        : undefined;
  }
  return undefined;
}

function abatementByAge(asked: Asked, figures: readonly Figure[], known: KnownRule): Taken | undefined {
  const ages = readMeasures(asked.question, figures).flatMap((measure) => ageOf(measure) ?? []);
  const [age] = ages;
  if (age === undefined || ages.length > 1) return undefined;
  for (const { text, reference } of toldBy(asked, KNOWN_RULES.carAbatementByAge, known)) {
    const abatement = readAbatementByAge(text, age);
    if (abatement !== undefined) return { abatement, rule: reference };
  }
  return undefined;
}

/** In years. */
function ageOf({ unit, amount }: Measure): Exact | undefined {
  if (unit.name !== 'year' && unit.name !== 'month') return undefined;
  const years = unit.name === 'month' ? amount.dividedBy(12) : amount;
  return years.lessThan(OLDEST_CAR) ? years : undefined;
}

/** The likeliest rules, then the one that is known to tell it. */
function toldBy(asked: Asked, reference: StatementReference, known: KnownRule): Told[] {
  const statement = known(reference);
  return [
    ...likelyRules(asked).map((rule) => ({ text: rule.statement.text, reference: referenceOf(rule) })),
    ...(statement === undefined ? [] : [{ text: statement.text, reference }]),
  ];
}

interface CombinedRate {
  readonly percent: string;
  /** None when the question gives it. */
  readonly rule?: StatementReference;
}

function findRate(
  { question }: Asked,
  figures: readonly Figure[],
  { percent }: Abatement,
  known: KnownRule,
): CombinedRate | undefined {
  const given = figures.filter(({ kind, normal }) => kind === 'percent' && normal !== `${percent}%`);
  const [only] = given;
  if (only !== undefined) return given.length === 1 ? { percent: percentValue(only) } : undefined;
  const hasProof = ORIGIN_PROOF.test(question) && !WITHOUT_PROOF.test(question);
  if (!COMBUSTION.test(question) || ELSEWHERE.test(question) || hasProof) return undefined;
  const rule = KNOWN_RULES.carCombinedRate;
  const told = readCombinedRate(known(rule)?.text ?? '');
  return told === undefined ? undefined : { percent: told, rule };
}

function tell(
  { price, taken, rate }: { price: Figure; taken: Taken; rate: CombinedRate | undefined },
  language: Language,
): Calculation {
  const wording = CAR_VALUE_WORDING[language];
  const sum = (value: Exact): string => formatSum(amountText(value), language, price.currency);
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
    rules: [
      taken.rule,
      ...(rate?.rule === undefined ? [] : [rate.rule]),
      ...(taken.limits === undefined ? [] : [taken.limits]),
      ...(whole.lessThan(LUXURY) ? [] : [KNOWN_RULES.luxuryCar]),
    ],
  };
}

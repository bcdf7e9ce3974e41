import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { amountText, decimalText, exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import type { StatementReference } from '../../../trade/trade-tables.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksForSum } from '../asked-calculation.ts';
import { askedFigures } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatDecimal, formatMeasure, formatSum } from '../format-figure.ts';
import { chargeAskedAlone } from '../duties/charge-alone.ts';
import { bottledVolume, pureAlcoholVolume } from './drink-quantity.ts';
import { KNOWN_RULES, readRules, type RuleIndex } from './known-rules.ts';
import { likelyRules } from './likely-rules.ts';
import { inSmallest, readMeasures, type MeasureUnit } from './measures.ts';
import { readPerUnitRule, type PerUnitRule } from './per-unit-rule.ts';
import { taxRuleOf } from '../duties/taxed-goods.ts';
import { percentsBeside, vatOnTop, withVatOnTop, type VatOnTop } from '../duties/vat-on-top.ts';

/** Rules looked at; one that is asked for is among the likeliest. */
const LOOKED_AT = 6;

interface Wording {
  readonly title: string;
  readonly lead: (sum: string) => string;
  readonly range: (least: string, most: string) => string;
  readonly conversion: (given: string, converted: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : montant par unité × quantité',
    lead: (sum) => `Pour votre quantité, cela fait ${sum}.`,
    range: (least, most) => `de ${least} à ${most}`,
    conversion: (given, converted) => `${given} = ${converted}.`,
  },
  ar: {
    title: 'حساب: مبلغ الوحدة × الكمية',
    lead: (sum) => `بالنسبة إلى كميتكم، يساوي ذلك ${sum}.`,
    range: (least, most) => `من ${least} إلى ${most}`,
    conversion: (given, converted) => `${given} = ${converted}.`,
  },
  en: {
    title: 'Calculation: amount per unit × quantity',
    lead: (sum) => `For your quantity, that is ${sum}.`,
    range: (least, most) => `from ${least} to ${most}`,
    conversion: (given, converted) => `${given} = ${converted}.`,
  },
};

/** How much there is; `unit` is none for a bare number of things. */
interface AskedQuantity {
  readonly amount: Exact;
  readonly unit: MeasureUnit;
  /** How it was worked out of what is given. */
  readonly line?: (language: Language) => string;
}

const ITEM: MeasureUnit = { name: 'item', dimension: 'item', factor: 1 };

/**
 * An amount that one of the likeliest rules tells per unit, times the one quantity of the question, when a sum is asked for.
 * A number without a unit counts things, and meets only what is charged by the piece. None when the question also gives an
 * amount, for then it is about that.
 */
export async function perUnitFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
  index: RuleIndex,
): Promise<Calculation | undefined> {
  const { question, language } = asked;
  const vat = vatOnTop(question);
  const { all, amounts } = askedFigures(question);
  const figures = all.filter((figure) => figure !== vat?.given);
  const spirits = taxRuleOf(question) === 'unmeasured' ? pureAlcoholVolume(question, figures) : undefined;
  const isOtherGiven =
    amounts.length > 0 || (spirits === undefined && percentsBeside(question, vat).length > 0);
  if (!asksForSum(question) || (isOtherGiven && chargeAskedAlone(question) !== 'consumption-tax'))
    return undefined;
  const quantity = spirits ?? quantityOf(question, figures);
  if (quantity === undefined) return undefined;
  const { dimension } = quantity.unit;
  const named = dimension === 'volume' ? taxRuleOf(question) : undefined;
  const taxRule = named === 'unmeasured' && spirits !== undefined ? KNOWN_RULES.pureAlcoholTax : named;
  if (taxRule === 'unmeasured') return undefined;
  for (const { text, reference, spoken } of await candidates(asked, taxRule, index)) {
    const rule = readPerUnitRule(question, text, dimension, spoken);
    if (rule !== undefined && isComparable(rule.unit, quantity.unit))
      return tell(rule, quantity, { reference, vat }, language);
  }
  return undefined;
}

/** A statement that may tell the amount. */
interface Candidate {
  readonly text: string;
  readonly reference: StatementReference;
  readonly spoken: Language;
}

/** The rule that is known to be for goods that are taxed by name, else the likeliest ones. */
async function candidates(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
  taxRule: StatementReference | undefined,
  index: RuleIndex,
): Promise<Candidate[]> {
  const known = taxRule && (await readRules([taxRule], asked.language, index))(taxRule);
  if (taxRule !== undefined && known !== undefined)
    return [{ text: known.text, reference: taxRule, spoken: asked.language }];
  return likelyRules(asked)
    .slice(0, LOOKED_AT)
    .map((rule) => ({
      text: rule.statement.text,
      reference: referenceOf(rule),
      spoken: rule.chunk.language,
    }));
}

/** A month is no fixed number of days: time is only counted in the unit that the rule has. Years are mostly ages. */
function isComparable(told: MeasureUnit, asked: MeasureUnit): boolean {
  return told.dimension !== 'time' || (told.name === asked.name && told.name !== 'year');
}

function quantityOf(question: string, figures: readonly Figure[]): AskedQuantity | undefined {
  const bottled = bottledVolume(question, figures);
  if (bottled !== undefined) return bottled;
  const measures = readMeasures(question, figures);
  const weighed = measures.filter(({ unit }) => unit.dimension === 'volume' || unit.dimension === 'mass');
  const [measure] = weighed.length > 0 ? weighed : measures;
  if (measure !== undefined) return weighed.length > 1 ? undefined : measure;
  const numbers = figures.filter(({ kind }) => kind === 'number' || kind === 'number-word');
  const [number] = numbers;
  return number === undefined || numbers.length > 1
    ? undefined
    : { amount: exact(number.normal), unit: ITEM };
}

function tell(
  rule: PerUnitRule,
  { amount, unit, line }: AskedQuantity,
  { reference, vat }: { reference: StatementReference; vat: VatOnTop | undefined },
  language: Language,
): Calculation {
  const wording = WORDING[language];
  const measured = (count: Exact, of: MeasureUnit): string =>
    formatMeasure(decimalText(count), of.name, language);
  const count = inSmallest({ amount, unit }).dividedBy(rule.unit.factor);
  const perOne = (each: string): { line: string; sum: string; charge: string } => {
    const charge = amountText(count.times(each).dividedBy(rule.per));
    const sum = formatSum(charge, language, rule.currency);
    const divided = rule.per === '1' ? '' : ` ÷ ${formatDecimal(rule.per, language)}`;
    return {
      line: `${measured(count, rule.unit)}${divided} × ${formatSum(each, language, rule.currency)} = ${sum}.`,
      sum,
      charge,
    };
  };
  const least = perOne(rule.amount);
  const most = rule.most === undefined ? undefined : perOne(rule.most);
  const told: Calculation = {
    kind: 'calculation',
    tool: 'per-unit',
    title: wording.title,
    lead: wording.lead(most === undefined ? least.sum : wording.range(least.sum, most.sum)),
    working: [
      ...(line === undefined ? [] : [line(language)]),
      ...(unit.name === rule.unit.name
        ? []
        : [wording.conversion(measured(amount, unit), measured(count, rule.unit))]),
      least.line,
      ...(most === undefined ? [] : [most.line]),
    ],
    rules: [reference],
  };
  if (vat === undefined || most !== undefined) return told;
  return withVatOnTop(told, { amount: least.charge, currency: rule.currency }, vat, language);
}

import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { amountText, decimalText, exact, type Exact } from '../../../trade/duties/decimal-text.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { askedFigures, figuresByKind } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { clearlyFirst, rankedRules, type LikelyRule } from './likely-rules.ts';

/** Rules looked at; one that is asked for is among the likeliest. */
const LOOKED_AT = 12;
/** How many times as fitting as a rule with another threshold a rule must be. */
const CLEARLY = 1.2;
/** Rules told: the one reckoned by, and what else says the same. */
const TOLD = 3;
/** Characters on either side of an amount that tell what it is. */
const BESIDE = 40;

/** Whether goods have enough value of the country to be of its origin is asked. */
const ASKS_FOR_ORIGIN = wordPattern(
  "valeur (?:locale|ajoutée|marocaine)|règle d[e’']s? ?40|origine|contenu local|taux d[’']intégration|zone (?:de libre[- ]échange )?arabe|gafta|local (?:value|content)|value added|added value|(?:40|forty) ?(?:%|per ?cent) rule|origin|originat\\p{L}*|arab (?:free trade )?(?:area|zone)|(?:ال)?قيمة (?:ال)?(?:محلية|مضافة)|قيمة مضافة|(?:ال)?منشأ|(?:ال)?منطقة (?:ال)?(?:عربية|التبادل|التجارة)|l?qima lmo?dafa|lvaleur (?:ajoutée|locale)|valeur ajoutée",
);
/** What proves an origin, or what that costs, is asked for instead. */
const ASKS_FOR_PAPER = wordPattern(
  'quel(?:le)?s? (?:preuves?|certificats?|documents?|papiers?)|(?:what|which) (?:proof|certificate|documents?|papers?)|frais|fees?|[أا]ي (?:شهادة|وثيقة|وثائق)|ما (?:هي )?(?:ال)?(?:شهادة|وثائق)|[أا]?ch?men (?:wra9|chahada)',
);
/** Materials of another country: what they cost is not added here. */
const MATERIALS = wordPattern(
  'mati[èe]res?|intrants?|composants?|pi[èe]ces?|tissus?|fournitures?|import\\p{L}*|étrang\\p{L}*|parts?|materials?|inputs?|components?|fabrics?|foreign|[بو]?(?:ال)?(?:مواد|أجزاء|مكونات|مدخلات|قطع|ثوب|أثواب)|مستورد\\p{L}*|أجنبي\\p{L}*|composants?|l?mawad|mn barra|men barra',
);
/** What is of the country. */
const LOCAL = wordPattern(
  'locale?s?|marocaine?s?|ajoutée?|moroccan|local|locally|added|here|محلي\\p{L}*|مغربي\\p{L}*|مضاف\\p{L}*|maghribi\\p{L}*',
);
/** In Arabic it is named after the value that is added. */
const VAT = wordPattern('tva|vat|[بو]?(?:ال)?ضريبة على (?:ال)?قيمة (?:ال)?مضافة');
/** A rule that asks for a least share of value added in the country. */
const ASKS_FOR_SHARE = wordPattern(
  'valeur (?:locale|ajoutée)|value (?:is )?added|added value|local value|40 ?% rule|règle des \\d+ ?%|(?:ال)?قيمة (?:ال)?مضافة|قيمة مضافة|قاعدة \\d+ ?%',
);

interface Wording {
  readonly title: string;
  readonly enough: (share: string, least: string) => string;
  readonly short: (share: string, least: string) => string;
  readonly added: string;
  readonly firmness: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : valeur ajoutée sur place',
    enough: (share, least) => `Valeur ajoutée sur place : ${share}, le minimum de ${least} est atteint.`,
    short: (share, least) => `Valeur ajoutée sur place : ${share}, en dessous du minimum de ${least}.`,
    added: 'valeur ajoutée sur place',
    firmness:
      'Calcul simplifié : prix de vente moins matières étrangères ; l’organisme qui certifie tranche.',
  },
  ar: {
    title: 'حساب: القيمة المضافة محليا',
    enough: (share, least) => `القيمة المضافة محليا: ${share}، وقد بلغت الحد الأدنى ${least}.`,
    short: (share, least) => `القيمة المضافة محليا: ${share}، وهي دون الحد الأدنى ${least}.`,
    added: 'القيمة المضافة محليا',
    firmness: 'حساب مبسط: ثمن البيع ناقص المواد الأجنبية؛ والجهة التي تسلم الشهادة هي التي تحسم.',
  },
  en: {
    title: 'Calculation: value added locally',
    enough: (share, least) => `Value added locally: ${share}, which reaches the minimum of ${least}.`,
    short: (share, least) => `Value added locally: ${share}, below the minimum of ${least}.`,
    added: 'value added locally',
    firmness: 'Simplified: selling price less foreign materials; the body that certifies decides.',
  },
};

/** A selling price and what of it was added in the country. */
interface Made {
  readonly price: Figure;
  /** Foreign materials in the price; none when the question gives what was added. */
  readonly materials?: Figure;
  readonly added: Exact;
}

/**
 * The share of a selling price that was added in the country, against the least that one of the likeliest rules of origin asks
 * for, when the question gives the price and what foreign materials cost, or what was added. None when it is not clear which
 * of its two amounts is which.
 */
export function localValueFinding(
  asked: Pick<AnswerState, 'question' | 'language' | 'ranked'>,
): Calculation | undefined {
  const { question, language } = asked;
  if (!ASKS_FOR_ORIGIN.test(question) || ASKS_FOR_PAPER.test(question) || VAT.test(question))
    return undefined;
  const made = readMade(question);
  if (made === undefined) return undefined;
  const told = rankedRules(asked)
    .slice(0, LOOKED_AT)
    .flatMap((rule) => {
      const least = readLeastShare(rule.statement.text);
      return least === undefined ? [] : [{ least, rule, weight: rule.weight }];
    });
  const first = clearlyFirst(told, (a, b) => a.least === b.least, CLEARLY);
  if (first === undefined) return undefined;
  const rules = told.filter(({ least }) => least === first.least).map(({ rule }) => rule);
  return tell(made, first.least, rules.slice(0, TOLD), language);
}

/** The least share of value, in percent, that a statement asks for; none when it tells several rates, or VAT. */
export function readLeastShare(text: string): string | undefined {
  if (!ASKS_FOR_SHARE.test(text) || VAT.test(text)) return undefined;
  const [first, ...others] = new Set(figuresByKind(text).percents.map(percentValue));
  return others.length > 0 ? undefined : first;
}

function readMade(question: string): Made | undefined {
  const [one, other, ...more] = askedFigures(question).amounts;
  if (one === undefined || other === undefined || more.length > 0 || one.currency !== other.currency)
    return undefined;
  const [part, price] = exact(one.normal).lessThan(other.normal) ? [one, other] : [other, one];
  if (exact(part.normal).equals(price.normal)) return undefined;
  const beside = besideOf(part, price, question);
  if (LOCAL.test(beside)) return { price, added: exact(part.normal) };
  if (!MATERIALS.test(beside)) return undefined;
  return { price, materials: part, added: exact(price.normal).minus(part.normal) };
}

/** The words around an amount, as far as the other amount or the end of the sentence. */
function besideOf(amount: Figure, other: Figure, question: string): string {
  const from = Math.max(other.end <= amount.start ? other.end : 0, amount.start - BESIDE);
  const until = Math.min(other.start >= amount.end ? other.start : question.length, amount.end + BESIDE);
  const before =
    question
      .slice(from, amount.start)
      .split(/[.;!?؟](?=\s)/u)
      .at(-1) ?? '';
  const after = question.slice(amount.end, until).split(/[.,;!?؟،](?:\s|$)/u)[0] ?? '';
  return `${before} ${after}`;
}

function tell(
  { price, materials, added }: Made,
  least: string,
  rules: readonly LikelyRule[],
  language: Language,
): Calculation {
  const wording = WORDING[language];
  const sum = (decimal: string): string => formatSum(decimal, language, price.currency);
  const share = added.dividedBy(price.normal).times(100).toDecimalPlaces(2);
  const isEnough = added.times(100).greaterThanOrEqualTo(exact(price.normal).times(least));
  const [told, wanted] = [formatPercent(decimalText(share), language), formatPercent(least, language)];
  const value = sum(amountText(added));
  return {
    kind: 'calculation',
    tool: 'local-value',
    title: wording.title,
    lead: (isEnough ? wording.enough : wording.short)(told, wanted),
    working: [
      ...(materials === undefined
        ? []
        : [`${sum(price.normal)} − ${sum(materials.normal)} = ${value} (${wording.added}).`]),
      `${value} ÷ ${sum(price.normal)} = ${told} (${isEnough ? '≥' : '<'} ${wanted}).`,
      wording.firmness,
    ],
    rules: rules.map(referenceOf),
  };
}

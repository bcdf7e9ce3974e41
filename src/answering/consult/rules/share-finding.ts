import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { amountText, exact } from '../../../trade/duties/decimal-text.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksForAllDuties, asksForSum } from '../asked-calculation.ts';
import { namesVat } from '../duties/charge-asked.ts';
import { deniedNumbers } from '../denied.ts';
import { withBeside } from './beside-share.ts';
import { askedFigures, currencyOf, figuresByKind } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { clearlyFirst, rankedRules, sharedWeight, type LikelyRule } from './likely-rules.ts';
import { summaryRules } from './summary-rules.ts';
import { readShareRule, tellsRatesByCase, type ShareRule } from './share-rule.ts';
import { percentsBeside, vatOnTop, withVatOnTop, type VatOnTop } from '../duties/vat-on-top.ts';

/** Rules looked at; one that is asked for is among the likeliest. */
const LOOKED_AT = 5;
/** How many times as fitting as a rule with another rate a rule must be. */
const CLEARLY = 1.2;
/** Share of the rules' probability that the one reckoned by must have. */
const LEAST_SHARE = 0.04;

interface Wording {
  readonly title: string;
  readonly lead: (share: string) => string;
  readonly least: (share: string) => string;
  readonly most: (share: string) => string;
  readonly above: string;
  readonly given: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : part d’un montant',
    lead: (share) => `Sur votre montant, cela fait ${share}.`,
    least: (share) => `Le minimum est plus élevé et s’applique : ${share}.`,
    most: (share) => `Le maximum est dépassé et s’applique : ${share}.`,
    above: 'part au-dessus du seuil',
    given: 'Le taux est celui que vous donnez.',
  },
  ar: {
    title: 'حساب: نسبة من مبلغ',
    lead: (share) => `بالنسبة إلى مبلغكم، يساوي ذلك ${share}.`,
    least: (share) => `الحد الأدنى أعلى من ذلك، وهو المطبق: ${share}.`,
    most: (share) => `تجاوز الحساب الحد الأقصى، وهو المطبق: ${share}.`,
    above: 'ما زاد على العتبة',
    given: 'النسبة هي التي ذكرتموها.',
  },
  en: {
    title: 'Calculation: share of an amount',
    lead: (share) => `On your amount, that is ${share}.`,
    least: (share) => `The minimum is higher and applies: ${share}.`,
    most: (share) => `The maximum is exceeded and applies: ${share}.`,
    above: 'part above the threshold',
    given: 'The rate is the one you give.',
  },
};

type Asked = Pick<AnswerState, 'question' | 'language' | 'ranked'>;

/**
 * The rate that one of the likeliest rules gives, on the one amount of the question, when a sum is asked for, within the
 * rule's minimum and maximum; or the rate that the question itself sets on an amount. None when it is not clear which rate
 * counts, or when the question gives another rate.
 */
export function shareFinding(asked: Asked): Calculation | undefined {
  const { question } = asked;
  if (!asksForSum(question)) return undefined;
  const vat = vatOnTop(question);
  if (asksForAllDuties(question) || (vat === undefined && namesVat(question))) return undefined;
  const { amounts } = askedFigures(question);
  const percents = percentsBeside(question, vat);
  const [amount] = amounts;
  if (amount === undefined || amounts.length > 1 || percents.length > 1) return undefined;
  const [percent] = percents;
  const likely = mostLikely(asked);
  const told = (candidates: readonly LikelyRule[]): ApplicableRule[] =>
    candidates.flatMap((candidate) => {
      if (isOfAnother(candidate, question)) return [];
      const rule = readShareRule(question, candidate.statement.text, candidate.chunk.language);
      return rule !== undefined && isApplicable(rule, amount, percent)
        ? [{ rule, candidate, weight: candidate.weight }]
        : [];
    });
  const rules = told(likely);
  const first = clearlyFirst(rules, (a, b) => a.rule.rate === b.rule.rate, CLEARLY);
  const [likeliest] = likely;
  if (
    likeliest !== rules[0]?.candidate &&
    likeliest !== undefined &&
    tellsRatesByCase(likeliest.statement.text)
  )
    return undefined;
  if (rules.length > 0) return first && tell(first, amount, vat, asked);
  const [summed] = percent === undefined ? told(summaryRules(asked, likely)) : [];
  if (summed !== undefined) return tell(summed, amount, vat, asked);
  return percent !== undefined && isShareOf(percent, amount, question)
    ? tellGiven(percent, amount, asked)
    : undefined;
}

interface ApplicableRule {
  readonly rule: ShareRule;
  readonly candidate: LikelyRule;
  readonly weight: number;
}

/** What a rule says first, before a colon, that it is about. */
const HEAD = /^([^:;.؛]{3,60}?)\s?:\s/u;

/** A rule for the case that something was exceeded. */
const IF_EXCEEDED =
  /^(?:si|s['’]il|lorsque|quand|if|when|where|إذا|اذا)(?!\p{L})[^,;:،؛]{0,40}?(?:dépass|excèd|exceed|goes over|تجاوز|يتجاوز|فاق)/iu;
const EXCEEDED = wordPattern(
  'dépass\\p{L}*|excéd\\p{L}*|exceed\\p{L}*|over|تجاوز\\p{L}*|فات\\p{L}*|f[ae]tt?',
);

/** True for a rule with a head of which the question has no word, or for what was exceeded when nothing was. */
function isOfAnother({ statement, chunk }: LikelyRule, question: string): boolean {
  if (IF_EXCEEDED.test(statement.text) && !EXCEEDED.test(question)) return true;
  const [, head] = HEAD.exec(statement.text) ?? [];
  return head !== undefined && sharedWeight(question, head, chunk.language) === 0;
}

/** The likeliest rules, of which each has a part in what is likely. */
function mostLikely(asked: Asked): LikelyRule[] {
  const denied = deniedNumbers(asked.question);
  const rules = rankedRules(asked)
    .filter(({ statement }) => !isDenied(statement.text, denied))
    .slice(0, LOOKED_AT);
  const all = rules.reduce((sum, { weight }) => sum + weight, 0);
  return rules.filter(({ weight }) => weight >= all * LEAST_SHARE);
}

/** True for a rule about an amount of which the question says that it is not reached. */
function isDenied(text: string, denied: readonly string[]): boolean {
  return denied.length > 0 && figuresByKind(text).amounts.some(({ normal }) => denied.includes(normal));
}

function isApplicable(rule: ShareRule, amount: Figure, percent: Figure | undefined): boolean {
  const { currency, above, over, least, most } = rule;
  if (percent !== undefined && percent.normal !== `${rule.rate}%`) return false;
  if (currency !== undefined && currency !== currencyOf(amount)) return false;
  if (least !== undefined && exact(amount.normal).lessThanOrEqualTo(least)) return false;
  if (over !== undefined && exact(amount.normal).lessThanOrEqualTo(over)) return false;
  if (above !== undefined && exact(amount.normal).lessThanOrEqualTo(above)) return false;
  // "1 % of turnover, up to 200,000 DH": above it the rule may not hold at all, whether the result is under it or not.
  const share = exact(shareOfAmount(rule.rate, amount.normal));
  return (
    most === undefined ||
    least !== undefined ||
    exact(amount.normal).lessThanOrEqualTo(most) ||
    share.greaterThan(exact(most).times('0.1'))
  );
}

function tell(
  { rule, candidate }: ApplicableRule,
  amount: Figure,
  vat: VatOnTop | undefined,
  { question, language }: Asked,
): Calculation {
  const wording = WORDING[language];
  const sum = (decimal: string): string => formatSum(decimal, language, amount.currency);
  const base = amountText(exact(amount.normal).minus(rule.above ?? '0'));
  const share = shareOfAmount(rule.rate, base);
  const { result, note } = withinBounds(rule, share);
  const told: Calculation = {
    kind: 'calculation',
    tool: 'share-of-amount',
    title: wording.title,
    lead: wording.lead(sum(result)),
    working: [
      ...(rule.above === undefined
        ? []
        : [`${sum(amount.normal)} − ${sum(rule.above)} = ${sum(base)} (${wording.above}).`]),
      `${formatPercent(rule.rate, language)} × ${sum(base)} = ${sum(share)}.`,
      ...(note === undefined ? [] : [wording[note](sum(result))]),
    ],
    rules: [referenceOf(candidate)],
  };
  const currency = currencyOf(amount);
  if (vat !== undefined) return withVatOnTop(told, { amount: result, currency }, vat, language);
  const { text } = candidate.statement;
  return withBeside(told, { question, text, language }, { amount: amount.normal, share: result, currency });
}

function withinBounds(
  { least, most }: ShareRule,
  share: string,
): { result: string; note?: 'least' | 'most' } {
  if (least !== undefined && exact(share).lessThan(least)) return { result: least, note: 'least' };
  if (most !== undefined && exact(share).greaterThan(most)) return { result: most, note: 'most' };
  return { result: share };
}

/** Whether a rate is allowed is not answered by reckoning with it. */
const IS_IT_ALLOWED = wordPattern(
  'demandent?|exigent?|puis-je|peut-on|asks?|demands?|can i|may i|واش|هل|wach|kaytleb',
);
/** All that may stand between a rate and the amount that it is of. */
const OF = /^\s*(?:de|d['’]|sur|of|on|من|على|ديال|dyal|d|3la)?\s*$/iu;

function isShareOf(percent: Figure, amount: Figure, question: string): boolean {
  return (
    !IS_IT_ALLOWED.test(question) &&
    percent.end <= amount.start &&
    OF.test(question.slice(percent.end, amount.start))
  );
}

/** A rate of the question's own; the likeliest statement tells what it is for. */
function tellGiven(percent: Figure, amount: Figure, { language, ranked }: Asked): Calculation | undefined {
  const [best] = ranked;
  if (best === undefined) return undefined;
  const wording = WORDING[language];
  const rate = percentValue(percent);
  const sum = (decimal: string): string => formatSum(decimal, language, amount.currency);
  const share = sum(shareOfAmount(rate, amount.normal));
  return {
    kind: 'calculation',
    tool: 'share-of-amount',
    title: wording.title,
    lead: wording.lead(share),
    working: [`${formatPercent(rate, language)} × ${sum(amount.normal)} = ${share}.`, wording.given],
    rules: [referenceOf(best)],
  };
}

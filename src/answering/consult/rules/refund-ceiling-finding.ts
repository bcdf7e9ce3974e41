import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { exact } from '../../../trade/duties/decimal-text.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import type { AnswerState } from '../../answer-state.ts';
import { asksForSum } from '../asked-calculation.ts';
import { namesVat } from '../duties/charge-asked.ts';
import { askedFigures, currencyOf, figuresByKind } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';
import { KNOWN_RULES, readRules, type RuleIndex } from './known-rules.ts';

interface Wording {
  readonly title: string;
  readonly ceiling: (sum: string) => string;
  readonly refund: (sum: string) => string;
  readonly below: (paid: string, ceiling: string) => string;
  readonly above: (paid: string, ceiling: string) => string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : plafond du remboursement de TVA',
    ceiling: (sum) => `Plafond du remboursement de TVA : ${sum}.`,
    refund: (sum) => `Remboursement de TVA : au plus ${sum}.`,
    below: (paid, ceiling) => `La TVA payée, ${paid}, ne dépasse pas le plafond de ${ceiling}.`,
    above: (paid, ceiling) =>
      `La TVA payée, ${paid}, dépasse le plafond de ${ceiling}, où le remboursement s’arrête.`,
  },
  ar: {
    title: 'حساب: سقف استرجاع الضريبة على القيمة المضافة',
    ceiling: (sum) => `سقف استرجاع الضريبة على القيمة المضافة: ${sum}.`,
    refund: (sum) => `استرجاع الضريبة على القيمة المضافة: ${sum} على الأكثر.`,
    below: (paid, ceiling) => `الضريبة المؤداة ${paid} لا تتجاوز السقف ${ceiling}.`,
    above: (paid, ceiling) => `الضريبة المؤداة ${paid} تتجاوز السقف ${ceiling}، وعنده يقف الاسترجاع.`,
  },
  en: {
    title: 'Calculation: ceiling of the VAT refund',
    ceiling: (sum) => `Ceiling of the VAT refund: ${sum}.`,
    refund: (sum) => `VAT refund: ${sum} at most.`,
    below: (paid, ceiling) => `The VAT paid, ${paid}, is not above the ceiling of ${ceiling}.`,
    above: (paid, ceiling) =>
      `The VAT paid, ${paid}, is above the ceiling of ${ceiling}, where the refund stops.`,
  },
};

const REFUND = wordPattern(
  'rembours\\p{L}*|récupér\\p{L}*|restitu\\p{L}*|refund\\p{L}*|reclaim\\p{L}*|(?:get|claim|have|paid|pay|give)(?: \\p{L}+){0,3} back|' +
    '[وبل]?(?:ال|لل)?[اأ]?[نيت]?سترج\\p{L}*|[وبل]?(?:ال)?استرداد\\p{L}*|[أنيت]سترد\\p{L}*|[تيك]\\p{L}?رد\\p{L}{0,3}|[نتيك]+رجع\\p{L}*|tred\\p{L}*|kat?red\\p{L}*|nrej+e?3\\p{L}*|trej+e?3\\p{L}*|n?rad+o?',
);
const EXPORT_WORDS =
  "export\\p{L}*|ventes? (?:à l['’]étranger|hors du maroc)|(?:sales|sold) abroad|[وبلف]?(?:ال|لل)?تصدير\\p{L}*|[وبلف]?(?:ال)?صادرات\\p{L}*|[نأ]?صدر\\p{L}*|s[ae]d+[ae]r\\p{L}*|lexport";
const VAT_WORDS = 'tva|vat|(?:ال|لل)?ضريبة على (?:ال)?قيمة (?:ال)?مضافة';
const EXPORT = wordPattern(EXPORT_WORDS);
const SOLD_HERE = wordPattern(
  'ventes? locales?|march[ée] local|local (?:sales|market)|(?:domestic|home) (?:sales|market)|(?:vend\\p{L}*|sold|sell) (?:\\p{L}+ ){0,2}(?:au|in) (?:maroc|morocco)|(?:ال)?سوق (?:ال)?(?:محلية?|داخلية?)|[وب]?بعنا? فالمغرب',
);
const OF = "^\\s*(?:de |d['’]|of |in |dyal |d |ديال |من |د )?(?:la |l['’]|the |input |l)?";
const FOLLOWED_BY_VAT = new RegExp(`${OF}(?:${VAT_WORDS})(?![\\p{L}\\p{N}])`, 'iu');
const FOLLOWED_BY_EXPORT = new RegExp(`${OF}(?:${EXPORT_WORDS})(?![\\p{L}\\p{N}])`, 'iu');
const VAT_OR_EXPORT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<vat>${VAT_WORDS})|(?<export>${EXPORT_WORDS}))(?![\\p{L}\\p{N}])`,
  'giu',
);
const CLAUSE_END = /[,،;؛.!?؟:](?=\s|$)/gu;
/** Arabic vowel marks stand between letters of words that are looked for. */
const TASHKEEL = /[\u064b-\u0652]/gu;

/**
 * What VAT an exporter is refunded at most: the VAT that the exports of the period would have borne, or what was paid where
 * that is less. None when sales in Morocco are spoken of, for they use up a part of the credit, or when an amount has no role.
 */
export async function refundCeilingFinding(
  { question: asked, language }: Pick<AnswerState, 'question' | 'language'>,
  index: RuleIndex,
): Promise<Calculation | undefined> {
  const question = asked.replace(TASHKEEL, '');
  if (!namesVat(question) || !REFUND.test(question) || !EXPORT.test(question)) return undefined;
  if (!asksForSum(question) || SOLD_HERE.test(question)) return undefined;
  const { all, amounts, percents } = askedFigures(question);
  const roles = amounts.map((amount) => roleOf(question, amount, all));
  const [exported, paid] = [amounts[roles.indexOf('export')], amounts[roles.indexOf('vat')]];
  const isClear = amounts.length === new Set(roles).size && !roles.includes(undefined);
  if (exported === undefined || !isClear || !isSameCurrency(exported, paid)) return undefined;
  const rate = await rateOf(percents, language, index);
  return rate === undefined ? undefined : tell({ exported, paid, rate }, language);
}

function isSameCurrency(one: Figure, other: Figure | undefined): boolean {
  return other === undefined || currencyOf(one) === currencyOf(other);
}

/** What an amount is of: what directly follows it, else what stands last before it in its clause. */
function roleOf(
  question: string,
  { start, end }: Figure,
  figures: readonly Figure[],
): 'vat' | 'export' | undefined {
  const after = question.slice(end);
  if (FOLLOWED_BY_VAT.test(after)) return 'vat';
  if (FOLLOWED_BY_EXPORT.test(after)) return 'export';
  const from = Math.max(
    0,
    ...[...question.matchAll(CLAUSE_END)].map(({ index }) => index + 1).filter((place) => place <= start),
    ...figures.filter((figure) => figure.end <= start).map((figure) => figure.end),
  );
  const last = [...question.slice(from, start).matchAll(VAT_OR_EXPORT)].at(-1);
  if (last === undefined) return undefined;
  return last.groups?.vat === undefined ? 'export' : 'vat';
}

/** The one rate of the question, else that of the base's example. */
async function rateOf(
  percents: readonly Figure[],
  language: Language,
  index: RuleIndex,
): Promise<string | undefined> {
  const given = new Set(percents.map(percentValue));
  const known = await readRules([KNOWN_RULES.refundCeilingExample], language, index);
  const example = known(KNOWN_RULES.refundCeilingExample)?.text ?? '';
  const told = new Set(figuresByKind(example).percents.map(percentValue));
  const [only, ...others] = given.size > 0 ? given : told;
  return others.length > 0 ? undefined : only;
}

function tell(
  { exported, paid, rate }: { exported: Figure; paid: Figure | undefined; rate: string },
  language: Language,
): Calculation {
  const wording = WORDING[language];
  const sum = (decimal: string): string => formatSum(decimal, language, exported.currency);
  const ceiling = shareOfAmount(rate, exported.normal);
  const isBelow = paid !== undefined && exact(paid.normal).lessThanOrEqualTo(ceiling);
  return {
    kind: 'calculation',
    tool: 'refund-ceiling',
    title: wording.title,
    lead:
      paid === undefined
        ? wording.ceiling(sum(ceiling))
        : wording.refund(sum(isBelow ? paid.normal : ceiling)),
    working: [
      `${formatPercent(rate, language)} × ${sum(exported.normal)} = ${sum(ceiling)}.`,
      ...(paid === undefined ? [] : [wording[isBelow ? 'below' : 'above'](sum(paid.normal), sum(ceiling))]),
    ],
    rules: [KNOWN_RULES.refundCeiling, KNOWN_RULES.refundCeilingExample],
  };
}

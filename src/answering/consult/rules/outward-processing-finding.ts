import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import type { AnswerState } from '../../answer-state.ts';
import { referenceOf } from '../../reference-of.ts';
import { asksForSum } from '../asked-calculation.ts';
import { namesVat } from '../duties/charge-asked.ts';
import { askedFigures } from './figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';

/** Characters before an amount that tell what it is. */
const BESIDE = 34;

const OUTWARD = wordPattern(
  'etpp|perfectionnement passif|outward processing|[بلو]?(?:ال)?تحسين (?:ال)?صنع (?:ال)?سلبي',
);
const REPAIRED_ABROAD = wordPattern(
  'répar\\p{L}*|reparation|repair\\p{L}*|retouche\\p{L}*|overhaul\\p{L}*|[وأبل]?(?:ال)?إصلاح\\p{L}*|[تيأن]?صلح\\p{L}*|صلّح\\p{L}*|i?sla7|tsla7\\w*',
);
const COMES_BACK = wordPattern(
  'retour\\p{L}*|revien\\p{L}*|reven\\p{L}*|réimport\\p{L}*|rentr\\p{L}*|comes? (?:back|home)|came back|return\\p{L}*|re-?import\\p{L}*|back|[عتي]ود\\p{L}*|(?:ال)?عودة|عند عودت\\p{L}*|رجع\\p{L}*|[تي]رجع\\p{L}*|rj3\\w*|rje3\\w*|trje3\\w*',
);
/** Leads to what the work abroad cost. */
const COST_OF_WORK = wordPattern(
  'factur\\p{L}*|coût\\p{L}*|cout\\p{L}*|(?:la )?réparation|travaux|répar\\p{L}* pour|valeur ajoutée|prestation|bill\\p{L}*|invoice\\p{L}*|cost\\p{L}*|repair|repairs|repaired for|work|charged?|value added|added value|[بو]?(?:ال)?فاتورة|[تو]?كلف\\p{L}*|(?:ال)?تكلفة|(?:ال)?إصلاح\\p{L}*|مضافة|facture|l?islah',
);
/** A rule that says what is counted when goods come back. */
const VALUE_ADDED_ABROAD = wordPattern(
  "valeur ajoutée à l['’]étranger|value added abroad|(?:ال)?قيمة (?:ال)?مضافة (?:في |ب)(?:ال)?خارج",
);
const DUTY_ALONE = wordPattern(
  'droits?(?! et (?:de )?taxes)|duty(?! and tax)|(?:ال)?رسم(?: (?:ال)?استيراد)?|(?:ال)?رسوم(?! والضرائب)|diwana',
);

interface Wording {
  readonly title: string;
  readonly lead: (duty: string) => string;
  readonly base: (cost: string) => string;
  readonly firmness: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    title: 'Calcul : droit au retour d’un perfectionnement passif',
    lead: (duty) => `Droit d’importation au retour : ${duty}.`,
    base: (cost) => `Base : la valeur ajoutée à l’étranger, soit ${cost}, et non la valeur du bien.`,
    firmness: 'Le taux est celui que vous donnez ; taxe parafiscale et TVA viennent en plus.',
  },
  ar: {
    title: 'حساب: الرسم عند العودة من تحسين الصنع السلبي',
    lead: (duty) => `رسم الاستيراد عند العودة: ${duty}.`,
    base: (cost) => `الأساس: القيمة المضافة في الخارج، أي ${cost}، لا قيمة السلعة.`,
    firmness: 'النسبة هي التي ذكرتموها؛ ويضاف الرسم شبه الضريبي والضريبة على القيمة المضافة.',
  },
  en: {
    title: 'Calculation: duty on return from outward processing',
    lead: (duty) => `Import duty on return: ${duty}.`,
    base: (cost) => `Base: the value added abroad, that is ${cost}, not the value of the item.`,
    firmness: 'The rate is the one you give; parafiscal tax and VAT come on top.',
  },
};

/** True for goods that come back from a repair or from processing abroad: duties are not paid on what they are worth. */
export function isOutwardReturn(question: string): boolean {
  return OUTWARD.test(question) || (REPAIRED_ABROAD.test(question) && COMES_BACK.test(question));
}

/**
 * The duty alone on what work abroad cost, at the one rate of the question, for goods that come back from it. None when it is
 * not clear which amount that is, or when no passage says what is counted.
 */
export function outwardProcessingFinding({
  question,
  language,
  ranked,
}: Pick<AnswerState, 'question' | 'language' | 'ranked'>): Calculation | undefined {
  if (!isOutwardReturn(question) || !asksForSum(question)) return undefined;
  if (namesVat(question) || !DUTY_ALONE.test(question)) return undefined;
  const { amounts, percents } = askedFigures(question);
  const [rate, ...otherRates] = percents;
  const cost = costOfWork(question, amounts);
  const rule = ranked.find(({ statement }) => VALUE_ADDED_ABROAD.test(statement.text));
  if (rate === undefined || otherRates.length > 0 || cost === undefined || rule === undefined)
    return undefined;
  const wording = WORDING[language];
  const sum = (decimal: string): string => formatSum(decimal, language, cost.currency);
  const percent = percentValue(rate);
  const duty = sum(shareOfAmount(percent, cost.normal));
  return {
    kind: 'calculation',
    tool: 'outward-processing',
    title: wording.title,
    lead: wording.lead(duty),
    working: [
      wording.base(sum(cost.normal)),
      `${formatPercent(percent, language)} × ${sum(cost.normal)} = ${duty}.`,
      wording.firmness,
    ],
    rules: [referenceOf(rule)],
  };
}

/** The one amount that the words before it call the cost of the work. */
function costOfWork(question: string, amounts: readonly Figure[]): Figure | undefined {
  const called = amounts.filter((amount, i) => {
    const from = Math.max(amounts[i - 1]?.end ?? 0, amount.start - BESIDE);
    return COST_OF_WORK.test(question.slice(from, amount.start));
  });
  const [only, ...others] = called;
  return others.length > 0 ? undefined : only;
}

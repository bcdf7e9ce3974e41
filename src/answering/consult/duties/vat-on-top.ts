import type { Language } from '../../../source/language.ts';
import type { Figure } from '../../../text/figure.ts';
import { percentValue } from '../../../text/figures.ts';
import { wordPattern } from '../../../text/word-pattern.ts';
import { amountText, exact } from '../../../trade/duties/decimal-text.ts';
import { DUTY_RULES } from '../../../trade/duties/duty-rules.ts';
import { shareOfAmount } from '../../../trade/share-of-amount.ts';
import { askedFigures } from '../rules/figures-by-kind.ts';
import type { Calculation } from '../finding.ts';
import { formatPercent, formatSum } from '../format-figure.ts';

const VAT = 'tva|vat|(?:ال)?ضريبة على (?:ال)?قيمة (?:ال)?مضافة|(?:ال)?تيفيا|(?:ال)?تي ?في ?أ';
const RATE = '(?: \\(?(?:de |à |at |of |b |ب|بنسبة |ديال )?\\d+ ?[%٪]\\)?)?';
const RATE_BEFORE = '(?:\\d+ ?[%٪] )?';
/** VAT that is said to be counted on the charge: "the VAT on it", "TVA comprise", "مع الضريبة عليها". */
const ON_TOP = wordPattern(
  `(?:${VAT})${RATE}(?: \\S+){0,4}? (?:dessus|là-dessus|comprise|incluse|correspondante|qui (?:s['’]y|va|porte|frappe|tombe|s['’]applique)|on (?:it|that|this|top|the (?:excise|tax|charge|anti-?dumping|eco-?tax))|falls on|included|thereon|عليها|عليه|فوقها|فوقه|فوق منها|المترتبة|المستحقة|fo9ha|fo9 mnha|3liha|foqha)|` +
    `(?:avec|y compris|plus|et|en comptant|sans oublier|with|plus|including|and|counting|once|مع|بما فيها|زائد|باحتساب|[وب]|m3a|zid|w) (?:la |sa |the |its |l ?)?${RATE_BEFORE}(?:${VAT})${RATE} (?:dessus|là-dessus|sur (?:cette|ce|celle|elle|la tic|l['’]écotaxe)|qui (?:s['’]y|va|porte)|on (?:it|that|this|top)|عليها|عليه|فوقها|fo9ha|3liha)|` +
    `(?:${VAT})${RATE} (?:comprise|incluse|included)|(?:y compris|avec|including|مع|بما فيها|m3a) (?:la |sa |the |l ?)?${RATE_BEFORE}(?:${VAT})`,
);

/** VAT of a charge that a question asks for with it. */
export interface VatOnTop {
  /** In percent. */
  readonly rate: string;
  /** Where the question gives it. */
  readonly given?: Figure;
}

/** What most goods pay. */
const STANDARD_RATE = '20';

/**
 * The VAT that a question wants counted on the charge it asks for; none when it asks for the charge alone, or names several rates
 * that may be the VAT's.
 */
export function vatOnTop(question: string): VatOnTop | undefined {
  if (!ON_TOP.test(question)) return undefined;
  const [given, ...others] = askedFigures(question).percents;
  if (others.length > 0) return undefined;
  return given === undefined ? { rate: STANDARD_RATE } : { rate: percentValue(given), given };
}

/** The percentages of a question but that of the VAT: other rates, by which it gives or asks something else. */
export function percentsBeside(question: string, vat: VatOnTop | undefined): readonly Figure[] {
  return askedFigures(question).percents.filter((percent) => percent !== vat?.given);
}

interface Wording {
  readonly lead: (vat: string, total: string) => string;
  readonly vat: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  fr: { lead: (vat, total) => `Avec ${vat} de TVA dessus : ${total}.`, vat: 'TVA : ' },
  ar: {
    lead: (vat, total) => `ومع ${vat} من الضريبة على القيمة المضافة عليها: ${total}.`,
    vat: 'الضريبة على القيمة المضافة: ',
  },
  en: { lead: (vat, total) => `With ${vat} of VAT on it: ${total}.`, vat: 'VAT: ' },
};

/** A calculation of a charge, with the VAT on it and both together. */
export function withVatOnTop(
  calculation: Calculation,
  charge: { readonly amount: string; readonly currency: string },
  { rate }: VatOnTop,
  language: Language,
): Calculation {
  const wording = WORDING[language];
  const vat = shareOfAmount(rate, charge.amount);
  const total = amountText(exact(charge.amount).plus(vat));
  const sum = (decimal: string): string => formatSum(decimal, language, charge.currency);
  return {
    ...calculation,
    lead: `${calculation.lead} ${wording.lead(sum(vat), sum(total))}`,
    working: [
      ...calculation.working,
      `${wording.vat}${formatPercent(rate, language)} × ${sum(charge.amount)} = ${sum(vat)}.`,
      `${sum(charge.amount)} + ${sum(vat)} = ${sum(total)}.`,
    ],
    rules: [...calculation.rules, DUTY_RULES.otherTaxInVat],
  };
}

import type { Language } from '../../../source/language.ts';
import type { CustomsValue, DutyEstimate, DutyLine, LineTerm } from '../../../trade/duties/duty-estimate.ts';
import { DUTY_WORDING, type DutyWording } from './duty-wording.ts';
import { formatDecimal, formatPercent, formatSum } from '../format-figure.ts';

/** The build-up of the customs value as a sum: `Valeur en douane : 100 (prix) + 20 (fret) = 120 DH.` */
export function valueLine({ amount, steps }: CustomsValue, language: Language): string {
  const wording = DUTY_WORDING[language];
  const said = steps.map(({ part, sign, amount: given, currency, exchangeRate, dirhams }, i) => {
    const lead = i === 0 && sign === '+' ? '' : `${sign === '+' ? '+' : '−'} `;
    const converted =
      exchangeRate === undefined
        ? formatDecimal(dirhams, language)
        : `${formatSum(given, language, currency)} × ${formatDecimal(exchangeRate, language)}`;
    return `${lead}${converted} (${wording.parts[part]})`;
  });
  return `${wording.customsValue}${wording.colon}${said.join(' ')} = ${formatSum(amount, language)}.`;
}

/** A duty or tax with its working and where its rate comes from: `TVA : 20 % × 120 = 24 DH (taux que vous donnez).` */
export function dutyLine({ id, terms, amount, origin, preference }: DutyLine, language: Language): string {
  const wording = DUTY_WORDING[language];
  const reckoned = terms.map((term) => termText(term, wording, language)).join(' + ');
  const from = origin.kind === 'given' ? wording.given : wording.fromBase;
  const reduced =
    preference === undefined ? '' : ` ; ${wording.preference(formatPercent(preference.share, language))}`;
  return `${wording.lines[id]}${wording.colon}${reckoned} = ${formatSum(amount, language)} (${from}${reduced}).`;
}

/** The sum of the lines, and what the goods come to with them: `Total : 10 + 22 = 32 DH ; 100 + 32 = 132 DH.` */
export function totalLine(
  lines: readonly DutyLine[],
  { amount }: CustomsValue,
  { dutiesAndTaxes, landedCost }: NonNullable<DutyEstimate['totals']>,
  language: Language,
): string {
  const { total, colon } = DUTY_WORDING[language];
  const parts = lines.map((line) => formatDecimal(line.amount, language)).join(' + ');
  const sum = `${parts} = ${formatSum(dutiesAndTaxes, language)}`;
  const [value, duties] = [amount, dutiesAndTaxes].map((each) => formatDecimal(each, language));
  return `${total}${colon}${sum} ; ${value} + ${duties} = ${formatSum(landedCost, language)}.`;
}

/** What is left of the total without VAT: `32 − 22 = 10 DH.` */
export function withoutVatLine(
  { dutiesAndTaxes, vat, withoutVat }: NonNullable<DutyEstimate['totals']>,
  language: Language,
): string {
  const [all, tax] = [dutiesAndTaxes, vat].map((each) => formatDecimal(each, language));
  return `${all} − ${tax} = ${formatSum(withoutVat, language)}.`;
}

function termText(term: LineTerm, wording: DutyWording, language: Language): string {
  if (term.kind === 'percent')
    return `${formatPercent(term.percent, language)} × ${formatDecimal(term.base, language)}`;
  return `${formatDecimal(term.quantity, language)} ${term.unit} × ${formatDecimal(term.perUnit, language)} DH ${wording.per.unit} ${term.unit}`;
}

import { TijariaError } from '../../common/errors.ts';
import type { Language } from '../../source/language.ts';
import type { CustomsValue, DutyEstimate, DutyLine, LineTerm } from '../../trade/duties/duty-estimate.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import { DUTY_WORDING, type DutyWording } from './duty-wording.ts';
import type { Finding } from './finding.ts';
import { formatDecimal, formatPercent, formatSum } from './format-figure.ts';
import { readDutyRequest } from './read-duty-request.ts';

/**
 * The estimate that a question asks for, with its working; none when it gives too little for one. A request that the
 * estimate refuses (a CIF price with freight on top) is none either: the passages then say what the rules are.
 */
export function dutyFinding(
  { question, language, asOf }: { question: string; language: Language; asOf: string },
  { estimateDuties }: Pick<TradeFunctions, 'estimateDuties'>,
): Finding | undefined {
  const read = readDutyRequest(question, asOf);
  if (read === undefined) return undefined;
  try {
    return tell(estimateDuties(read.request), read.takesPriceForValue, language);
  } catch (error) {
    if (error instanceof TijariaError && error.code === 'request-invalid') return undefined;
    throw error;
  }
}

function tell(
  { customsValue, lines, totals }: DutyEstimate,
  takesPriceForValue: boolean,
  language: Language,
): Finding | undefined {
  if (customsValue === undefined || totals === undefined) return undefined;
  const wording = DUTY_WORDING[language];
  const [total, vat, landed] = [totals.dutiesAndTaxes, totals.vat, totals.landedCost].map((sum) =>
    formatSum(sum, language),
  );
  const lead = wording.lead({ total: total ?? '', vat: vat ?? '', landed: landed ?? '' });
  return {
    tool: 'duty-estimate',
    title: wording.title,
    lead,
    working: [
      valueLine(customsValue, wording, language),
      ...lines.map((line) => dutyLine(line, wording, language)),
      ...(takesPriceForValue ? [wording.takesPriceForValue] : []),
      wording.rounding,
    ],
    rules: [...customsValue.rules, ...lines.flatMap(({ rules }) => rules)],
  };
}

function valueLine({ amount, steps }: CustomsValue, wording: DutyWording, language: Language): string {
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

function dutyLine(line: DutyLine, wording: DutyWording, language: Language): string {
  const { id, terms, amount, origin, preference } = line;
  const reckoned = terms.map((term) => termText(term, wording, language)).join(' + ');
  const from = origin.kind === 'given' ? wording.given : wording.fromBase;
  const reduced =
    preference === undefined ? '' : ` ; ${wording.preference(formatPercent(preference.share, language))}`;
  return `${wording.lines[id]}${wording.colon}${reckoned} = ${formatSum(amount, language)} (${from}${reduced}).`;
}

function termText(term: LineTerm, wording: DutyWording, language: Language): string {
  if (term.kind === 'percent')
    return `${formatPercent(term.percent, language)} × ${formatDecimal(term.base, language)}`;
  return `${formatDecimal(term.quantity, language)} ${term.unit} × ${formatDecimal(term.perUnit, language)} DH ${wording.per.unit} ${term.unit}`;
}

import { TijariaError } from '../../common/errors.ts';
import type { Language } from '../../source/language.ts';
import type { DutyEstimate } from '../../trade/duties/duty-estimate.ts';
import type { TradeFunctions } from '../../trade/trade-functions.ts';
import { dutyLine, totalLine, valueLine } from './duty-lines.ts';
import { DUTY_WORDING } from './duty-wording.ts';
import type { Calculation } from './finding.ts';
import { formatSum } from './format-figure.ts';
import { readDutyRequest } from './read-duty-request.ts';

/**
 * The estimate that a question asks for, with its working; none when it gives too little for one. A request that the
 * estimate refuses (a CIF price with freight on top) is none either: the passages then say what the rules are.
 */
export function dutyFinding(
  { question, language, asOf }: { question: string; language: Language; asOf: string },
  { estimateDuties }: Pick<TradeFunctions, 'estimateDuties'>,
): Calculation | undefined {
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
): Calculation | undefined {
  if (customsValue === undefined) return undefined;
  const wording = DUTY_WORDING[language];
  if (totals === undefined)
    return {
      kind: 'calculation',
      tool: 'duty-estimate',
      title: wording.title,
      lead: wording.valueLead(formatSum(customsValue.amount, language)),
      working: [valueLine(customsValue, language)],
      rules: customsValue.rules,
    };
  const [total, vat, landed] = [totals.dutiesAndTaxes, totals.vat, totals.landedCost].map((sum) =>
    formatSum(sum, language),
  );
  const lead = wording.lead({ total: total ?? '', vat: vat ?? '', landed: landed ?? '' });
  return {
    kind: 'calculation',
    tool: 'duty-estimate',
    title: wording.title,
    lead,
    working: [
      valueLine(customsValue, language),
      ...lines.map((line) => dutyLine(line, language)),
      totalLine(lines, customsValue, totals, language),
      ...(takesPriceForValue ? [wording.takesPriceForValue] : []),
      wording.rounding,
    ],
    rules: [...customsValue.rules, ...lines.flatMap(({ rules }) => rules)],
  };
}

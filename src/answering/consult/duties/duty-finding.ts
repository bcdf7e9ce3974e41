import { TijariaError } from '../../../common/errors.ts';
import type { DutyRequest } from '../../../trade/duties/duty-request.ts';
import type { Language } from '../../../source/language.ts';
import type { DutyEstimate, DutyLine, DutyTotals, RateOrigin } from '../../../trade/duties/duty-estimate.ts';
import type { StatementReference } from '../../../trade/trade-tables.ts';
import type { TradeFunctions } from '../../../trade/trade-functions.ts';
import { asksForAllDuties, asksForSum } from '../asked-calculation.ts';
import { chargeAskedAlone, type AskedCharge } from './charge-alone.ts';
import { dutyGoods } from './duty-goods.ts';
import { dutyLine, totalLine, valueLine, withoutVatLine } from './duty-lines.ts';
import { DUTY_WORDING } from './duty-wording.ts';
import type { Calculation } from '../finding.ts';
import { formatSum } from '../format-figure.ts';
import { countsEcoTax } from './other-tax-caveat.ts';
import { readDutyRequest, type ReadDutyRequest } from './read-duty-request.ts';
import { withTradeDefence } from './trade-defence-goods.ts';

/**
 * The estimate that a question asks for, with its working; none when it gives too little for one. A request that the
 * estimate refuses (a CIF price with freight on top) is none either: the passages then say what the rules are.
 */
export function dutyFinding(
  { question, language, asOf }: { question: string; language: Language; asOf: string },
  { estimateDuties, tables }: Pick<TradeFunctions, 'estimateDuties' | 'tables'>,
): Calculation | undefined {
  const read = readDutyRequest(question, asOf, () =>
    asksForSum(question) || asksForAllDuties(question) ? dutyGoods(question, asOf, tables) : undefined,
  );
  if (read === undefined) return undefined;
  try {
    const request = withEcoTax(withTradeDefence(read.request, question, tables), question);
    return tell(estimateDuties(request), { ...read, alone: chargeAskedAlone(question) }, language);
  } catch (error) {
    if (error instanceof TijariaError && error.code === 'request-invalid') return undefined;
    throw error;
  }
}

/** A request with the eco-tax on plastics, when the question wants it counted. */
function withEcoTax(request: DutyRequest, question: string): DutyRequest {
  return countsEcoTax(question) ? { ...request, otherTaxes: [{ row: 'plastics-eco-tax' }] } : request;
}

interface Alone {
  readonly alone: AskedCharge | undefined;
}

function tell(
  { customsValue, lines, totals }: DutyEstimate,
  { takesPriceForValue, alone }: Pick<ReadDutyRequest, 'takesPriceForValue'> & Alone,
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
  const lead = leadOf(lines, totals, alone, language);
  if (lead === undefined) return undefined;
  return {
    kind: 'calculation',
    tool: 'duty-estimate',
    title: wording.title,
    lead,
    working: [
      valueLine(customsValue, language),
      ...lines.map((line) => dutyLine(line, language)),
      totalLine(lines, customsValue, totals, language),
      ...(alone === 'without-vat' ? [withoutVatLine(totals, language)] : []),
      ...(takesPriceForValue ? [wording.takesPriceForValue] : []),
      wording.rounding,
    ],
    rules: [
      ...customsValue.rules,
      ...lines.flatMap(({ rules, origin, preference }) => [
        ...(preference === undefined ? [] : rowOf(preference.origin)),
        ...rowOf(origin),
        ...rules,
      ]),
    ],
  };
}

/** What is asked for; none when it is a line that the estimate does not have. */
function leadOf(
  lines: readonly DutyLine[],
  totals: DutyTotals,
  alone: AskedCharge | undefined,
  language: Language,
): string | undefined {
  const wording = DUTY_WORDING[language];
  const sum = (amount: string): string => formatSum(amount, language);
  if (alone === 'without-vat') return wording.withoutVat(sum(totals.withoutVat));
  if (alone !== undefined) {
    const line = lines.find(({ id }) => id === alone);
    return line && wording.alone(wording.lines[alone], sum(line.amount));
  }
  const { dutiesAndTaxes, vat, landedCost } = totals;
  return wording.lead({ total: sum(dutiesAndTaxes), vat: sum(vat), landed: sum(landedCost) });
}

/** Tables whose rates are for the goods of the question; those of all goods have their rule beside them. */
const OF_GOODS: ReadonlySet<string> = new Set(['trade-defence', 'duty-bands']);

/** The row that a rate of the goods was read in. */
function rowOf(origin: RateOrigin): StatementReference[] {
  return origin.kind === 'base' && OF_GOODS.has(origin.reference.documentId) ? [origin.reference] : [];
}

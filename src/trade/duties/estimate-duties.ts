import type { TradeTables } from '../trade-tables.ts';
import type { Charge } from './charge.ts';
import { checkRequest } from './check-request.ts';
import { findCustomsValue } from './customs-value.ts';
import { exact } from './decimal-text.ts';
import {
  MISSING_FACTS,
  type CustomsValue,
  type DutyEstimate,
  type DutyWarning,
  type MissingFact,
  type WhatIfBand,
} from './duty-estimate.ts';
import type { DutyRequest } from './duty-request.ts';
import { DUTY_RULES } from './duty-rules.ts';
import { warning, type Found } from './found.ts';
import { dutyCharge, findOrdinaryDuty, findPreference, type Preference } from './rates/find-duty.ts';
import { findConsumptionTax, findOtherTax, findParafiscalTax, findVat } from './rates/find-taxes.ts';
import { findMeasure } from './rates/find-trade-defence.ts';
import { mayApply } from './rates/may-apply.ts';
import { reviewWarnings } from './rates/review-warnings.ts';
import { missingQuantities, reckonLines, totalsOf } from './reckon-lines.ts';
import { shareOf, shareOfAnyValue } from './share-of-value.ts';
import { bandWarnings, whatIfBands } from './what-if.ts';

const ROUNDING = { to: '0.01', mode: 'half-up', origin: 'our-convention' } as const;

/**
 * Estimates duties and taxes of an import on the rules of `request.asOf`, with the working. Rates that were not given are
 * looked up in `tables`; what is neither given nor held there is named in `missing`, never made up. The same request and
 * tables give the same estimate. Throws `request-invalid`, naming the field.
 *
 * Order and bases: customs value; import duty, trade defence, parafiscal tax and other taxes on it; consumption tax on the quantity;
 * VAT on the sum of all that (article 121 of the general tax code, see `duty-rules.ts`).
 */
export function estimateDuties(request: DutyRequest, tables: TradeTables): DutyEstimate {
  checkRequest(request);
  const { asOf, quantities = [] } = request;
  const value = findCustomsValue(request);
  const preference = findPreference(request, tables);
  const duty = findDuty(request, preference.value, tables);
  const others = findOthers(request, tables);
  const known = [duty.value, ...others.flatMap((each) => each.value ?? [])].filter(
    (each) => each !== undefined,
  );
  const missing = inOrder([
    ...[value, duty, ...others].flatMap((each) => each.missing),
    ...missingQuantities(known, quantities),
  ]);
  const isRateKnown = !others.some((each) => each.missing.length > 0);
  const charges = isRateKnown ? known : undefined;
  const whatIf =
    duty.value !== undefined
      ? []
      : whatIfBands(
          request,
          { customsValue: value.value, others: charges, preference: preference.value },
          tables,
        );
  return {
    asOf,
    currency: 'MAD',
    rounding: ROUNDING,
    ...(value.value === undefined ? {} : { customsValue: value.value }),
    ...result(missing, value.value, duty.value === undefined ? undefined : charges, quantities),
    whatIf,
    missing,
    warnings: unique([
      ...[value, preference, duty, ...others].flatMap((each) => each.warnings),
      ...generalWarnings(request, known, preference.value, whatIf, tables),
    ]),
  };
}

/** What is to be said of the estimate as a whole, beside what each step found. */
function generalWarnings(
  request: DutyRequest,
  charges: readonly Charge[],
  preference: Preference | undefined,
  whatIf: readonly WhatIfBand[],
  tables: TradeTables,
): DutyWarning[] {
  const taken = [
    ...charges.flatMap(({ origin }) => (origin.kind === 'base' ? [origin.reference] : [])),
    ...whatIf.map(({ reference }) => reference),
  ];
  return [
    ...(preference === undefined || request.parafiscalTax !== undefined
      ? []
      : [warning('parafiscal-tax-under-preference-unsettled', DUTY_RULES.parafiscalUnderPreference)]),
    ...mayApply(request, tables),
    ...bandWarnings(whatIf, tables),
    ...reviewWarnings(taken, request.asOf, tables),
    warning('rounding-is-our-convention', DUTY_RULES.roundingUnknown),
  ];
}

/** A preference that leaves nothing to pay needs no ordinary rate. */
function findDuty(
  request: DutyRequest,
  preference: Preference | undefined,
  tables: TradeTables,
): Found<Charge> {
  const ordinary = findOrdinaryDuty(request, tables);
  const isFree = preference !== undefined && exact(preference.share).isZero();
  if (ordinary.value !== undefined || isFree)
    return { value: dutyCharge(ordinary.value, preference), missing: [], warnings: ordinary.warnings };
  return { missing: ordinary.missing, warnings: ordinary.warnings };
}

/** All charges but the import duty; those that do not apply have no value and miss nothing. */
function findOthers(request: DutyRequest, tables: TradeTables): Found<Charge | undefined>[] {
  const { tradeDefence = [], otherTaxes = [] } = request;
  return [
    ...tradeDefence.map((_, at) => findMeasure(request, at, tables)),
    findParafiscalTax(request, tables),
    findConsumptionTax(request, tables),
    ...otherTaxes.map((tax, at) => findOtherTax(tax, at, request, tables)),
    findVat(request, tables),
  ];
}

function result(
  missing: readonly MissingFact[],
  customsValue: CustomsValue | undefined,
  charges: readonly Charge[] | undefined,
  quantities: NonNullable<DutyRequest['quantities']>,
): Pick<DutyEstimate, 'lines' | 'totals' | 'shareOfValue'> {
  const lines =
    missing.length > 0 || customsValue === undefined || charges === undefined
      ? undefined
      : reckonLines(customsValue.amount, charges, quantities).value;
  if (lines === undefined || customsValue === undefined) {
    const share = charges === undefined ? undefined : shareOfAnyValue(charges);
    return { lines: [], ...(share === undefined ? {} : { shareOfValue: share }) };
  }
  const totals = totalsOf(customsValue.amount, lines);
  return { lines, totals, shareOfValue: shareOf(totals.dutiesAndTaxes, customsValue.amount) };
}

function inOrder(missing: readonly MissingFact[]): MissingFact[] {
  const rank = ({ fact }: MissingFact): number => MISSING_FACTS.indexOf(fact);
  return unique(missing).sort((a, b) => rank(a) - rank(b));
}

/** Each once, by what it says. */
function unique<T extends MissingFact | DutyWarning>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

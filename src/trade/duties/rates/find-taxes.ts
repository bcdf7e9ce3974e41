import type { TradeTables } from '../../trade-tables.ts';
import { GIVEN, type Charge } from '../charge.ts';
import { fieldError } from '../check-request.ts';
import type { DutyRequest, GivenConsumptionTax, GivenTax, NamedRow } from '../duty-request.ts';
import { DUTY_RULES } from '../duty-rules.ts';
import { found, lacks, warning, type Found } from '../found.ts';
import { chooseReading } from './choose-reading.ts';
import { findNamedRow, findRow, holdsOn, percentOf, statusWarnings } from './find-row.ts';
import { CONSUMPTION_TAX_READINGS, OTHER_TAX_CHAPTERS, VAT_EXEMPTIONS } from './row-readings.ts';

const RATES = 'vat-and-other-rates';

/** The parafiscal tax on imports: as given, else the base's rate. */
export function findParafiscalTax({ parafiscalTax, asOf }: DutyRequest, tables: TradeTables): Found<Charge> {
  const rules = [DUTY_RULES.parafiscalRate, DUTY_RULES.parafiscalBase];
  const charge = { id: 'parafiscal-tax', base: 'customs-value', rules } as const;
  if (parafiscalTax !== undefined)
    return found({ ...charge, rate: { percent: parafiscalTax.percent }, origin: GIVEN });
  const row = findRow(tables, RATES, 'tpi');
  const rate = row !== undefined && holdsOn(row, asOf) ? percentOf(row) : undefined;
  return rate === undefined ? lacks({ fact: 'parafiscal-tax-rate' }) : found({ ...charge, ...rate });
}

/** VAT on imports: as given, a row that was named (an exemption too), else the standard rate, which is said. */
export function findVat({ vat, asOf }: DutyRequest, tables: TradeTables): Found<Charge> {
  const rules = [DUTY_RULES.vatRate, DUTY_RULES.vatBase, DUTY_RULES.vatBaseInCode];
  const charge = { id: 'vat', base: 'lines-before', rules } as const;
  if (vat !== undefined && 'percent' in vat)
    return found({ ...charge, rate: { percent: vat.percent }, origin: GIVEN });
  const row = vat === undefined ? findRow(tables, RATES, 'vat-20') : vatRow(vat, tables);
  if (row === undefined) return lacks({ fact: 'vat-rate' });
  if (!holdsOn(row, asOf)) return lacks({ fact: 'vat-rate' }, warning('row-not-in-force', row.reference));
  if (VAT_EXEMPTIONS.includes(row.row.id)) {
    const origin = { kind: 'base', reference: row.reference } as const;
    return found(
      { ...charge, rate: { percent: '0' }, origin },
      warning('exemption-has-conditions', row.reference),
    );
  }
  const rate = percentOf(row);
  if (rate === undefined) return lacks({ fact: 'vat-rate' });
  const assumed = vat === undefined ? [warning('standard-vat-assumed', DUTY_RULES.vatRate)] : [];
  return found({ ...charge, ...rate }, ...assumed, ...statusWarnings(row));
}

/** The consumption tax that was given or named; undefined without one, as most goods pay none. */
export function findConsumptionTax(
  { consumptionTax, asOf }: DutyRequest,
  tables: TradeTables,
): Found<Charge | undefined> {
  if (consumptionTax === undefined) return found(undefined);
  const rules = [DUTY_RULES.consumptionTaxByQuantity, DUTY_RULES.consumptionTaxInVat];
  if ('rate' in consumptionTax) return givenConsumptionTax(consumptionTax, rules);
  const row = findNamedRow(tables, RATES, consumptionTax.row, 'consumptionTax.row');
  const readings = CONSUMPTION_TAX_READINGS[consumptionTax.row];
  if (readings === undefined)
    throw fieldError(
      'consumptionTax.row',
      `one of ${Object.keys(CONSUMPTION_TAX_READINGS).join(', ')}`,
      consumptionTax.row,
    );
  if (!holdsOn(row, asOf))
    return lacks({ fact: 'consumption-tax-rate' }, warning('row-not-in-force', row.reference));
  const { rate, isMinimum } = chooseReading(readings, consumptionTax.variant, 'consumptionTax');
  return found(
    {
      id: 'consumption-tax',
      rate,
      origin: { kind: 'base', reference: row.reference },
      base: 'customs-value',
      rules,
    },
    ...statusWarnings(row),
    ...(isMinimum === true ? [warning('rate-is-a-minimum', row.reference)] : []),
  );
}

/** Another tax that was given or named by a row; undefined when its row does not hold on the day. */
export function findOtherTax(
  tax: GivenTax | NamedRow,
  at: number,
  { asOf }: DutyRequest,
  tables: TradeTables,
): Found<Charge | undefined> {
  const rules = [DUTY_RULES.otherTaxInVat];
  if ('rate' in tax)
    return found(
      tax.base === 'everything'
        ? {
            id: 'tax-on-everything',
            rate: tax.rate,
            origin: GIVEN,
            base: 'lines-before',
            rules: [DUTY_RULES.stampOnEverything],
          }
        : { id: 'other-tax', rate: tax.rate, origin: GIVEN, base: 'customs-value', rules },
    );
  const row = findNamedRow(tables, RATES, tax.row, `otherTaxes.${at}.row`);
  const rate = percentOf(row);
  if (rate === undefined || OTHER_TAX_CHAPTERS[tax.row] === undefined)
    throw fieldError(`otherTaxes.${at}.row`, `one of ${Object.keys(OTHER_TAX_CHAPTERS).join(', ')}`, tax.row);
  if (!holdsOn(row, asOf)) return found(undefined, warning('row-not-in-force', row.reference));
  return found({ id: 'other-tax', ...rate, base: 'customs-value', rules }, ...statusWarnings(row));
}

function vatRow({ row: id }: NamedRow, tables: TradeTables): ReturnType<typeof findNamedRow> {
  const row = findNamedRow(tables, RATES, id, 'vat.row');
  if (row.row.cells.tax !== 'vat') throw fieldError('vat.row', `a row of ${RATES} about VAT`, id);
  return row;
}

/** The base says on what the tax is counted, not what a share of a value would be of. */
function givenConsumptionTax({ rate, base }: GivenConsumptionTax, rules: Charge['rules']): Found<Charge> {
  const isUnconfirmed = rate.percent !== undefined && base === undefined;
  return found(
    {
      id: 'consumption-tax',
      rate,
      origin: GIVEN,
      base: base === undefined ? 'customs-value' : { given: base },
      rules,
    },
    ...(isUnconfirmed
      ? [warning('consumption-tax-base-unconfirmed', DUTY_RULES.consumptionTaxByQuantity)]
      : []),
  );
}

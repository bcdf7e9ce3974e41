import type { Language } from '../../../source/language.ts';
import { isInForce } from '../../../source/validity.ts';
import { INCOTERMS } from '../../../trade/duties/duty-request.ts';
import {
  CONSUMPTION_TAX_READINGS,
  OTHER_TAX_CHAPTERS,
  PREFERENCE_READINGS,
  TRADE_DEFENCE_READINGS,
  VAT_EXEMPTIONS,
  type RowReading,
} from '../../../trade/duties/rates/row-readings.ts';
import { UNITS } from '../../../trade/duties/units.ts';
import { rowOf, tableOf, valueCell } from '../../../trade/row-cells.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import type { Choice } from '../../parts/form-fields.ts';
import { rowTitle } from '../../../trade/row-words.ts';
import type { DutiesField } from './duties-fields.ts';
import { UNIT_NAMES, VARIANT_NAMES } from './duties-choice-words.ts';

const RATES = 'vat-and-other-rates';

/** Fields of the form that are chosen from a list. */
export type ChoiceField = Extract<
  DutiesField,
  | 'incoterm'
  | 'unit'
  | 'consumptionTaxUnit'
  | 'preferenceRow'
  | 'vatRow'
  | 'consumptionTaxRow'
  | 'measureRow'
  | 'otherTaxRow'
>;

/**
 * What can be chosen in each list, no choice first: rows of the base that hold on `asOf`, told by name, and their variants
 * (`row/variant`) where a row has several rates. What the person chose stays in its list.
 */
export function dutiesChoices(
  { asOf, chosen, none }: { asOf: string; chosen: Partial<Record<DutiesField, string>>; none: string },
  tables: TradeTables,
  language: Language,
): Readonly<Record<ChoiceField, readonly Choice[]>> {
  const units = UNITS.map((unit) => ({ value: unit, label: UNIT_NAMES[language][unit] }));
  return {
    incoterm: orNone(INCOTERMS.map((value) => ({ value, label: value }))),
    unit: orNone(units),
    consumptionTaxUnit: orNone(units),
    preferenceRow: orNone(rowChoices('duty-bands', Object.keys(PREFERENCE_READINGS))),
    vatRow: orNone(rowChoices(RATES, vatRows(tables))),
    consumptionTaxRow: orNone(readingChoices(RATES, CONSUMPTION_TAX_READINGS)),
    measureRow: orNone(readingChoices('trade-defence', TRADE_DEFENCE_READINGS)),
    otherTaxRow: orNone(rowChoices(RATES, Object.keys(OTHER_TAX_CHAPTERS))),
  };

  function orNone(choices: readonly Choice[]): Choice[] {
    return [{ value: '', label: none }, ...choices];
  }

  function isChosen(id: string): boolean {
    return Object.values(chosen).some((value) => value.split('/')[0] === id);
  }

  function rowChoices(table: string, ids: readonly string[]): Choice[] {
    return ids
      .filter((id) => isOffered(table, id, asOf, tables) || isChosen(id))
      .map((id) => ({ value: id, label: rowTitle(tables, table, id, language) }));
  }

  function readingChoices(
    table: string,
    readings: Readonly<Record<string, readonly RowReading[]>>,
  ): Choice[] {
    return rowChoices(table, Object.keys(readings)).flatMap(({ value, label }) => {
      const variants = readings[value]?.flatMap(({ variant }) => variant ?? []) ?? [];
      if (variants.length === 0) return [{ value, label }];
      return variants.map((variant) => ({
        value: `${value}/${variant}`,
        label: `${label} — ${VARIANT_NAMES[language][variant] ?? variant}`,
      }));
    });
  }
}

/** Rates of VAT of the base that can be reckoned with: a percent, or an exemption. */
function vatRows(tables: TradeTables): string[] {
  return tableOf(tables, RATES)
    .rows.filter((row) => valueCell(row, 'tax') === 'vat')
    .filter((row) => valueCell(row, 'rate') !== undefined || VAT_EXEMPTIONS.includes(row.id))
    .map(({ id }) => id);
}

function isOffered(table: string, id: string, asOf: string, tables: TradeTables): boolean {
  const row = rowOf(tables, table, id);
  return row !== undefined && isInForce(row.validity, asOf);
}

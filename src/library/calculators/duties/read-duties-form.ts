import { isoDate } from '../../../source/field-schemas.ts';
import { findCountry } from '../../../trade/find-country.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { readFields } from '../read-fields.ts';
import {
  DUTIES_FIELDS,
  FIELD_KINDS,
  type DutiesFault,
  type DutiesFaults,
  type DutiesField,
  type DutiesValues,
} from './duties-fields.ts';

/** Longest text taken from a field, UTF-16 units. */
const MAX_CHARS = 100;

/** A form as its parameters for `GET /api/duties/estimate`, and what is wrong with it. */
export interface ReadDutiesForm {
  readonly values: DutiesValues;
  /** Only what could be read; with faults it is not to be reckoned with. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly faults: DutiesFaults;
}

/**
 * Reads the form as people write figures: `12 500,50`, Arabic digits, `10,80`, a country by its name. What may mean two sums
 * (`1.250` or `1,250`) is a fault, never guessed. `given` is a query: unknown names in it are left out.
 */
export function readDutiesForm(
  given: Readonly<Record<string, unknown>>,
  tables: TradeTables,
): ReadDutiesForm {
  const values = readFields(given, DUTIES_FIELDS, MAX_CHARS);
  const parameters: Record<string, string> = {};
  const faults: Partial<Record<DutiesField, DutiesFault>> = {};
  for (const field of DUTIES_FIELDS) {
    const text = values[field];
    if (text === undefined) continue;
    const read = readField(field, text, tables);
    if ('fault' in read) faults[field] = read.fault;
    else parameters[field] = read.text;
  }
  return { values, parameters: joined(parameters), faults: { ...togetherFaults(values), ...faults } };
}

type ReadField = { readonly text: string } | { readonly fault: DutiesFault };

function readField(field: DutiesField, text: string, tables: TradeTables): ReadField {
  const kind = FIELD_KINDS[field];
  switch (kind) {
    case 'figure':
      return readFigure(text, field === 'price');
    case 'percent':
      return readFigure(text.replace(/\s*[%٪]$/, ''), false, 'percent');
    case 'money':
      return readMoney(text);
    case 'rates':
      return readRates(text);
    case 'currency':
      return matching(text.toUpperCase(), /^[A-Z]{3}$/, kind);
    case 'hs':
      return matching(latinDigits(text).replace(/\s/g, ''), /^(?=(?:\.*\d){4,10}\.*$)[\d.]+$/, kind);
    case 'country':
      return readCountry(text, tables);
    case 'date':
      return isoDate.safeParse(text).success ? { text } : { fault: kind };
    case 'choice':
      return matching(text, /^[A-Za-z0-9/-]{1,100}$/, kind);
  }
}

const FIGURE = /^\d{1,15}(?:\.\d{1,10})?$/;

/** `isSum`: three digits after the only point or comma may be thousands. */
function readFigure(text: string, isSum: boolean, kind: 'figure' | 'percent' = 'figure'): ReadField {
  const digits = latinDigits(text).replace(/[\s\u00a0\u202f'’]/g, '');
  if (isSum && /^\d{1,3}[.,]\d{3}$/.test(digits)) return { fault: 'ambiguous' };
  return matching(withPoint(digits), FIGURE, kind);
}

/** A comma, or the last of commas and points, starts the decimals: `12.500,50`, `12,500.50`, `10,8`. */
function withPoint(digits: string): string {
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits) || /^\d{1,3}(?:,\d{3}){2,}$/.test(digits))
    return digits.replaceAll(',', '');
  return digits.replace(/^(\d+),(\d+)$/, '$1.$2');
}

function readMoney(text: string): ReadField {
  const [, amount = '', currency] = /^(.*?)\s*([A-Za-z]{3})?$/.exec(text) ?? [];
  const read = readFigure(amount, true);
  if ('fault' in read) return read.fault === 'ambiguous' ? read : { fault: 'money' };
  return currency === undefined ? read : { text: `${read.text} ${currency.toUpperCase()}` };
}

/** `10,80`, or `EUR:10.80, USD:9.90` with several currencies, parted by semicolons where a comma starts decimals. */
function readRates(text: string): ReadField {
  if (!text.includes(':')) {
    const read = readFigure(text, false);
    return 'fault' in read ? { fault: 'rates' } : read;
  }
  const parts = text.split(text.includes(';') ? ';' : /,(?=\s*[A-Za-z]{3}\s*:)/).map((part) => {
    const [code = '', figure = ''] = part.split(':').map((each) => each.trim());
    const read = readFigure(figure, false);
    return 'fault' in read ? '' : `${code.toUpperCase()}:${read.text}`;
  });
  return matching(parts.join(','), /^[A-Z]{3}:[\d.]+(?:,[A-Z]{3}:[\d.]+){0,9}$/, 'rates');
}

/** A code of two capitals stands for itself: the base need not know every country. */
function readCountry(text: string, tables: TradeTables): ReadField {
  if (/^[A-Z]{2}$/.test(text)) return { text };
  const id = findCountry(text, tables)?.id.toUpperCase() ?? '';
  return matching(id, /^[A-Z]{2}$/, 'country');
}

function matching(text: string, pattern: RegExp, fault: DutiesFault): ReadField {
  return pattern.test(text) ? { text } : { fault };
}

/** Digits that Arabic and Persian keyboards write, and their comma, as ours. */
function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', ',')
    .replaceAll('٬', '');
}

/** A rate, and a row that would say another one. */
const RIVALS = [
  ['preference', 'preferenceRow'],
  ['vat', 'vatRow'],
  ['consumptionTaxPerUnit', 'consumptionTaxRow'],
] as const;

function togetherFaults(values: DutiesValues): DutiesFaults {
  const rivals = RIVALS.filter(([one, other]) => values[one] !== undefined && values[other] !== undefined);
  return {
    ...(values.price !== undefined && values.currency === undefined ? { currency: 'needs-currency' } : {}),
    ...(values.quantity !== undefined && values.unit === undefined ? { unit: 'needs-unit' } : {}),
    ...(values.consumptionTaxPerUnit !== undefined && values.consumptionTaxUnit === undefined
      ? { consumptionTaxUnit: 'needs-unit' }
      : {}),
    ...Object.fromEntries(rivals.map(([, other]) => [other, 'rival'])),
  };
}

/** Two fields of the form that make one parameter, and rows named with one of their rates. */
function joined(parameters: Readonly<Record<string, string>>): Record<string, string> {
  const { quantity, unit, consumptionTaxPerUnit, consumptionTaxUnit, ...others } = parameters;
  const [taxRow, taxVariant] = others['consumptionTaxRow']?.split('/') ?? [];
  const [measureRow, producer] = others['measureRow']?.split('/') ?? [];
  return Object.fromEntries(
    Object.entries({
      ...others,
      quantity: quantity === undefined || unit === undefined ? undefined : `${quantity} ${unit}`,
      consumptionTaxPerUnit:
        consumptionTaxPerUnit === undefined || consumptionTaxUnit === undefined
          ? undefined
          : `${consumptionTaxPerUnit}/${consumptionTaxUnit}`,
      consumptionTaxRow: taxRow,
      consumptionTaxVariant: taxVariant,
      measureRow,
      producer,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

import { DUTIES_FIELDS, FIELD_KINDS, type DutiesFaults, type DutiesField } from './duties-fields.ts';

/**
 * What is wrong with the form, told by the part of the request or the parameter that was refused: `parts.freight`,
 * `exchangeRates.EUR`, `producer`. A part that no field makes is told at the price, where every calculation begins.
 */
export function requestFault(part: string): DutiesFaults {
  const field = fieldOfRequest(part);
  if (part === 'parts') return { [field]: 'nothing-left' };
  if (/^parts\.\w+$/.test(part)) return { [field]: 'not-with-incoterm' };
  if (part === 'price.amount') return { [field]: 'not-positive' };
  return { [field]: FIELD_KINDS[field] };
}

function fieldOfRequest(part: string): DutiesField {
  const [, field] = REQUEST_FIELDS.find(([pattern]) => pattern.test(part)) ?? [];
  const name = field ?? part.replace(/^parts\./, '').split('.')[0];
  return DUTIES_FIELDS.find((each) => each === name) ?? 'price';
}

/** Parts of a request that are not called like their field. */
const REQUEST_FIELDS: readonly (readonly [RegExp, DutiesField])[] = [
  [/^exchangeRates/, 'exchangeRate'],
  [/^quantities\.\d+\.unit/, 'unit'],
  [/^quantities/, 'quantity'],
  [/^preference\.row/, 'preferenceRow'],
  [/^consumptionTax(?:\.row|\.variant|Variant)/, 'consumptionTaxRow'],
  [/^consumptionTax\./, 'consumptionTaxPerUnit'],
  [/^(?:tradeDefence\.\d+\.(?:row|variant)|producer)/, 'measureRow'],
  [/^tradeDefence/, 'antidumping'],
  [/^otherTaxes\.\d+\.row/, 'otherTaxRow'],
  [/^otherTaxes/, 'otherTax'],
  [/^vat\.row/, 'vatRow'],
];

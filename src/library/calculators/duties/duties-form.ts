import type { Language } from '../../../source/language.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { html, type Html } from '../../html/html.ts';
import { addressOf, PATHS } from '../../page/addresses.ts';
import { faultSummary, selectField, textField, type FormField } from '../../parts/form-fields.ts';
import { countryNames, dutiesChoices, type ChoiceField } from './duties-choices.ts';
import {
  DUTIES_FIELDS,
  FIELD_KINDS,
  RATE_FIELDS,
  VALUE_FIELDS,
  type DutiesFaults,
  type DutiesField,
  type DutiesValues,
} from './duties-fields.ts';
import { DUTIES_FORM_WORDS } from './duties-form-words.ts';

/** The form as the person left it. `wanted` are the fields that an estimate still needs. */
export interface DutiesFormState {
  readonly values: DutiesValues;
  readonly faults: DutiesFaults;
  readonly wanted: readonly DutiesField[];
  readonly today: string;
}

const PRICE_FIELDS: readonly DutiesField[] = [
  'price',
  'currency',
  'incoterm',
  'exchangeRate',
  'freight',
  'insurance',
  'preCarriage',
];
const GOODS_FIELDS: readonly DutiesField[] = ['hs', 'duty', 'origin', 'quantity', 'unit', 'asOf'];
/** Currencies that invoices are mostly in, offered while writing; any other can be written. */
const CURRENCIES = ['EUR', 'USD', 'MAD', 'GBP', 'CNY', 'CHF', 'JPY', 'TRY', 'AED', 'SAR'];

/** The form of the duties calculator: what a person wrote stays, faults stand with their fields. */
export function dutiesForm(state: DutiesFormState, tables: TradeTables, language: Language): Html {
  const words = DUTIES_FORM_WORDS[language];
  const group = (legend: string, fields: readonly DutiesField[]): Html =>
    html`<fieldset>
      <legend>${legend}</legend>
      <div class="fields">${fieldsHtml(fields, state, tables, language)}</div>
    </fieldset>`;
  return html`<form
    class="panel calculator"
    action="${addressOf(language, PATHS.duties)}#result"
    method="get"
  >
    ${faultSummary(
      words.faultsTitle,
      DUTIES_FIELDS.map((field) => toField(field, state, language)),
    )}
    ${group(words.price, PRICE_FIELDS)} ${group(words.goods, GOODS_FIELDS)}
    ${detailsHtml(words.otherParts, VALUE_FIELDS, state, fieldsHtml(VALUE_FIELDS, state, tables, language))}
    ${detailsHtml(
      words.otherRates,
      RATE_FIELDS,
      state,
      fieldsHtml(RATE_FIELDS, state, tables, language),
      words.otherRatesNote,
    )}
    <div class="actions">
      <button>${words.submit}</button>
      <a class="button second" href="${addressOf(language, PATHS.duties)}">${words.reset}</a>
    </div>
  </form>`;
}

/** Fields that few need, open when one of them is in use. */
function detailsHtml(
  title: string,
  fields: readonly DutiesField[],
  { values, faults, wanted }: DutiesFormState,
  content: readonly Html[],
  note?: string,
): Html {
  const isUsed = fields.some(
    (field) => values[field] !== undefined || faults[field] !== undefined || wanted.includes(field),
  );
  return html`<details ${isUsed ? html`open` : undefined}>
    <summary>${title}</summary>
    ${note === undefined ? undefined : html`<p class="hint">${note}</p>`}
    <div class="fields">${content}</div>
  </details>`;
}

function fieldsHtml(
  fields: readonly DutiesField[],
  state: DutiesFormState,
  tables: TradeTables,
  language: Language,
): Html[] {
  const { values, today } = state;
  const choices = dutiesChoices(
    { asOf: values.asOf ?? today, chosen: values, none: DUTIES_FORM_WORDS[language].none },
    tables,
    language,
  );
  return fields.map((name) => {
    const field = toField(name, state, language);
    const kind = FIELD_KINDS[name];
    if (kind === 'choice') return selectField({ ...field, choices: choices[name as ChoiceField] });
    const isFigure = kind === 'figure' || kind === 'percent';
    return textField({
      ...field,
      type: kind === 'date' ? 'date' : 'text',
      isLatin: kind !== 'country',
      ...(isFigure ? { inputMode: 'decimal' } : {}),
      ...(kind === 'currency' ? { suggestions: CURRENCIES, maxLength: 3 } : {}),
      ...(kind === 'country' ? { suggestions: countryNames(tables, language) } : {}),
    });
  });
}

function toField(
  name: DutiesField,
  { values, faults, wanted }: DutiesFormState,
  language: Language,
): FormField {
  const words = DUTIES_FORM_WORDS[language];
  const fault = faults[name];
  return {
    name,
    label: words.labels[name],
    hint: words.hints[name],
    value: values[name] ?? '',
    fault: fault === undefined ? undefined : words.faults[fault],
    wanted: wanted.includes(name) ? words.wanted : undefined,
  };
}

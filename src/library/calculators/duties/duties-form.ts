import type { Language } from '../../../source/language.ts';
import { rowNames } from '../../../trade/row-words.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { html, type Html } from '../../html/html.ts';
import { addressOf, PATHS } from '../../page/addresses.ts';
import { faultSummary, selectField, sentField, textField, type FormField } from '../../parts/form-fields.ts';
import { dutiesChoices, type ChoiceField } from './duties-choices.ts';
import {
  DUTIES_FIELDS,
  FIELD_KINDS,
  GOODS_FIELDS,
  PRICE_FIELDS,
  RATE_FIELDS,
  VALUE_FIELDS,
  type DutiesFaults,
  type DutiesField,
  type DutiesValues,
} from './duties-fields.ts';
import { DUTIES_FORM_WORDS, type DutiesFormWords } from './duties-form-words.ts';

/** The form as the person left it. `wanted` are the fields that an estimate still needs. */
export interface DutiesFormState {
  readonly values: DutiesValues;
  readonly faults: DutiesFaults;
  readonly wanted: readonly DutiesField[];
  readonly today: string;
}

/** Currencies that invoices are mostly in, offered while writing; any other can be written. */
const CURRENCIES = ['EUR', 'USD', 'MAD', 'GBP', 'CNY', 'CHF', 'JPY', 'TRY', 'AED', 'SAR'];

/** The form of the duties calculator: what a person wrote stays, faults stand with their fields. */
export function dutiesForm(state: DutiesFormState, tables: TradeTables, language: Language): Html {
  const words = DUTIES_FORM_WORDS[language];
  const offer: Offer = {
    choices: dutiesChoices(
      { asOf: state.values.asOf ?? state.today, chosen: state.values, none: words.none },
      tables,
      language,
    ),
    countries: rowNames(tables, 'countries', language),
  };
  const fields = (names: readonly DutiesField[]): Html =>
    html`<div class="fields">${names.map((name) => fieldHtml(name, state, offer, words))}</div>`;
  const group = (legend: string, names: readonly DutiesField[]): Html =>
    html`<fieldset>
      <legend>${legend}</legend>
      ${fields(names)}
    </fieldset>`;
  /** Fields that few need, open when one of them is in use. */
  const folded = (title: string, names: readonly DutiesField[], note?: string): Html =>
    html`<details ${names.some((name) => isUsed(name, state)) ? html`open` : undefined}>
      <summary>${title}</summary>
      ${note === undefined ? undefined : html`<p class="hint">${note}</p>`} ${fields(names)}
    </details>`;
  return html`<form
    class="panel calculator"
    action="${addressOf(language, PATHS.duties)}#result"
    method="get"
  >
    ${faultSummary(
      words.faultsTitle,
      DUTIES_FIELDS.map((name) => toField(name, state, words)),
    )}
    ${group(words.price, PRICE_FIELDS)} ${group(words.goods, GOODS_FIELDS)}
    ${folded(words.otherParts, VALUE_FIELDS)} ${folded(words.otherRates, RATE_FIELDS, words.otherRatesNote)}
    <div class="actions">
      <button>${words.submit}</button>
      <a class="button second" href="${addressOf(language, PATHS.duties)}">${words.reset}</a>
    </div>
  </form>`;
}

/** What fields are offered to be chosen from. */
interface Offer {
  readonly choices: ReturnType<typeof dutiesChoices>;
  readonly countries: readonly string[];
}

function fieldHtml(name: DutiesField, state: DutiesFormState, offer: Offer, words: DutiesFormWords): Html {
  const field = toField(name, state, words);
  const kind = FIELD_KINDS[name];
  if (kind === 'choice') return selectField({ ...field, choices: offer.choices[name as ChoiceField] });
  const isFigure = kind === 'figure' || kind === 'percent';
  return textField({
    ...field,
    type: kind === 'date' ? 'date' : 'text',
    isLatin: kind !== 'country',
    ...(isFigure ? { inputMode: 'decimal' } : {}),
    ...(kind === 'currency' ? { suggestions: CURRENCIES, maxLength: 3 } : {}),
    ...(kind === 'country' ? { suggestions: offer.countries } : {}),
  });
}

function isUsed(name: DutiesField, { values, faults, wanted }: DutiesFormState): boolean {
  return values[name] !== undefined || faults[name] !== undefined || wanted.includes(name);
}

function toField(name: DutiesField, state: DutiesFormState, words: DutiesFormWords): FormField {
  return {
    ...sentField(name, state, words),
    wanted: state.wanted.includes(name) ? words.wanted : undefined,
  };
}

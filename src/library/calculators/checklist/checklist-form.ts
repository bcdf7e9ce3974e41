import type { Language } from '../../../source/language.ts';
import { REGIMES, TRANSPORTS } from '../../../trade/document-checklist.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { html, type Html } from '../../html/html.ts';
import { addressOf, PATHS } from '../../page/addresses.ts';
import {
  faultSummary,
  selectField,
  sentField,
  textField,
  type Choice,
  type FormField,
} from '../../parts/form-fields.ts';
import { choiceLabel, rowNames } from '../../../trade/row-words.ts';
import { CHECKLIST_FIELDS, CHECKLIST_WORDS, type ChecklistField } from './checklist-words.ts';
import type { ReadChecklistForm } from './read-checklist-form.ts';

/** The form of the checklist, as the person left it. */
export function checklistForm(form: ReadChecklistForm, tables: TradeTables, language: Language): Html {
  const words = CHECKLIST_WORDS[language];
  const field = (name: ChecklistField): FormField => sentField(name, form, words);
  const select = (name: ChecklistField, choices: readonly Choice[]): Html =>
    selectField({ ...field(name), choices: [{ value: '', label: words.unsaid }, ...choices] });
  const labelled = <T extends string>(values: readonly T[], label: (value: T) => string): Choice[] =>
    values.map((value) => ({ value, label: label(value) }));
  return html`<form
    class="panel calculator no-print"
    action="${addressOf(language, PATHS.checklist)}#result"
    method="get"
  >
    ${faultSummary(words.faultsTitle, CHECKLIST_FIELDS.map(field))}
    <div class="fields">
      ${select(
        'direction',
        labelled(['import', 'export'], (value) => words.directions[value]),
      )}
      ${textField({ ...field('product'), maxLength: 200 })}
      ${textField({ ...field('country'), suggestions: rowNames(tables, 'countries', language) })}
      ${select(
        'regime',
        labelled(REGIMES, (value) => words.regimes[value]),
      )}
      ${select(
        'transport',
        labelled(TRANSPORTS, (value) =>
          choiceLabel(tables, ['trade-documents', 'transport'], value, language),
        ),
      )}
      ${select(
        'isPaid',
        labelled(['true', 'false'], (value) => words.paid[value]),
      )}
      ${textField({ ...field('asOf'), type: 'date' })}
    </div>
    <div class="actions"><button>${words.submit}</button></div>
  </form>`;
}

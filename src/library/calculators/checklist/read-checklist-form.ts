import { isoDate } from '../../../source/field-schemas.ts';
import { REGIMES, TRANSPORTS, type ChecklistQuestion } from '../../../trade/document-checklist.ts';
import { readFields } from '../read-fields.ts';
import { CHECKLIST_FIELDS, type ChecklistField, type ChecklistWords } from './checklist-words.ts';

/** Longest name of goods or of a country taken, UTF-16 units. */
const MAX_CHARS = 200;

/** A checklist's form as it was sent; `question` when it can be answered. */
export interface ReadChecklistForm {
  readonly values: Readonly<Partial<Record<ChecklistField, string>>>;
  readonly faults: Readonly<Partial<Record<ChecklistField, keyof ChecklistWords['faults']>>>;
  readonly question?: ChecklistQuestion;
}

/** Reads the form from a query: names that it does not have are left out. Rules of `today` when no date is written. */
export function readChecklistForm(
  given: Readonly<Record<string, unknown>>,
  today: string,
): ReadChecklistForm {
  const values = readFields(given, CHECKLIST_FIELDS, MAX_CHARS);
  if (Object.keys(values).length === 0) return { values, faults: {} };
  const { direction, product, country, regime, transport, isPaid, asOf = today } = values;
  const faults: ReadChecklistForm['faults'] = {
    ...(isOneOf(direction, ['import', 'export']) ? {} : { direction: 'direction' }),
    ...(regime === undefined || isOneOf(regime, REGIMES) ? {} : { regime: 'choice' }),
    ...(transport === undefined || isOneOf(transport, TRANSPORTS) ? {} : { transport: 'choice' }),
    ...(isPaid === undefined || isOneOf(isPaid, ['true', 'false']) ? {} : { isPaid: 'choice' }),
    ...(isoDate.safeParse(asOf).success ? {} : { asOf: 'date' }),
  };
  if (Object.keys(faults).length > 0) return { values, faults };
  return {
    values,
    faults,
    question: {
      direction: direction === 'export' ? 'export' : 'import',
      asOf,
      ...(product === undefined ? {} : { product }),
      ...(country === undefined ? {} : { country }),
      ...(regime === undefined ? {} : { regime }),
      ...(transport === undefined ? {} : { transport }),
      ...(isPaid === undefined ? {} : { isPaid: isPaid === 'true' }),
    },
  };
}

function isOneOf(text: string | undefined, choices: readonly string[]): boolean {
  return text !== undefined && choices.includes(text);
}

import { html, type Html } from '../html/html.ts';

/** A field of a form, in the reader's words. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** What to write and how, under the label. */
  readonly hint?: string | undefined;
  /** As the person wrote it; empty when they wrote nothing. */
  readonly value: string;
  /** What is wrong with it, and what is expected. */
  readonly fault?: string | undefined;
  /** Says that this is what is needed next. */
  readonly wanted?: string | undefined;
}

/** A form as it was sent: what the person wrote, and what is wrong with it, by field. */
export interface SentForm<Name extends string, Fault extends string> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly faults: Readonly<Partial<Record<Name, Fault>>>;
}

/** What the fields of a form are called, how to fill them in, and what each fault means. */
export interface FieldWords<Name extends string, Fault extends string> {
  readonly labels: Readonly<Record<Name, string>>;
  readonly hints: Readonly<Partial<Record<Name, string>>>;
  readonly faults: Readonly<Record<Fault, string>>;
}

/** A field of a form that was sent. */
export function sentField<Name extends string, Fault extends string>(
  name: Name,
  { values, faults }: SentForm<Name, Fault>,
  words: FieldWords<Name, Fault>,
): FormField {
  const fault = faults[name];
  return {
    name,
    label: words.labels[name],
    hint: words.hints[name],
    value: values[name] ?? '',
    fault: fault === undefined ? undefined : words.faults[fault],
  };
}

/** A field of one line. */
export interface TextField extends FormField {
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'decimal' | 'numeric';
  readonly maxLength?: number;
  /** Values to choose from without being bound to them. */
  readonly suggestions?: readonly string[];
  /** Codes and figures are written from left to right in every language. */
  readonly isLatin?: boolean;
  readonly isRequired?: boolean;
}

/** Something to choose; an empty `value` stands for no choice. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field whose value is one of its choices. */
export interface SelectField extends FormField {
  readonly choices: readonly Choice[];
}

const MAX_CHARS = 100;

/** A field of one line with its label; hint and fault are tied to it. */
export function textField(field: TextField): Html {
  const { name, value, type = 'text', suggestions, inputMode, maxLength = MAX_CHARS } = field;
  const list = suggestions === undefined ? undefined : `${fieldId(name)}-list`;
  const input = html`<input
      id="${fieldId(name)}"
      name="${name}"
      type="${type}"
      value="${value}"
      maxlength="${maxLength}"
      dir="${field.isLatin === true || type === 'date' ? 'ltr' : 'auto'}"
      inputmode="${inputMode ?? 'text'}"
      ${list === undefined ? undefined : html`list="${list}"`}
      autocomplete="off"
      aria-invalid="${field.fault === undefined ? 'false' : 'true'}"
      aria-required="${field.isRequired === true ? 'true' : 'false'}"
      ${describedBy(field)}
    />${
      suggestions === undefined
        ? undefined
        : html`<datalist id="${list}">
            ${suggestions.map((each) => html`<option value="${each}"></option>`)}
          </datalist>`
    }`;
  return labelled(field, input);
}

/** A list of choices with its label; hint and fault are tied to it. */
export function selectField(field: SelectField): Html {
  const { name, value, choices } = field;
  const options = choices.map((choice) =>
    choice.value === value
      ? html`<option value="${choice.value}" selected>${choice.label}</option>`
      : html`<option value="${choice.value}">${choice.label}</option>`,
  );
  return labelled(
    field,
    html`<select
      id="${fieldId(name)}"
      name="${name}"
      aria-invalid="${field.fault === undefined ? 'false' : 'true'}"
      ${describedBy(field)}
    >
      ${options}
    </select>`,
  );
}

/** Faults above a form: how many, each a link to its field. Undefined when there are none. */
export function faultSummary(title: string, fields: readonly FormField[]): Html | undefined {
  const faulty = fields.filter(({ fault }) => fault !== undefined);
  if (faulty.length === 0) return undefined;
  return html`<div class="note faults" role="alert">
    <p><strong>${title}</strong></p>
    <ul>
      ${faulty.map(
        ({ name, label, fault }) => html`<li><a href="#${fieldId(name)}">${label}</a> — ${fault}</li>`,
      )}
    </ul>
  </div>`;
}

/** The element that a field is typed in. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

function labelled({ name, label, hint, fault, wanted }: FormField, control: Html): Html {
  const id = fieldId(name);
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint === undefined ? undefined : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${wanted === undefined ? undefined : html`<p class="wanted" id="${id}-wanted">${wanted}</p>`}
    ${fault === undefined ? undefined : html`<p class="fault" id="${id}-fault">${fault}</p>`} ${control}
  </div>`;
}

function describedBy({ name, hint, fault, wanted }: FormField): Html | undefined {
  const parts = Object.entries({ hint, wanted, fault }).filter(([, text]) => text !== undefined);
  const ids = parts.map(([part]) => `${fieldId(name)}-${part}`);
  return ids.length === 0 ? undefined : html`aria-describedby="${ids.join(' ')}"`;
}

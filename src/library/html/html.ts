/** Markup that may be sent as it is. Only {@link html} makes it, so that text cannot pass for it. */
export class Html {
  readonly #markup: string;

  /** Takes trusted markup: use {@link html}. */
  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: text is escaped, markup is not, a list is joined, undefined is left out. */
export type HtmlPart = string | number | Html | undefined | readonly HtmlPart[];

/**
 * A template of markup: everything between `${` and `}` is text unless it is {@link Html} itself. Attributes stand between
 * double quotes; a part must not be the name of a tag or an attribute, nor stand in a script or a style.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.map((text, i) => text + (i < parts.length ? toMarkup(parts[i]) : '')).join(''));
}

function toMarkup(part: HtmlPart): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return part.map(toMarkup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Characters that reorder or hide the text around them; direction is set by elements, never by characters (UTR #36). */
const REORDERING_OR_CONTROL = /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(REORDERING_OR_CONTROL, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

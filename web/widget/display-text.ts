/** Characters that reorder or hide the text around them: bidi embeddings, overrides, isolates, and C0 controls. */
const REORDERING_OR_CONTROL = /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/**
 * Text as it may be shown: the same without characters that could make it read as something else
 * (`gpj.exe` for `exe.jpg`). Line feeds and tabs stay. Direction is set by elements, never by characters.
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
export function displayText(text: string): string {
  return text.replace(REORDERING_OR_CONTROL, '');
}

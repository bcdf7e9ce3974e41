const NO_BREAK_SPACE = '\u00A0';
/** The space inside `20 000`, and the one between a figure and its unit. */
const SPACE_AFTER_DIGIT = /(\d) (?=\d{3}(?!\d)|[%€$]|(?:DH|MAD|EUR|USD)(?![A-Za-z])|درهم)/g;
/** French sets a space before these signs and after `«`. */
const SPACE_BEFORE_SIGN = / (?=[;:?!»])/g;

/**
 * Text whose lines will not break inside an amount (`20 | 000 DH`) or before a French `?`. Only spaces change, each into
 * one space that does not break: lengths and offsets stay.
 */
export function tieFigures(text: string): string {
  return text
    .replace(SPACE_AFTER_DIGIT, `$1${NO_BREAK_SPACE}`)
    .replace(SPACE_BEFORE_SIGN, NO_BREAK_SPACE)
    .replace(/« /g, `«${NO_BREAK_SPACE}`);
}

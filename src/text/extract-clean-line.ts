/** Soft hyphen, zero-width space, word joiner, byte order mark, and the marks that only steer bidirectional display. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * One line of text as it is stored: no invisible characters, every run of white space (line ends and
 * no-break spaces included) one space, nothing at either end. Letters and digits are left as they are.
 */
export function cleanLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

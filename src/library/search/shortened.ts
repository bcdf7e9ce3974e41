/** A title is one line; what was searched may be a page long. UTF-16 units. */
export const MAX_TITLE_CHARS = 80;

/** A text in one line, cut where it is longer than a title. */
export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= MAX_TITLE_CHARS ? line : `${line.slice(0, MAX_TITLE_CHARS).trimEnd()}…`;
}

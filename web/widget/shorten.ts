/** A text of at most `max` UTF-16 units: longer ones are cut and end with an ellipsis. Never half a character at the cut. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A part of a passage; `quoted` when the answer rests on it. */
export interface PassagePart {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * Splits a passage where its quotes begin and end. Parts concatenate to the passage and are never empty; quotes that
 * overlap or touch become one part. A quote that is empty or not verbatim in the passage marks nothing.
 */
export function markQuotes(passage: string, quotes: readonly string[]): readonly PassagePart[] {
  const ranges = quotes
    .map((quote) => ({ start: quote === '' ? -1 : passage.indexOf(quote), length: quote.length }))
    .filter((range) => range.start >= 0)
    .sort((a, b) => a.start - b.start);
  const parts: PassagePart[] = [];
  let position = 0;
  for (const { start, length } of ranges) {
    const end = start + length;
    if (end <= position) continue;
    addPart(parts, passage.slice(position, start), false);
    addPart(parts, passage.slice(Math.max(start, position), end), true);
    position = end;
  }
  addPart(parts, passage.slice(position), false);
  return parts;
}

function addPart(parts: PassagePart[], text: string, quoted: boolean): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.quoted === quoted) parts[parts.length - 1] = { text: last.text + text, quoted };
  else parts.push({ text, quoted });
}

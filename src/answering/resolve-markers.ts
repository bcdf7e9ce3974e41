import { MARKER_SOURCE } from './marker-pattern.ts';

/** What the markers of one sentence come to. `text` has no marker left in it. */
export interface ResolvedMarkers {
  readonly text: string;
  /** Numbers of source blocks (`[S1]`) that exist, in order, each once. */
  readonly blocks: readonly number[];
  /** Numbers of tool results (`[T1]`) that exist, likewise. */
  readonly results: readonly number[];
  /** True when a marker named a block that was not given: an invention. */
  readonly invented: boolean;
}

const MARKER = new RegExp(String.raw`\s?${MARKER_SOURCE}`, 'giu');
/** A number in a marker, with the letter before it, if any. */
const NUMBER = /(source|[ST])?\s*(\d+)/giu;

/**
 * Takes the markers out of a sentence and resolves them against the `blockCount` source blocks and `resultCount` tool results
 * that the model was given. A marker that does not resolve is removed, never mended.
 */
export function resolveMarkers(sentence: string, blockCount: number, resultCount = 0): ResolvedMarkers {
  const blocks: number[] = [];
  const results: number[] = [];
  let invented = false;
  for (const [marker] of sentence.matchAll(MARKER)) {
    let letter = '';
    for (const [, own, digits] of westernDigits(marker).matchAll(NUMBER)) {
      letter = own?.[0]?.toUpperCase() ?? letter;
      const [count, found] = letter === 'T' ? [resultCount, results] : [blockCount, blocks];
      const number = Number(digits);
      if (letter === '' || number < 1 || number > count) invented = true;
      else if (!found.includes(number)) found.push(number);
    }
  }
  return { text: sentence.replace(MARKER, ''), blocks, results, invented };
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660));
}

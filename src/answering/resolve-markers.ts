/** What the markers of one sentence come to. `text` has no marker left in it. */
export interface ResolvedMarkers {
  readonly text: string;
  /** Block numbers that exist, in order, each once. */
  readonly blocks: readonly number[];
  /** True when a marker named a block that was not given: an invention. */
  readonly invented: boolean;
}

/** `[S1]`, `[S1, S2]`, `[S1;S2]`, and what careless models write: `[s1]`, `[S 1]`, `[1]`, `【S1】`, Arabic digits. */
const MARKER = /\s?[[【]\s*(?:source\s*)?S?\s*\d+(?:\s*[,;،]\s*S?\s*\d+)*\s*[\]】]/giu;

/**
 * Takes the source markers out of a sentence and resolves them against the `blockCount` blocks that the model was
 * given. A marker that does not resolve is removed, never mended.
 */
export function resolveMarkers(sentence: string, blockCount: number): ResolvedMarkers {
  const blocks: number[] = [];
  let invented = false;
  const western = sentence.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660));
  const text = sentence.replace(MARKER, () => '').replace(ARABIC_MARKER, () => '');
  for (const marker of western.match(MARKER) ?? []) {
    for (const digits of marker.match(/\d+/g) ?? []) {
      const number = Number(digits);
      const exists = number >= 1 && number <= blockCount && /S/iu.test(marker);
      if (!exists) invented = true;
      else if (!blocks.includes(number)) blocks.push(number);
    }
  }
  return { text, blocks, invented };
}

const ARABIC_MARKER = /\s?[[【]\s*S?\s*[٠-٩]+(?:\s*[,;،]\s*S?\s*[٠-٩]+)*\s*[\]】]/giu;

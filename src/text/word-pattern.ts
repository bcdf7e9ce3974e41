/**
 * A pattern that finds any of the alternatives (regular-expression source, joined by `|`) as whole words in French,
 * Arabic or English, whatever their case. JavaScript's own `\b` takes accented and Arabic letters for gaps.
 */
export function wordPattern(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');
}

/**
 * Tells by bits, the first list's lowest, which of several lists of alternatives stand in a text as whole words: one pass for all of
 * them, where a {@link wordPattern} of each takes one each. Where a word stands in two lists the earlier has it. At most 31
 * lists, whose alternatives capture nothing.
 */
export function wordLists(lists: readonly string[]): (text: string) => number {
  const pattern = new RegExp(wordPattern(lists.map((list) => `(${list})`).join('|')).source, 'giu');
  return (text) => {
    let bits = 0;
    for (const [, ...found] of text.matchAll(pattern)) {
      // The types know nothing of groups that took no part.
      const list = (found as readonly (string | undefined)[]).findIndex((word) => word !== undefined);
      bits |= 1 << list;
    }
    return bits;
  };
}

/** A pattern for texts in which both of two such alternatives stand, in whatever order. It matches the empty string that they begin with. */
export function bothPatterns(one: string, other: string): RegExp {
  return new RegExp(`^(?=.*${wordPattern(one).source})(?=.*${wordPattern(other).source})`, 'isu');
}

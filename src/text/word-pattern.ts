/**
 * A pattern that finds any of the alternatives (regular-expression source, joined by `|`) as whole words in French,
 * Arabic or English, whatever their case. JavaScript's own `\b` takes accented and Arabic letters for gaps.
 */
export function wordPattern(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');
}

/** A pattern for texts in which both of two such alternatives stand, in whatever order. It matches the empty string that they begin with. */
export function bothPatterns(one: string, other: string): RegExp {
  return new RegExp(`^(?=.*${wordPattern(one).source})(?=.*${wordPattern(other).source})`, 'isu');
}

/**
 * A pattern that finds any of the alternatives (regular-expression source, joined by `|`) as whole words in French,
 * Arabic or English, whatever their case. JavaScript's own `\b` takes accented and Arabic letters for gaps.
 */
export function wordPattern(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');
}

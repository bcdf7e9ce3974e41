/** Bits of a score: whole numbers of 32 bits are added fastest, and one is left for the sign, one for what rounding adds. */
const SCORE_BITS = 30;
/** An impact is below ln(2 N + 2) for N passages, and so below 2⁵ for any number of passages that fits in 32 bits. */
const IMPACT_BITS = 5;

/**
 * The unit in which a query's scores are counted: a power of two so large that every score is a whole number of units
 * below 2³¹, whatever the passage holds. Sums are then the same in whatever order they are added, so that a search which
 * leaves out what cannot matter gives the very scores of one that does not. What rounding takes off a term or adds to it
 * is at most 2⁻¹⁷ of the query's weight. Depends on the query alone.
 */
export function queryUnit(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return 2 ** (Math.ceil(Math.log2(sum)) + IMPACT_BITS - SCORE_BITS);
}

/** What one step of impact adds, in whole units and at least one: query weight × scale of the term. */
export function stepInUnits(weight: number, scale: number, unit: number): number {
  return Math.max(1, Math.round((weight * scale) / unit));
}

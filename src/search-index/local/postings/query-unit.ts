/** Bits of the whole numbers that double precision adds without rounding, less one for what rounding up adds. */
const EXACT_BITS = 52;
/** An impact is below ln(2 N + 2) for N passages, and so below 2⁵ for any number of passages that fits in 32 bits. */
const IMPACT_BITS = 5;

/**
 * The unit in which a query's scores are counted: a power of two so small that nothing is lost, and so large that every
 * sum of contributions is a whole number of units that double precision holds. Sums are then the same in whatever order
 * they are added, so that a search which leaves out what cannot matter gives the very scores of one that does not.
 * Depends on the query alone.
 */
export function queryUnit(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return 2 ** (Math.ceil(Math.log2(sum)) + IMPACT_BITS - EXACT_BITS);
}

/** What one step of impact adds, in whole units and at least one: query weight × scale of the term. */
export function stepInUnits(weight: number, scale: number, unit: number): number {
  return Math.max(1, Math.round((weight * scale) / unit)) * unit;
}

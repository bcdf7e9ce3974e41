/** A vector of named features; those that are absent are 0. */
export type SparseVector = ReadonlyMap<string, number>;

/** The vector of length 1 in the same direction; one without features, or of zeros alone, is empty. */
export function unit(vector: SparseVector): SparseVector {
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value ** 2, 0));
  return length === 0 ? new Map() : new Map([...vector].map(([name, value]) => [name, value / length]));
}

/** Σ weight · vector, over all that are given. */
export function weightedSum(
  parts: readonly (readonly [weight: number, vector: SparseVector])[],
): SparseVector {
  const sums = new Map<string, number>();
  for (const [weight, vector] of parts)
    for (const [name, value] of vector) sums.set(name, (sums.get(name) ?? 0) + weight * value);
  return sums;
}

/** The inner product: of two vectors of length 1, their cosine. */
export function dot(a: SparseVector, b: SparseVector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [name, value] of few) sum += value * (many.get(name) ?? 0);
  return sum;
}

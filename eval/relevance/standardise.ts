/** Values brought to mean 0 and deviation 1, and what they were brought from; equal values become 0, with deviation 1. */
export function standardise(values: readonly number[]): {
  values: number[];
  mean: number;
  deviation: number;
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance) || 1;
  return { values: values.map((value) => (value - mean) / deviation), mean, deviation };
}

/**
 * The exponent b of time ≈ a · n^b through measured pairs, by least squares over the logarithms: 1 grows with the size,
 * below 1 more slowly. Needs two different sizes; sizes and times are above 0.
 */
export function growthExponent(measured: readonly (readonly [size: number, time: number])[]): number {
  const points = measured.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanSize, meanTime] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [size, time]) => sum + (size - meanSize) * (time - meanTime), 0);
  const variance = points.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
  if (!(variance > 0))
    throw new RangeError(
      `fitting growth: expected two different sizes, received ${points.length} measurements`,
    );
  return covariance / variance;
}

/**
 * The smallest of the values that at least `percent` % of them do not exceed (nearest rank, so always one of the
 * values). Values are read, not changed, in any order. Throws `RangeError` for no values or a percent outside 0–100.
 * @see Hyndman & Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996: definition 1.
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined || !(percent >= 0))
    throw new RangeError(
      `percentile: expected values and a percent from 0 to 100, received ${values.length} values and ${percent}`,
    );
  return value;
}

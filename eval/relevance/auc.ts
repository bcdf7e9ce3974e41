/**
 * Area under the ROC curve: the probability that a positive, drawn at random, scores higher than a negative, ties
 * counting half; 1 when all positives score higher, ½ when the score tells nothing. Scores are read, not changed, in any
 * order. Throws `RangeError` when either side is empty.
 * @see Hanley & McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC) curve",
 *   Radiology 143, 1982: it is the Mann-Whitney statistic.
 */
export function auc(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0)
    throw new RangeError(
      `auc: expected positives and negatives, received ${positives.length} and ${negatives.length}`,
    );
  let won = 0;
  for (const positive of positives)
    for (const negative of negatives) won += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  return won / (positives.length * negatives.length);
}

/** What a threshold lets through: questions in scope rightly, questions out of scope falsely; parts from 0 to 1. */
export interface AcceptRates {
  readonly threshold: number;
  readonly trueAccept: number;
  readonly falseAccept: number;
}

/** The rates of one threshold; a score equal to it is accepted. An empty side gives `NaN`. */
export function acceptRates(
  positives: readonly number[],
  negatives: readonly number[],
  threshold: number,
): AcceptRates {
  const accepted = (scores: readonly number[]): number =>
    scores.filter((score) => score >= threshold).length / scores.length;
  return { threshold, trueAccept: accepted(positives), falseAccept: accepted(negatives) };
}

/**
 * The point of the ROC curve that accepts most of the positives while at most `falseAccept` (0 to 1) of the negatives
 * are. Thresholds are scores that occur; when none is strict enough, the point that accepts nothing (`Infinity`).
 */
export function rocPoint(
  positives: readonly number[],
  negatives: readonly number[],
  falseAccept: number,
): AcceptRates {
  const thresholds = [...new Set([...positives, ...negatives])].sort((a, b) => a - b);
  for (const threshold of thresholds) {
    const rates = acceptRates(positives, negatives, threshold);
    if (rates.falseAccept <= falseAccept) return rates;
  }
  return { threshold: Infinity, trueAccept: 0, falseAccept: 0 };
}

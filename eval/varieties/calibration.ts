/** A stated probability of the most probable variety, and whether that variety was the right one. */
export interface Statement {
  readonly probability: number;
  readonly isRight: boolean;
}

/** Statements of about the same probability: calibrated when `stated` and `right` are about equal. */
export interface CalibrationBin {
  /** Lower and upper bound of the stated probability, upper excluded but for the last. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability stated, 0 to 1. */
  readonly stated: number;
  /** Share that was right, 0 to 1. */
  readonly right: number;
}

const BOUNDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

/** Statements by stated probability, least first; bins without statements are left out. */
export function calibrationBins(statements: readonly Statement[]): CalibrationBin[] {
  return BOUNDS.slice(1).flatMap((to, at) => {
    const from = BOUNDS[at] ?? 0;
    const inside = statements.filter(
      ({ probability }) => probability >= from && (probability < to || to === 1),
    );
    if (inside.length === 0) return [];
    const stated = inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length;
    const right = inside.filter(({ isRight }) => isRight).length / inside.length;
    return [{ from, to, count: inside.length, stated, right }];
  });
}

/**
 * Expected calibration error, 0 to 1: how far stated probability and share right lie apart, weighted by count. 0 for no
 * bins. @see Guo et al., "On Calibration of Modern Neural Networks", ICML 2017.
 */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, stated, right }) => sum + (count / total) * Math.abs(stated - right), 0);
}

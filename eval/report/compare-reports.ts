import { formatTally, share, type EvaluationReport, type Summary, type Tally } from './evaluation-report.ts';

/** How far a figure may fall behind the baseline, in points (hundredths): a question or two of noise. */
const TOLERANCE_POINTS = { strict: 2, variety: 4, refusals: 3 } as const;
/** Binary fractions: 0.9 − 0.88 is a hair more than 2 points. */
const ROUNDING = 1e-9;

/** One line of the gate. `change` is in points, positive when better; absent when there is nothing to compare with. */
export interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
  readonly change?: number;
}

/**
 * Holds a report against the baseline. Fails on: strict accuracy more than 2 points lower overall or 4 in a variety,
 * a variety that is no longer asked, fewer questions, right refusals more than 3 points lower or wrong ones 3 higher,
 * another date, and any unverified quote, figure or address, which no baseline can excuse.
 */
export function compareReports(report: EvaluationReport, baseline: Summary): readonly Check[] {
  const varieties = [
    ...new Set([...Object.keys(baseline.byVariety), ...Object.keys(report.byVariety)]),
  ].sort();
  return [
    sameQuestions(report, baseline),
    sameDate(report, baseline),
    compare('strict accuracy', report.strict, baseline.strict, TOLERANCE_POINTS.strict),
    ...varieties.map((variety) =>
      compare(
        `strict accuracy ${variety}`,
        report.byVariety[variety],
        baseline.byVariety[variety],
        TOLERANCE_POINTS.variety,
      ),
    ),
    compare('rightly refused', report.refusals.rightly, baseline.refusals.rightly, TOLERANCE_POINTS.refusals),
    compare(
      'wrongly refused',
      report.refusals.wrongly,
      baseline.refusals.wrongly,
      TOLERANCE_POINTS.refusals,
      -1,
    ),
    ...verificationChecks(report),
  ];
}

/** The checks that need no baseline: every quote, figure and address holds. */
export function verificationChecks({
  quotesVerified,
  figuresVerified,
  urlsVerified,
}: Pick<EvaluationReport, 'quotesVerified' | 'figuresVerified' | 'urlsVerified'>): readonly Check[] {
  const whole = (name: string, tally: Tally): Check => ({
    name,
    passed: tally.count === tally.of,
    detail: formatTally(tally),
  });
  return [
    whole('quotes verified', quotesVerified),
    whole('figures verified', figuresVerified),
    whole('addresses verified', urlsVerified),
  ];
}

/** True when something got better and nothing failed: then the baseline may be raised. */
export function isImprovement(checks: readonly Check[]): boolean {
  return checks.every(({ passed }) => passed) && checks.some(({ change = 0 }) => change > 0);
}

function compare(
  name: string,
  now: Tally | undefined,
  before: Tally | undefined,
  tolerance: number,
  direction: 1 | -1 = 1,
): Check {
  const shareBefore = before === undefined ? undefined : share(before);
  if (before === undefined || shareBefore === undefined)
    return { name, passed: true, detail: `${formatTally(now ?? { count: 0, of: 0 })}, not in the baseline` };
  const shareNow = now === undefined ? undefined : share(now);
  if (now === undefined || shareNow === undefined)
    return { name, passed: false, detail: `no longer measured; the baseline has ${formatTally(before)}` };
  const change = direction * 100 * (shareNow - shareBefore);
  const sign = change > 0 ? '+' : '';
  return {
    name,
    change,
    passed: change >= -tolerance - ROUNDING,
    detail: `${formatTally(now)}, baseline ${formatTally(before)}, ${sign}${change.toFixed(1)} points (−${tolerance} allowed)`,
  };
}

function sameQuestions(now: Summary, before: Summary): Check {
  return {
    name: 'questions',
    passed: now.questions >= before.questions,
    detail: `${now.questions}, baseline ${before.questions}`,
  };
}

function sameDate(now: Summary, before: Summary): Check {
  return { name: 'date', passed: now.asOf === before.asOf, detail: `${now.asOf}, baseline ${before.asOf}` };
}

import { compareReports, isImprovement, verificationChecks } from './compare-reports.ts';
import type { EvaluationReport, Summary } from './evaluation-report.ts';
import { formatChecks } from './format-report.ts';

/** Raises the baseline to what the checkout does now. */
export const UPDATE_COMMAND = 'npm run eval -- --update-baseline';

/**
 * The verdict on a report, with the lines that a person reads: one per check, then what to do. Without a baseline it
 * does not pass: a gate that has nothing to compare with keeps nothing out.
 */
export function gate(
  report: EvaluationReport,
  baseline: Summary | undefined,
): { passed: boolean; lines: string[] } {
  const checks = baseline === undefined ? verificationChecks(report) : compareReports(report, baseline);
  const lines = formatChecks(checks);
  if (baseline === undefined)
    return { passed: false, lines: [...lines, `FAIL  there is no baseline; make one: ${UPDATE_COMMAND}`] };
  if (isImprovement(checks)) lines.push(`better than the baseline; to keep it: ${UPDATE_COMMAND}`);
  return { passed: checks.every(({ passed }) => passed), lines };
}

import type { Measures, Scorecard } from '../../src/library/scorecard/scorecard.ts';
import type { AnswerRecord } from '../records/answer-record.ts';
import type { Question } from '../records/question.ts';
import { evaluateAnswers } from './evaluate-answers.ts';
import type { EvaluationReport } from './evaluation-report.ts';

/**
 * The published figures of an evaluation of all questions: over all of them, and over the half that nothing was tuned on.
 * `evaluatedOn` is the day on which the answers were made. Throws as `evaluateAnswers` does, and when there is no test half.
 */
export function toScorecard(
  questions: readonly Question[],
  answers: readonly AnswerRecord[],
  { knownUrls, evaluatedOn }: { readonly knownUrls: ReadonlySet<string>; readonly evaluatedOn: string },
): Scorecard {
  const all = evaluateAnswers(questions, answers, knownUrls);
  const test = questions.filter(({ split }) => split === 'test');
  const ids = new Set(test.map(({ id }) => id));
  const testAnswers = answers.filter(({ id }) => ids.has(id));
  return {
    evaluatedOn,
    asOf: all.asOf,
    snapshotId: all.snapshotId,
    composedBy: all.composedBy,
    strictInterval: all.strictInterval,
    all: toMeasures(all),
    test: toMeasures(evaluateAnswers(test, testAnswers, knownUrls)),
  };
}

function toMeasures(report: EvaluationReport): Measures {
  const { questions, strict, byVariety, byKind, refusals, parity, latencyMs, latencyByVariety } = report;
  const { sourceCited, quotesVerified, figuresVerified, urlsVerified } = report;
  return {
    questions,
    strict,
    byVariety,
    byKind,
    refusals,
    parity,
    sourceCited,
    quotesVerified,
    figuresVerified,
    urlsVerified,
    latencyMs: inTenths(latencyMs),
    latencyByVariety: Object.fromEntries(
      Object.entries(latencyByVariety).map(([variety, latency]) => [variety, inTenths(latency)]),
    ),
  };
}

/** Milliseconds to a tenth: more digits say nothing. */
function inTenths({ p50, p95 }: EvaluationReport['latencyMs']): EvaluationReport['latencyMs'] {
  return { p50: Math.round(p50 * 10) / 10, p95: Math.round(p95 * 10) / 10 };
}

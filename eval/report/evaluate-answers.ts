import type { AnswerRecord } from '../records/answer-record.ts';
import { bootstrapInterval } from '../metrics/bootstrap-interval.ts';
import { measureParity } from '../metrics/parity.ts';
import { percentile } from '../metrics/percentile.ts';
import {
  citesAcceptable,
  findsEvidence,
  isRefusal,
  scoreAnswer,
  type Score,
} from '../metrics/score-answer.ts';
import { verifyFigures } from '../metrics/verify-figures.ts';
import { verifyQuotes, type Verification } from '../metrics/verify-quotes.ts';
import type { Variety } from '../../src/source/language.ts';
import { verifyUrls } from '../metrics/verify-urls.ts';
import { WORKED_OUT } from '../records/check-questions.ts';
import type { Question } from '../records/question.ts';
import type { EvaluationReport, Failure, Tally } from './evaluation-report.ts';

/** Darija is one language in two scripts. */
const LANGUAGE_GROUPS: Readonly<Record<Variety, string>> = {
  fr: 'fr',
  ar: 'ar',
  en: 'en',
  'ary-Arab': 'ary',
  'ary-Latn': 'ary',
};

interface Scored {
  readonly question: Question;
  readonly answer: AnswerRecord;
  readonly score: Score;
}

/**
 * Judges answers by their questions; asks nobody and nothing else. `knownUrls` are the addresses that an answer may give.
 * Throws when there are no questions, or when the answers are not one for each question: a report over a part would look
 * better or worse than it is.
 */
export function evaluateAnswers(
  questions: readonly Question[],
  answers: readonly AnswerRecord[],
  knownUrls: ReadonlySet<string>,
): EvaluationReport {
  const scored = pairUp(questions, answers);
  const [first] = scored;
  if (first === undefined) throw new Error('evaluating: expected questions, received none');
  const toAnswer = scored.filter(({ question }) => question.outcome === 'answered');
  const fromDocuments = toAnswer.filter(({ question }) => !WORKED_OUT.has(question.kind));
  const toRefuse = scored.filter(({ question }) => question.outcome === 'refused');
  const isRight = ({ score }: Scored): boolean => score.right;
  const refused = ({ answer }: Scored): boolean => isRefusal(answer);
  const { low, high } = bootstrapInterval(scored.map((entry) => (isRight(entry) ? 1 : 0)));
  const quotes = answers.map((answer) => ({ id: answer.id, ...verifyQuotes(answer) }));
  const figures = answers.map((answer) => ({ id: answer.id, ...verifyFigures(answer) }));
  const urls = answers.map((answer) => ({ id: answer.id, ...verifyUrls(answer, knownUrls) }));
  const { sets, disagreements } = measureParity(scored);
  return {
    asOf: first.answer.asOf,
    snapshotId: first.answer.snapshotId,
    composedBy: [...new Set(answers.map(({ composedBy }) => composedBy))].sort(),
    questions: scored.length,
    strict: count(scored, isRight),
    strictInterval: { low, high },
    byGroup: countBy(scored, ({ question }) => LANGUAGE_GROUPS[question.variety]),
    byVariety: countBy(scored, ({ question }) => question.variety),
    byKind: countBy(scored, ({ question }) => question.kind),
    bySplit: countBy(scored, ({ question }) => question.split),
    refusals: { rightly: count(toRefuse, refused), wrongly: count(toAnswer, refused) },
    evidenceAtFive: count(fromDocuments, ({ question, answer }) => findsEvidence(question, answer)),
    sourceCited: count(toAnswer, ({ question, answer }) => citesAcceptable(question, answer)),
    quotesVerified: verified(quotes),
    figuresVerified: verified(figures),
    urlsVerified: verified(urls),
    parity: { count: sets - disagreements.length, of: sets },
    latencyMs: latency(scored),
    latencyByVariety: groupBy(scored, ({ question }) => question.variety, latency),
    failures: scored.filter((entry) => !isRight(entry)).map(toFailure),
    unverified: [
      ...quotes.flatMap(({ id, unverified }) =>
        unverified.map((text) => ({ id, what: 'quote' as const, text })),
      ),
      ...figures.flatMap(({ id, unverified }) =>
        unverified.map((text) => ({ id, what: 'figure' as const, text })),
      ),
      ...urls.flatMap(({ id, unverified }) => unverified.map((text) => ({ id, what: 'url' as const, text }))),
    ],
    disagreements: [...disagreements],
  };
}

function pairUp(questions: readonly Question[], answers: readonly AnswerRecord[]): Scored[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  if (byId.size !== answers.length || answers.length !== questions.length)
    throw new Error(
      `evaluating: expected one answer for each of ${questions.length} questions, received ${answers.length} ` +
        `with ${byId.size} ids; generate the answers again for the same split`,
    );
  return questions.map((question) => {
    const answer = byId.get(question.id);
    if (answer === undefined)
      throw new Error(
        `evaluating: expected an answer to ${question.id}, received none; generate the answers again`,
      );
    return { question, answer, score: scoreAnswer(question, answer) };
  });
}

function count(entries: readonly Scored[], holds: (entry: Scored) => boolean): Tally {
  return { count: entries.filter(holds).length, of: entries.length };
}

/** Strictly right per group. */
function countBy(entries: readonly Scored[], group: (entry: Scored) => string): Record<string, Tally> {
  return groupBy(entries, group, (members) => count(members, ({ score }) => score.right));
}

/** What `measure` says of each group, groups in alphabetical order so that reports compare line by line. */
function groupBy<T>(
  entries: readonly Scored[],
  group: (entry: Scored) => string,
  measure: (members: readonly Scored[]) => T,
): Record<string, T> {
  const names = [...new Set(entries.map(group))].sort();
  return Object.fromEntries(
    names.map((name) => [name, measure(entries.filter((entry) => group(entry) === name))]),
  );
}

function latency(entries: readonly Scored[]): EvaluationReport['latencyMs'] {
  const latencies = entries.map(({ answer }) => answer.latencyMs);
  return { p50: percentile(latencies, 50), p95: percentile(latencies, 95) };
}

function verified(verifications: readonly Verification[]): Tally {
  const of = verifications.reduce((sum, { checked }) => sum + checked, 0);
  return { count: of - verifications.reduce((sum, { unverified }) => sum + unverified.length, 0), of };
}

function toFailure({ question, answer, score }: Scored): Failure {
  const { id, variety, kind, split, question: asked } = question;
  return { id, variety, kind, split, question: asked, faults: [...score.faults], text: answer.text };
}

import type { AnswerRecord } from '../records/answer-record.ts';
import type { Question } from '../records/question.ts';
import { containsFact } from './contains-fact.ts';

/** How an answer fared: strictly right, or why not, one line per fault. */
export interface Score {
  readonly right: boolean;
  readonly faults: readonly string[];
}

/**
 * Strict scoring, all or nothing. A question to be refused is right when its outcome begins with `refused`, one that lacks
 * what decides when it was asked back. Any other is right when it was answered (in part is enough, if every fact is there), every group of `mustContain` is met by
 * one of its writings, nothing of `mustNotContain` is said, and a citation is of an acceptable document.
 * An interrupted answer is never right.
 * @see the strict accuracy of alphagov/govuk-chat-evaluation: an answer with one fault counts as wrong.
 */
export function scoreAnswer(question: Question, answer: AnswerRecord): Score {
  const faults = isOutcomeRight(question, answer)
    ? question.outcome === 'answered'
      ? contentFaults(question, answer)
      : []
    : [`outcome: expected ${question.outcome}, received ${answer.outcome}`];
  return { right: faults.length === 0, faults };
}

/** True when the system declined to answer, for whatever reason. */
export function isRefusal({ outcome }: AnswerRecord): boolean {
  return outcome.startsWith('refused');
}

/**
 * True when one of the first passages found is of an acceptable document, and those of acceptable documents say together
 * whatever a right answer must: what was asked could be answered from what was found.
 */
export function findsEvidence({ documents, mustContain }: Question, { evidence }: AnswerRecord): boolean {
  const acceptable = evidence.filter(({ documentId }) => documents.includes(documentId));
  const said = acceptable.map(({ passage }) => passage).join('\n');
  return (
    acceptable.length > 0 &&
    mustContain.every((writings) => writings.some((writing) => containsFact(said, writing)))
  );
}

/** True when a citation is of one of the documents that a right answer may rest on. */
export function citesAcceptable({ documents }: Question, { citations }: AnswerRecord): boolean {
  return citations.some(({ documentId }) => documents.includes(documentId));
}

function isOutcomeRight(question: Question, answer: AnswerRecord): boolean {
  if (question.outcome === 'refused') return isRefusal(answer);
  if (question.outcome === 'clarification') return answer.outcome === 'clarification';
  return answer.outcome === 'answered' || answer.outcome === 'partial';
}

function contentFaults(question: Question, answer: AnswerRecord): string[] {
  const says = (writing: string): boolean => containsFact(answer.text, writing);
  const missing = question.mustContain.filter((writings) => !writings.some(says));
  const cited = [...new Set(answer.citations.map(({ documentId }) => documentId))].join(', ');
  return [
    ...missing.map((writings) => `missing: ${writings.join(' | ')}`),
    ...question.mustNotContain.filter(says).map((writing) => `said what it must not: ${writing}`),
    ...(citesAcceptable(question, answer)
      ? []
      : [`citation: expected ${question.documents.join(' or ')}, received ${cited || 'none'}`]),
  ];
}

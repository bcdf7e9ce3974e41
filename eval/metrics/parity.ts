import type { AnswerRecord } from '../records/answer-record.ts';
import type { Question } from '../records/question.ts';
import { isRefusal, scoreAnswer } from './score-answer.ts';

/** Sets of the same question in several varieties, and those whose answers differ, with what differs. */
export interface Parity {
  readonly sets: number;
  readonly disagreements: readonly { readonly parallel: string; readonly what: string }[];
}

/**
 * Whether people are told the same in whatever variety they ask. The answers of a set agree when all were answered or
 * all refused, all cite one document in common, and all are strictly right or all wrong: parity says that
 * nobody is worse off, not that the answers are good. Questions without `parallel`, and sets of one, do not count.
 */
export function measureParity(pairs: readonly { question: Question; answer: AnswerRecord }[]): Parity {
  const sets = new Map<string, { question: Question; answer: AnswerRecord }[]>();
  for (const pair of pairs) {
    const { parallel } = pair.question;
    if (parallel !== undefined) sets.set(parallel, [...(sets.get(parallel) ?? []), pair]);
  }
  const compared = [...sets].filter(([, members]) => members.length > 1);
  const disagreements = compared.flatMap(([parallel, members]) => {
    const what = difference(members);
    return what === undefined ? [] : [{ parallel, what }];
  });
  return { sets: compared.length, disagreements };
}

function difference(members: readonly { question: Question; answer: AnswerRecord }[]): string | undefined {
  const by = (view: (member: { question: Question; answer: AnswerRecord }) => string): string | undefined => {
    const seen = members.map((member) => [member.question.variety, view(member)] as const);
    const isOne = new Set(seen.map(([, value]) => value)).size === 1;
    return isOne ? undefined : seen.map(([variety, value]) => `${variety} ${value}`).join(', ');
  };
  return (
    by(({ answer }) => (isRefusal(answer) ? 'refused' : 'answered')) ??
    sharedDocument(members) ??
    by(({ question, answer }) => (scoreAnswer(question, answer).right ? 'right' : 'wrong'))
  );
}

/** What to say when no document is cited in every answer; nothing where one is, or where all were refused. */
function sharedDocument(
  members: readonly { question: Question; answer: AnswerRecord }[],
): string | undefined {
  const cited = members.map(({ answer }) => new Set(answer.citations.map(({ documentId }) => documentId)));
  const [first = new Set<string>(), ...others] = cited;
  const isShared = [...first].some((document) => others.every((each) => each.has(document)));
  if (isShared || members.every(({ answer }) => isRefusal(answer))) return undefined;
  return members
    .map(
      ({ question }, i) => `${question.variety} cites ${[...(cited[i] ?? [])].join(', ') || 'no document'}`,
    )
    .join('; ');
}

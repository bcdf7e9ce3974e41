import type { ReviewQuestion } from '../conversations/question-log.ts';

/**
 * What is the matter. `gap`: it is about foreign trade, and the base holds nothing near it. `weak`: a sheet is near, but the
 * answer from it was refused, partial or rated badly. `out-of-scope`: nothing near, and its words are of another field.
 */
export const CLUSTER_KINDS = ['gap', 'weak', 'out-of-scope'] as const;
export type ClusterKind = (typeof CLUSTER_KINDS)[number];

/**
 * Log-odds from which words are of the field. Test half of `eval/questions` and `eval/relevance`: 145 of 151 questions in scope have more, and 175 of
 * 573 out of it; of what the scores were learned from, 98 % have more and 98 % less. A need that is taken for out of scope costs more than one
 * that an editor passes over.
 */
const LEAST_FIELD = 0;

/** True when questions with these scores (`field/field-model.ts`) are about foreign trade, on average. None are not. */
export function isOfField(scores: readonly number[]): boolean {
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.length > 0 && sum / scores.length > LEAST_FIELD;
}

/** True when an answer was made, from whatever was there. */
export function wasAnswered({ outcome }: Pick<ReviewQuestion, 'outcome'>): boolean {
  return outcome === 'answered' || outcome === 'partial';
}

/**
 * The kind of a cluster: `isNear` says whether the base could answer its most telling question today, `fields` are the scores of its
 * wordings.
 */
export function clusterKind(
  questions: readonly Pick<ReviewQuestion, 'outcome'>[],
  { isNear, fields }: { readonly isNear: boolean; readonly fields: readonly number[] },
): ClusterKind {
  const answered = questions.filter(wasAnswered).length;
  if (isNear || 2 * answered > questions.length) return 'weak';
  return isOfField(fields) ? 'gap' : 'out-of-scope';
}

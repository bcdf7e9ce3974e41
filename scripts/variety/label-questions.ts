import type { Variety } from '../../src/source/language.ts';
import type { TrainingSource } from './training-source.ts';

/** Questions that a first model is less sure of stay out: a wrong label would be learned. */
const SURE = 0.8;

/**
 * Questions of the sheets as sources, each under the variety that a first model reads in it (self-training): the sheets do
 * not say in which variety a question is. `read` gives probabilities in the order of `varieties`.
 */
export function labelQuestions(
  questions: readonly string[],
  varieties: readonly Variety[],
  read: (question: string) => readonly number[],
): TrainingSource[] {
  const readings = questions.map((question) => ({ question, shares: read(question) }));
  return varieties.map((variety, at) => ({
    name: 'questions of sheets',
    variety,
    share: 2,
    texts: readings.filter(({ shares }) => (shares[at] ?? 0) > SURE).map(({ question }) => question),
  }));
}

import { questionsInField } from '../../scripts/field/field-questions.ts';
import { fitField } from '../../scripts/field/fit-field.ts';
import { fieldScore, fieldTerms } from '../../src/answering/field/field-model.ts';
import type { TermAnalyser } from '../../src/text/term-analyser.ts';
import type { MeasuredQuestion } from './measure-relevance.ts';

/** Parts that the questions out of scope are cut into. */
const FOLDS = 5;

/**
 * The field score of each question by a model that has not learned from it: what the shipped model says of the questions it
 * learned from is better than what it says of others. Questions in scope are not learned from, and keep their own (`undefined`).
 */
export async function fieldsUnlearned(
  measured: readonly MeasuredQuestion[],
  analyser: TermAnalyser,
  corpusDir = 'corpus',
): Promise<(number | undefined)[]> {
  const inField = await questionsInField(corpusDir, analyser);
  const outside = measured.filter(({ inScope }) => !inScope);
  const foldOf = new Map(outside.map((question, at) => [question, at % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitField(
      inField,
      outside.filter((question) => foldOf.get(question) !== fold).map(({ terms }) => fieldTerms(terms)),
    ),
  );
  return measured.map((question) => {
    const fold = foldOf.get(question);
    return fold === undefined ? undefined : fieldScore(question.terms, models[fold]);
  });
}

import { questionsKnown, withOdd } from '../../scripts/field/field-questions.ts';
import { fitField } from '../../scripts/field/fit-field.ts';
import { fieldQuestion, fieldScore, type FieldQuestion } from '../../src/answering/field/field-model.ts';
import type { TermAnalyser } from '../../src/text/term-analyser.ts';
import type { MeasuredQuestion } from './measure-relevance.ts';
import { ODD } from './scope-questions.ts';

/** Parts that the questions learned from are cut into. */
const FOLDS = 5;

/**
 * The field score of each question by a model that has not learned from it: what the shipped model says of the questions it
 * learned from is better than what it says of others. Other questions in scope are not learned from, and keep their own
 * (`undefined`).
 */
export async function fieldsUnlearned(
  measured: readonly MeasuredQuestion[],
  analyser: TermAnalyser,
  corpusDir = 'corpus',
): Promise<(number | undefined)[]> {
  const known = await questionsKnown(corpusDir, analyser);
  const learned = measured.filter(({ inScope, kind }) => !inScope || kind === ODD);
  const foldOf = new Map(learned.map((question, at) => [question, at % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const others = learned.filter((question) => foldOf.get(question) !== fold);
    const read = (inScope: boolean): FieldQuestion[] =>
      others
        .filter((question) => question.inScope === inScope)
        .map(({ terms, searchText }) => fieldQuestion(terms, searchText));
    return fitField(withOdd(known, read(true)), read(false));
  });
  return measured.map((question) => {
    const fold = foldOf.get(question);
    return fold === undefined ? undefined : fieldScore(question.terms, question.searchText, models[fold]);
  });
}

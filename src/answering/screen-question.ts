import { visibleText } from '../text/visible-text.ts';
import type { AnswerState, AnswerStep, UnsafeKind } from './answer-state.ts';
import { findUnsafe } from './screening/find-unsafe.ts';
import { withQuestionBefore } from './screening/with-question-before.ts';

/**
 * First step: cleans the question and marks attacks and requests for help to evade; `decide` declines them. A question that
 * leans on an earlier one is judged with it.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a step is asynchronous for the steps that must be
export const screen: AnswerStep = async function* (state): AsyncGenerator<never, AnswerState> {
  const { question: original, history } = state.request;
  const question = cleanQuestion(original);
  const leansOn = withQuestionBefore(question, history);
  const unsafe = unsafeKind(original) ?? (leansOn === question ? undefined : unsafeKind(leansOn));
  return { ...state, question, searchText: question, ...(unsafe === undefined ? {} : { unsafe }) };
};

/** The question without anything that cannot be seen and could hide instructions; see `visibleText`. */
export function cleanQuestion(text: string): string {
  return visibleText(text);
}

/** Why a question must be declined, or undefined. Takes it as it was sent: what is invisible tells something too. */
export function unsafeKind(question: string): UnsafeKind | undefined {
  return findUnsafe(question);
}

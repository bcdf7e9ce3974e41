import type { AnswerDependencies, AnswerState, AnswerStep } from '../../src/answering/answer-state.ts';
import { openState } from '../../src/answering/answer-question.ts';
import type { AnswerRequest } from '../../src/answering/answer-request.ts';
import { retrieve } from '../../src/answering/retrieve.ts';
import { screen } from '../../src/answering/screen-question.ts';
import { understand } from '../../src/answering/understand-question.ts';
import { ANSWER_PASSAGES, type Service } from '../../src/assembly/open-service.ts';
import { fixedClock } from '../../src/common/clock.ts';
import { DEFAULT_AS_OF } from '../open-system.ts';

/** What a key-less answer is made with, on a day that stands still; a failure is thrown. */
export function answerDependencies(
  { retrieval, readQuestion }: Pick<Service, 'retrieval' | 'readQuestion'>,
  asOf: string = DEFAULT_AS_OF,
): AnswerDependencies {
  return {
    retrieval,
    readQuestion,
    clock: fixedClock(asOf),
    passages: ANSWER_PASSAGES,
    onFailure: (error) => {
      throw error;
    },
  };
}

/** What is known of a question once its evidence was retrieved: the steps of an answer up to there. */
export async function answeringState(
  request: AnswerRequest,
  dependencies: AnswerDependencies,
): Promise<AnswerState> {
  const opened = openState(request, 'evaluation', dependencies.clock.today());
  const screened = await finish(screen, opened, dependencies);
  return finish(retrieve, await finish(understand, screened, dependencies), dependencies);
}

/** The state that a step ends with; its events are for nobody. */
export async function finish(
  step: AnswerStep,
  state: AnswerState,
  dependencies: AnswerDependencies,
): Promise<AnswerState> {
  const events = step(state, dependencies, undefined);
  for (;;) {
    const next = await events.next();
    if (next.done === true) return next.value;
  }
}

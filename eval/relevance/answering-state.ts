import type { AnswerDependencies, AnswerState, AnswerStep } from '../../src/answering/answer-state.ts';
import { retrieve } from '../../src/answering/retrieve.ts';
import { understand } from '../../src/answering/understand-question.ts';
import { ANSWER_PASSAGES } from '../../src/assemble.ts';
import { fixedClock } from '../../src/common/clock.ts';
import type { RetrievalDependencies } from '../../src/retrieval/retrieve-evidence.ts';
import { NO_TERMS } from '../../src/retrieval/term-coverage.ts';
import { DEFAULT_AS_OF } from '../open-system.ts';

/** What a key-less answer is made with, on the day that the questions were written for; a failure is thrown. */
export function answerDependencies(retrieval: RetrievalDependencies): AnswerDependencies {
  return {
    retrieval,
    clock: fixedClock(DEFAULT_AS_OF),
    passages: ANSWER_PASSAGES,
    onFailure: (error) => {
      throw error;
    },
  };
}

/** What is known of a question asked alone once its evidence was retrieved: the steps of an answer up to there. */
export async function answeringState(
  question: string,
  dependencies: AnswerDependencies,
): Promise<AnswerState> {
  const today = dependencies.clock.today();
  const opened: AnswerState = {
    answerId: 'relevance',
    request: { question, history: [] },
    question,
    reading: { fr: 1 },
    variety: 'fr',
    language: 'fr',
    intent: 'fact',
    asOf: today,
    searchText: question,
    evidence: [],
    shares: NO_TERMS,
    composedBy: 'none',
    suggestions: [],
  };
  return finish(retrieve, await finish(understand, opened, dependencies), dependencies);
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

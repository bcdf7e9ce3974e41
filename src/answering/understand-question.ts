import type { AnswerEvent } from './answer-event.ts';
import type { AnswerState, AnswerStep } from './answer-state.ts';

/** Second step: language, intent, date, follow-up made self-contained; then tells the reader that the answer starts. */
// eslint-disable-next-line @typescript-eslint/require-await -- a step is asynchronous for the steps that must be
export const understand: AnswerStep = async function* (
  state,
  { clock, readQuestion, retrieval },
): AsyncGenerator<AnswerEvent, AnswerState> {
  const { question, request } = state;
  const read = readQuestion({
    question,
    history: request.history,
    today: clock.today(),
    isUnsafe: state.unsafe !== undefined,
  });
  const { reading, variety, intent } = read;
  const next: AnswerState = {
    ...state,
    reading,
    variety,
    intent,
    understood: read,
    language: request.language ?? read.language,
    asOf: request.asOf ?? read.asOf,
    searchText: read.selfContainedQuestion,
    asides: read.asides,
  };
  yield startEvent(next, retrieval.index.manifest.snapshotId);
  return next;
};

/** The first event of an answer. */
export function startEvent(
  { answerId, language, variety, asOf }: AnswerState,
  snapshotId: string,
): AnswerEvent {
  return { type: 'answer-start', answerId, language, variety, asOf, snapshotId };
}

import type { DocumentEntry } from '../search-index/document-entry.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerDependencies, AnswerState, AnswerStep } from './answer-state.ts';
import { pageDocument, speaksOf } from './question-page.ts';
import { readLanguage } from './understanding/read-language.ts';

/** Second step: language, intent, date, follow-up or question of a page made self-contained; then tells the reader that the answer starts. */
// eslint-disable-next-line @typescript-eslint/require-await -- a step is asynchronous for the steps that must be
export const understand: AnswerStep = async function* (
  state,
  { clock, readQuestion, retrieval },
): AsyncGenerator<AnswerEvent, AnswerState> {
  const { question, request } = state;
  const page = openPage(state, retrieval);
  const read = readQuestion({
    question,
    history: request.history,
    today: clock.today(),
    isUnsafe: state.unsafe !== undefined,
    ...(page === undefined
      ? {}
      : { page: { title: page.title, speaksOf: (text: string) => speaksOf(page, text, retrieval) } }),
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
    ...(page === undefined
      ? {}
      : { page: { documentId: page.documentId, title: page.title, isSubject: read.isOfPage } }),
  };
  yield startEvent(next, retrieval.index.manifest.snapshotId);
  return next;
};

/** The page that a question is asked on, its title in the language that the answer will be in as far as the question alone tells. */
function openPage(
  { question, request: { page: documentId, language } }: AnswerState,
  { index }: AnswerDependencies['retrieval'],
): DocumentEntry | undefined {
  return documentId === undefined
    ? undefined
    : pageDocument(documentId, language ?? readLanguage(question).language, index);
}

/** The first event of an answer. */
export function startEvent(
  { answerId, language, variety, asOf }: AnswerState,
  snapshotId: string,
): AnswerEvent {
  return { type: 'answer-start', answerId, language, variety, asOf, snapshotId };
}

import type { DocumentEntry } from '../search-index/document-entry.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerDependencies, AnswerState, AnswerStep } from './answer-state.ts';
import { pageDocument, questionsSpokenOf } from './question-page.ts';
import type { AskedPage } from './understanding/follow-up-of-page.ts';
import { readLanguage } from './understanding/read-language.ts';

/** Second step: language, intent, date, follow-up or question of a page made self-contained; then tells the reader that the answer starts. */
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
    ...(page === undefined ? {} : { page: await askedPage(page, state, retrieval) }),
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

/** The page, and whether it speaks of what is asked now or was asked first. */
async function askedPage(
  page: DocumentEntry,
  { question, request: { history } }: AnswerState,
  retrieval: AnswerDependencies['retrieval'],
): Promise<AskedPage> {
  const asked = [question, ...history.filter(({ role }) => role === 'user').map(({ content }) => content)];
  const spoken = await questionsSpokenOf(page, [...new Set(asked.slice(0, 2))], retrieval);
  return { title: page.title, speaksOf: (text) => spoken.has(text) };
}

/** The first event of an answer. */
export function startEvent(
  { answerId, language, variety, asOf }: AnswerState,
  snapshotId: string,
): AnswerEvent {
  return { type: 'answer-start', answerId, language, variety, asOf, snapshotId };
}

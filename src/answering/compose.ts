import type { AnswerEvent, Citation, NoticeCode } from './answer-event.ts';
import { EXTRACTIVE, type AnswerDependencies, type AnswerState, type AnswerStep } from './answer-state.ts';
import { CitationBook } from './citation-book.ts';
import { composeExtractive } from './compose-extractive.ts';
import { composeWithModel, type ModelResult } from './compose-with-model.ts';
import { relatedTitles } from './decide.ts';
import { PHRASES } from './phrases.ts';
import { LIST_FOR_INTENT } from './understanding/question-intent.ts';

/** Sixth step: the model writes when there is one, and the embedded composer when there is none or it fails. */
export const compose: AnswerStep = async function* (
  state,
  dependencies,
  signal,
): AsyncGenerator<AnswerEvent, AnswerState> {
  const book = new CitationBook(dependencies.retrieval.index.sources);
  const result = (await isModelAsked(state, dependencies))
    ? yield* tryModel(state, dependencies, book, signal)
    : undefined;
  let isListed = result?.isListed ?? false;
  if (result === undefined || result.end === 'failed')
    isListed = (yield* composeExtractive(state, dependencies, book, result?.written ?? false)) || isListed;
  const declined = result?.end === 'declined';
  if (declined) yield { type: 'text-delta', text: PHRASES[state.language].noEvidence };
  const citations = book.citations();
  yield* closingNotices(state, citations);
  return {
    ...state,
    composedBy: result !== undefined && result.written ? result.model : EXTRACTIVE,
    suggestions: relatedTitles(state, citations[0]?.documentId),
    isChecklist: isListed && !declined && LIST_FOR_INTENT[state.intent] !== undefined,
    outcome: declined
      ? 'refused-no-evidence'
      : result?.removed === true && result.end === 'complete'
        ? 'partial'
        : 'answered',
  };
};

/** Without a model, or while it is off, the passages speak, and there is nothing to excuse. */
async function isModelAsked(
  { finding }: AnswerState,
  { model, isModelOn }: AnswerDependencies,
): Promise<boolean> {
  // What was worked out is exact already: a model could only get it wrong. What is looked up it has tools for.
  if (model === undefined || finding?.kind === 'calculation') return false;
  return isModelOn === undefined || (await isModelOn());
}

/** Runs the model path. A failure is reported, told to the reader, and leaves the rest to the extractive path. */
async function* tryModel(
  state: AnswerState,
  dependencies: AnswerDependencies,
  book: CitationBook,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent, ModelResult> {
  const result = yield* composeWithModel(state, dependencies, book, signal);
  if (result.end === 'failed') {
    if (result.error !== undefined) {
      signal?.throwIfAborted();
      dependencies.onFailure(result.error);
    }
    yield notice(state, result.written ? 'model-interrupted' : 'model-failed');
  }
  if (result.removed) yield notice(state, 'sentences-removed');
  return result;
}

function* closingNotices(state: AnswerState, citations: readonly Citation[]): Generator<AnswerEvent> {
  if (citations.some((citation) => citation.language !== state.language))
    yield notice(state, 'other-language');
  if (citations.some(isWeak)) yield notice(state, 'to-verify');
}

/** Known from secondary sources only, or from none that was verified. */
function isWeak({ sources }: Citation): boolean {
  if (sources.length === 0) return false;
  return (
    !sources.some(({ level }) => level === 'official') || !sources.some(({ status }) => status === 'verified')
  );
}

const NOTICE_PHRASES = {
  'model-failed': 'modelFailed',
  'model-interrupted': 'modelInterrupted',
  'sentences-removed': 'sentencesRemoved',
  'other-language': 'otherLanguage',
  'to-verify': 'toVerify',
} as const satisfies Record<NoticeCode, string>;

function notice(state: AnswerState, code: NoticeCode): AnswerEvent {
  return { type: 'notice', code, text: PHRASES[state.language][NOTICE_PHRASES[code]] };
}

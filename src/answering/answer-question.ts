import { TijariaError } from '../common/errors.ts';
import { startSpan, type Span } from '../common/tracing.ts';
import { NO_TERMS } from '../retrieval/term-coverage.ts';
import type { AnswerEvent } from './answer-event.ts';
import type { AnswerRequest } from './answer-request.ts';
import { EXTRACTIVE, type AnswerDependencies, type AnswerState, type AnswerStep } from './answer-state.ts';
import { compose } from './compose.ts';
import { consult } from './consult/consult.ts';
import { decide } from './decide.ts';
import { PHRASES } from './phrases.ts';
import { retrieve } from './retrieve.ts';
import { screen } from './screen-question.ts';
import { startEvent, understand } from './understand-question.ts';

/** What happens to a question, in order; traces name the steps so. The first step that sets an outcome ends the answer. */
export const ANSWER_STEPS = {
  screen, // clean the text, see attacks
  understand, // language, intent, date, follow-up made self-contained; the answer starts
  retrieve, // both legs, fused, in force, in the reader's language; statements ranked
  consult, // what can be worked out exactly (duties, a date, a share) or looked up (an office, headings, papers)
  decide, // enough evidence? safe? else decline, saying where to ask
  compose, // by the model through the citation gate and the verifier, or extractive
} as const satisfies Readonly<Record<string, AnswerStep>>;

/**
 * Answers one question as events, in the order that {@link AnswerEvent} promises. It never throws for what a reader
 * should see: a failure is a last `error` event, an abort a last `answer-end` with outcome `interrupted`.
 */
export async function* answerQuestion(
  request: AnswerRequest,
  dependencies: AnswerDependencies,
  options: { answerId: string; signal?: AbortSignal },
): AsyncGenerator<AnswerEvent> {
  let started = false;
  let state = openState(request, options.answerId, dependencies.clock.today());
  const trace = startSpan('answer');
  let failure: unknown;
  try {
    for (const [name, step] of Object.entries(ANSWER_STEPS)) {
      options.signal?.throwIfAborted();
      state = yield* traced(trace.child(name), step(state, dependencies, options.signal));
      started ||= step === understand;
      if (state.outcome !== undefined) break;
    }
    yield end(state);
  } catch (error) {
    failure = error;
    if (!started) yield startEvent(state, dependencies.retrieval.index.manifest.snapshotId);
    // Whatever was thrown once the reader has left, the reason is that the reader left.
    if (options.signal?.aborted === true) yield end({ ...state, outcome: 'interrupted' });
    else {
      dependencies.onFailure(error);
      const code = error instanceof TijariaError ? error.code : 'internal';
      yield { type: 'error', code, message: PHRASES[state.language].failed };
    }
  } finally {
    const { variety, language, intent, composedBy, outcome = 'none' } = state;
    trace.set({ variety, language, intent, composedBy, outcome });
    trace.end(failure);
  }
}

/** A step as it is, and how long it took, its readers' pace included. */
async function* traced(
  span: Span,
  step: AsyncGenerator<AnswerEvent, AnswerState>,
): AsyncGenerator<AnswerEvent, AnswerState> {
  let failure: unknown;
  try {
    return yield* step;
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    span.end(failure);
  }
}

/** What is known of an answer before its first step; evaluation starts from it too. */
export function openState(request: AnswerRequest, answerId: string, today: string): AnswerState {
  return {
    answerId,
    request,
    question: request.question,
    reading: { fr: 1 },
    variety: 'fr',
    language: request.language ?? 'fr',
    intent: 'fact',
    asOf: request.asOf ?? today,
    searchText: request.question,
    asides: [],
    evidence: [],
    shares: NO_TERMS,
    ranked: [],
    composedBy: EXTRACTIVE,
    suggestions: [],
  };
}

function end(state: AnswerState): AnswerEvent {
  const {
    outcome = 'refused-no-evidence',
    composedBy,
    suggestions,
    replies = [],
    isChecklist = false,
  } = state;
  return { type: 'answer-end', outcome, composedBy, suggestions, replies, checklist: isChecklist };
}

import type { Outcome } from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import type { AnswerState } from './answer-state.ts';
import type { Feedback } from './send-feedback.ts';

/** Events that `<tijaria-chat>` fires; all bubble and leave the shadow tree, none can be cancelled. */
export interface TijariaChatEvents {
  'question-ask': { readonly question: string };
  'answer-end': {
    readonly question: string;
    readonly phase: AnswerState['phase'];
    readonly outcome?: Outcome;
  };
  'citation-open': { readonly documentId: string; readonly chunkId: string };
  'language-change': { readonly language: Language };
  /** Without the comment: what a reader writes is for the service, not for the page. */
  'feedback-send': Pick<Feedback, 'rating' | 'reason'> & { readonly answerId: string };
  'open-change': { readonly open: boolean };
}

/** Fires an event on the element. */
export type FireEvent = <Name extends keyof TijariaChatEvents>(
  name: Name,
  detail: TijariaChatEvents[Name],
) => void;

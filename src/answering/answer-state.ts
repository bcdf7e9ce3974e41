import type { Clock } from '../common/clock.ts';
import type { Evidence } from '../retrieval/evidence.ts';
import type { RetrievalDependencies } from '../retrieval/retrieve-evidence.ts';
import type { TermShares } from '../retrieval/term-coverage.ts';
import type { Language, Variety } from '../source/language.ts';
import type { Reading } from '../text/term-analyser.ts';
import type { TradeFunctions } from '../trade/trade-functions.ts';
import type { AnswerEvent, Outcome } from './answer-event.ts';
import type { AnswerRequest } from './answer-request.ts';
import type { ChatModel } from './chat-model.ts';
import type { Finding } from './consult/finding.ts';
import type { QuestionIntent } from './understanding/question-intent.ts';
import type { FindHeadings } from '../trade/hs-finder/find-headings.ts';
import type { QuestionReader, QuestionReading } from './understanding/question-reading.ts';
import type { AnswerTools } from './tools/answer-tools.ts';
import type { QuestionPage } from './question-page.ts';
import type { RankedStatement } from './select-statements.ts';
import type { Unsafe } from './screening/find-unsafe.ts';

/** Why a question is not answered although it could be; see `screen-question.ts`. Each is the name of its phrase. */
export type UnsafeKind = Unsafe;

/** What is known of one answer so far. Steps return a new state; nothing is changed in place. */
export interface AnswerState {
  readonly answerId: string;
  readonly request: AnswerRequest;
  /** The question, cleaned of invisible characters. */
  readonly question: string;
  readonly unsafe?: UnsafeKind;
  readonly reading: Reading;
  readonly variety: Variety;
  readonly language: Language;
  readonly intent: QuestionIntent;
  /** What else it says, read when it is asked for; absent before it is understood. */
  readonly understood?: Pick<QuestionReading, 'direction' | 'entities'> &
    Partial<Pick<QuestionReading, 'tellsWhatWasMissing'>>;
  /** The date that the answer holds for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What is searched: the question, with the earlier one when it cannot stand alone. */
  readonly searchText: string;
  /** The page that it is asked on, when the base has it. */
  readonly page?: QuestionPage;
  /** Words of it that tell the case and not the rule asked for: they count less; see `understanding/find-asides.ts`. */
  readonly asides: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly shares: TermShares;
  /** Statements of the evidence, the likeliest answer first. */
  readonly ranked: readonly RankedStatement[];
  /** What a function of trade worked out or looked up, when one could. */
  readonly finding?: Finding;
  readonly composedBy: string;
  readonly suggestions: readonly string[];
  /** Short answers to what is asked back, when something is. */
  readonly replies?: readonly string[];
  /** True when the lists of the answer are things to do or papers to gather. */
  readonly isChecklist?: boolean;
  /** Set by the step that ends the answer. */
  readonly outcome?: Outcome;
}

/** What steps work with; `assemble.ts` chooses the adapters. No model means that answers are extractive. */
export interface AnswerDependencies {
  readonly retrieval: RetrievalDependencies;
  /** Absent where there are no reference tables: nothing is worked out then. */
  readonly trade?: TradeFunctions;
  /** Headings of goods; without it, no code is looked up. */
  readonly findHeadings?: FindHeadings;
  readonly clock: Clock;
  /** Understands a question by rules; see `understanding/question-reading.ts`. */
  readonly readQuestion: QuestionReader;
  readonly model?: ChatModel;
  /** Whether the model may write the answer that is being made; absent: always. Never rejects. See `switchable-model.ts`. */
  readonly isModelOn?: () => Promise<boolean>;
  /** What the model may call; without it, it only writes. */
  readonly tools?: AnswerTools;
  /** Passages retrieved for an answer. */
  readonly passages: number;
  /** Told about failures that the reader is spared. */
  readonly onFailure: (error: unknown) => void;
}

/** One step of the pipeline: may send events, returns the next state. Sets `outcome` to end the answer. */
export type AnswerStep = (
  state: AnswerState,
  dependencies: AnswerDependencies,
  signal: AbortSignal | undefined,
) => AsyncGenerator<AnswerEvent, AnswerState>;

/** Name of the embedded composer in `answer-end.composedBy`. */
export const EXTRACTIVE = 'extractive';

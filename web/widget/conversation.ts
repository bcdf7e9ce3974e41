import { AnswerFailure } from './answer-failure.ts';
import { applyEvent, applyFailure, applyStop, EMPTY_ANSWER, type AnswerState } from './answer-state.ts';
import type { ChatRequest, streamAnswer } from './answer-stream.ts';
import { conversationHistory, type Exchange } from './conversation-history.ts';

/** What is asked, and who hears how the answer grows: `onState` is called first with the empty answer. */
export interface Turn {
  readonly request: Omit<ChatRequest, 'history'>;
  readonly endpoint: string;
  readonly onState: (state: AnswerState) => void;
}

/** Questions and answers of one reader, in memory only. One question is open at a time: a new one stops the last. */
export class Conversation {
  readonly #stream: typeof streamAnswer;
  #exchanges: readonly Exchange[] = [];
  #open: AbortController | undefined;

  constructor(stream: typeof streamAnswer) {
    this.#stream = stream;
  }

  get busy(): boolean {
    return this.#open !== undefined;
  }

  /** Asks, with the last exchanges as history, and resolves with the ended answer. Never rejects for a failed answer. */
  async ask(turn: Turn): Promise<AnswerState> {
    this.stop();
    const controller = new AbortController();
    this.#open = controller;
    const answer = await this.#follow(turn, controller.signal);
    if (this.#open === controller) this.#open = undefined;
    this.#exchanges = [...this.#exchanges, { question: turn.request.question, answer }];
    turn.onState(answer);
    return answer;
  }

  stop(): void {
    this.#open?.abort();
    this.#open = undefined;
  }

  clear(): void {
    this.stop();
    this.#exchanges = [];
  }

  async #follow({ request, endpoint, onState }: Turn, signal: AbortSignal): Promise<AnswerState> {
    let answer = EMPTY_ANSWER;
    onState(answer);
    const history = conversationHistory(this.#exchanges);
    try {
      const whole = history.length === 0 ? request : { ...request, history };
      for await (const event of this.#stream(whole, { endpoint, signal })) {
        signal.throwIfAborted();
        answer = applyEvent(answer, event);
        onState(answer);
      }
      return answer;
    } catch (error) {
      if (signal.aborted) return applyStop(answer);
      if (error instanceof AnswerFailure) return applyFailure(answer, error);
      throw error;
    }
  }
}

import { AnswerFailure } from './answer-failure.ts';
import { applyEvent, applyFailure, applyStop, EMPTY_ANSWER, type AnswerState } from './answer-state.ts';
import type { ChatRequest, StreamOptions, streamAnswer } from './answer-stream.ts';
import { conversationHistory, type Exchange } from './conversation-history.ts';

/** What is asked, and who hears how the answer grows: `onState` is called first with the empty answer. */
export interface Turn extends Pick<StreamOptions, 'connection' | 'onReconnect'> {
  readonly request: Omit<ChatRequest, 'history'>;
  /** Takes up this answer to the question instead of asking. */
  readonly answerId?: string;
  /** Stands for the turn: asked again under the same key, the new answer takes the place of the old one. */
  readonly key?: object;
  readonly onState: (state: AnswerState) => void;
}

/** Questions and answers of one reader, in memory only. One question is open at a time: a new one stops the last. */
export class Conversation {
  readonly #stream: typeof streamAnswer;
  readonly #exchanges = new Map<object, Exchange>();
  #open: AbortController | undefined;

  constructor(stream: typeof streamAnswer) {
    this.#stream = stream;
  }

  get busy(): boolean {
    return this.#open !== undefined;
  }

  /** All of it, oldest first, with the answer that is arriving as far as it has come. */
  get exchanges(): readonly Exchange[] {
    return [...this.#exchanges.values()];
  }

  /** Adds an exchange of an earlier visit. */
  restore(exchange: Exchange, key: object): void {
    this.#exchanges.set(key, exchange);
  }

  /** Asks, with the last exchanges as history, and resolves with the ended answer. Never rejects for a failed answer. */
  async ask(turn: Turn): Promise<AnswerState> {
    this.stop();
    const controller = new AbortController();
    const { key = controller, request } = turn;
    const history = conversationHistory(this.exchanges);
    this.#open = controller;
    this.#exchanges.set(key, { question: request.question, answer: EMPTY_ANSWER });
    const show = (answer: AnswerState): void => {
      // What arrives after the conversation was cleared is of no conversation.
      if (this.#exchanges.has(key)) this.#exchanges.set(key, { question: request.question, answer });
      turn.onState(answer);
    };
    const answer = await this.#follow({ ...turn, onState: show }, history, controller.signal);
    if (this.#open === controller) this.#open = undefined;
    show(answer);
    return answer;
  }

  stop(): void {
    this.#open?.abort();
    this.#open = undefined;
  }

  clear(): void {
    this.stop();
    this.#exchanges.clear();
  }

  async #follow(
    { request, answerId, connection, onReconnect, onState }: Turn,
    history: NonNullable<ChatRequest['history']>,
    signal: AbortSignal,
  ): Promise<AnswerState> {
    let answer: AnswerState = answerId === undefined ? EMPTY_ANSWER : { ...EMPTY_ANSWER, answerId };
    onState(answer);
    const whole = history.length === 0 ? request : { ...request, history };
    const asked = answerId === undefined ? whole : { answerId };
    const options = { connection, signal, ...(onReconnect === undefined ? {} : { onReconnect }) };
    try {
      for await (const event of this.#stream(asked, options)) {
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

import type { Language } from '../../src/source/language.ts';
import { buildAnswerActions } from './answer-actions.ts';
import { applyStop, type AnswerState } from './answer-state.ts';
import { streamAnswer, type ChatRequest } from './answer-stream.ts';
import type { FireEvent } from './chat-events.ts';
import type { ChatShell } from './chat-shell.ts';
import { Conversation } from './conversation.ts';
import type { Exchange } from './conversation-history.ts';
import { ConversationKeeper } from './conversation-keeper.ts';
import { ConversationStore } from './conversation-store.ts';
import { CONVERSATION_TEXTS } from './conversation-texts.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import type { Memory, ProfileStore } from './profile-store.ts';
import type { ServiceConnection } from './service-connection.ts';
import { TurnView } from './turn-view.ts';

/** What questions and answers need of the chat that they are in. */
export interface ChatTurnsOptions {
  readonly shell: ChatShell;
  readonly connection: ServiceConnection;
  readonly profiles: ProfileStore;
  readonly memory: Memory | undefined;
  readonly language: () => Language;
  /** A question with what the page and the profile add to it. */
  readonly request: (question: string) => ChatRequest;
  readonly fire: FireEvent;
}

/** The questions and answers of a chat: asked, shown, kept, and shown again on the next visit. */
export class ChatTurns {
  readonly #options: ChatTurnsOptions;
  readonly #conversation = new Conversation(streamAnswer);
  readonly #keeper: ConversationKeeper;
  #last: TurnView | undefined;
  /** The conversation could not be kept: said with the end of the answer, in sight. */
  #isRefused = false;

  constructor(options: ChatTurnsOptions) {
    this.#options = options;
    this.#keeper = new ConversationKeeper({
      conversation: this.#conversation,
      store: new ConversationStore(options.memory),
      profiles: options.profiles,
      connection: options.connection,
      newId: () => (isSecureContext ? crypto.randomUUID() : undefined),
    });
  }

  /** Asks a question under the others; stops an answer that is still arriving. */
  send(question: string): void {
    const turn = this.#addTurn(question);
    turn.element.scrollIntoView({ block: 'start' });
    void this.#answer(question, turn);
  }

  /** Shows what was kept on an earlier visit; an answer that was arriving when the reader left is taken up. */
  restore(): void {
    try {
      for (const exchange of this.#keeper.restore()) this.#restoreTurn(exchange);
    } catch {
      this.clear(); // Not what this widget kept: it cannot be shown.
    }
  }

  stop(): void {
    this.#conversation.stop();
  }

  /** Keeps all that was said, or erases what was kept, as the reader's switch now says. */
  keep(): void {
    if (this.#keeper.keep()) return;
    this.#isRefused = true;
    this.#options.shell.profile.showMemory(true);
  }

  /** The page is left: an answer that is not kept has no reader any more, one that is can be taken up on the next. */
  leave(): void {
    if (!this.#options.profiles.remembered) this.stop();
  }

  /** Erases everything, also where it is kept. */
  clear(): void {
    const { shell } = this.#options;
    this.#conversation.clear();
    this.#last = undefined;
    shell.clear();
    void this.#keeper.erase().then((isErased) => {
      const { cleared, clearedHere } = this.#texts();
      shell.announce(isErased ? cleared : clearedHere, { show: !isErased });
    });
  }

  #addTurn(question: string): TurnView {
    const { shell, connection, profiles, language, fire } = this.#options;
    const turn: TurnView = new TurnView({
      question,
      interfaceLanguage: language(),
      onAsk: (next) => this.send(next),
      onRetry: () => void this.#answer(question, turn),
      onCitationOpen: ({ documentId, chunkId }) => fire('citation-open', { documentId, chunkId }),
      ...buildAnswerActions({
        connection,
        profiles,
        language,
        announce: (text) => shell.announce(text),
        onFeedbackSent: (answerId, { rating, reason }) =>
          fire('feedback-send', { answerId, rating, ...(reason === undefined ? {} : { reason }) }),
      }),
    });
    this.#last?.hideSuggestions();
    this.#last = turn;
    shell.addTurn(turn.element);
    return turn;
  }

  #restoreTurn({ question, answer }: Exchange): void {
    const turn = this.#addTurn(question);
    const { phase, answerId } = answer;
    const isOpen = phase === 'waiting' || phase === 'streaming';
    const ended = isOpen ? applyStop(answer) : answer;
    this.#conversation.restore({ question, answer: ended }, turn);
    turn.show(ended);
    if (isOpen && answerId !== undefined) void this.#answer(question, turn, answerId);
  }

  /** Asks, or takes up the answer that has this id; resolves once it has ended. */
  async #answer(question: string, turn: TurnView, answerId?: string): Promise<void> {
    const { shell, connection, request, fire } = this.#options;
    if (answerId === undefined) fire('question-ask', { question });
    this.#isRefused = false;
    let phase: AnswerState['phase'] | undefined;
    const pending = this.#conversation.ask({
      request: { ...request(question), ...this.#keeper.tie() },
      ...(answerId === undefined ? {} : { answerId }),
      connection,
      key: turn,
      onReconnect: (state) => this.#announceConnection(state),
      onState: (state) => {
        turn.show(state);
        if (state.phase !== phase) this.keep();
        ({ phase } = state);
      },
    });
    if (answerId === undefined && !shell.composer.hasFocus) turn.focus();
    shell.composer.busy = true;
    shell.announce(INTERFACE_TEXTS[this.#options.language()].searching);
    this.#end(question, await pending);
  }

  #end(question: string, { phase, outcome, failure }: AnswerState): void {
    const { shell, fire, language } = this.#options;
    fire('answer-end', { question, phase, ...(outcome === undefined ? {} : { outcome }) });
    if (this.#conversation.busy) return; // Stopped by the next question, whose progress is what matters now.
    shell.composer.busy = false;
    const texts = INTERFACE_TEXTS[language()];
    const end = phase === 'stopped' ? texts.stopped : texts.finished;
    const said = failure ? (failure.detail ?? texts.failures[failure.kind]) : end;
    if (this.#isRefused) shell.announce(`${said} · ${this.#texts().notKept}`, { show: true });
    else shell.announce(said);
  }

  #announceConnection(state: 'lost' | 'back'): void {
    const { shell, language } = this.#options;
    if (state === 'lost') shell.announce(this.#texts().reconnecting, { show: true });
    else shell.announce(INTERFACE_TEXTS[language()].searching);
  }

  #texts() {
    return CONVERSATION_TEXTS[this.#options.language()];
  }
}

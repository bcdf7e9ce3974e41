import type { Outcome } from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import type { AnswerActions } from './answer-details.ts';
import { answerLanguage } from './answer-language.ts';
import type { AnswerState } from './answer-state.ts';
import { streamAnswer } from './answer-stream.ts';
import { buildFloatingFrame, buildInlineFrame, type ChatFrame } from './chat-frame.ts';
import { ChatShell } from './chat-shell.ts';
import { MAX_QUESTION_LENGTH } from './composer-view.ts';
import { Conversation } from './conversation.ts';
import { fetchOffice } from './fetch-office.ts';
import { interfaceLanguage } from './interface-language.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import { fetchProfileOptions } from './profile-options.ts';
import { browserMemory, ProfileStore } from './profile-store.ts';
import { sendFeedback } from './send-feedback.ts';
import { ServiceConnection } from './service-connection.ts';
import { css } from './tijaria-chat.css';
import { TurnView } from './turn-view.ts';

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
}

const styles = new CSSStyleSheet();
styles.replaceSync(css);

/**
 * `<tijaria-chat>`: questions on Moroccan foreign trade, answered with the passages that say so.
 *
 * @attribute endpoint - address of the chat API; usually `api/chat` beside `widget.js`. `profile-options` stands beside it.
 * @attribute lang - interface language, `fr`, `ar` or `en`; else the page's, else French. Answers follow the question.
 * @attribute mode - `inline` (default: in the page) or `floating` (a button that opens a dialog); read when connected
 * @attribute heading - replaces the heading
 * @attribute as-of - `YYYY-MM-DD`: rules as at that date instead of today
 * @attribute open - present while the floating dialog is open; set it to open the dialog
 *
 * @event question-ask, answer-end, citation-open, language-change - see `TijariaChatEvents` for their `detail`
 *
 * @csspart dialog, launcher, header, heading, languages, profile, log, question, answer, citation, passage, sources, notices,
 *   failure, retry, suggestion, starters, composer, input, send, stop
 * @cssproperty --tijaria-accent, --tijaria-on-accent, --tijaria-surface, --tijaria-ink, --tijaria-font
 */
export class TijariaChat extends HTMLElement {
  static readonly observedAttributes = ['lang', 'heading', 'open'];
  /** Used without an `endpoint` attribute; the registration sets it from the address of the script. */
  static defaultEndpoint = 'api/chat';

  readonly #conversation = new Conversation(streamAnswer);
  readonly #connection = new ServiceConnection(() => this.#endpoint());
  readonly #profiles = new ProfileStore(browserMemory());
  #shell: ChatShell | undefined;
  #frame: ChatFrame | undefined;
  #lastTurn: TurnView | undefined;

  connectedCallback(): void {
    if (this.#shell) return; // Moved in the page: the conversation moves along.
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    this.#shell = new ChatShell({
      language: this.#language(),
      profile: {
        store: this.#profiles,
        load: (language) => fetchProfileOptions(this.#endpoint(), language),
      },
      onAsk: (question) => this.ask(question),
      onStop: () => this.stop(),
      onClear: () => this.clear(),
      onLanguage: (language) => this.#switchLanguage(language),
    });
    this.#frame = this.#buildFrame(this.#shell.element);
    root.append(...this.#frame.nodes);
    this.#relabel();
    if (this.hasAttribute('open')) this.#frame.show();
  }

  disconnectedCallback(): void {
    this.stop();
  }

  attributeChangedCallback(name: string): void {
    if (name !== 'open') this.#relabel();
    else if (this.hasAttribute('open')) this.#frame?.show();
    else this.#frame?.hide();
  }

  /** Asks as if the reader had typed it; stops an answer that is still arriving. Blank text asks nothing. */
  ask(question: string): void {
    const asked = question.trim().slice(0, MAX_QUESTION_LENGTH);
    if (asked === '' || !this.#shell) return;
    const turn = new TurnView({
      question: asked,
      interfaceLanguage: this.#language(),
      onAsk: (next) => this.ask(next),
      onRetry: () => void this.#answer(asked, turn),
      ...this.#answerActions(),
      onCitationOpen: ({ documentId, chunkId }) => this.#fire('citation-open', { documentId, chunkId }),
    });
    this.#lastTurn?.hideSuggestions();
    this.#lastTurn = turn;
    void this.#answer(asked, turn);
    this.#shell.addTurn(turn.element);
  }

  /** Stops the answer that is arriving, if any; what came stays. */
  stop(): void {
    this.#conversation.stop();
  }

  /** Forgets the whole conversation. Nothing of it was kept outside this page. The profile has an erase of its own. */
  clear(): void {
    this.#conversation.clear();
    this.#lastTurn = undefined;
    this.#shell?.clear();
    this.#shell?.composer.focus();
  }

  async #answer(question: string, turn: TurnView): Promise<void> {
    const shell = this.#shell;
    if (!shell) return;
    this.#fire('question-ask', { question });
    const pending = this.#conversation.ask({
      request: this.#request(question),
      endpoint: this.#endpoint(),
      onState: (state) => turn.show(state),
    });
    if (!this.#hasFocusIn(shell.composer.element)) turn.focus();
    shell.composer.busy = true;
    shell.announce(INTERFACE_TEXTS[this.#language()].searching);
    const { phase, outcome, failure } = await pending;
    this.#fire('answer-end', { question, phase, ...(outcome === undefined ? {} : { outcome }) });
    if (this.#conversation.busy) return; // Stopped by the next question, whose progress is what matters now.
    shell.composer.busy = false;
    const texts = INTERFACE_TEXTS[this.#language()];
    if (failure) shell.announce(failure.detail ?? texts.failures[failure.kind]);
    else shell.announce(phase === 'stopped' ? texts.stopped : texts.finished);
  }

  #request(question: string) {
    const { language: wanted, ...profile } = this.#shell?.profile.request ?? {};
    const language = wanted ?? answerLanguage(question, this.#language());
    const asOf = this.getAttribute('as-of');
    return {
      question,
      ...(language === undefined ? {} : { language }),
      ...(asOf === null ? {} : { asOf }),
      ...profile,
    };
  }

  #answerActions(): Omit<AnswerActions, 'onRetry' | 'onAsk'> {
    return {
      onCopy: (text) => void this.#copy(text),
      onFeedback: async ({ answerId }, feedback) => {
        if (answerId !== undefined) await sendFeedback(this.#connection, answerId, feedback);
      },
      findOffice: (place) => fetchOffice(this.#connection, place),
      listRegions: async (language) => (await fetchProfileOptions(this.#endpoint(), language)).region,
      ownRegion: () => this.#profiles.profile.region,
      receiptAddress: (answerId) => this.#connection.address(`../answers/${answerId}`).href,
      announce: (text) => this.#shell?.announce(text),
    };
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#shell?.announce(INTERFACE_TEXTS[this.#language()].copied);
    } catch {
      // The browser or its owner forbids it: the text stays selectable, and nothing is claimed.
    }
  }

  #buildFrame(chat: HTMLElement): ChatFrame {
    if (this.getAttribute('mode') !== 'floating') return buildInlineFrame(chat);
    return buildFloatingFrame(chat, {
      onOpen: () => {
        this.setAttribute('open', '');
        this.#shell?.composer.focus();
      },
      onClose: () => this.removeAttribute('open'),
    });
  }

  #switchLanguage(language: Language): void {
    this.lang = language;
    this.#fire('language-change', { language });
  }

  #relabel(): void {
    const language = this.#language();
    this.#shell?.relabel(language, this.getAttribute('heading'));
    this.#frame?.relabel(INTERFACE_TEXTS[language]);
  }

  #language(): Language {
    return interfaceLanguage([this.getAttribute('lang'), this.closest('[lang]')?.getAttribute('lang')]);
  }

  #endpoint(): string {
    return this.getAttribute('endpoint') ?? TijariaChat.defaultEndpoint;
  }

  #hasFocusIn(element: HTMLElement): boolean {
    const active = this.shadowRoot?.activeElement ?? null;
    return element.contains(active);
  }

  #fire<Name extends keyof TijariaChatEvents>(name: Name, detail: TijariaChatEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

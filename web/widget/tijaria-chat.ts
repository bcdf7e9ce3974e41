import type { Language } from '../../src/source/language.ts';
import { answerLanguage } from './answer-language.ts';
import type { ChatRequest } from './answer-stream.ts';
import { audienceOf, pageOf } from './chat-attributes.ts';
import type { FireEvent } from './chat-events.ts';
import { buildFloatingFrame, buildInlineFrame, type ChatFrame } from './chat-frame.ts';
import { ChatShell } from './chat-shell.ts';
import { ChatTurns } from './chat-turns.ts';
import { MAX_QUESTION_LENGTH } from './composer-view.ts';
import { fetchSuggestions, ROLE_AUDIENCES } from './fetch-suggestions.ts';
import { interfaceLanguage } from './interface-language.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import { fetchProfileOptions } from './profile-options.ts';
import { browserMemory, ProfileStore } from './profile-store.ts';
import { ServiceConnection } from './service-connection.ts';
import { css } from './tijaria-chat.css';

const styles = new CSSStyleSheet();
styles.replaceSync(css);

/**
 * `<tijaria-chat>`: questions on Moroccan foreign trade, answered with the passages that say so.
 *
 * @attribute endpoint - address of the chat API; usually `api/chat` beside `widget.js`. The rest of the API stands beside it.
 * @attribute lang - interface language, `fr`, `ar` or `en`; else the page's, else French. Answers follow the question.
 * @attribute mode - `inline` (default: in the page) or `floating` (a button that opens a dialog); read when connected
 * @attribute open - present while the floating dialog is open; set it to open the dialog
 * @attribute as-of - `YYYY-MM-DD`: rules as at that date instead of today
 * @attribute page - id of the document whose page this is: questions may be about it
 * @attribute audience - `exporter`, `importer` or `public`: whose questions are suggested; else that of the reader's profile
 * @attribute site-key - key of this site, on pages of other origins than the service's
 *
 * @slot heading - replaces the heading
 * @slot welcome - replaces the words under the heading
 *
 * @event question-ask, answer-end, citation-open, language-change, feedback-send, open-change - see `TijariaChatEvents` for
 *   their `detail`
 *
 * @method open, close - the floating dialog; inline, `open` gives focus to the form
 * @method send - asks a question as if the reader had typed it
 * @method setLocale - changes the interface's language
 * @method stop - stops the answer that is arriving
 * @method clear - erases the conversation, also where it is kept
 *
 * @csspart dialog, launcher, header, heading, languages, profile, log, question, answer, citation, passage, sources, notices,
 *   failure, retry, table, replies, tools, feedback, hand-over, suggestion, starters, composer, input, send, stop
 * @cssproperty --tijaria-accent, --tijaria-on-accent, --tijaria-surface, --tijaria-ink, --tijaria-font
 */
export class TijariaChat extends HTMLElement {
  static readonly observedAttributes = ['lang', 'open', 'page', 'audience'];
  /** Used without an `endpoint` attribute; the registration sets it from the address of the script. */
  static defaultEndpoint = 'api/chat';

  readonly #memory = browserMemory();
  readonly #profiles = new ProfileStore(this.#memory);
  readonly #connection = new ServiceConnection({
    endpoint: () => new URL(this.getAttribute('endpoint') ?? TijariaChat.defaultEndpoint, document.baseURI),
    siteKey: () => this.getAttribute('site-key'),
    origin: location.origin,
  });
  #shell: ChatShell | undefined;
  #frame: ChatFrame | undefined;
  #turns: ChatTurns | undefined;

  connectedCallback(): void {
    addEventListener('pagehide', this.#leave);
    if (this.#shell) return; // Moved in the page: the conversation moves along.
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    this.#shell = this.#buildShell();
    this.#frame = this.#buildFrame(this.#shell.element);
    this.#turns = this.#buildTurns(this.#shell);
    root.append(...this.#frame.nodes);
    this.#relabel();
    this.#turns.restore();
    if (!this.#isFloating || this.hasAttribute('open')) this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#leave);
    this.stop();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'lang') this.#relabel();
    else if (name !== 'open') this.#shell?.starters.refresh();
    else if (this.hasAttribute('open')) this.#show();
    else if (this.#frame?.hide()) this.#fire('open-change', { open: false });
  }

  /** Opens the floating dialog and gives focus to its form; inline, gives focus to the form. */
  open(): void {
    if (this.#isFloating) this.setAttribute('open', '');
    this.#shell?.composer.focus();
  }

  /** Closes the floating dialog; what is in it stays. */
  close(): void {
    this.removeAttribute('open');
  }

  /** Asks as if the reader had typed it; stops an answer that is still arriving. Blank text asks nothing. */
  send(question: string): void {
    const asked = question.trim().slice(0, MAX_QUESTION_LENGTH);
    if (asked !== '') this.#turns?.send(asked);
  }

  /** Changes the language of the interface, as the switch does; French for a language that it does not speak. */
  setLocale(language: Language): void {
    const spoken = interfaceLanguage([language]);
    if (spoken === this.#language()) return;
    this.lang = spoken;
    this.#fire('language-change', { language: spoken });
  }

  /** Stops the answer that is arriving, if any; what came stays. */
  stop(): void {
    this.#turns?.stop();
  }

  /** Erases the whole conversation, on this device and at the service as well. The profile has an erase of its own. */
  clear(): void {
    this.#turns?.clear();
    this.#shell?.composer.focus();
  }

  readonly #leave = (): void => this.#turns?.leave();

  #buildShell(): ChatShell {
    return new ChatShell({
      language: this.#language(),
      profile: {
        store: this.#profiles,
        load: (language) => fetchProfileOptions(this.#connection, language),
        onChange: () => {
          this.#turns?.keep();
          this.#shell?.starters.refresh();
        },
      },
      loadStarters: (language) => this.#loadStarters(language),
      onAsk: (question) => this.send(question),
      onStop: () => this.stop(),
      onClear: () => this.clear(),
      onLanguage: (language) => this.setLocale(language),
    });
  }

  #buildTurns(shell: ChatShell): ChatTurns {
    return new ChatTurns({
      shell,
      connection: this.#connection,
      profiles: this.#profiles,
      memory: this.#memory,
      language: () => this.#language(),
      request: (question) => this.#request(question, shell),
      fire: this.#fire,
    });
  }

  #buildFrame(chat: HTMLElement): ChatFrame {
    if (!this.#isFloating) return buildInlineFrame(chat);
    return buildFloatingFrame(chat, { onOpen: () => this.open(), onClose: () => this.close() });
  }

  #show(): void {
    if (this.#frame?.show()) this.#fire('open-change', { open: true });
    this.#shell?.starters.see();
  }

  #request(question: string, shell: ChatShell): ChatRequest {
    const { language: wanted, ...profile } = shell.profile.request;
    const language = wanted ?? answerLanguage(question, this.#language());
    const asOf = this.getAttribute('as-of');
    const page = pageOf(this);
    return {
      question,
      ...(language === undefined ? {} : { language }),
      ...(asOf === null ? {} : { asOf }),
      ...(page === undefined ? {} : { page }),
      ...profile,
    };
  }

  /** What the widget begins with itself is chosen for everybody: the server is asked where page or reader is known. */
  #loadStarters(language: Language): Promise<readonly string[]> {
    const { role } = this.#profiles.profile;
    const audience = audienceOf(this) ?? (role === undefined ? undefined : ROLE_AUDIENCES[role]);
    const page = pageOf(this);
    if (page === undefined && audience === undefined) return Promise.resolve([]);
    return fetchSuggestions(this.#connection, {
      language,
      ...(page === undefined ? {} : { page }),
      ...(audience === undefined ? {} : { audience }),
    });
  }

  #relabel(): void {
    const language = this.#language();
    this.#shell?.relabel(language);
    this.#frame?.relabel(INTERFACE_TEXTS[language]);
  }

  #language(): Language {
    return interfaceLanguage([this.getAttribute('lang'), this.closest('[lang]')?.getAttribute('lang')]);
  }

  get #isFloating(): boolean {
    return this.getAttribute('mode') === 'floating';
  }

  readonly #fire: FireEvent = (name, detail) => {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  };
}

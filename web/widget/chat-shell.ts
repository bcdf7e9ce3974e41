import type { Language } from '../../src/source/language.ts';
import { buildButton, buildElement } from './build-element.ts';
import { ComposerView } from './composer-view.ts';
import { LANGUAGE_NAMES } from './interface-language.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import { ProfileCard, type ProfileCardOptions } from './profile-card.ts';
import { StartersView, type StartersOptions } from './starters-view.ts';
import { directionOf } from './text-direction.ts';

export interface ChatShellOptions {
  readonly language: Language;
  readonly profile: Omit<ProfileCardOptions, 'announce'>;
  /** Questions to begin with, from the server. */
  readonly loadStarters: StartersOptions['load'];
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
  readonly onClear: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** What stays around the answers: heading, language switch, profile, history, form, first questions, spoken status. */
export class ChatShell {
  readonly element: HTMLElement;
  readonly composer: ComposerView;
  readonly profile: ProfileCard;
  readonly #options: ChatShellOptions;
  readonly starters: StartersView;
  readonly #heading = buildElement('slot', { name: 'heading' });
  readonly #welcome = buildElement('slot', { name: 'welcome' });
  readonly #welcomeBox = buildElement('div', { class: 'welcome' }, this.#welcome);
  readonly #languages = buildElement('div', { class: 'languages', part: 'languages', role: 'group' });
  readonly #clear: HTMLButtonElement;
  readonly #log = buildElement('ol', { class: 'log', part: 'log' });
  readonly #status = buildElement('p', { class: 'unseen', role: 'status' });

  constructor(options: ChatShellOptions) {
    this.#options = options;
    const texts = INTERFACE_TEXTS[options.language];
    this.composer = new ComposerView(texts, { onSubmit: options.onAsk, onStop: options.onStop });
    this.profile = new ProfileCard({ ...options.profile, announce: (text) => this.announce(text) });
    this.starters = new StartersView({ load: options.loadStarters, onAsk: options.onAsk });
    this.#clear = buildButton({ class: 'quiet clear', hidden: true }, '', options.onClear);
    this.#languages.append(...this.#languageButtons());
    const tools = buildElement('div', { class: 'tools' }, this.#languages, this.#clear);
    const heading = buildElement('h2', { id: 'heading', part: 'heading' }, this.#heading);
    const header = buildElement('div', { class: 'header', part: 'header' }, heading, tools, this.#welcomeBox);
    this.composer.element.append(this.#status);
    this.element = buildElement(
      'div',
      { class: 'chat' },
      header,
      this.profile.element,
      this.#log,
      this.composer.element,
      this.starters.element,
    );
  }

  /** Says everything that is the widget's own in a language; what fills a slot is the page's own. */
  relabel(language: Language): void {
    const texts = INTERFACE_TEXTS[language];
    this.element.lang = language;
    this.element.dir = directionOf(language);
    this.#heading.textContent = texts.heading;
    this.#welcome.textContent = texts.welcome;
    this.#languages.setAttribute('aria-label', texts.languages);
    this.#clear.textContent = texts.clear;
    this.#log.setAttribute('aria-label', texts.conversation);
    this.composer.relabel(texts);
    this.profile.relabel(language);
    this.starters.relabel(language);
    for (const button of this.#languages.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.lang === language));
  }

  /** Adds a turn under the others; the first one puts the welcome and the first questions away. */
  addTurn(turn: HTMLLIElement): void {
    this.#log.append(turn);
    this.#setStarted(true);
  }

  clear(): void {
    this.#log.replaceChildren();
    this.#setStarted(false);
    this.starters.refresh();
  }

  /** Speaks a short text without interrupting; the history itself is not live. `show`: to be seen too, until the next text. */
  announce(text: string, { show = false } = {}): void {
    this.#status.className = show ? 'status' : 'unseen';
    this.#status.textContent = text;
  }

  #setStarted(started: boolean): void {
    this.element.classList.toggle('started', started);
    this.starters.element.hidden = started;
    this.#welcomeBox.hidden = started;
    this.#clear.hidden = !started;
    this.composer.continuing = started;
  }

  #languageButtons(): HTMLButtonElement[] {
    return Object.entries(LANGUAGE_NAMES).map(([language, name]) =>
      // Object.entries widens the keys of a record whose keys are exactly the languages.
      buildButton({ lang: language }, name, () => this.#options.onLanguage(language as Language)),
    );
  }
}

import type { Language } from '../../src/source/language.ts';
import { buildQuestionList } from './answer-details.ts';
import { buildElement } from './build-element.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';

/** What the first questions come from, and who is told that one was chosen. */
export interface StartersOptions {
  /** Questions to begin with; may be none, may reject: the widget's own are shown then. */
  readonly load: (language: Language) => Promise<readonly string[]>;
  readonly onAsk: (question: string) => void;
}

/** Questions to begin with: the widget's own, replaced by the server's once the chat is seen. */
export class StartersView {
  readonly element = buildElement('div', { class: 'starters', part: 'starters' });
  readonly #options: StartersOptions;
  #language: Language = 'fr';
  #isSeen = false;
  /** Counts what was asked for: only the last response is shown. */
  #loads = 0;

  constructor(options: StartersOptions) {
    this.#options = options;
  }

  relabel(language: Language): void {
    this.#language = language;
    this.#show(INTERFACE_TEXTS[language].starterQuestions);
    this.refresh();
  }

  /** The reader sees the chat: from now on questions are loaded. A closed dialog costs the server nothing. */
  see(): void {
    if (this.#isSeen) return;
    this.#isSeen = true;
    this.refresh();
  }

  /** Loads the questions anew, for the page and readers of now. */
  refresh(): void {
    if (this.#isSeen && !this.element.hidden) void this.#load();
  }

  async #load(): Promise<void> {
    const load = ++this.#loads;
    const questions = await this.#options.load(this.#language).catch(() => []);
    // Not under the finger of somebody who is choosing.
    const isChoosing = this.element.querySelector(':focus, :active') !== null;
    if (load !== this.#loads || isChoosing) return;
    this.#show(questions.length > 0 ? questions : INTERFACE_TEXTS[this.#language].starterQuestions);
  }

  #show(questions: readonly string[]): void {
    const heading = buildElement('h3', {}, INTERFACE_TEXTS[this.#language].starters);
    this.element.replaceChildren(heading, buildQuestionList(questions, this.#options.onAsk));
  }
}

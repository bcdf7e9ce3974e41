import { buildButton, buildElement } from './build-element.ts';
import type { InterfaceTexts } from './interface-texts.ts';

/** Longest question that the server takes, in UTF-16 units. */
export const MAX_QUESTION_LENGTH = 2000;
/** The counter appears when fewer characters are left. */
const COUNTER_FROM = 200;

export interface ComposerOptions {
  /** Called with a trimmed, non-empty question. */
  readonly onSubmit: (question: string) => void;
  readonly onStop: () => void;
}

/** The form that questions are written in. Enter sends, Shift+Enter starts a line. Send becomes Stop while busy. */
export class ComposerView {
  readonly element: HTMLFormElement;
  readonly #options: ComposerOptions;
  readonly #label = buildElement('label', { for: 'question' });
  readonly #input = buildElement('textarea', {
    id: 'question',
    part: 'input',
    rows: '2',
    maxlength: String(MAX_QUESTION_LENGTH),
    autocomplete: 'off',
    enterkeyhint: 'send',
    'aria-describedby': 'hint counter',
  });
  readonly #hint = buildElement('p', { id: 'hint', class: 'hint' });
  readonly #counter = buildElement('p', { id: 'counter', class: 'counter', hidden: true });
  readonly #send = buildElement('button', { type: 'submit', class: 'send', part: 'send' });
  readonly #stop: HTMLButtonElement;
  #texts: InterfaceTexts;
  #busy = false;
  #continuing = false;

  constructor(texts: InterfaceTexts, options: ComposerOptions) {
    this.#options = options;
    this.#texts = texts;
    this.#stop = buildButton({ class: 'stop', part: 'stop', hidden: true }, '', options.onStop);
    const field = buildElement('div', { class: 'field' }, this.#input, this.#send, this.#stop);
    const notes = buildElement('div', { class: 'notes' }, this.#hint, this.#counter);
    this.element = buildElement('form', { class: 'composer', part: 'composer' }, this.#label, field, notes);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input.addEventListener('input', () => this.#onInput());
    this.relabel(texts);
  }

  relabel(texts: InterfaceTexts): void {
    this.#texts = texts;
    this.#label.textContent = texts.label;
    this.#input.placeholder = this.#continuing ? texts.nextPlaceholder : texts.placeholder;
    this.#hint.textContent = texts.hint;
    this.#send.textContent = texts.send;
    this.#stop.textContent = texts.stop;
    this.#onInput();
  }

  /** After the first question the form takes less room. */
  set continuing(continuing: boolean) {
    this.#continuing = continuing;
    this.#input.rows = continuing ? 1 : 2;
    this.relabel(this.#texts);
  }

  get hasFocus(): boolean {
    return this.element.querySelector(':focus') !== null;
  }

  focus(): void {
    this.#input.focus();
  }

  /** Shows Stop instead of Send, or the reverse; focus on the one that goes moves to what takes its place. */
  set busy(busy: boolean) {
    const hadFocus = this.element.querySelector('button:focus') !== null;
    this.#busy = busy;
    this.#stop.hidden = !busy;
    this.#send.hidden = busy;
    if (hadFocus) (busy ? this.#stop : this.#input).focus();
  }

  #onKey(event: KeyboardEvent): void {
    // An input method uses Enter to accept a word; that is not a decision to send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #submit(): void {
    const question = this.#input.value.trim();
    if (this.#busy) return;
    if (question === '') this.#input.focus();
    else {
      this.#input.value = '';
      this.#onInput();
      this.#options.onSubmit(question);
    }
  }

  #onInput(): void {
    const { value } = this.#input;
    const remaining = MAX_QUESTION_LENGTH - value.length;
    // What is typed has its own direction; the placeholder has the interface's, and `auto` takes an empty field for ltr.
    if (value === '') this.#input.removeAttribute('dir');
    else this.#input.dir = 'auto';
    this.#counter.hidden = remaining >= COUNTER_FROM;
    this.#counter.textContent = this.#counter.hidden ? '' : this.#texts.remaining(remaining);
  }
}

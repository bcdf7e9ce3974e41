import type { Language } from '../../src/source/language.ts';
import { buildButton, buildElement } from './build-element.ts';
import { buildFailure } from './build-failure.ts';
import { FEEDBACK_TEXTS, type FeedbackTexts } from './feedback-texts.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import { FEEDBACK_REASONS, MAX_COMMENT_LENGTH, type Feedback } from './send-feedback.ts';

export interface FeedbackViewOptions {
  readonly language: Language;
  /** Sends; rejects when it could not be sent. */
  readonly onFeedback: (feedback: Feedback) => Promise<void>;
  /** Speaks a short text without interrupting. */
  readonly announce: (text: string) => void;
}

/**
 * Two buttons, useful or not. "Useful" is sent at once; "not useful" opens a form that asks why. What was sent last is the
 * pressed one, and may be changed. A failure is said beside a button that tries again, and nothing that was typed is lost.
 */
export class FeedbackView {
  readonly element: HTMLElement;
  readonly #options: FeedbackViewOptions;
  readonly #texts: FeedbackTexts;
  readonly #buttons: Readonly<Record<Feedback['rating'], HTMLButtonElement>>;
  readonly #form: HTMLFormElement;
  /** Thanks, or what went wrong. */
  readonly #said = buildElement('div', { class: 'thanks' });

  constructor(options: FeedbackViewOptions) {
    this.#options = options;
    this.#texts = FEEDBACK_TEXTS[options.language];
    const { about, helpful, unhelpful } = this.#texts;
    this.#form = buildForm(options.language);
    this.#buttons = {
      helpful: ratingButton(helpful, () => void this.#send({ rating: 'helpful' })),
      unhelpful: ratingButton(unhelpful, () => this.#ask()),
    };
    const buttons = Object.values(this.#buttons);
    const group = buildElement('div', { class: 'ratings', role: 'group', 'aria-label': about }, ...buttons);
    this.element = buildElement(
      'div',
      { class: 'feedback', part: 'feedback' },
      group,
      this.#form,
      this.#said,
    );
    this.#showForm(false);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send({ rating: 'unhelpful', ...readForm(this.#form) });
    });
  }

  /** Opens the form, or closes it again. */
  #ask(): void {
    this.#showForm(this.#form.hidden);
    this.#form.querySelector('input')?.focus();
  }

  #showForm(shown: boolean): void {
    this.#form.hidden = !shown;
    this.#buttons.unhelpful.setAttribute('aria-expanded', String(shown));
  }

  async #send(feedback: Feedback): Promise<void> {
    this.#said.replaceChildren();
    try {
      await this.#options.onFeedback(feedback);
      this.#showSent(feedback.rating);
    } catch {
      this.#showFailure(feedback);
    }
  }

  #showSent(rating: Feedback['rating']): void {
    const hadFocus = this.element.matches(':focus-within');
    for (const [each, button] of Object.entries(this.#buttons))
      button.setAttribute('aria-pressed', String(each === rating));
    this.#showForm(false);
    this.#said.textContent = this.#texts.thanks;
    if (hadFocus) this.#buttons[rating].focus(); // What had focus, the form, is gone.
    this.#options.announce(this.#texts.thanks);
  }

  #showFailure(feedback: Feedback): void {
    const { failed } = this.#texts;
    const { retry } = INTERFACE_TEXTS[this.#options.language];
    const failure = buildFailure(failed, retry, () => {
      this.#buttons[feedback.rating].focus(); // This button goes.
      void this.#send(feedback);
    });
    this.#said.replaceChildren(failure);
    this.#options.announce(failed);
  }
}

function ratingButton(name: string, onClick: () => void): HTMLButtonElement {
  return buildButton({ class: 'tool', 'aria-pressed': 'false' }, name, onClick);
}

function buildForm(language: Language): HTMLFormElement {
  const { why, reasons, comment } = FEEDBACK_TEXTS[language];
  const choices = FEEDBACK_REASONS.map((reason) => {
    const radio = buildElement('input', { type: 'radio', name: 'reason', value: reason });
    return buildElement('label', {}, radio, reasons[reason]);
  });
  const field = buildElement('textarea', {
    name: 'comment',
    rows: '2',
    maxlength: String(MAX_COMMENT_LENGTH),
  });
  return buildElement(
    'form',
    { hidden: true },
    buildElement('fieldset', {}, buildElement('legend', {}, why), ...choices),
    buildElement('label', {}, comment, field),
    buildElement('button', { class: 'tool' }, INTERFACE_TEXTS[language].send),
  );
}

/** What was chosen and typed; what was not is left out. */
function readForm(form: HTMLFormElement): Omit<Feedback, 'rating'> {
  const data = new FormData(form);
  const reason = FEEDBACK_REASONS.find((each) => each === data.get('reason'));
  const comment = data.get('comment');
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(typeof comment === 'string' && comment.trim() !== '' ? { comment } : {}),
  };
}

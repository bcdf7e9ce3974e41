import type { Citation } from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import { buildAnswerDetails, type AnswerActions } from './answer-details.ts';
import { parseAnswerMarkup } from './answer-markup.ts';
import type { AnswerState } from './answer-state.ts';
import { buildButton, buildElement } from './build-element.ts';
import type { Wording } from './citation-source-view.ts';
import { displayText } from './display-text.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import { buildPassagePanel } from './passage-panel.ts';
import { renderMarkup } from './render-markup.ts';
import { directionOf } from './text-direction.ts';

export interface TurnViewOptions extends AnswerActions {
  readonly question: string;
  readonly interfaceLanguage: Language;
  readonly onCitationOpen: (citation: Citation) => void;
}

/** A question with its answer on screen. Call `show` with each new state. */
export class TurnView {
  readonly element: HTMLLIElement;
  readonly #options: TurnViewOptions;
  readonly #heading: HTMLElement;
  readonly #answer: HTMLElement;
  readonly #label = buildElement('p', { class: 'outcome' });
  readonly #text = buildElement('div', { class: 'text' });
  readonly #panelPlace = buildElement('div');
  /** What follows the text once it ended: notices, sources, failure, next questions. */
  readonly #after = buildElement('div', { class: 'after' });
  #opener: HTMLElement | undefined;
  #state: AnswerState | undefined;

  constructor(options: TurnViewOptions) {
    this.#options = options;
    const { question, interfaceLanguage } = options;
    const you = buildElement('span', { class: 'unseen' }, `${INTERFACE_TEXTS[interfaceLanguage].you} : `);
    const words = buildElement('span', { dir: 'auto' }, displayText(question));
    this.#heading = buildElement('h3', { class: 'question', part: 'question', tabindex: '-1' }, you, words);
    this.#answer = buildElement(
      'article',
      { class: 'answer', part: 'answer' },
      this.#label,
      this.#text,
      this.#panelPlace,
      this.#after,
    );
    this.element = buildElement('li', { class: 'turn' }, this.#heading, this.#answer);
  }

  /** Moves the reader to the question, from where the answer is read on. */
  focus(): void {
    this.#heading.focus({ preventScroll: true });
  }

  show(state: AnswerState): void {
    this.#state = state;
    const { language, texts } = this.#wording();
    this.#answer.lang = language;
    this.#answer.dir = directionOf(language);
    this.#answer.setAttribute('aria-label', texts.answer);
    this.#answer.dataset['phase'] = state.phase;
    this.#answer.dataset['outcome'] = state.outcome ?? '';
    this.#showLabel(state);
    this.#showText(state);
    this.#after.replaceChildren(...buildAnswerDetails(state, this.#wording(), this.#options));
  }

  /** Next questions belong to the last answer only. */
  hideSuggestions(): void {
    this.#after.querySelector('.suggestions')?.remove();
  }

  /** Everything around an answer speaks its language; before it is known, the interface's. */
  #wording(): Wording {
    const language = this.#state?.language ?? this.#options.interfaceLanguage;
    return { language, texts: INTERFACE_TEXTS[language] };
  }

  #showLabel(state: AnswerState): void {
    const { texts } = this.#wording();
    const { phase, outcome } = state;
    const waiting = state.text === '' && (phase === 'waiting' || phase === 'streaming');
    this.#label.className = waiting ? 'outcome searching' : 'outcome';
    if (waiting) this.#label.textContent = texts.searching;
    else if (phase === 'stopped') this.#label.textContent = texts.stopped;
    else
      this.#label.textContent =
        outcome === undefined || outcome === 'answered' ? '' : texts.outcomes[outcome];
    this.#label.hidden = this.#label.textContent === '';
  }

  #showText(state: AnswerState): void {
    const nodes = parseAnswerMarkup(state.text, {
      direction: directionOf(this.#wording().language),
      markers: new Set(state.citations.map((citation) => citation.marker)),
      complete: state.phase !== 'streaming',
    });
    renderMarkup(this.#text, nodes, (marker) => this.#chip(marker));
  }

  #chip(marker: number): HTMLElement {
    const citation = this.#citation(marker);
    const { texts } = this.#wording();
    const name = texts.passageNamed(marker, displayText(citation?.title ?? ''));
    const chip: HTMLElement = buildButton(
      { class: 'chip', part: 'citation', 'aria-label': name, title: name, 'aria-expanded': 'false' },
      String(marker),
      () => (this.#opener === chip ? this.#closePassage() : this.#openPassage(marker, chip)),
    );
    return chip;
  }

  #citation(marker: number): Citation | undefined {
    return this.#state?.citations.find((citation) => citation.marker === marker);
  }

  #openPassage(marker: number, chip: HTMLElement): void {
    const citation = this.#citation(marker);
    if (citation === undefined) return;
    this.#opener?.setAttribute('aria-expanded', 'false');
    this.#opener = chip;
    chip.setAttribute('aria-expanded', 'true');
    const panel = buildPassagePanel(citation, {
      wording: this.#wording(),
      asOf: this.#state?.asOf ?? '',
      onClose: () => this.#closePassage(),
    });
    this.#panelPlace.replaceChildren(panel);
    panel.querySelector('h4')?.focus();
    panel.scrollIntoView({ block: 'nearest' });
    this.#options.onCitationOpen(citation);
  }

  #closePassage(): void {
    this.#panelPlace.replaceChildren();
    this.#opener?.setAttribute('aria-expanded', 'false');
    this.#opener?.focus();
    this.#opener = undefined;
  }
}

import type { Citation } from '../../src/answering/answer-event.ts';
import type { Language } from '../../src/source/language.ts';
import { buildAnswerDetails, type AnswerActions } from './answer-details.ts';
import { parseAnswerMarkup } from './answer-markup.ts';
import { citedPassages, type AnswerState } from './answer-state.ts';
import { buildButton, buildElement } from './build-element.ts';
import { checkableLists } from './checkable-lists.ts';
import type { Wording } from './citation-source-view.ts';
import { displayText } from './display-text.ts';
import { buildFigureTable } from './figure-table.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import { buildPassagePanel } from './passage-panel.ts';
import { printTurn } from './print-turn.ts';
import { renderMarkup } from './render-markup.ts';
import { directionOf } from './text-direction.ts';

export interface TurnViewOptions extends AnswerActions {
  readonly question: string;
  readonly interfaceLanguage: Language;
  readonly onCitationOpen: (citation: Citation) => void;
}

/** Longest title inside the name of a chip: a screen reader says it each time, and a browser shows it as a tooltip. */
const MAX_NAMED_TITLE = 120;
/** Turns made so far: ids of boxes must differ between the turns of a page. */
let turns = 0;

/** A question with its answer on screen. Call `show` with each new state. */
export class TurnView {
  readonly element: HTMLLIElement;
  readonly #options: TurnViewOptions;
  readonly #boxes = `box-${++turns}`;
  readonly #heading: HTMLElement;
  readonly #answer: HTMLElement;
  readonly #label = buildElement('p', { class: 'outcome' });
  readonly #text = buildElement('div', { class: 'text' });
  /** What belongs to the text once it ended: figures as tables, printing of a checklist. */
  readonly #figures = buildElement('div', { class: 'figures' });
  readonly #panelPlace = buildElement('div');
  /** What follows the text once it ended: notices, sources, failure, next questions. */
  readonly #after = buildElement('div', { class: 'after' });
  #opener: HTMLElement | undefined;
  #state: AnswerState | undefined;
  #frame: number | undefined;

  constructor(options: TurnViewOptions) {
    this.#options = options;
    const { question, interfaceLanguage } = options;
    const you = buildElement('span', { class: 'unseen' }, `${INTERFACE_TEXTS[interfaceLanguage].label} : `);
    const words = buildElement('span', { dir: 'auto' }, displayText(question));
    this.#heading = buildElement('h3', { class: 'question', part: 'question', tabindex: '-1' }, you, words);
    this.#answer = buildElement(
      'article',
      { class: 'answer', part: 'answer' },
      this.#label,
      this.#text,
      this.#figures,
      this.#panelPlace,
      this.#after,
    );
    this.element = buildElement('li', { class: 'turn' }, this.#heading, this.#answer);
    // Browsers bring a field's caret in sight, not the field, which then lies behind the form.
    this.element.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Moves the reader to the question, from where the answer is read on. */
  focus(): void {
    this.#heading.focus({ preventScroll: true });
  }

  /**
   * Shows a state; the same one again changes nothing. Text that streams is drawn at most once per frame, however fast it
   * comes: every drawing reads the whole text.
   */
  show(state: AnswerState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (state.phase !== 'streaming') this.#draw(state);
    else
      this.#frame ??= requestAnimationFrame(() => {
        if (this.#state) this.#draw(this.#state);
      });
  }

  /** Next questions and answers to what was asked back belong to the last answer only. */
  hideSuggestions(): void {
    for (const part of this.#after.querySelectorAll('.suggestions, .replies')) part.remove();
  }

  #draw(state: AnswerState): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    const { language, texts } = this.#wording();
    this.#answer.lang = language;
    this.#answer.dir = directionOf(language);
    this.#answer.setAttribute('aria-label', texts.answer);
    if (state.phase === 'waiting') this.#forgetPassage();
    this.#showLabel(state);
    this.#showText(state);
    this.#figures.replaceChildren(...this.#buildFigures(state));
    const { question } = this.#options;
    const actions = { ...this.#options, question, onPrint: () => this.#print(citedPassages(state)) };
    this.#after.replaceChildren(...buildAnswerDetails(state, this.#wording(), actions));
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
    const chips = this.#chips();
    const opened = this.#opener === undefined ? -1 : chips.indexOf(this.#opener);
    const focused = chips.findIndex((chip) => chip.matches(':focus'));
    renderMarkup(this.#text, state.checklist ? checkableLists(nodes, this.#boxes) : nodes, (marker) =>
      this.#chip(marker),
    );
    if (state.checklist) this.#keepChips(opened, focused);
  }

  /** Lists that become checklists are drawn anew: the chip that opened the passage, or has focus, is another one then. */
  #keepChips(opened: number, focused: number): void {
    const chips = this.#chips();
    chips[focused]?.focus();
    if (opened === -1) return;
    this.#opener = chips[opened];
    this.#opener?.setAttribute('aria-expanded', 'true');
  }

  #chips(): HTMLElement[] {
    return [...this.#text.querySelectorAll<HTMLElement>('.chip')];
  }

  #buildFigures(state: AnswerState): Node[] {
    if (state.phase === 'waiting' || state.phase === 'streaming') return [];
    const tables = citedPassages(state).flatMap((citation): Node[] => {
      const { table, marker } = citation;
      return table === undefined ? [] : [buildFigureTable(citation, table, this.#chip(marker))];
    });
    if (!state.checklist || this.#text.querySelector('input') === null) return tables;
    const { printList } = this.#wording().texts;
    return [...tables, buildButton({ class: 'tool' }, printList, () => this.#print([]))];
  }

  /** Prints this turn alone, with passages in whole under it. */
  #print(passages: readonly Citation[]): void {
    const panels = passages.map((citation) => this.#buildPanel(citation));
    printTurn(this.element, panels);
  }

  #chip(marker: number): HTMLElement {
    const citation = this.#citation(marker);
    const { texts } = this.#wording();
    const title = displayText(citation?.title ?? '').slice(0, MAX_NAMED_TITLE);
    const name = `${texts.passage(marker)} – ${title}`;
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

  #buildPanel(citation: Citation, onClose?: () => void): HTMLElement {
    const closing = onClose === undefined ? {} : { onClose };
    return buildPassagePanel(citation, {
      wording: this.#wording(),
      asOf: this.#state?.asOf ?? '',
      ...closing,
    });
  }

  #openPassage(marker: number, chip: HTMLElement): void {
    const citation = this.#citation(marker);
    if (citation === undefined) return;
    this.#opener?.setAttribute('aria-expanded', 'false');
    this.#opener = chip;
    chip.setAttribute('aria-expanded', 'true');
    const panel = this.#buildPanel(citation, () => this.#closePassage());
    this.#panelPlace.replaceChildren(panel);
    panel.querySelector('h4')?.focus();
    panel.scrollIntoView({ block: 'nearest' });
    this.#options.onCitationOpen(citation);
  }

  #closePassage(): void {
    this.#opener?.setAttribute('aria-expanded', 'false');
    this.#opener?.focus();
    this.#forgetPassage();
  }

  #forgetPassage(): void {
    this.#panelPlace.replaceChildren();
    this.#opener = undefined;
  }
}

import type { ProfileOption } from '../../src/trade/profile/profile-options.ts';
import type { AnswerActions } from './answer-details.ts';
import { buildButton, buildElement } from './build-element.ts';
import { buildText } from './build-text.ts';
import type { Wording } from './citation-source-view.ts';
import type { Office } from './fetch-office.ts';
import { HAND_OVER_TEXTS, type HandOverTexts } from './hand-over-texts.ts';
import { directionOf } from './text-direction.ts';

export interface HandOverOptions extends Pick<
  AnswerActions,
  'findOffice' | 'listRegions' | 'ownRegion' | 'onCopy' | 'announce'
> {
  readonly wording: Wording;
  /** The question with the facts found so far, as it may be given to the office. */
  readonly draft: string;
  /** Open from the start, where the base has no answer. */
  readonly open: boolean;
}

/**
 * The way to the regional office: closed, a line; open, the regions to choose from (the profile's is chosen), what the base
 * knows of the office, and the question with what was found as text to copy. Regions are loaded when it is first opened.
 */
export class HandOverView {
  readonly element: HTMLDetailsElement;
  readonly #options: HandOverOptions;
  readonly #texts: HandOverTexts;
  readonly #region = buildElement('select', { disabled: true });
  /** What is known of the office, or why nothing is. */
  readonly #finding = buildElement('div', { class: 'office' });
  #regions: readonly ProfileOption[] | undefined;

  constructor(options: HandOverOptions) {
    this.#options = options;
    const { language } = options.wording;
    this.#texts = HAND_OVER_TEXTS[language];
    const { title, region, draft, copy } = this.#texts;
    const text = buildElement('textarea', { readonly: true, rows: '5', dir: 'auto' });
    text.value = options.draft;
    this.element = buildElement(
      'details',
      { class: 'hand-over', part: 'hand-over' },
      buildElement('summary', {}, title),
      buildElement('label', {}, region, this.#region),
      this.#finding,
      buildElement('label', {}, draft, text),
      isSecureContext ? buildButton({ class: 'tool' }, copy, () => options.onCopy(options.draft)) : undefined,
    );
    this.#region.addEventListener('change', () => void this.#find());
    this.element.addEventListener('toggle', () => {
      if (this.element.open && this.#regions === undefined) void this.#load();
    });
    this.element.open = options.open;
  }

  async #load(): Promise<void> {
    const { wording, listRegions, ownRegion } = this.#options;
    try {
      this.#regions = await listRegions(wording.language);
    } catch {
      this.#showProblem(() => void this.#load());
      return;
    }
    this.#finding.replaceChildren();
    const choices = [{ id: '', name: this.#texts.unset }, ...this.#regions];
    this.#region.replaceChildren(
      ...choices.map(({ id, name }) =>
        buildElement('option', { value: id, selected: id === ownRegion() }, name),
      ),
    );
    this.#region.disabled = false;
    await this.#find();
  }

  async #find(): Promise<void> {
    const { value } = this.#region;
    const name = this.#regions?.find(({ id }) => id === value)?.name;
    this.#finding.replaceChildren();
    if (name === undefined) return;
    try {
      const offices = await this.#options.findOffice(name);
      if (this.#region.value === value) this.#showOffices(offices);
    } catch {
      if (this.#region.value === value) this.#showProblem(() => void this.#find());
    }
  }

  #showOffices(offices: readonly Office[]): void {
    const { language } = this.#options.wording;
    const lines = offices.map(({ name, capital }) => this.#texts.office(name[language], capital[language]));
    const said = lines.length === 0 ? [this.#texts.unknown] : lines;
    this.#options.announce(said.join(' '));
    this.#finding.replaceChildren(
      ...said.map((line) => buildElement('p', {}, ...buildText(line, directionOf(language)))),
    );
  }

  #showProblem(onRetry: () => void): void {
    const retry = buildButton({ class: 'retry' }, this.#options.wording.texts.retry, () => {
      this.element.querySelector('summary')?.focus(); // The button goes.
      onRetry();
    });
    const words = buildElement('p', {}, this.#texts.unavailable);
    this.#finding.replaceChildren(buildElement('div', { class: 'failure' }, words, retry));
  }
}

import type { ProfileOption } from '../../src/trade/profile/profile-options.ts';
import type { AnswerActions } from './answer-details.ts';
import { buildButton, buildElement } from './build-element.ts';
import { buildFailure } from './build-failure.ts';
import { buildText } from './build-text.ts';
import type { Wording } from './citation-source-view.ts';
import type { Office } from './fetch-office.ts';
import { HAND_OVER_TEXTS, type HandOverTexts } from './hand-over-texts.ts';
import { PROFILE_TEXTS } from './profile-texts.ts';
import { directionOf } from './text-direction.ts';

export interface HandOverOptions extends Pick<
  AnswerActions,
  'findOffice' | 'listRegions' | 'ownRegion' | 'onCopy' | 'announce'
> {
  readonly wording: Wording;
  /** The question with the facts found so far, as it may be given to the office. */
  readonly draft: () => string;
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
    const { title, draft } = this.#texts;
    const { texts } = options.wording;
    const text = buildElement('textarea', { readonly: true, rows: '5', dir: 'auto' });
    this.element = buildElement(
      'details',
      { class: 'hand-over', part: 'hand-over' },
      buildElement('summary', {}, title),
      buildElement('label', {}, PROFILE_TEXTS[language].parts.region, this.#region),
      this.#finding,
      buildElement('label', {}, draft, text),
      isSecureContext
        ? buildButton({ class: 'tool' }, texts.copy, () => options.onCopy(options.draft()))
        : undefined,
    );
    this.#region.addEventListener('change', () => void this.#find());
    this.element.addEventListener('toggle', () => {
      if (!this.element.open || this.#regions !== undefined) return;
      text.value = options.draft();
      void this.#load();
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
    const choices = [{ id: '', name: PROFILE_TEXTS[wording.language].unset }, ...this.#regions];
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
    this.#options.announce(lines.join(' '));
    this.#finding.replaceChildren(
      ...lines.map((line) => buildElement('p', {}, ...buildText(line, directionOf(language)))),
    );
  }

  #showProblem(onRetry: () => void): void {
    const { failures, retry } = this.#options.wording.texts;
    const problem = buildFailure(failures.unreachable, retry, () => {
      this.element.querySelector('summary')?.focus(); // The button goes.
      onRetry();
    });
    this.#finding.replaceChildren(problem);
  }
}

import type { Language } from '../../src/source/language.ts';
import type { ProfileOption, ProfileOptions } from '../../src/trade/profile/profile-options.ts';
import type { ChatRequest } from './answer-stream.ts';
import { buildButton, buildElement } from './build-element.ts';
import { CONVERSATION_TEXTS } from './conversation-texts.ts';
import { LANGUAGE_NAMES } from './interface-language.ts';
import { INTERFACE_TEXTS } from './interface-texts.ts';
import { chosenOptions, profileRequest, type ProfileChoices } from './profile-options.ts';
import { PROFILE_PARTS, type ProfilePart, type ProfileStore } from './profile-store.ts';
import { PROFILE_TEXTS, type ProfileTexts } from './profile-texts.ts';

export interface ProfileCardOptions {
  readonly store: ProfileStore;
  /** What sectors, regions and markets there are; may reject. */
  readonly load: (language: Language) => Promise<ProfileOptions>;
  /** Told after each change of a part or of whether it is to be remembered, and when all was erased. */
  readonly onChange: () => void;
  /** Speaks a short text. */
  readonly announce: (text: string) => void;
}

const NO_OPTIONS: ProfileOptions = { sector: [], region: [], market: [] };

/**
 * The reader's profile: closed, a line that says it; open, a list for each part, whether to remember it, what it is for, and
 * erasing. The lists of the server are loaded when the card is first opened, or at once for a remembered profile that needs
 * their names.
 */
export class ProfileCard {
  readonly element: HTMLDetailsElement;
  readonly #options: ProfileCardOptions;
  readonly #title = buildElement('b');
  readonly #chosen = buildElement('span', { class: 'profile-chosen' });
  readonly #fields: readonly { part: ProfilePart; label: HTMLLabelElement; select: HTMLSelectElement }[];
  readonly #problem = buildElement('p', { class: 'failure', hidden: true });
  readonly #loading = buildElement('p', { class: 'profile-note', hidden: true });
  readonly #remember = buildElement('input', { type: 'checkbox', id: 'profile-remember' });
  readonly #rememberLabel = buildElement('label', { for: 'profile-remember' });
  /** Says that nothing can be remembered. */
  readonly #memory = buildElement('p', { class: 'profile-note', hidden: true });
  readonly #use = buildElement('p', { class: 'profile-note', id: 'profile-use' });
  readonly #erase: HTMLButtonElement;
  #language: Language = 'fr';
  #lists = NO_OPTIONS;
  /** Of the lists that are shown or on their way. */
  #listsLanguage: Language | undefined;

  constructor(options: ProfileCardOptions) {
    this.#options = options;
    this.#fields = PROFILE_PARTS.map((part) => this.#field(part));
    this.#erase = buildButton({ class: 'quiet' }, '', () => this.#eraseAll());
    this.#remember.addEventListener('change', () => {
      const wanted = this.#remember.checked;
      options.store.remembered = wanted;
      options.onChange();
      this.showMemory(wanted);
    });
    const remember = buildElement(
      'p',
      { class: 'profile-remember', hidden: !options.store.canRemember },
      this.#remember,
      this.#rememberLabel,
    );
    this.element = buildElement(
      'details',
      { class: 'profile', part: 'profile' },
      buildElement('summary', {}, this.#title, ' ', this.#chosen),
      buildElement('div', { class: 'profile-fields' }, ...this.#fields.map(fieldBox)),
      this.#loading,
      this.#problem,
      buildElement('div', { class: 'profile-end' }, remember, this.#erase),
      this.#memory,
      this.#use,
    );
    this.element.addEventListener('toggle', () => this.#loadLists());
  }

  /** What goes with the next question. */
  get request(): Pick<ChatRequest, 'language' | 'profile'> {
    return profileRequest(this.#options.store.profile, this.#choices());
  }

  /** Shows whether all is remembered, and says so when it was wanted (`wanted`) and could not be. */
  showMemory(wanted: boolean): void {
    const { remembered, canRemember } = this.#options.store;
    this.#remember.checked = remembered;
    this.#memory.hidden = canRemember && (remembered || !wanted);
    if (wanted && !remembered) this.#options.announce(CONVERSATION_TEXTS[this.#language].notKept);
  }

  relabel(language: Language): void {
    this.#language = language;
    this.#fill();
    this.#show();
    this.#loadLists();
  }

  #field(part: ProfilePart): { part: ProfilePart; label: HTMLLabelElement; select: HTMLSelectElement } {
    const id = `profile-${part}`;
    const select = buildElement('select', { id, 'aria-describedby': 'profile-use' });
    select.addEventListener('change', () => {
      this.#options.store.set(part, select.value);
      this.#show();
      this.#options.onChange();
    });
    return { part, label: buildElement('label', { for: id }), select };
  }

  #eraseAll(): void {
    this.#options.store.erase();
    this.#show();
    this.#options.onChange();
    this.#options.announce(PROFILE_TEXTS[this.#language].erased);
  }

  #choices(): ProfileChoices {
    const { roles } = PROFILE_TEXTS[this.#language];
    return { role: optionsOf(roles), ...this.#lists, language: optionsOf(LANGUAGE_NAMES) };
  }

  /** Words and lists. Apart from {@link #show}, because a list that is filled anew loses what is being typed to find a name. */
  #fill(): void {
    const texts = PROFILE_TEXTS[this.#language];
    const choices = this.#choices();
    for (const { part, label, select } of this.#fields) {
      label.textContent = texts.parts[part];
      const unset = buildElement('option', { value: '' }, unsetName(part, texts));
      select.replaceChildren(unset, ...choices[part].map((option) => optionElement(part, option)));
      select.disabled = choices[part].length === 0;
    }
    this.#title.textContent = texts.title;
    this.#rememberLabel.textContent = texts.remember;
    this.#erase.textContent = texts.erase;
    this.#use.textContent = texts.use;
    this.#memory.textContent = CONVERSATION_TEXTS[this.#language].notKept;
    this.#loading.textContent = texts.loading;
  }

  #show(): void {
    const { profile } = this.#options.store;
    const chosen = chosenOptions(profile, this.#choices());
    this.#chosen.textContent =
      chosen.length === 0
        ? PROFILE_TEXTS[this.#language].empty
        : chosen.map(({ option }) => option.name).join(' · ');
    for (const { part, select } of this.#fields)
      select.value = chosen.find((each) => each.part === part)?.option.id ?? '';
    this.showMemory(false);
  }

  /** Loads the lists in the interface's language once they are needed: the card is open, or says what was remembered. */
  #loadLists(): void {
    const { sector, region, market } = this.#options.store.profile;
    const isNeeded = this.element.open || [sector, region, market].some((id) => id !== undefined);
    if (isNeeded && this.#listsLanguage !== this.#language) void this.#load(this.#language);
  }

  async #load(language: Language): Promise<void> {
    this.#listsLanguage = language;
    this.#loading.hidden = false;
    this.#problem.hidden = true;
    try {
      const lists = await this.#options.load(language);
      if (this.#listsLanguage !== language) return; // The interface has changed its language since.
      this.#lists = lists;
    } catch {
      if (this.#listsLanguage !== language) return;
      this.#listsLanguage = undefined;
      this.#showProblem();
    }
    this.#loading.hidden = true;
    this.#fill();
    this.#show();
  }

  #showProblem(): void {
    const retry = buildButton({ class: 'retry' }, INTERFACE_TEXTS[this.#language].retry, () => {
      this.element.querySelector('summary')?.focus(); // The button goes.
      this.#loadLists();
    });
    this.#problem.replaceChildren(PROFILE_TEXTS[this.#language].unavailable, retry);
    this.#problem.hidden = false;
  }
}

function fieldBox({ label, select }: { label: Node; select: Node }): HTMLDivElement {
  return buildElement('div', {}, label, select);
}

function unsetName(part: ProfilePart, texts: ProfileTexts): string {
  return part === 'language' ? texts.unsetLanguage : texts.unset;
}

function optionsOf(names: Readonly<Record<string, string>>): ProfileOption[] {
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}

function optionElement(part: ProfilePart, { id, name }: ProfileOption): HTMLOptionElement {
  return buildElement('option', { value: id, lang: part === 'language' ? id : undefined }, name);
}

import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../src/source/language.ts';
import type { ProfilePart } from '../widget/profile-store.ts';
import { PROFILE_TEXTS, type ProfileTexts } from '../widget/profile-texts.ts';
import { INTERFACE_TEXTS, type InterfaceTexts } from '../widget/interface-texts.ts';

/** Somebody in front of `<tijaria-chat>`, who finds things by role and name. */
export class ChatReader {
  readonly page: Page;
  readonly texts: InterfaceTexts;
  readonly #profileTexts: ProfileTexts;

  constructor(page: Page, language: Language) {
    this.#profileTexts = PROFILE_TEXTS[language];
    this.page = page;
    this.texts = INTERFACE_TEXTS[language];
  }

  get chat(): Locator {
    return this.page.locator('tijaria-chat').first();
  }

  get input(): Locator {
    return this.chat.getByRole('textbox', { name: this.texts.label, exact: true });
  }

  get answers(): Locator {
    return this.chat.getByRole('article');
  }

  /** The newest answer. */
  get answer(): Locator {
    return this.answers.last();
  }

  /** Numbers in the newest answer that open a passage; answers name them in their own language. */
  get citations(): Locator {
    return this.answer.getByRole('button', { name: /^(?:Passage|المقطع) \d+\s?:/ });
  }

  /** The passage that is open. */
  get passage(): Locator {
    return this.answer.getByRole('region').filter({ has: this.page.locator('blockquote') });
  }

  get retry(): Locator {
    return this.button(this.texts.retry);
  }

  button(name: string | RegExp): Locator {
    return this.chat.getByRole('button', { name });
  }

  /** Waits for the chat; opens it where it is behind a button. */
  async begin(): Promise<void> {
    const launcher = this.button(this.texts.open);
    await this.input.or(launcher).filter({ visible: true }).first().waitFor();
    if (await launcher.isVisible()) await launcher.click();
    await this.input.waitFor();
  }

  /** Sends a question and waits until its answer has begun to appear, as text or as a failure. */
  async send(question: string): Promise<void> {
    const before = await this.answers.count();
    await this.input.fill(question);
    await this.input.press('Enter');
    await this.answers.nth(before).waitFor();
  }

  /** Waits until nothing is being answered any more. */
  async ended(): Promise<void> {
    await this.button(this.texts.stop).waitFor({ state: 'hidden' });
  }

  async ask(question: string): Promise<void> {
    await this.send(question);
    await this.ended();
  }

  /** Opens the profile and waits for the lists of the server. */
  async openProfile(): Promise<void> {
    await this.chat.getByText(this.#profileTexts.title, { exact: true }).click();
    await this.profileList('region').locator('option').nth(1).waitFor({ state: 'attached' });
  }

  /** A list of the open profile. */
  profileList(part: ProfilePart): Locator {
    return this.chat.getByLabel(this.#profileTexts.parts[part], { exact: true });
  }

  /** Says that the newest answer was of no use: opens the form that asks why. */
  async openFeedback(): Promise<void> {
    await this.answer.getByRole('button', { name: /^(?:Pas utile|غير مفيد|Not useful)$/ }).click();
    await this.answer.getByRole('radio').first().waitFor();
  }
}

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/source/language.ts';
import { ChatReader } from '../testing/chat-reader.fixture.ts';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { DARIJA_QUESTION, SITE_QUESTIONS } from '../testing/site-questions.fixture.ts';
import { useSite } from '../testing/use-site.fixture.ts';

describe.skipIf(SKIP_BROWSER)('a conversation with the real server, without any key', () => {
  const site = useSite();

  async function begin(language: Language, page?: Page): Promise<ChatReader> {
    const reader = new ChatReader(page ?? (await site.open(`/${language}`)), language);
    await reader.begin();
    return reader;
  }

  test.each([
    ['French', 'fr', SITE_QUESTIONS.fr.plain, 'fr'],
    ['Arabic', 'ar', SITE_QUESTIONS.ar.plain, 'ar'],
    ['English', 'en', SITE_QUESTIONS.en.plain, 'en'],
    ['Darija in Latin letters', 'fr', DARIJA_QUESTION, 'fr'],
  ] as const)(
    '%s: an answer with its figure, its passages and its sources',
    async (_name, language, question, spoken) => {
      const reader = await begin(language);
      await reader.ask(question);
      const { answer, texts } = reader;
      expect(await answer.innerText()).toContain('150');
      expect(await answer.getAttribute('lang')).toBe(spoken);
      expect(await answer.getAttribute('dir')).toBe(spoken === 'ar' ? 'rtl' : 'ltr');
      expect(await answer.getByRole('heading', { name: texts.sources }).count()).toBe(1);

      await reader.citations.first().click();
      expect(await reader.passage.locator('blockquote mark').first().innerText()).not.toBe('');
      expect(await reader.passage.getByText(texts.official).count()).toBeGreaterThan(0);
      await answer.getByRole('button', { name: texts.closePassage }).click();
      expect(await reader.passage.count()).toBe(0);
    },
  );

  test('a follow-up is understood from the question before it', async () => {
    const reader = await begin('fr');
    await reader.ask(SITE_QUESTIONS.fr.plain);
    await reader.ask('Et pour les services ?');
    expect(await reader.answers.count()).toBe(2);
    expect(await reader.answer.innerText()).toContain('90 jours');
  });

  test('an example of the home page is asked in the chat of the page', async () => {
    const reader = await begin('fr');
    await reader.page.getByRole('link', { name: 'Qui paie le transport en FOB' }).click();
    await reader.ended();
    expect(new URL(reader.page.url()).pathname).toBe('/fr');
    expect(await reader.answers.count()).toBe(1);
    expect(await reader.answer.innerText()).toContain('FOB');
  });

  test('an answer is printed alone from a page of the library', async () => {
    const reader = await begin('fr');
    await reader.page.evaluate('window.print = () => undefined');
    await reader.ask(SITE_QUESTIONS.fr.plain);
    await reader.answer.getByRole('button', { name: reader.texts.print, exact: true }).click();
    await reader.page.emulateMedia({ media: 'print' });
    expect(await reader.answer.isVisible()).toBe(true);
    expect(await reader.page.getByRole('banner').isVisible()).toBe(false);
  });

  test('the receipt of an answer opens as a page of its own', async () => {
    const reader = await begin('fr');
    await reader.ask(SITE_QUESTIONS.fr.plain);
    const link = reader.answer.locator('a[href*="/answers/"]');
    expect(await link.getAttribute('target')).toBe('_blank');
    const [receipt] = await Promise.all([reader.page.waitForEvent('popup'), link.click()]);
    await receipt.getByRole('heading', { level: 1 }).waitFor();
    expect(await receipt.locator('main').innerText()).toContain('rapatrier les recettes');
  });

  test('feedback with a reason and a comment reaches the server, and is thanked', async () => {
    const reader = await begin('fr');
    await reader.ask(SITE_QUESTIONS.fr.plain);
    await reader.openFeedback();
    await reader.answer.getByRole('radio').nth(1).check();
    await reader.answer.getByRole('textbox').fill('Il manque le délai des avances.');
    const [response] = await Promise.all([
      reader.page.waitForResponse('**/api/feedback'),
      reader.answer.getByRole('button', { name: reader.texts.send }).click(),
    ]);
    expect(response.status()).toBe(204);
    expect(response.request().postDataJSON()).toMatchObject({
      rating: 'unhelpful',
      comment: 'Il manque le délai des avances.',
    });
    await expect.poll(() => reader.chat.getByRole('status').textContent()).toMatch(/Merci/);
  });

  test('a profile goes with the question, and only then', async () => {
    const reader = await begin('fr');
    await reader.openProfile();
    await reader.profileList('region').selectOption({ index: 1 });
    const chosen = await reader.profileList('region').inputValue();
    const [request] = await Promise.all([
      reader.page.waitForRequest('**/api/chat'),
      reader.ask(SITE_QUESTIONS.fr.plain),
    ]);
    expect(request.postDataJSON()).toMatchObject({ profile: { region: chosen } });
    expect(await reader.answer.innerText()).toContain('150 jours');
  });

  test('everything that was asked is cleared at once', async () => {
    const reader = await begin('fr');
    await reader.ask(SITE_QUESTIONS.fr.plain);
    await reader.button(reader.texts.clear).click();
    expect(await reader.answers.count()).toBe(0);
    expect(await reader.input.inputValue()).toBe('');
  });

  test('what the base cannot answer is refused, and says so', async () => {
    const reader = await begin('fr');
    await reader.ask(SITE_QUESTIONS.fr.weather);
    expect(await reader.answer.innerText()).toContain(reader.texts.outcomes['refused-out-of-scope']);
    expect(await reader.citations.count()).toBe(0);
  });

  test('with storage blocked everything still works', async () => {
    const page = await site.openEmpty();
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Storage is blocked', 'SecurityError');
          },
        });
    });
    await page.goto('/fr');
    const reader = await begin('fr', page);
    await reader.openProfile();
    await reader.profileList('role').selectOption({ index: 1 });
    await reader.ask(SITE_QUESTIONS.fr.plain);
    expect(await reader.answer.innerText()).toContain('150 jours');
  });

  test('with the keyboard alone: from the skip link to a passage, and back to the next question', async () => {
    const page = await site.open('/fr');
    await page.locator('tijaria-chat').waitFor({ state: 'attached' });
    const reader = new ChatReader(page, 'fr');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ href: '#content' });
    await page.keyboard.press('Enter');
    await pressUntil(page, 'Tab', ({ tag }) => tag === 'textarea');
    await page.keyboard.type(SITE_QUESTIONS.fr.plain);
    await page.keyboard.press('Enter');
    await reader.answer.waitFor();
    await reader.ended();
    await pressUntil(page, 'Shift+Tab', ({ name }) => name.startsWith('Passage 1'));
    await page.keyboard.press('Enter');
    await reader.passage.waitFor();
    await page.keyboard.press('Escape');
    expect(await reader.passage.count()).toBe(0);
    expect((await focused(page)).name).toMatch(/^Passage 1/);
    await pressUntil(page, 'Tab', ({ tag }) => tag === 'textarea');
  });
});

interface Focused {
  readonly tag: string;
  readonly name: string;
  readonly href: string;
}

/** What has focus, inside the widget's shadow tree as well. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return {
      tag: active?.localName ?? '',
      name: active?.getAttribute('aria-label') ?? active?.textContent.trim() ?? '',
      href: active?.getAttribute('href') ?? '',
    };
  });
}

/** Presses a key until the focus is where it should be; throws, with where it went, after 150 times. */
async function pressUntil(page: Page, key: string, isThere: (focused: Focused) => boolean): Promise<void> {
  const way: string[] = [];
  while (way.length < 150) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (isThere(now)) return;
    way.push(`${now.tag} ${now.name.slice(0, 40)}`);
  }
  throw new Error(`pressing ${key}: expected to arrive within 150 times, went over\n${way.join('\n')}`);
}

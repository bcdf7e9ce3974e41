import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ChatReader } from '../testing/chat-reader.fixture.ts';
import { findViolations } from '../testing/find-violations.fixture.ts';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { LIBRARY_PAGES } from '../testing/library-pages.fixture.ts';
import { SITE_QUESTIONS } from '../testing/site-questions.fixture.ts';
import { useSite } from '../testing/use-site.fixture.ts';
import { WIDGET_STATES } from '../testing/widget-states.fixture.ts';

describe.skipIf(SKIP_BROWSER)('axe-core finds nothing', () => {
  const site = useSite();

  describe.each(['fr', 'ar'] as const)('in %s', (language) => {
    test.each(LIBRARY_PAGES)('on the page: $name', async ({ path }) => {
      await expectNothing(await site.open(`/${language}${path}`));
    });

    test.each(WIDGET_STATES)('in the chat: $name', async ({ reach }) => {
      const reader = new ChatReader(await site.open(`/${language}`), language);
      await reader.begin();
      await reach(reader, SITE_QUESTIONS[language]);
      await expectNothing(reader.page);
    });

    test.each([390, 1280])('in the dialog over a page, %i pixels wide', async (width) => {
      const page = await site.open(`/${language}/glossary`, { viewport: { width, height: 800 } });
      const reader = new ChatReader(page, language);
      await reader.begin();
      await reader.ask(SITE_QUESTIONS[language].plain);
      await expectNothing(page);
    });
  });

  test('on the receipt of an answer', async () => {
    const reader = new ChatReader(await site.open('/fr'), 'fr');
    await reader.begin();
    await reader.ask(SITE_QUESTIONS.fr.duties);
    const address = await reader.answer.locator('a[href*="/answers/"]').getAttribute('href');
    await expectNothing(await site.open(address ?? ''));
  });
});

/** In light and in dark: only contrast depends on the colours. */
async function expectNothing(page: Page): Promise<void> {
  const light = await findViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findViolations(page, ['color-contrast']);
  expect({ light, dark }).toEqual({ light: [], dark: [] });
}

import { describe, test } from 'vitest';
import { ChatReader } from '../testing/chat-reader.fixture.ts';
import { expectNoViolations } from '../testing/find-violations.fixture.ts';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { LIBRARY_PAGES } from '../testing/library-pages.fixture.ts';
import { SITE_QUESTIONS } from '../testing/site-questions.fixture.ts';
import { useSite } from '../testing/use-site.fixture.ts';

describe.skipIf(SKIP_BROWSER)('axe-core finds nothing on pages', () => {
  const site = useSite();

  describe.each(['fr', 'ar'] as const)('in %s', (language) => {
    test.each(LIBRARY_PAGES)('on the page: $name', async ({ path }) => {
      const page = await site.share();
      await page.goto(`/${language}${path}`);
      await expectNoViolations(page);
    });
  });

  test('on the receipt of an answer', async () => {
    const reader = new ChatReader(await site.open('/fr'), 'fr');
    await reader.begin();
    await reader.ask(SITE_QUESTIONS.fr.duties);
    const address = await reader.answer.locator('a[href*="/answers/"]').getAttribute('href');
    await expectNoViolations(await site.open(address ?? ''));
  });
});

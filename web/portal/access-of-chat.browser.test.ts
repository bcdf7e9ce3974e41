import { describe, test } from 'vitest';
import { ChatReader } from '../testing/chat-reader.fixture.ts';
import { expectNoViolations } from '../testing/find-violations.fixture.ts';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { SITE_QUESTIONS } from '../testing/site-questions.fixture.ts';
import { useSite } from '../testing/use-site.fixture.ts';
import { WIDGET_STATES } from '../testing/widget-states.fixture.ts';

describe.skipIf(SKIP_BROWSER)('axe-core finds nothing in the chat', () => {
  const site = useSite();

  describe.each(['fr', 'ar'] as const)('in %s', (language) => {
    test.each(WIDGET_STATES)('in the chat: $name', async ({ reach }) => {
      const reader = new ChatReader(await site.open(`/${language}`), language);
      await reader.begin();
      await reach(reader, SITE_QUESTIONS[language]);
      await expectNoViolations(reader.page);
    });

    test.each([390, 1280])('in the dialog over a page, %i pixels wide', async (width) => {
      const page = await site.open(`/${language}/glossary`, { viewport: { width, height: 800 } });
      const reader = new ChatReader(page, language);
      await reader.begin();
      await reader.ask(SITE_QUESTIONS[language].plain);
      await expectNoViolations(page);
    });
  });
});

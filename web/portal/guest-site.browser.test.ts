import { afterAll, describe, expect, test } from 'vitest';
import { ChatReader } from '../testing/chat-reader.fixture.ts';
import { startGuestSite, type GuestSite } from '../testing/guest-site.fixture.ts';
import { SKIP_BROWSER } from '../testing/launch-chromium.fixture.ts';
import { SITE_QUESTIONS } from '../testing/site-questions.fixture.ts';
import { useSite } from '../testing/use-site.fixture.ts';

const KEY = 'a-cooperative';

describe.skipIf(SKIP_BROWSER)('the chat on the page of somebody else, under a strict policy', () => {
  let friend: GuestSite;
  let stranger: GuestSite;
  const site = useSite(async () => {
    [friend, stranger] = await Promise.all([startGuestSite(), startGuestSite()]);
    return {
      WIDGET_SITES: `${KEY}=${friend.url}`,
      SESSION_SECRET: 'a secret of the browser tests, long enough',
    };
  });
  afterAll(() => Promise.all([friend.close(), stranger.close()]));

  async function visit(guest: GuestSite, key: string): Promise<ChatReader> {
    guest.embed(site.server.url, `data-site-key="${key}" data-lang="fr" data-mode="floating"`);
    const page = await site.openEmpty();
    await page.goto(guest.url);
    const reader = new ChatReader(page, 'fr');
    await reader.begin();
    return reader;
  }

  test('one script tag: it opens, answers with passages, keeps a profile, and violates nothing', async () => {
    const reader = await visit(friend, KEY);
    await reader.openProfile();
    await reader.profileList('role').selectOption({ index: 1 });
    await reader.ask(SITE_QUESTIONS.fr.plain);
    expect(await reader.answer.innerText()).toContain('150 jours');
    await reader.citations.first().click();
    expect(await reader.passage.locator('mark').count()).toBeGreaterThan(0);
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('Escape');
    expect(await reader.button(reader.texts.open).isVisible()).toBe(true);
  });

  test('what it asks for carries a token that was given for this page', async () => {
    const reader = await visit(friend, KEY);
    const [session, question] = await Promise.all([
      reader.page.waitForRequest('**/api/session'),
      reader.page.waitForRequest(
        (request) => request.url().endsWith('/api/chat') && request.method() === 'POST',
      ),
      reader.ask(SITE_QUESTIONS.fr.plain),
    ]);
    expect(session.postDataJSON()).toEqual({ siteKey: KEY });
    expect(await question.headerValue('authorization')).toMatch(/^Bearer \S{20,}$/);
  });

  test('without a key that the service knows, the reader is told and may try again', async () => {
    const reader = await visit(friend, 'a-key-of-nobody');
    await reader.ask(SITE_QUESTIONS.fr.plain);
    await reader.retry.waitFor();
    expect(await reader.answer.innerText()).not.toContain('150 jours');
  });

  test('a site that is not listed gets nothing with the key of another one', async () => {
    const reader = await visit(stranger, KEY);
    await reader.ask(SITE_QUESTIONS.fr.plain);
    await reader.retry.waitFor();
    expect(await reader.answer.innerText()).not.toContain('150 jours');
    // The browser itself reports that it kept the refusal from the page; nothing else is wrong.
    expect(site.takeFaults().filter((fault) => !fault.includes('CORS policy'))).toEqual([]);
  });
});

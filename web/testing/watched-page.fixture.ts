import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a context of its own, with everything that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, dialogs that opened, and violations of the content policy, oldest first. */
  readonly faults: readonly string[];
  /** Empties {@link faults}. */
  forgetFaults(): void;
  close(): Promise<void>;
}

/** Refusals and failures are answers in these tests; the browser logs them as failed resources. */
const EXPECTED = /Failed to load resource|net::ERR_/;

/** Opens an empty page. Chromium writes a violated content policy to the console as an error, so that it counts as a fault. */
export async function watchPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 900 },
    locale: 'fr-MA',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    page,
    context,
    faults,
    forgetFaults: () => void faults.splice(0),
    close: () => context.close(),
  };
}

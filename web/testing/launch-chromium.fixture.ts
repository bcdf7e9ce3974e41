import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/**
 * Debian's chromium without its window, then the whole one: the same engine, which opens a page and ends a test in half the time
 * (`conversation.browser.test.ts`: 20 s for 38).
 */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? INSTALLED.find((path) => existsSync(path)) ?? INSTALLED[0];
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Set `TIJARIA_SKIP_BROWSER=1` where there is no chromium: browser tests are then counted as skipped. */
export const SKIP_BROWSER = process.env['TIJARIA_SKIP_BROWSER'] === '1';

/** Starts chromium without a window, from `CHROMIUM_PATH` or where Debian puts it. Throws, with what to do, where there is none. */
export function launchChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `starting a browser: expected chromium at ${CHROMIUM}, found nothing; run .ci/run or ` +
        '`apt-get install chromium-headless-shell`, set CHROMIUM_PATH, or set TIJARIA_SKIP_BROWSER=1 to skip browser tests',
    );
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

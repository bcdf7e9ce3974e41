import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
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

/** Starts chromium without a window, from `CHROMIUM_PATH` or /usr/bin. Throws, with what to do, where there is none. */
export function launchChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `starting a browser: expected chromium at ${CHROMIUM}, found nothing; run .ci/run or ` +
        '`apt-get install chromium`, set CHROMIUM_PATH, or set TIJARIA_SKIP_BROWSER=1 to skip browser tests',
    );
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

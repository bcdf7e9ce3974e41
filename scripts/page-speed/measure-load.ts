import type { Browser } from 'playwright-core';

/** What a reader waits for and downloads. */
export interface PageLoad {
  readonly largestPaintMs: number;
  /** Sum of the shifts that nobody asked for, without unit. @see https://web.dev/articles/cls */
  readonly layoutShift: number;
  /** What long tasks took beyond 50 ms each. @see https://web.dev/articles/tbt */
  readonly blockedMs: number;
  /** Over the wire, headers included, fonts left out. */
  readonly bytes: number;
}

/** A mid-range phone over a slow mobile network, as Lighthouse models it. */
const CPU_SLOWDOWN = 4;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
};
/** What happens this long after the load still counts: the chat's script comes late. */
const SETTLE_MS = 1_500;

/** Watches from before the page's first byte; text, because the scripts of this folder know no browser. */
const OBSERVE = `
  window.load = { largestPaintMs: 0, layoutShift: 0, blockedMs: 0 };
  const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => { load.largestPaintMs = startTime; });
  observe('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) load.layoutShift += value; });
  observe('longtask', ({ duration }) => { load.blockedMs += Math.max(0, duration - 50); });
`;

/** Loads an address once, with an empty cache. */
export async function measureLoad(browser: Browser, address: string): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const fonts = new Set<string>();
    let bytes = 0;
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Font') fonts.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!fonts.has(requestId)) bytes += encodedDataLength;
    });
    await page.addInitScript({ content: OBSERVE });
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    // What OBSERVE has put there.
    const seen = await page.evaluate<Omit<PageLoad, 'bytes'>>('window.load');
    return { ...seen, bytes };
  } finally {
    await context.close();
  }
}

/** The middle one; of an even number, the lower of the two. NaN of none. */
export function medianOf(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.ceil(figures.length / 2) - 1] ?? NaN;
}

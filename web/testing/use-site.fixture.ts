import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFailed } from 'vitest';
import { launchChromium } from './launch-chromium.fixture.ts';
import { startRealServer, type RealServer } from './real-server.fixture.ts';
import { watchPage, type WatchedPage } from './watched-page.fixture.ts';

/** A running site and a browser, shared by the tests of a file. */
export interface Site {
  readonly server: RealServer;
  /** Opens a page of the site in a context of its own, closed after the test, which fails if anything went wrong on it. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** As {@link open}, before any address: to prepare the context, or for a page of somebody else. */
  openEmpty(options?: BrowserContextOptions): Promise<Page>;
  /**
   * A page that the tests of this file share, for those that only look at one address after the other: a context of its own takes
   * longer than the address. The test fails if anything went wrong on it meanwhile.
   */
  share(options?: BrowserContextOptions): Promise<Page>;
  /** What went wrong so far in this test. It is then not held against the test. */
  takeFaults(): string[];
}

/**
 * Registers what starts and ends the site around the tests of this file. `env` is asked for when the server starts. The log of
 * the server is printed for a test that fails.
 */
export function useSite(
  env: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>> = () => ({}),
): Site {
  let server: RealServer | undefined;
  let browser: Browser | undefined;
  let opened: WatchedPage[] = [];
  const shared = new Map<string, WatchedPage>();
  const forgiven = new Set<string>();
  const faults = (): string[] => [...opened, ...shared.values()].flatMap((each) => each.faults);

  beforeAll(async () => {
    [server, browser] = await Promise.all([startRealServer(await env()), launchChromium()]);
  });
  afterAll(async () => {
    await Promise.all([server?.close(), browser?.close()]);
  });
  afterEach(async () => {
    const wrong = faults().filter((fault) => !forgiven.has(fault));
    await Promise.all(opened.map((each) => each.close()));
    opened = [];
    for (const each of shared.values()) each.forgetFaults();
    forgiven.clear();
    expect(wrong).toEqual([]);
  });

  function watch(options: BrowserContextOptions): Promise<WatchedPage> {
    if (browser === undefined)
      throw new Error('opening a page: expected a browser, which starts before the tests');
    return watchPage(browser, { baseURL: running().url, ...options });
  }

  function tellLogIfFailed(): void {
    onTestFailed(() => void process.stderr.write(`log of the server:\n${server?.log() ?? ''}\n`));
  }

  async function openEmpty(options: BrowserContextOptions = {}): Promise<Page> {
    tellLogIfFailed();
    const watched = await watch(options);
    opened.push(watched);
    return watched.page;
  }

  async function share(options: BrowserContextOptions = {}): Promise<Page> {
    tellLogIfFailed();
    const key = JSON.stringify(options);
    const watched = shared.get(key) ?? (await watch(options));
    shared.set(key, watched);
    return watched.page;
  }

  function running(): RealServer {
    if (server === undefined)
      throw new Error('asking the site: expected a server, which starts before the tests');
    return server;
  }

  return {
    get server() {
      return running();
    },
    openEmpty,
    share,
    open: async (path, options) => {
      const page = await openEmpty(options);
      await page.goto(path);
      return page;
    },
    takeFaults: () => {
      const taken = faults();
      for (const fault of taken) forgiven.add(fault);
      return taken;
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWeb } from '../../scripts/build.ts';
import { startFakeChatServer, type FakeChatServer } from '../widget/fake-chat-server.fixture.ts';
import { launchChromium } from './launch-chromium.fixture.ts';

/** The built widget on a server that answers from recordings, and a browser to look at it. */
export interface FakeChat {
  readonly server: FakeChatServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds the widget into a folder of its own, serves it and starts chromium. What was started is closed if the rest fails. */
export async function startFakeChat(): Promise<FakeChat> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const webDir = await mkdtemp(join(tmpdir(), 'tijaria-web-'));
    closers.push(() => rm(webDir, { recursive: true, force: true }));
    await buildWeb(webDir);
    const server = await startFakeChatServer(webDir);
    closers.push(server.close);
    const browser = await launchChromium();
    closers.push(() => browser.close());
    return { server, browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}

import { createRequire } from 'node:module';
import type { Clock } from '../../common/clock.ts';
import { followRedirects } from './follow-redirects.ts';
import type { PageResponse } from './request-page.ts';

// The package is CommonJS and its types declare a default export that Node does not see as one.
const parseRobots = createRequire(import.meta.url)('robots-parser') as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
};

/** What a host asks of programs that read it. */
export interface RobotsVerdict {
  readonly isAllowed: boolean;
  /** Least pause between two requests, milliseconds; 0 when none is asked for. */
  readonly crawlDelayMs: number;
}

/** A program's name in robots.txt. */
export const ROBOTS_NAME = 'TijarIA-sync';
/** How long the rules of a host are kept. @see RFC 9309, section 2.4: at most a day. */
const KEPT_MS = 86_400_000;
/** A host that asks for longer pauses still gets this one: its pages are few, and a run has to end. */
const MOST_CRAWL_DELAY_MS = 60_000;

/**
 * The rules of robots.txt, by host, read when a host is first asked and kept for a day in this process. A host that has none (4xx) allows everything; one
 * that cannot say (429, 5xx, no connection) rejects with `source-unavailable`: its pages are not read now. What may not be asked rejects with `source-refused`.
 * @see RFC 9309, sections 2.3.1.3 and 2.3.1.4.
 */
export function createRobotsRules(
  ask: (url: URL, signal?: AbortSignal) => Promise<PageResponse>,
  clock: Pick<Clock, 'now'>,
): (url: URL, signal?: AbortSignal) => Promise<RobotsVerdict> {
  const known = new Map<string, { readonly until: number; readonly judge: (url: URL) => RobotsVerdict }>();
  return async (url, signal) => {
    const kept = known.get(url.origin);
    if (kept !== undefined && clock.now() < kept.until) return kept.judge(url);
    const judge = await readRules(url.origin, (address) => ask(address, signal));
    known.set(url.origin, { until: clock.now() + KEPT_MS, judge });
    return judge(url);
  };
}

async function readRules(
  origin: string,
  ask: (url: URL) => Promise<PageResponse>,
): Promise<(url: URL) => RobotsVerdict> {
  const address = new URL('/robots.txt', origin);
  const { response } = await followRedirects(address, ask);
  if (response.status !== 200) return () => ({ isAllowed: true, crawlDelayMs: 0 });
  const rules = parseRobots(address.href, new TextDecoder().decode(response.body));
  const delayMs = (rules.getCrawlDelay(ROBOTS_NAME) ?? 0) * 1000;
  const crawlDelayMs = Number.isFinite(delayMs) ? Math.min(Math.max(0, delayMs), MOST_CRAWL_DELAY_MS) : 0;
  // Undefined: no rule speaks of the address.
  return (url) => ({ isAllowed: rules.isAllowed(url.href, ROBOTS_NAME) ?? true, crawlDelayMs });
}

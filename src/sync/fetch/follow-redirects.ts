import { TijariaError } from '../../common/errors.ts';
import { MAX_REDIRECTS } from './fetch-rules.ts';
import type { PageResponse } from './request-page.ts';

/** Where a chain of redirects ended. */
export interface FollowedPage {
  readonly url: URL;
  readonly response: PageResponse;
  /** True when the page is elsewhere for good: there was a redirect, and each was a permanent one. */
  readonly isMoved: boolean;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/**
 * Asks an address and goes where it is sent, at most {@link MAX_REDIRECTS} times; `visit` checks and asks each address anew. Rejects with
 * `source-refused` for a loop, more redirects, one without an address, and one from https to http; as `visit` does otherwise.
 */
export async function followRedirects(
  start: URL,
  visit: (url: URL) => Promise<PageResponse>,
): Promise<FollowedPage> {
  const visited = new Set<string>();
  let url = start;
  let isMoved = true;
  for (let redirects = 0; ; redirects++) {
    if (visited.has(url.href)) throw refused(start, `a loop through ${url.href}`);
    visited.add(url.href);
    const response = await visit(url);
    if (!REDIRECTS.has(response.status)) return { url, response, isMoved: isMoved && redirects > 0 };
    if (redirects === MAX_REDIRECTS) throw refused(start, 'more');
    isMoved &&= PERMANENT.has(response.status);
    url = target(url, response.headers.get('location'), start);
  }
}

function target(from: URL, location: string | null, start: URL): URL {
  if (location === null || !URL.canParse(location, from.href))
    throw refused(start, `one without an address, from ${from.href}`);
  const to = new URL(location, from.href);
  to.hash = '';
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw refused(start, `one from https to ${to.href}, which anybody on the way could alter`);
  return to;
}

function refused(start: URL, received: string): TijariaError {
  return new TijariaError(
    'source-refused',
    `following ${start.href}: expected at most ${MAX_REDIRECTS} redirects to a page, received ${received}; correct the address in the register`,
  );
}

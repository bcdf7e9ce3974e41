/**
 * The address that a source may be linked to: absolute http or https, without a user name.
 * Undefined for anything else (`javascript:`, `data:`, relative, malformed, missing): the source is then shown unlinked.
 */
export function safeLink(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : parseUrl(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url.href : undefined;
}

/** `URL.canParse` would say it in one line, but is missing in browsers that people still carry (before 2023). */
function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

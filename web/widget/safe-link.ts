/**
 * The address that a source may be linked to: absolute http or https, without a user name.
 * Undefined for anything else (`javascript:`, `data:`, relative, malformed, missing): the source is then shown unlinked.
 */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url.href : undefined;
}

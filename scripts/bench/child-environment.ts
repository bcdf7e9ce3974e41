/**
 * What the image and the unit of `scripts/deploy` set: large tables lie in pages of 2 MB where the system gives those on request, which
 * Debian does. Every process that is measured gets it, ours or not.
 */
export const LARGE_PAGES = 'glibc.malloc.hugetlb=1';

/** What a measured process gets of this one's environment: PATH, and nothing that would set the service up otherwise. */
export function childEnvironment(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', GLIBC_TUNABLES: LARGE_PAGES, ...own };
}

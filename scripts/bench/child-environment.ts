/**
 * What the image and the unit of `scripts/deploy` set: large tables lie in pages of 2 MB where the system gives those on request, which
 * Debian does. Every process that is measured gets it, ours or not.
 */
export const LARGE_PAGES = 'glibc.malloc.hugetlb=1';

/**
 * What `npm start`, the image and the unit set: V8 is not to guess which objects will last. It took the hits of a question for such, put
 * them straight into the old generation, and the young objects that they point to had to follow: a collection of the young generation
 * took 10 ms instead of 3, in every thirtieth question at 100,000 passages. Whatever answers questions in a benchmark gets it, ours or not.
 */
export const NO_PRETENURING = '--no-allocation-site-pretenuring';

/** What a measured process gets of this one's environment: PATH, and nothing that would set the service up otherwise. */
export function childEnvironment(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', GLIBC_TUNABLES: LARGE_PAGES, ...own };
}

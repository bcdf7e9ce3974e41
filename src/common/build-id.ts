declare const TIJARIA_BUILD_ID: string | undefined;

/**
 * Digest of the source that this program was built from, put in by `scripts/build.ts`; undefined when it runs from
 * source. What a program remembers for its next run is kept under it, so that a change of code forgets it all.
 */
export const BUILD_ID: string | undefined =
  typeof TIJARIA_BUILD_ID === 'undefined' ? undefined : TIJARIA_BUILD_ID;

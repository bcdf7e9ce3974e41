import { join } from 'node:path';
import { NO_CACHE, openDigestCache, type DigestCache } from '../common/digest-cache.ts';

/**
 * What ingestion remembers from run to run: what it parsed and extracted, and the terms that it analysed passages and
 * their sentences into.
 */
export interface IngestCaches {
  readonly parsed: DigestCache;
  /** Apart, because a run that publishes nothing asks for none of them. */
  readonly terms: DigestCache;
}

/** Remembers nothing. */
export const NO_CACHES: IngestCaches = { parsed: NO_CACHE, terms: NO_CACHE };

/** The caches under `<dataDir>/cache`, of the program whose build is `program`. */
export async function openIngestCaches(dataDir: string, program: string): Promise<IngestCaches> {
  const open = (name: string): Promise<DigestCache> =>
    openDigestCache(join(dataDir, 'cache', `${name}.jsonl`), program);
  return { parsed: await open('parsed'), terms: await open('terms') };
}

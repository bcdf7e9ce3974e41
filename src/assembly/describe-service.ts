import { PROMPT_VERSIONS } from '../answering/prompts/prompt-versions.ts';
import type { Config } from '../config.ts';
import type { SnapshotManifest } from '../search-index/snapshot-manifest.ts';

/** Facts about what is served, for `/readyz`. */
export function describeService(
  { snapshotId, createdAt, counts, embedder }: SnapshotManifest,
  { chat }: Pick<Config, 'chat'>,
): Readonly<Record<string, unknown>> {
  return {
    snapshot: { snapshotId, createdAt, ...counts, embedder: embedder.id },
    answers: chat?.[0]?.model ?? 'extractive',
    ...(chat === undefined ? {} : { prompts: PROMPT_VERSIONS }),
  };
}

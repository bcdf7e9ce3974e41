import type { Chunk } from '../chunking/chunk.ts';

/** What a re-ingest has to do, by comparing chunk id → digest with the published snapshot. */
export interface ChangePlan {
  /** Not in the snapshot: embed. */
  readonly created: readonly Chunk[];
  /** In the snapshot with another digest: embed again. */
  readonly updated: readonly Chunk[];
  /** In the snapshot with the same digest: its vector is taken over. */
  readonly kept: readonly Chunk[];
  /** Ids in the snapshot whose chunk is gone: they leave the index. */
  readonly removed: readonly string[];
}

/** Compares; changes nothing. Planning again after the plan was carried out gives everything as kept. */
export function planChanges(
  previous: ReadonlyMap<string, { readonly digest: string }>,
  chunks: readonly Chunk[],
): ChangePlan {
  const created: Chunk[] = [];
  const updated: Chunk[] = [];
  const kept: Chunk[] = [];
  for (const chunk of chunks) {
    const digest = previous.get(chunk.id)?.digest;
    if (digest === undefined) created.push(chunk);
    else if (digest === chunk.digest) kept.push(chunk);
    else updated.push(chunk);
  }
  const ids = new Set(chunks.map((chunk) => chunk.id));
  return { created, updated, kept, removed: [...previous.keys()].filter((id) => !ids.has(id)).sort() };
}

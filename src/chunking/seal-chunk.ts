import { sha256 } from '../common/digest.ts';
import type { Chunk } from './chunk.ts';

/** Gives a chunk its digest: SHA-256 over every other field, in a fixed order of keys. */
export function sealChunk(chunk: Omit<Chunk, 'digest'>): Chunk {
  const ordered = Object.fromEntries(Object.entries(chunk).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...chunk, digest: sha256(JSON.stringify(ordered)) };
}

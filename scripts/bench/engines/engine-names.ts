import { EF_FLOORS } from '../../../src/search-index/local/hnsw.ts';
import type { Leg } from './engine.ts';

/** Engines by leg, ours first, with the name that people know them by. */
export const ENGINE_NAMES = {
  lexical: {
    'ours-lexical': 'TijarIA',
    minisearch: 'MiniSearch',
    orama: 'Orama',
    'sqlite-fts5': 'SQLite FTS5',
    'langchain-bm25': 'LangChain BM25',
  },
  dense: {
    'ours-dense': 'TijarIA, HNSW',
    'ours-scan': 'TijarIA, exact scan',
    'langchain-memory': 'LangChain MemoryVectorStore',
    'langchain-hnswlib': 'LangChain HNSWLib',
    'langchain-hnswlib-same-ef': `LangChain HNSWLib, ef ${EF_FLOORS.large}`,
  },
  hybrid: {
    'ours-legs': 'TijarIA, both legs fused',
    'ours-hybrid': 'TijarIA, whole retrieval',
    'langchain-ensemble': 'LangChain ensemble: BM25 and HNSWLib',
  },
} as const satisfies Readonly<Record<Leg, Readonly<Record<string, string>>>>;

type KeysOf<T> = T extends unknown ? keyof T : never;
/** Name of an engine as programs call it. */
export type EngineName = KeysOf<(typeof ENGINE_NAMES)[Leg]>;

/** The engines of a leg, ours first: key and name for people. */
export function enginesOf(leg: Leg): readonly (readonly [EngineName, string])[] {
  // The record's own keys.
  return Object.entries(ENGINE_NAMES[leg]) as [EngineName, string][];
}

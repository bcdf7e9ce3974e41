import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import { searchableText, type Chunk } from '../../src/chunking/chunk.ts';
import type { Leg } from './leg.ts';

/** LangChain's BM25 as shipped, over the same text that our index is made of. */
export function langchainBm25(chunks: readonly Chunk[], k: number): Leg<string> {
  const retriever = BM25Retriever.fromDocuments(chunks.map(toDocument), { k, includeScore: false });
  return {
    name: 'BM25Retriever of @langchain/community',
    search: async (question) => (await retriever.invoke(question)).map(({ id }) => id ?? ''),
  };
}

/** LangChain's in-memory vector store over the same vectors. */
export async function langchainMemory(
  chunks: readonly Chunk[],
  vectors: readonly Float32Array[],
  k: number,
): Promise<Leg<Float32Array>> {
  const store = new MemoryVectorStore({ embedDocuments: unused, embedQuery: unused });
  await store.addVectors(
    vectors.map((vector) => Array.from(vector)),
    chunks.map(toDocument),
  );
  return {
    name: 'MemoryVectorStore of @langchain/classic',
    search: async (vector) => {
      const found = await store.similaritySearchVectorWithScore(Array.from(vector), k);
      return found.map(([{ id }]) => id ?? '');
    },
  };
}

function toDocument(chunk: Chunk): Document {
  return new Document({ id: chunk.id, pageContent: searchableText(chunk) });
}

function unused(): never {
  throw new Error('embedding: expected vectors to be given, received text');
}

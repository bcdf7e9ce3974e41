import { EnsembleRetriever } from '@langchain/classic/retrievers/ensemble';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { EF_FLOORS } from '../../../src/search-index/local/hnsw.ts';
import { readPassages, readVectors } from '../base/bench-base.ts';
import { LEG_K, type Engine, type OpenedEngine } from './engine.ts';
import { createLangchainEmbeddings, noEmbeddings } from './langchain-embeddings.ts';

/** LangChain's BM25 as it ships: it keeps no index, and goes through every passage for every question. */
export const langchainBm25: Engine = {
  open: async (folder) => {
    const docs = await readDocuments(folder);
    return {
      search: async ({ question }, k) =>
        idsOf(await BM25Retriever.fromDocuments(docs, { k }).invoke(question)),
    };
  },
};

/** LangChain's in-memory vector store, which keeps nothing. */
export const langchainMemory: Engine = {
  open: async (folder) => {
    const store = new MemoryVectorStore(noEmbeddings);
    await store.addVectors(await plainVectors(folder), await readDocuments(folder));
    return byVector(store);
  },
};

/** LangChain's HNSWLib store with its own settings. */
export const langchainHnswlib: Engine = {
  build: async (folder, kept) => {
    const store = new HNSWLib(noEmbeddings, { space: 'cosine' });
    await store.addVectors(await plainVectors(folder), await readDocuments(folder));
    await store.save(kept);
  },
  open: async (_folder, kept) => byVector(await HNSWLib.load(kept, noEmbeddings)),
};

/** The same, weighing as many candidates as our graph does: the store has no setting for it, the library beneath it has. */
export const langchainHnswlibSameEf: Engine = {
  ...langchainHnswlib,
  open: async (_folder, kept) => {
    const store = await HNSWLib.load(kept, noEmbeddings);
    store.index.setEf(EF_FLOORS.large);
    return byVector(store);
  },
};

/** What a plain pipeline makes of a question: BM25 and a vector store side by side, ranks fused; the same embedder as ours. */
export const langchainEnsemble: Engine = {
  build: (folder, kept) => langchainHnswlib.build?.(folder, kept) ?? Promise.resolve(),
  open: async (folder, kept) => {
    const store = await HNSWLib.load(kept, await createLangchainEmbeddings());
    const lexical = BM25Retriever.fromDocuments(await readDocuments(folder), {
      k: LEG_K.hybrid,
      includeScore: false,
    });
    const ensemble = new EnsembleRetriever({ retrievers: [lexical, store.asRetriever(LEG_K.hybrid)] });
    return { search: async ({ question }, k) => idsOf(await ensemble.invoke(question)).slice(0, k) };
  },
};

async function readDocuments(folder: string): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const { id, text } of readPassages(folder))
    documents.push(new Document({ id, pageContent: text, metadata: { id } }));
  return documents;
}

async function plainVectors(folder: string): Promise<number[][]> {
  return (await readVectors(folder)).map((vector) => Array.from(vector));
}

/** The id stands in the metadata as well: the store forgets that of a document when it is saved. */
function idsOf(documents: readonly { readonly metadata: Record<string, unknown> }[]): string[] {
  return documents.map(({ metadata }) => String(metadata['id']));
}

function byVector(store: MemoryVectorStore | HNSWLib): OpenedEngine {
  return {
    search: async ({ vector }, k) => {
      const found = await store.similaritySearchVectorWithScore(Array.from(vector), k);
      return idsOf(found.map(([document]) => document));
    },
  };
}

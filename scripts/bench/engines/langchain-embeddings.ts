import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { createHashedEmbedder } from '../../../src/embedding/embedded/hashed-embedder.ts';
import { readIdfTable } from '../../../src/embedding/embedded/idf-table.ts';
import trainedIdf from '../../../src/embedding/embedded/idf-table.json' with { type: 'json' };
import { detectVariety } from '../../../src/text/detect-variety.ts';
import { openAnalyser } from '../../open-analyser.ts';

/** For stores that are given vectors. */
export const noEmbeddings: EmbeddingsInterface = { embedDocuments: unused, embedQuery: unused };

/** The embedded embedder as LangChain calls one; it is told of each text what language it probably is. */
export async function createLangchainEmbeddings(): Promise<EmbeddingsInterface> {
  const embedder = createHashedEmbedder(await openAnalyser(), readIdfTable(trainedIdf));
  const embedAll = async (texts: readonly string[]): Promise<number[][]> => {
    const vectors = await embedder.embed(texts.map((text) => ({ text, reading: detectVariety(text) })));
    return vectors.map((vector) => Array.from(vector));
  };
  return {
    embedDocuments: embedAll,
    embedQuery: async (text) => (await embedAll([text]))[0] ?? [],
  };
}

function unused(): never {
  throw new Error('embedding: expected vectors to be given, received text');
}

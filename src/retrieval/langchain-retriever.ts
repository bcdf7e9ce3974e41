import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Clock } from '../common/clock.ts';
import type { RetrievalDependencies } from './retrieve-evidence.ts';
import { searchPassages } from './search-passages.ts';

/** What LangChain users get with each passage, under `metadata`. */
export interface PassageMetadata extends Record<string, unknown> {
  chunkId: string;
  documentId: string;
  title: string;
  headingPath: readonly string[];
  language: string;
  sourceIds: readonly string[];
  reviewedOn: string;
  coverage: number;
}

/**
 * The document base as a LangChain retriever, to plug into any chain:
 * `createRetriever(dependencies, clock).pipe(…)`. Passages hold today and come best first, at most `k` of them,
 * in the language of the question where the base has it.
 */
export class TijariaRetriever extends BaseRetriever<PassageMetadata> {
  override lc_namespace = ['tijaria', 'retrievers'];
  readonly #dependencies: RetrievalDependencies;
  readonly #clock: Clock;
  readonly #k: number;

  constructor(dependencies: RetrievalDependencies, clock: Clock, k = 6) {
    super({});
    this.#dependencies = dependencies;
    this.#clock = clock;
    this.#k = k;
  }

  override async _getRelevantDocuments(question: string): Promise<Document<PassageMetadata>[]> {
    const { evidence } = await searchPassages(
      { text: question, k: this.#k },
      this.#dependencies,
      this.#clock,
    );
    return evidence.map(({ chunk, coverage }) => {
      const { id: chunkId, documentId, title, headingPath, language: written, sourceIds, reviewedOn } = chunk;
      const metadata = {
        chunkId,
        documentId,
        title,
        headingPath,
        language: written,
        sourceIds,
        reviewedOn,
        coverage,
      };
      return new Document({ id: chunkId, pageContent: chunk.text, metadata });
    });
  }
}

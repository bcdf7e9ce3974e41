import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Clock } from '../common/clock.ts';
import { REPLY_LANGUAGE } from '../source/language.ts';
import { detectVariety, dominantVariety } from '../text/detect-variety.ts';
import { retrieveEvidence, type RetrievalDependencies } from './retrieve-evidence.ts';

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
    const reading = detectVariety(question);
    const language = REPLY_LANGUAGE[dominantVariety(reading)];
    const query = { text: question, reading, language, asOf: this.#clock.today(), k: this.#k };
    const { evidence } = await retrieveEvidence(query, this.#dependencies);
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

import { create, insertMultiple, search } from '@orama/orama';
import type { Peer } from './peer.ts';
import { WORD_PROCESSING } from './word-processing.ts';

/** Passages inserted between two breaths; Orama's default waits between batches of a thousand. */
const BATCH = 1_000;

/**
 * Orama (BM25, any word may match, prefixes too) with its tokenizer, stemmer and stop words of the language.
 * @see https://docs.orama.com/docs/orama-js/text-analysis/stemming
 */
export const oramaPeer: Peer = {
  name: 'Orama',
  index: async (passages, language) => {
    const { name, stemmer, stopWords } = WORD_PROCESSING[language];
    const engine = create({
      schema: { text: 'string' },
      components: { tokenizer: { language: name, stemming: true, stemmer, stopWords: [...stopWords] } },
    });
    await insertMultiple(engine, [...passages], BATCH);
    return {
      search: async (text, k) => {
        const { hits } = await search(engine, { term: text, properties: ['text'], limit: k });
        return hits.map(({ id }) => id);
      },
      close: () => undefined,
    };
  },
};

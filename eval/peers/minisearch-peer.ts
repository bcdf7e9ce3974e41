import MiniSearch from 'minisearch';
import type { Language } from '../../src/source/language.ts';
import type { Peer, PeerPassage } from './peer.ts';
import { WORD_PROCESSING } from './word-processing.ts';

/**
 * MiniSearch (BM25+, any word may match). It has no language settings; its documentation leaves stop words and stemming
 * to `processTerm`, which gets them here, and words lose their accents.
 * @see https://lucaong.github.io/minisearch/
 */
export const miniSearchPeer: Peer = {
  name: 'MiniSearch',
  index: (passages, language) => {
    const engine = new MiniSearch<PeerPassage>({ fields: ['text'], processTerm: termProcessor(language) });
    engine.addAll(passages);
    return Promise.resolve({
      search: (text, k) =>
        Promise.resolve(
          engine
            .search(text)
            .slice(0, k)
            // The package types ids as `any`; these are the passages'.
            .map(({ id }) => id as string),
        ),
      close: () => engine.removeAll(),
    });
  },
};

/** Lower case, no stop words, stemmed, no accents. Remembers words: passages repeat them. */
function termProcessor(language: Language): (term: string) => string | null {
  const { stemmer, stopWords } = WORD_PROCESSING[language];
  const dropped = new Set(stopWords);
  const known = new Map<string, string | null>();
  return (term) => {
    const word = term.toLowerCase();
    let processed = known.get(word);
    if (processed === undefined) {
      processed =
        dropped.has(word) || word === ''
          ? null
          : stemmer(word)
              .normalize('NFD')
              .replace(/\p{Mn}/gu, '');
      known.set(word, processed);
    }
    return processed;
  };
}

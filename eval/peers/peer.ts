import type { Language } from '../../src/source/language.ts';

/** What is searched: `text` is all of the passage, title included; ids are unique. */
export interface PeerPassage {
  readonly id: string;
  readonly text: string;
}

/** Another search engine that stands beside the product in a measurement, set up as its own documentation advises. */
export interface Peer {
  readonly name: string;
  /** Indexes passages, of which most are in `language`: that decides the settings, as it must for any one index. */
  index(passages: readonly PeerPassage[], language: Language): Promise<PeerIndex>;
}

/** An index of a peer. */
export interface PeerIndex {
  /** Ids of at most k passages, best first, each once; none for a question without a word the engine knows. */
  search(text: string, k: number): Promise<readonly string[]>;
  close(): void;
}

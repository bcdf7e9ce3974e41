import type { Chunk } from '../chunking/chunk.ts';
import { plainWords } from '../text/normalise.ts';
import type { RankedSection } from './rank-sections.ts';

/** A section, and the chunk of it that is shown. */
export interface SelectedSection<S extends RankedSection = RankedSection> {
  readonly section: S;
  readonly shown: Chunk;
}

/** Share of a selection that one document may take: the rest is left to others, if there are others. */
const MAX_SHARE_OF_DOCUMENT = 0.5;
/** Passages that share this part of all their words say the same thing. */
const NEAR_DUPLICATE = 0.8;
/** Sections asked for at once, as a share of those wanted: one at a time may be a call over the network each. */
const LEAST_ASKED = 0.25;
/** A shorter passage says something else with one other word, so that only the same words in order repeat it. */
const NEAR_DUPLICATE_WORDS = 8;
/** Most pairs are told apart by their lengths alone: a shorter share of letters cannot hold as many words. */
const NEAR_DUPLICATE_LENGTH = 0.5;

/**
 * The best `k` sections to answer from: a section that repeats a better one is left out, a document that has had its
 * share waits until all others were taken, and best first otherwise. `show` gives the chunks that a reader would see of some
 * sections, in their order; it is asked for `k`, and then for about as many as are missing, until there are enough.
 */
export async function selectSections<S extends RankedSection>(
  ranked: readonly S[],
  k: number,
  show: (sections: readonly S[]) => Promise<readonly Chunk[]>,
): Promise<SelectedSection<S>[]> {
  const limit = Math.max(1, Math.ceil(k * MAX_SHARE_OF_DOCUMENT));
  const selected: SelectedSection<S>[] = [];
  const waiting: SelectedSection<S>[] = [];
  const taken = new Map<string, number>();
  const words = wordsOnce();
  const repeats = (shown: Chunk): boolean =>
    selected.some((other) => isNearDuplicate(other.shown, shown, words));
  const take = (section: S, shown: Chunk): void => {
    if (repeats(shown)) return;
    const count = (taken.get(shown.documentId) ?? 0) + 1;
    if (count > limit) {
      waiting.push({ section, shown });
      return;
    }
    taken.set(shown.documentId, count);
    selected.push({ section, shown });
  };
  for (let start = 0; start < ranked.length && selected.length < k;) {
    const sections = ranked.slice(start, start + Math.max(k - selected.length, k * LEAST_ASKED));
    start += sections.length;
    for (const [i, shown] of (await show(sections)).entries()) {
      const section = sections[i];
      if (section !== undefined && selected.length < k) take(section, shown);
    }
  }
  for (const late of waiting) if (selected.length < k && !repeats(late.shown)) selected.push(late);
  const places = new Map(ranked.map(({ alignId }, place) => [alignId, place]));
  const placeOf = ({ section }: SelectedSection<S>): number => places.get(section.alignId) ?? 0;
  return selected.sort((a, b) => placeOf(a) - placeOf(b));
}

/** True for passages of two documents in one language that hold nearly the same words. */
function isNearDuplicate(a: Chunk, b: Chunk, wordsOf: WordsOf): boolean {
  if (a.documentId === b.documentId || a.language !== b.language) return false;
  if (shorter(a.text.length, b.text.length) < NEAR_DUPLICATE_LENGTH) return false;
  const [ofA, ofB] = [wordsOf(a), wordsOf(b)];
  const [few, many] = ofA.size < ofB.size ? [ofA, ofB] : [ofB, ofA];
  if (few.size < NEAR_DUPLICATE_WORDS) return few.size > 0 && [...few].join(' ') === [...many].join(' ');
  if (few.size < many.size * NEAR_DUPLICATE) return false;
  let shared = 0;
  for (const term of few) if (many.has(term)) shared += 1;
  return shared >= NEAR_DUPLICATE * (few.size + many.size - shared);
}

/** The smaller number as a share of the larger; 1 for two zeros. */
function shorter(a: number, b: number): number {
  return a === b ? 1 : Math.min(a, b) / Math.max(a, b);
}

type WordsOf = (chunk: Chunk) => ReadonlySet<string>;

/** Plain words, because analysing ten passages took longer than the search; each passage is split once. */
function wordsOnce(): WordsOf {
  const known = new Map<Chunk, ReadonlySet<string>>();
  return (chunk) => {
    const words = known.get(chunk) ?? new Set(plainWords(chunk.text));
    known.set(chunk, words);
    return words;
  };
}

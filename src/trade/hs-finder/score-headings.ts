import type { HsHeading } from './hs-heading.ts';
import type { QueryWord } from './query-words.ts';
import type { TermPlace, WordIndex } from './word-index.ts';

/** A heading with what it counts: higher is likelier, and only the order within one question means anything. */
export interface HeadingScore {
  /** Place in the list of headings. */
  readonly heading: number;
  readonly value: number;
  /** Words of the question that its own or learned words hold, in the question's order. */
  readonly matched: readonly string[];
}

/**
 * What the order depends on, as shares of the question: own words and labels (BM25), tariff lines (BM25), the one phrase
 * that is most like the question, the word that says what the goods are, and how probable the chapter is. Chosen among
 * fifteen combinations by asking for everyday words that were left out: see `eval/hs/README.md`.
 */
export const SCORE_WEIGHTS = {
  own: 1,
  learned: 0.5,
  phrase: 1,
  head: 0.3,
  phraseHead: 0.3,
  chapter: 0.2,
} as const;

/** BM25: saturation of repetitions, and how far long headings are held back. */
const K1 = 1.2;
const B = 0.75;
/** Words after "for", "of" and the like count less than what the goods are. */
const QUALIFIER_WEIGHT = 0.8;
/** A chapter's log probability is not taken below this: one odd word must not rule it out. */
const LEAST_CHAPTER = -6;
/** Repetitions of a term in one heading that still say something about its chapter. */
const CHAPTER_REPETITIONS = 5;
/** Counts that every chapter is given for every term, and for all of them: additive smoothing. */
const CHAPTER_PRIOR = { term: 0.5, all: 2_000 } as const;
/** Terms of a heading of mean length, own and learned. */
const OWN_TERMS = 70;
const LEARNED_TERMS = 110;

/** Scores headings for questions; what it keeps of each index is made at once. */
export type ScoreHeadings = (words: readonly QueryWord[]) => HeadingScore[];

/** A scorer over an index of headings. Headings that no word of the question reaches are left out; in no particular order. */
export function createScorer(headings: readonly HsHeading[], index: WordIndex): ScoreHeadings {
  const chapters = chapterTotals(headings, index);
  return (words) => {
    const weighted = words.map((word) => weigh(word, index));
    if (weighted.length === 0) return [];
    const total = weighted.reduce((sum, { idf }) => sum + idf, 0);
    const found = matchWords(weighted, total, index);
    matchPhrases(weighted, total, index, found);
    const chapterOf = chapterProbabilities(weighted, chapters);
    return Array.from(found, ([heading, parts]) => ({
      heading,
      value: valueOf(parts, chapterOf(heading)),
      matched: [...parts.matched],
    }));
  };
}

/** A word of the question with the terms that stand somewhere, and how telling it is. */
interface WeightedWord extends Pick<QueryWord, 'word' | 'isHead'> {
  readonly terms: readonly {
    readonly id: number;
    readonly weight: number;
    readonly places: readonly TermPlace[];
  }[];
  readonly idf: number;
}

/** How telling a word is: the idf of its known terms, by weight; that of an unknown word when none is. */
function weigh({ word, terms, isHead }: QueryWord, index: WordIndex): WeightedWord {
  const known = terms.flatMap(({ term, weight }) => {
    const id = index.idOf(term);
    return id === undefined ? [] : [{ id, weight, places: index.placesOf(id) }];
  });
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  const idf =
    all === 0
      ? index.idf(undefined)
      : known.reduce((sum, { id, weight }) => sum + weight * index.idf(id), 0) / all;
  return { word, terms: known, isHead, idf: idf * (isHead ? 1 : QUALIFIER_WEIGHT) };
}

interface Parts {
  own: number;
  learned: number;
  phrase: number;
  head: number;
  phraseHead: number;
  readonly matched: Set<string>;
}

function valueOf(parts: Parts, chapter: number): number {
  const weights = SCORE_WEIGHTS;
  return (
    weights.own * parts.own +
    weights.learned * parts.learned +
    weights.phrase * parts.phrase +
    weights.head * parts.head +
    weights.phraseHead * parts.phraseHead +
    weights.chapter * chapter
  );
}

function matchWords(words: readonly WeightedWord[], total: number, index: WordIndex): Map<number, Parts> {
  const found = new Map<number, Parts>();
  const lastHead = words.filter(({ isHead }) => isHead).at(-1);
  for (const word of words) {
    const best = new Map<number, { own: number; learned: number; weight: number }>();
    for (const { weight, places } of word.terms) addPlaces(best, places, weight, index);
    const share = word.idf / total;
    for (const [heading, { own, learned, weight }] of best) {
      const parts = partsOf(found, heading);
      parts.own += share * own;
      parts.learned += share * learned;
      if (word === lastHead) parts.head = share * weight;
      parts.matched.add(word.word);
    }
  }
  return found;
}

/** Of the terms of one word, a heading counts the best of each kind: they say the same thing twice. */
function addPlaces(
  best: Map<number, { own: number; learned: number; weight: number }>,
  places: readonly TermPlace[],
  weight: number,
  index: WordIndex,
): void {
  for (const place of places) {
    const { heading } = place;
    let at = best.get(heading);
    if (at === undefined) best.set(heading, (at = { own: 0, learned: 0, weight: 0 }));
    at.own = Math.max(at.own, weight * saturate(place.own, index.ownLength[heading] ?? 1));
    at.learned = Math.max(at.learned, weight * saturate(place.learned, index.learnedLength[heading] ?? 1));
    at.weight = Math.max(at.weight, weight);
  }
}

function saturate(times: number, length: number): number {
  return times === 0 ? 0 : (times * (K1 + 1)) / (times + K1 * (1 - B + B * length));
}

/** The share that question and phrase have in common of what either holds, by idf; the best phrase of each heading. */
function matchPhrases(
  words: readonly WeightedWord[],
  total: number,
  index: WordIndex,
  found: Map<number, Parts>,
): void {
  const shared = new Map<number, { asked: number; held: number }>();
  for (const { terms, idf } of words) {
    const best = new Map<number, { weight: number; id: number }>();
    for (const { id, weight } of terms)
      for (const phrase of index.phrasesWith(id))
        if (weight > (best.get(phrase)?.weight ?? 0)) best.set(phrase, { weight, id });
    for (const [phrase, { weight, id }] of best) {
      const sums = shared.get(phrase) ?? { asked: 0, held: 0 };
      shared.set(phrase, { asked: sums.asked + weight * idf, held: sums.held + index.idf(id) });
    }
  }
  const lastHead = new Set(
    words
      .filter(({ isHead }) => isHead)
      .at(-1)
      ?.terms.map(({ id }) => id),
  );
  for (const [phrase, { asked, held }] of shared) {
    const all = index.termsOf(phrase).reduce((sum, id) => sum + index.idf(id), 0);
    const parts = partsOf(found, index.headingOf(phrase));
    parts.phrase = Math.max(parts.phrase, asked / (total + Math.max(0, all - held)));
    if (lastHead.has(index.headOf(phrase))) parts.phraseHead = Math.max(parts.phraseHead, asked / total);
  }
}

function partsOf(found: Map<number, Parts>, heading: number): Parts {
  let parts = found.get(heading);
  if (parts === undefined)
    found.set(
      heading,
      (parts = { own: 0, learned: 0, phrase: 0, head: 0, phraseHead: 0, matched: new Set() }),
    );
  return parts;
}

interface ChapterTotals {
  /** Chapter of each heading, by place. */
  readonly chapterOf: readonly number[];
  readonly totals: readonly number[];
}

/** Chapters with the words that stand in them: their headings' mean lengths say how many. */
function chapterTotals(headings: readonly HsHeading[], index: WordIndex): ChapterTotals {
  const codes = [...new Set(headings.map(({ chapter }) => chapter.code))];
  const chapterOf = headings.map(({ chapter }) => codes.indexOf(chapter.code));
  const totals = codes.map(() => 0);
  chapterOf.forEach((chapter, heading) => {
    const length =
      (index.ownLength[heading] ?? 0) * OWN_TERMS + (index.learnedLength[heading] ?? 0) * LEARNED_TERMS;
    totals[chapter] = (totals[chapter] ?? 0) + length;
  });
  return { chapterOf, totals };
}

function chapterCounts(places: readonly TermPlace[], chapterOf: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { heading, own, learned } of places) {
    const chapter = chapterOf[heading] ?? 0;
    const times = Math.min(own, CHAPTER_REPETITIONS) + Math.min(learned, CHAPTER_REPETITIONS);
    counts.set(chapter, (counts.get(chapter) ?? 0) + times);
  }
  return counts;
}

/** Log probability of the chapter of a heading by the words of the question (naive Bayes), 0 for a certain one. */
function chapterProbabilities(
  words: readonly WeightedWord[],
  { chapterOf, totals }: ChapterTotals,
): (heading: number) => number {
  const logs = totals.map(() => 0);
  for (const { terms } of words) {
    const counted = terms.map(({ weight, places }) => ({ weight, counts: chapterCounts(places, chapterOf) }));
    totals.forEach((total, chapter) => {
      const times = counted.reduce((sum, { weight, counts }) => sum + weight * (counts.get(chapter) ?? 0), 0);
      const log = Math.log((times + CHAPTER_PRIOR.term) / (total + CHAPTER_PRIOR.all));
      logs[chapter] = (logs[chapter] ?? 0) + log;
    });
  }
  const most = Math.max(...logs);
  const sum = logs.reduce((all, log) => all + Math.exp(log - most), 0);
  return (heading) => Math.max(LEAST_CHAPTER, (logs[chapterOf[heading] ?? 0] ?? 0) - most - Math.log(sum));
}

import { LANGUAGES } from '../../source/language.ts';
import { stemEnglish } from '../../text/stem.ts';
import { darijaTerms, phraseTerms, type EnglishStemmer } from './heading-terms.ts';
import type { LearnedWords } from './heading-words.ts';
import type { HsHeading } from './hs-heading.ts';

/** Where a term stands. Headings are named by their place in the list that was indexed; each comes once, rising. */
export interface TermPlace {
  readonly heading: number;
  /** How many of the heading's own words and labels hold it; may be 0. */
  readonly own: number;
  /** How many tariff lines of the heading hold it; may be 0. */
  readonly learned: number;
}

/** Labels, everyday words and learned words of headings. Terms and phrases are numbers; what is given must not be changed. */
export interface WordIndex {
  /** The number of a term; undefined for one that stands nowhere. */
  idOf(term: string): number | undefined;
  /** ln(1 + (N - n + ½) / (n + ½)) for n of N headings; what an unknown term has, for `undefined`. */
  idf(id: number | undefined): number;
  placesOf(id: number): readonly TermPlace[];
  /** Phrases that hold a term, rising. */
  phrasesWith(id: number): Uint32Array;
  /** The distinct terms of a phrase, and its head: what a compound is a kind of. */
  termsOf(phrase: number): Uint32Array;
  headOf(phrase: number): number;
  headingOf(phrase: number): number;
  /** Terms of a heading, own and learned, repetitions included, as shares of the mean over all headings. */
  readonly ownLength: readonly number[];
  readonly learnedLength: readonly number[];
}

// Lists of numbers and not an object for each of 45,000 phrases: collecting those takes longer than all the rest.

/** Indexes headings; some 0.47 s of processor time for the 1,228 of the base, on two busy cores. */
export function indexWords(headings: readonly HsHeading[], learned: LearnedWords): WordIndex {
  const ids = new Map<string, number>();
  const phrases = collectPhrases(headings, learned.forms, ids);
  const lines = collectLines(headings, learned, ids);
  const holders = invert(phrases, ids.size);
  const frequencies = new Map<number, number>();
  const placesOf = (id: number): TermPlace[] =>
    mergePlaces(countHeadings(holders.subarray(id), phrases.headings), lines[id] ?? []);
  const idf = (id: number | undefined): number => {
    let among = id === undefined ? 0 : frequencies.get(id);
    if (among === undefined) frequencies.set(id ?? -1, (among = placesOf(id ?? -1).length));
    return Math.log(1 + (headings.length - among + 0.5) / (among + 0.5));
  };
  return {
    idOf: (term) => ids.get(term),
    idf,
    placesOf,
    phrasesWith: (id) => holders.subarray(id),
    termsOf: (phrase) => phrases.tokens.subarray(phrases.starts[phrase], phrases.starts[phrase + 1]),
    headOf: (phrase) => phrases.heads[phrase] ?? -1,
    headingOf: (phrase) => phrases.headings[phrase] ?? -1,
    ownLength: relative(phrases.lengths),
    learnedLength: relative(lineLengths(headings.length, lines)),
  };
}

interface Phrases {
  /** Heading and head of each phrase. */
  readonly headings: readonly number[];
  readonly heads: readonly number[];
  /** The tokens of phrase i stand from `starts[i]` to `starts[i + 1]`. */
  readonly starts: readonly number[];
  readonly tokens: Uint32Array;
  /** Tokens of each heading. */
  readonly lengths: readonly number[];
}

function collectPhrases(
  all: readonly HsHeading[],
  forms: ReadonlyMap<string, string>,
  ids: Map<string, number>,
): Phrases {
  const stem: EnglishStemmer = (word) => forms.get(word) ?? stemEnglish(word);
  const [headings, heads, tokens]: [number[], number[], number[]] = [[], [], []];
  const starts = [0];
  const lengths = all.map(() => 0);
  all.forEach((each, heading) => {
    for (const terms of headingPhrases(each, stem)) {
      const begin = tokens.length;
      for (const term of terms) {
        const id = numberOf(ids, term);
        if (tokens.indexOf(id, begin) < 0) tokens.push(id);
      }
      headings.push(heading);
      heads.push(ids.get(headOf(terms)) ?? -1);
      starts.push(tokens.length);
      lengths[heading] = (lengths[heading] ?? 0) + tokens.length - begin;
    }
  });
  return { headings, heads, starts, tokens: Uint32Array.from(tokens), lengths };
}

/** The phrases of a heading in all languages. */
function* headingPhrases(
  { label, words, darija }: HsHeading,
  stem: EnglishStemmer,
): Generator<readonly string[]> {
  for (const language of LANGUAGES)
    for (const terms of phraseTerms([label[language], ...words[language]], language, stem))
      if (terms.length > 0) yield terms;
  for (const word of darija) {
    const terms = darijaTerms(word);
    if (terms.length > 0) yield terms;
  }
}

/** French and Arabic nouns stand first in theirs, English ones last. */
function headOf(terms: readonly string[]): string {
  const first = terms[0] ?? '';
  return first.startsWith('p:') ? (terms.at(-1) ?? '') : first;
}

function numberOf(ids: Map<string, number>, term: string): number {
  let id = ids.get(term);
  if (id === undefined) ids.set(term, (id = ids.size));
  return id;
}

/** Term → headings and counts, in turn, rising by heading. */
type Lines = readonly (readonly number[] | undefined)[];

function collectLines(
  headings: readonly HsHeading[],
  learned: LearnedWords,
  ids: Map<string, number>,
): Lines {
  const placeOf = new Map(headings.map(({ code }, at) => [code, at]));
  const lines: number[][] = [];
  for (const [prefix, words] of [
    ['p:', learned.en],
    ['w:', learned.fr],
  ] as const)
    for (const { stem, postings } of words) {
      const found: number[] = [];
      for (let i = 0; i < postings.length; i += 2) {
        const place = placeOf.get(learned.headings[postings[i] ?? 0] ?? '');
        if (place !== undefined) found.push(place, postings[i + 1] ?? 1);
      }
      lines[numberOf(ids, prefix + stem)] = found;
    }
  return lines;
}

function lineLengths(headingCount: number, lines: Lines): number[] {
  const lengths = Array.from({ length: headingCount }, () => 0);
  for (const found of lines)
    for (let i = 0; i < (found?.length ?? 0); i += 2) {
      const heading = found?.[i] ?? 0;
      lengths[heading] = (lengths[heading] ?? 0) + (found?.[i + 1] ?? 0);
    }
  return lengths;
}

/** The phrases that hold each term. */
function invert({ starts, tokens }: Phrases, termCount: number): { subarray: (id: number) => Uint32Array } {
  const ends = new Uint32Array(termCount + 1);
  for (const id of tokens) ends[id + 1] = (ends[id + 1] ?? 0) + 1;
  for (let id = 0; id < termCount; id += 1) ends[id + 1] = (ends[id + 1] ?? 0) + (ends[id] ?? 0);
  const next = ends.slice();
  const phrases = new Uint32Array(tokens.length);
  for (let phrase = 0; phrase + 1 < starts.length; phrase += 1)
    for (let at = starts[phrase] ?? 0; at < (starts[phrase + 1] ?? 0); at += 1) {
      const id = tokens[at] ?? 0;
      phrases[next[id] ?? 0] = phrase;
      next[id] = (next[id] ?? 0) + 1;
    }
  return { subarray: (id) => phrases.subarray(ends[id] ?? phrases.length, ends[id + 1] ?? phrases.length) };
}

/** Headings of phrases and how many phrases each has, in turn. */
function countHeadings(phrases: Uint32Array, headings: readonly number[]): number[] {
  const found: number[] = [];
  for (const phrase of phrases) {
    const heading = headings[phrase] ?? 0;
    const last = found.length - 2;
    if (found[last] === heading) found[last + 1] = (found[last + 1] ?? 0) + 1;
    else found.push(heading, 1);
  }
  return found;
}

function mergePlaces(own: readonly number[], learned: readonly number[]): TermPlace[] {
  const merged: TermPlace[] = [];
  for (let i = 0, j = 0; i < own.length || j < learned.length;) {
    const [ours, theirs] = [own[i] ?? Infinity, learned[j] ?? Infinity];
    const heading = Math.min(ours, theirs);
    const isOurs = ours === heading;
    const isTheirs = theirs === heading;
    merged.push({
      heading,
      own: isOurs ? (own[i + 1] ?? 0) : 0,
      learned: isTheirs ? (learned[j + 1] ?? 0) : 0,
    });
    if (isOurs) i += 2;
    if (isTheirs) j += 2;
  }
  return merged;
}

function relative(lengths: readonly number[]): number[] {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return lengths.map((length) => (mean === 0 ? 1 : length / mean));
}

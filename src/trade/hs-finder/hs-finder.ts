import type { Language } from '../../source/language.ts';
import type { Translated } from '../../source/tables/reference-table.ts';
import type { Reading, TermAnalyser } from '../../text/term-analyser.ts';
import type { StatementReference, TradeTables } from '../trade-tables.ts';
import { BINDING_RULING, CHECKS, type ClassificationCheck } from './classification-statements.ts';
import { findDistinctions, type Distinction } from './distinctions.ts';
import type { LearnedWords } from './heading-words.ts';
import { readHeadings, type HsGroup, type HsHeading } from './hs-heading.ts';
import { queryWords } from './query-words.ts';
import { createScorer, type HeadingScore, type ScoreHeadings } from './score-headings.ts';
import { shippedHeadingWords } from './shipped-heading-words.ts';
import { indexWords } from './word-index.ts';

/** How to look. */
export interface FindOptions {
  /** How probable each variety is for the words; see `detectVariety`. */
  readonly reading: Reading;
  /** Language of the reader, which examples are given in. */
  readonly language: Language;
  /** Most candidates, 2 or more (5). */
  readonly k?: number;
}

/** A heading that the goods may fall under. */
export interface HsCandidate {
  /** Four digits. Morocco's tariff has ten: a heading is never a code to declare. */
  readonly heading: string;
  readonly label: Translated;
  readonly chapter: HsGroup;
  readonly section: HsGroup;
  /** How probable it is the right one, if one of the base's headings is; 0 to 1, over all candidates at most 1. */
  readonly score: number;
  /** Words of the question that it was found by, folded, in their order. */
  readonly matchedWords: readonly string[];
  /** Everyday words of the heading in the reader's language, to recognise it by. */
  readonly examples: readonly string[];
  readonly statement: StatementReference;
}

/** A shortlist, what sets it apart, and what remains to be done. */
export interface HsShortlist {
  /** Best first; ties by number. Empty when no word is known. Never a single one unless the base has no other. */
  readonly candidates: readonly HsCandidate[];
  readonly distinctions: readonly Distinction[];
  readonly checks: readonly ClassificationCheck[];
  readonly bindingRuling: readonly StatementReference[];
  /** The one thing to ask next; left out when the first candidate is clear. */
  readonly missing?: MissingDetail;
}

/** `description`: no candidates, ask what the goods are, of what and for what. Otherwise the id of a distinction. */
export interface MissingDetail {
  readonly id: string;
  readonly question: Translated;
}

/** From words for goods to headings of the Harmonized System. */
export interface HsFinder {
  find(words: string, options: FindOptions): HsShortlist;
}

/** Candidates when nothing else is asked: the right one is among five in four of five English names of goods. */
const DEFAULT_CANDIDATES = 5;
const EXAMPLES = 5;
/** A first candidate as probable as this needs no question. */
const CLEAR = 0.75;
/** What turns differences of score into odds. Set by hand; how well the shares fit what is right was not measured. */
const SHARPNESS = 4;
/** Candidates that share the probability: the rest is noise, and would take from it by its number. */
const SHARING = 30;

const DESCRIBE: MissingDetail = {
  id: 'description',
  question: {
    fr: "Décrivez la marchandise autrement : ce que c'est, en quelle matière, et à quoi elle sert.",
    ar: 'صف البضاعة بطريقة أخرى: ما هي، ومن أي مادة، وفيم تستعمل.',
    en: 'Describe the goods in other words: what they are, what they are made of, and what they are for.',
  },
};

/**
 * A finder over the tables of the base and the learned words that came with the code. Its index is built when it is first
 * asked, in under half a second; a question takes some 2 ms. Without the tables every shortlist is empty.
 */
export function createHsFinder(
  tables: TradeTables,
  analyser: TermAnalyser,
  learnedWords: () => LearnedWords = shippedHeadingWords,
): HsFinder {
  let opened: { headings: readonly HsHeading[]; score: ScoreHeadings } | undefined;
  const open = (): NonNullable<typeof opened> => {
    const headings = readHeadings(tables);
    return { headings, score: createScorer(headings, indexWords(headings, learnedWords())) };
  };
  return {
    find: (words, { reading, language, k = DEFAULT_CANDIDATES }) => {
      const { headings, score } = (opened ??= open());
      const found = score(queryWords(words, reading, analyser));
      const scores = rank(found.length === 1 ? [...found, ...neighbours(found[0], headings)] : found);
      return toShortlist(scores.slice(0, Math.max(2, k)), headings, language);
    },
  };
}

/** The headings on both sides in the same chapter: a heading found alone must not look like a code. */
function neighbours(found: HeadingScore | undefined, headings: readonly HsHeading[]): HeadingScore[] {
  if (found === undefined) return [];
  return [found.heading - 1, found.heading + 1]
    .filter((place) => headings[place]?.chapter.code === headings[found.heading]?.chapter.code)
    .map((heading) => ({ heading, value: found.value - 1, matched: [] }));
}

interface RankedHeading extends HeadingScore {
  readonly probability: number;
}

function rank(scores: readonly HeadingScore[]): RankedHeading[] {
  const sorted = [...scores].sort((a, b) => b.value - a.value || a.heading - b.heading);
  const best = sorted[0]?.value ?? 0;
  const odds = sorted.slice(0, SHARING).map(({ value }) => Math.exp(SHARPNESS * (value - best)));
  const sum = odds.reduce((total, each) => total + each, 0);
  return sorted.slice(0, SHARING).map((each, i) => ({ ...each, probability: (odds[i] ?? 0) / sum }));
}

function toShortlist(
  ranked: readonly RankedHeading[],
  headings: readonly HsHeading[],
  language: Language,
): HsShortlist {
  const found = ranked.flatMap(({ heading: place, probability, matched }) => {
    const heading = headings[place];
    return heading === undefined
      ? []
      : [{ heading, candidate: toCandidate(heading, probability, matched, language) }];
  });
  const candidates = found.map(({ candidate }) => candidate);
  const distinctions = findDistinctions(found.map(({ heading }) => heading));
  const missing = whatIsMissing(candidates, distinctions);
  return {
    candidates,
    distinctions,
    checks: CHECKS,
    bindingRuling: BINDING_RULING,
    ...(missing === undefined ? {} : { missing }),
  };
}

function toCandidate(
  { code, label, words, chapter, section, statement }: HsHeading,
  score: number,
  matchedWords: readonly string[],
  language: Language,
): HsCandidate {
  const examples = words[language].slice(0, EXAMPLES);
  return { heading: code, label, chapter, section, score, matchedWords, examples, statement };
}

function whatIsMissing(
  candidates: readonly HsCandidate[],
  distinctions: readonly Distinction[],
): MissingDetail | undefined {
  const [first] = candidates;
  if (first === undefined) return DESCRIBE;
  if (first.score >= CLEAR) return undefined;
  const [asked] = distinctions.filter(({ question }) => question !== undefined);
  return asked?.question === undefined ? DESCRIBE : { id: asked.id, question: asked.question };
}

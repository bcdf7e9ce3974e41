import type { Chunk } from '../chunking/chunk.ts';
import type { Language } from '../source/language.ts';
import type { Audience, Purpose, SectionRole, Theme, Trader } from '../source/sheet.ts';
import type { Reading } from '../text/term-analyser.ts';
import type { Preference } from './prefer-sections.ts';
import type { TermShares } from './term-coverage.ts';

/** What is searched. `asOf` (`YYYY-MM-DD`) is the date the rules must hold for; `language` is the reader's. */
export interface Query {
  readonly text: string;
  readonly reading: Reading;
  readonly language: Language;
  readonly asOf: string;
  /** Most passages wanted; one per aligned section. */
  readonly k: number;
  /** Also passages that do not hold on `asOf`: ended ones, and those of rules to come. */
  readonly anyDate?: boolean;
  readonly theme?: Theme;
  readonly audience?: Audience;
  /**
   * Kind of the question, when passages for that kind alone may answer it: they are eligible then, and of the others those
   * of the themes that classification belongs to. Without it they are not.
   */
  readonly purpose?: Purpose;
  /** Kind of section that the question asks for, if it asks for one: it ranks higher. */
  readonly role?: SectionRole;
  /** Who asks, where the question tells: sections for the other side alone rank lower. */
  readonly asker?: Trader;
  /** Words of the text that tell where it is asked from or how much there is, not what is asked: they count less. */
  readonly asides?: readonly string[];
  /** Decides between passages that answer nearly alike, nothing else; left out when the question speaks for itself. */
  readonly prefers?: Preference;
}

/** How a statement meets the query, in the language it meets it best in: shares of the query, 0 to 1. */
export interface StatementMatch {
  /** What its own words, under its headings, hold. */
  readonly said: number;
  /** What the nearest question holds that it is known to answer. */
  readonly asked: number;
  /** True when it is known to answer the very question, as it is worded. */
  readonly isKnown: boolean;
}

/**
 * A passage found for a query, in the reader's language where the base has it.
 * `coverage` is the share (0 to 1) of the query's telling terms, each counted by its idf, that the passage holds in the
 * language it was best found in. `score` is how probably it is the passage that answers, if one of those compared does.
 * Both, and the matches, are part of the estimate of relevance that "no evidence" is decided on.
 */
export interface Evidence {
  /** From 1. */
  readonly rank: number;
  readonly chunk: Chunk;
  /** The passage as it was found, when that is in another language than the one shown. */
  readonly found?: Chunk;
  readonly score: number;
  readonly coverage: number;
  /** Share (0 to 1) of the query that its best statement holds, and the nearest question that people ask of it. */
  readonly statementMatch: number;
  readonly questionMatch: number;
  /** Of each statement of `chunk`, in their order; none for a passage that was not looked at more closely. */
  readonly statements: readonly StatementMatch[];
  /** Cosine with the query, 0 when the dense leg did not return it. */
  readonly similarity: number;
}

/** Ranked evidence, and how telling each term of the query is: composing weighs statements by it. */
export interface RetrievalResult {
  readonly evidence: readonly Evidence[];
  readonly shares: TermShares;
}

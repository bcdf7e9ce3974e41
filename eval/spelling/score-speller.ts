import { normalisedWords } from '../../src/text/normalise.ts';
import { lightArabic, lightEnglish, lightFrench } from '../../src/text/stem.ts';
import type { Repair } from '../../src/text/spelling/speller.ts';

/** Anything that proposes repairs of a folded word, best first. */
export type Proposer = (word: string) => readonly Repair[];

/** A misspelt word and what may have been meant by it: alternatives, of which a term of several words needs all. */
export interface Misspelling {
  readonly typed: string;
  readonly intended: readonly string[];
}

/** Shares of misspellings from 0 to 1. */
export interface RepairScore {
  readonly cases: number;
  /** The best proposal is right; among the best three is a right one. */
  readonly top1: number;
  readonly top3: number;
  /** The best proposal is wrong and weighs {@link FIRM_WEIGHT} or more. */
  readonly firmlyWrong: number;
  /** Probability given to right proposals, on average. */
  readonly meanWeight: number;
}

/** From here on a proposal changes what is found. */
export const FIRM_WEIGHT = 0.5;

/**
 * How often misspellings are repaired. A proposal is right when its words hold an intended word, or another form of it
 * by the stems that glossary terms are compared by. All zero without cases.
 */
export function scoreRepairs(cases: readonly Misspelling[], propose: Proposer): RepairScore {
  const results = cases.map(({ typed, intended }) => {
    const proposals = propose(typed);
    const right = proposals.map(({ words }) => intended.some((term) => isInflection(term, words)));
    return {
      top1: right[0] === true,
      top3: right.slice(0, 3).includes(true),
      firmlyWrong: right[0] === false && (proposals[0]?.weight ?? 0) >= FIRM_WEIGHT,
      weight: proposals.reduce((sum, { weight }, at) => sum + (right[at] === true ? weight : 0), 0),
    };
  });
  const share = (count: number): number => (cases.length === 0 ? 0 : count / cases.length);
  return {
    cases: cases.length,
    top1: share(results.filter(({ top1 }) => top1).length),
    top3: share(results.filter(({ top3 }) => top3).length),
    firmlyWrong: share(results.filter(({ firmlyWrong }) => firmlyWrong).length),
    meanWeight: share(results.reduce((sum, { weight }) => sum + weight, 0)),
  };
}

/** Share of `words`, none of which is misspelt, whose best proposal weighs at least `weight`; 0 of none. */
export function falseRepairRate(words: readonly string[], propose: Proposer, weight = FIRM_WEIGHT): number {
  const repaired = words.filter((word) => (propose(word)[0]?.weight ?? 0) >= weight);
  return words.length === 0 ? 0 : repaired.length / words.length;
}

/** True when `words` hold every word of the term in one of its forms. */
export function isInflection(term: string, words: readonly string[]): boolean {
  const forms = new Set(words.flatMap(formsOf));
  return normalisedWords(term).every((word) => formsOf(word).some((form) => forms.has(form)));
}

function formsOf(word: string): string[] {
  return [word, lightFrench(word), lightEnglish(word), lightArabic(word)];
}

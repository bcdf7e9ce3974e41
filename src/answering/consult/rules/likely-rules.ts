import type { SectionRole } from '../../../source/sheet.ts';
import type { Language } from '../../../source/language.ts';
import { normalisedWords } from '../../../text/normalise.ts';
import { rememberLast } from '../../../text/remember-last.ts';
import { isStopWord } from '../../../text/stop-words.ts';
import type { AnswerState } from '../../answer-state.ts';
import { tellsChargeAsked } from '../duties/charge-asked.ts';
import { casesNotAsked } from '../duties/special-cases.ts';
import type { RankedStatement } from '../../select-statements.ts';

/** A statement that may be the rule to reckon by, and how likely it is beside the others. */
export interface LikelyRule extends RankedStatement {
  readonly weight: number;
}

/** Sections whose figures are someone else's, wrong, or not certain: nothing is reckoned by them; a summary repeats rules without what limits them. */
const TELLS_NO_RULE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'summary',
  'example',
  'traps',
  'uncertain',
  'next',
]);
/** How much less likely than the likeliest rule a statement may be. */
const LEAST_SHARE = 0.03;
/** Each word shared with the question counts double, up to a number: ranking weighs what is asked, here it is the case. */
const MOST_SHARED = 8;
/** Added to each probability: a rule that ranking thinks little of may still be the one that the words tell. */
const SMOOTHING = 0.001;
/** A rule for a case that the question does not name counts so much. */
const NOT_ASKED = 0.3;
/** A rule that names what is asked for ("quel acompte", "combien de majoration") counts that many times. */
const NAMED = 16;
/** A rule for another variant than the one that the question names ("voie C" where "voie A" is asked) counts so much. */
const OTHER_VARIANT = 0.02;

/** Statements of rules among the ranked ones, the most fitting first, without those that are much less likely. */
export function likelyRules(asked: Pick<AnswerState, 'question' | 'ranked'>): LikelyRule[] {
  const rules = rankedRules(asked);
  const most = rules[0]?.weight ?? 0;
  return rules.filter(({ weight }) => weight >= most * LEAST_SHARE);
}

const rankedBefore = new WeakMap<AnswerState['ranked'], { question: string; rules: readonly LikelyRule[] }>();

/** All statements of rules among the ranked ones, the most fitting first; ranked once for all that may be reckoned. */
export function rankedRules({
  question,
  ranked,
}: Pick<AnswerState, 'question' | 'ranked'>): readonly LikelyRule[] {
  const before = rankedBefore.get(ranked);
  if (before?.question === question) return before.rules;
  const rules = rankRules(question, ranked);
  rankedBefore.set(ranked, { question, rules });
  return rules;
}

function rankRules(question: string, ranked: AnswerState['ranked']): LikelyRule[] {
  const noun = askedNoun(question);
  return ranked
    .filter(
      ({ chunk, statement }) => !TELLS_NO_RULE.has(chunk.role) && tellsChargeAsked(question, statement.text),
    )
    .map((rule) => {
      const { statement, chunk } = rule;
      const shared = Math.min(MOST_SHARED, sharedWeight(question, statement.text, chunk.language));
      const isNamed = noun !== undefined && beginnings(statement.text, chunk.language).has(noun);
      return {
        ...rule,
        weight:
          (rule.score + SMOOTHING) *
          2 ** shared *
          (isNamed ? NAMED : 1) *
          (isOfOtherVariant(question, statement.text) ? OTHER_VARIANT : 1) *
          NOT_ASKED ** casesNotAsked(question, statement.text),
      };
    })
    .sort((a, b) => b.weight - a.weight);
}

/**
 * The first of what rules tell, most fitting first; none when one that tells otherwise is nearly as fitting: `clearly` times
 * its weight is more.
 */
export function clearlyFirst<T extends Pick<LikelyRule, 'weight'>>(
  told: readonly T[],
  isSame: (one: T, other: T) => boolean,
  clearly: number,
): T | undefined {
  const [first, ...others] = told;
  if (first === undefined) return undefined;
  const rival = others.find((other) => !isSame(first, other));
  return rival !== undefined && rival.weight * clearly > first.weight ? undefined : first;
}

/** Nouns that say no more than that a figure is asked for. */
const ANY_FIGURE = /^(?:dates?|jours?|somme|montant|valeur|temps|money|total|puis|vais|dois|fois)$/iu;
const ASKED_NOUN =
  /(?:combien (?:de |d['’])|quel(?:le)?s? |how much |ch7al (?:dyal )?(?:l['’])?|شحال ديال |كم تبلغ |كم يبلغ )(\p{L}{4,})/iu;

/** True when a statement names variants, and none of those that the question names. */
function isOfOtherVariant(question: string, text: string): boolean {
  const { letters: asked } = wordsAsked(question);
  const told = variants(text);
  return asked.length > 0 && told.length > 0 && !told.some((letter) => asked.includes(letter));
}

/** The beginning of the noun whose figure is asked for. */
function askedNoun(question: string): string | undefined {
  const [, noun = ''] = ASKED_NOUN.exec(question) ?? [];
  return ANY_FIGURE.test(noun) ? undefined : [...beginnings(noun, 'fr')][0];
}

/** Words that two texts share, by their beginnings; a letter that names a variant ("voie A") counts as three. */
export function sharedWeight(question: string, text: string, language: Language): number {
  const { words, letters: named } = wordsAsked(question);
  const asked = beginningsOf(words, language);
  const told = beginnings(text, language);
  const letters = variants(text).filter((letter) => named.includes(letter));
  return [...told].filter((word) => asked.has(word)).length + 3 * new Set(letters).size;
}

const BEGINNING = 5;

/** What of a question is compared with every statement. */
const wordsAsked = rememberLast((question) => ({
  words: comparedWords(question),
  letters: variants(question),
}));

function beginnings(text: string, language: Language): Set<string> {
  return beginningsOf(comparedWords(text), language);
}

function beginningsOf(words: readonly string[], language: Language): Set<string> {
  return new Set(
    words
      .filter((word) => !isStopWord(word, language))
      .map((word) => word.replace(/^(?:وال|بال|لل|ال)/u, '').slice(0, BEGINNING)),
  );
}

function comparedWords(text: string): string[] {
  return normalisedWords(text).filter((word) => word.length > 2 && !/^\d/.test(word));
}

function variants(text: string): string[] {
  return [...text.matchAll(/(?<=\p{L}\s)[A-H](?![\p{L}\p{N}'’])/gu)].map(([letter]) => letter);
}

/** A part of a statement about one of its figures. */
export interface Segment<F> {
  readonly main: F;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CLAUSE_END = /[;:,؛،]|\s(?:et|ou|and|or|أو)\s|\sو/gu;

/** Cuts a statement between its main figures where a clause ends: each part tells what its figure is for. */
export function segmentsOf<F extends { readonly start: number; readonly end: number }>(
  text: string,
  mains: readonly F[],
): Segment<F>[] {
  const starts = mains.map((main, i) => {
    const previous = mains[i - 1];
    if (previous === undefined) return 0;
    const between = text.slice(previous.end, main.start);
    const last = [...between.matchAll(CLAUSE_END)].at(-1);
    return last === undefined ? main.start : previous.end + last.index;
  });
  return mains.map((main, i) => {
    const [start = 0, end = text.length] = [starts[i], starts[i + 1]];
    return { main, start, end, text: text.slice(start, end) };
  });
}

/**
 * The part of which the question holds most words that tell what its figure is for, a share of them above `least`: those after
 * the figure, or before it where nothing follows ("samples up to 20,000 DH and other goods up to 10,000 DH"). None when two of
 * them fit equally.
 */
export function fittingSegment<F extends { readonly end: number }>(
  question: string,
  segments: readonly Segment<F>[],
  language: Language,
  least = 0,
): Segment<F> | undefined {
  const following = ({ main, start, text }: Segment<F>): string => text.slice(main.end - start);
  const isBefore = segments.some((segment) => beginnings(following(segment), language).size === 0);
  const shareOf = (segment: Segment<F>): number => {
    const told = isBefore ? segment.text : following(segment);
    const words = beginnings(told, language).size + variants(told).length;
    return words === 0 ? 0 : Math.min(1, sharedWeight(question, told, language) / words);
  };
  return best(
    segments.filter((segment) => shareOf(segment) > least),
    shareOf,
  );
}

function best<T>(items: readonly T[], weightOf: (item: T) => number): T | undefined {
  const weighed = items.map((item) => ({ item, weight: weightOf(item) })).sort((a, b) => b.weight - a.weight);
  const [first, second] = weighed;
  return first === undefined || second?.weight === first.weight ? undefined : first.item;
}

import type { SectionRole } from '../../source/sheet.ts';
import type { Language } from '../../source/language.ts';
import { normalisedWords } from '../../text/normalise.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { AnswerState } from '../answer-state.ts';
import type { RankedStatement } from '../select-statements.ts';

/** A statement that may be the rule to reckon by, and how likely it is beside the others. */
export interface LikelyRule extends RankedStatement {
  readonly weight: number;
}

/** Sections whose figures are someone else's, wrong, or not certain: nothing is reckoned by them. */
const TELLS_NO_RULE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'example',
  'traps',
  'uncertain',
  'next',
]);
/** How much less likely than the likeliest rule a statement may be. */
const LEAST_SHARE = 0.03;
/** Each word shared with the question counts double, up to a number: ranking weighs what is asked, here it is the case. */
const MOST_SHARED = 8;
/** A rule that names what is asked for ("quel acompte", "combien de majoration") counts that many times. */
const NAMED = 16;

/** Statements of rules among the ranked ones, the most fitting first. */
export function likelyRules({ question, ranked }: Pick<AnswerState, 'question' | 'ranked'>): LikelyRule[] {
  const noun = askedNoun(question);
  const rules = ranked
    .filter(({ chunk }) => !TELLS_NO_RULE.has(chunk.role))
    .map((rule) => {
      const { statement, chunk } = rule;
      const shared = Math.min(MOST_SHARED, sharedWeight(question, statement.text, chunk.language));
      const isNamed = noun !== undefined && beginnings(statement.text, chunk.language).has(noun);
      return { ...rule, weight: rule.score * 2 ** shared * (isNamed ? NAMED : 1) };
    })
    .sort((a, b) => b.weight - a.weight);
  const most = rules[0]?.weight ?? 0;
  return rules.filter(({ weight }) => weight >= most * LEAST_SHARE);
}

const ASKED_NOUN =
  /(?:combien (?:de |d['’])|quel(?:le)?s? |how much |ch7al (?:dyal )?(?:l['’])?|شحال ديال |كم تبلغ |كم يبلغ )(\p{L}{4,})/iu;

/** The beginning of the noun whose figure is asked for. */
function askedNoun(question: string): string | undefined {
  const [, noun = ''] = ASKED_NOUN.exec(question) ?? [];
  return [...beginnings(noun, 'fr')][0];
}

/** Words that two texts share, by their beginnings; a letter that names a variant ("voie A") counts as three. */
export function sharedWeight(question: string, text: string, language: Language): number {
  const asked = beginnings(question, language);
  const told = beginnings(text, language);
  const letters = variants(text).filter((letter) => variants(question).includes(letter));
  return [...told].filter((word) => asked.has(word)).length + 3 * new Set(letters).size;
}

const BEGINNING = 5;

function beginnings(text: string, language: Language): Set<string> {
  const words = normalisedWords(text).filter(
    (word) => word.length > 2 && !/^\d/.test(word) && !isStopWord(word, language),
  );
  return new Set(words.map((word) => word.replace(/^(?:وال|بال|لل|ال)/u, '').slice(0, BEGINNING)));
}

function variants(text: string): string[] {
  return [...text.matchAll(/(?<=\s)[A-H](?![\p{L}\p{N}'’])/gu)].map(([letter]) => letter);
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

/** How much the part as a whole, and the share of what follows its figure, count. */
const WHOLE = 0.6;
const FOLLOWING = 4;

/**
 * The part that fits the question best: by words shared, and by how much of what follows its figure the question holds, for
 * there stands what the figure is for. None when two of them fit equally.
 */
export function fittingSegment<F extends { readonly end: number }>(
  question: string,
  segments: readonly Segment<F>[],
  language: Language,
): Segment<F> | undefined {
  return best(segments, ({ main, start, text }) => {
    const following = text.slice(main.end - start);
    const words = beginnings(following, language).size + variants(following).length;
    const share = words === 0 ? 0 : sharedWeight(question, following, language) / words;
    return WHOLE * sharedWeight(question, text, language) + FOLLOWING * Math.min(1, share);
  });
}

function best<T>(items: readonly T[], weightOf: (item: T) => number): T | undefined {
  const weighed = items.map((item) => ({ item, weight: weightOf(item) })).sort((a, b) => b.weight - a.weight);
  const [first, second] = weighed;
  return first === undefined || second?.weight === first.weight ? undefined : first.item;
}
